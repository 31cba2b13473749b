package org.truecost.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Bundle;
import org.truecost.problem.Language;
import picocli.CommandLine;

/**
 * What {@code --help} says in a language: the texts of its {@link Bundle}, under the keys by which picocli looks for them, such as
 * {@code truecost.report.month} for an option of {@code report} and {@code output} for one that several commands have. Read only where help
 * is asked for, so that it costs no other start.
 */
final class HelpTexts extends ResourceBundle {

    /** The bundle's file; its texts' keys begin with it. */
    static final String FILE = "help";

    private final Bundle bundle;

    private HelpTexts(Language language) {
        this.bundle = language.bundle();
    }

    /** Puts a language's texts into the help of the program and all its commands. */
    static void put(Language language, CommandLine program) {
        program.setResourceBundle(new HelpTexts(language));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String own = FILE + "." + key;
        return bundle.has(own) ? bundle.text(own, Map.of("languages", Language.codes())) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(bundle.keys(FILE));
    }
}
