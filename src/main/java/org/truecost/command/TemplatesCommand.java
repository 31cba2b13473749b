package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.input.WorkbookTemplates;
import org.truecost.problem.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code templates}: writes empty workbooks to fill in. */
@Command(name = "templates")
final class TemplatesCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        Terminal terminal = requireNonNull(root).terminal();
        List<Path> written = Language.all().stream()
                .flatMap(language -> WorkbookTemplates.write(folder, language).stream())
                .toList();
        if (written.isEmpty()) {
            terminal.line(terminal.say("blank.there", folder));
            return ExitCode.NOTHING;
        }
        terminal.line(terminal.say("documents.written"));
        written.forEach(file -> terminal.line("  " + file));
        return ExitCode.DONE;
    }
}
