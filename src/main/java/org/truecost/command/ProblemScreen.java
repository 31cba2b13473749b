package org.truecost.command;

import java.util.List;
import org.truecost.ledger.Language;
import org.truecost.ledger.Problem;
import org.truecost.ledger.Severity;

/** Problems as a person reads them: how many of each severity, then each with its cell and, unless it is a note, how to mend it. */
final class ProblemScreen {

    /** More than this would hide the rest of the screen; all are in the list of problems. */
    private static final int SHOWN = 12;

    private final Terminal terminal;

    ProblemScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(List<Problem> problems) {
        terminal.blank();
        terminal.line(terminal.say(
                "problems.count",
                count(problems, Severity.ERROR),
                count(problems, Severity.WARNING),
                count(problems, Severity.NOTE)));
        problems.stream().limit(SHOWN).forEach(this::show);
        if (problems.size() > SHOWN) {
            terminal.line(terminal.say("problems.more", problems.size() - SHOWN));
        }
    }

    private void show(Problem problem) {
        Language language = terminal.language();
        String where = problem.location().toString();
        terminal.line("  %s %s  %s"
                .formatted(problem.kind().code(), problem.severity().words().in(language), where));
        terminal.line("      " + problem.message(language));
        if (problem.severity() != Severity.NOTE) {
            terminal.line("      → " + problem.remedy(language));
        }
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
