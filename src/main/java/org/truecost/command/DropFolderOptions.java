package org.truecost.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.truecost.month.RequestTemplate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that takes workbooks from the drop folder and makes documents of them. */
final class DropFolderOptions {

    @Option(names = "--input", paramLabel = "DIR")
    private @Nullable Path input;

    @Mixin
    private final DocumentOptions documents = new DocumentOptions();

    /** The drop folder, or else the one that is set. */
    Path inputOr(Path setting) {
        return input == null ? setting : input;
    }

    /** What the requests of all months have in common. */
    RequestTemplate requests() {
        return new RequestTemplate(input, documents.output(), documents.currency());
    }
}
