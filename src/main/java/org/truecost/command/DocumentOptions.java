package org.truecost.command;

import java.nio.file.Path;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that makes documents; null where an option is not given, and the setting holds. */
final class DocumentOptions {

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--currency", paramLabel = "USD")
    private @Nullable Currency currency;

    @Nullable
    Path output() {
        return output;
    }

    @Nullable
    Currency currency() {
        return currency;
    }
}
