package org.truecost.command.screen;

import java.util.List;
import org.truecost.ledger.Replacement;
import org.truecost.problem.ProblemChanges;

/** Which versions of workbooks replaced which, and which problems that fixed. */
public final class ReplacementScreen {

    private final Terminal terminal;

    public ReplacementScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(List<Replacement> replacements) {
        if (!replacements.isEmpty()) {
            terminal.blank();
        }
        for (Replacement replacement : replacements) {
            terminal.line("  " + versions(replacement));
            ProblemChanges problems = replacement.problems();
            line("versions.fixed", problems.fixed().toString());
            line("versions.remaining", problems.remaining().toString());
            if (problems.appeared().count() > 0) {
                line("versions.appeared", problems.appeared().toString());
            }
            Replacement.Rows rows = replacement.rows();
            terminal.line("      " + terminal.say("versions.rows", rows.changed(), rows.came(), rows.went()));
        }
    }

    /** In one line: what replaced what. */
    public String versions(Replacement replacement) {
        return terminal.say(
                "versions.replaced",
                replacement.workbook(),
                replacement.later().toString(),
                replacement.earlier().toString());
    }

    private void line(String key, String found) {
        terminal.line("      " + terminal.say(key, found));
    }
}
