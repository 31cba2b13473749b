package org.truecost.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.truecost.command.screen.Terminal;
import org.truecost.output.Templates;

/** Templates that were edited under an earlier release, as long as they lack what has come since: the documents are made all the same. */
record EarlierTemplates(Path folder, Terminal terminal) {

    /** Names what is missing in each file, and how to take it over. */
    void sayWhatTheyLack() {
        Templates.lacking(folder).forEach(this::say);
    }

    private void say(String name, List<String> missing) {
        Path file = folder.resolve(name);
        Path current = folder.resolve("new").resolve(name);
        String listed = String.join(", ", missing);
        if (name.endsWith(".xlsx")) {
            terminal.error(
                    Files.exists(current)
                            ? terminal.say("blank.lacking", file, listed, current)
                            : terminal.say("blank.lackingNames", file, listed));
        } else if (!Files.exists(current)) {
            // Where this release's own file was put there, the keys have been named already.
            terminal.error(terminal.say("blank.lackingKeys", file, listed));
        }
    }
}
