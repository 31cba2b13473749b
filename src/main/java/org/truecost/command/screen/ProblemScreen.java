package org.truecost.command.screen;

import java.util.List;
import java.util.stream.Stream;
import org.truecost.month.ReportOutcome;
import org.truecost.problem.Language;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;

/** Problems for people: how many of each severity, then each with its cell and, unless it is a note, how to fix it. */
public final class ProblemScreen {

    /** Of problems that were also written to a list: more would hide the rest of the screen. */
    private static final int LISTED = 12;

    /** Of problems that can be read nowhere else: more than this no terminal is read back for. */
    private static final int UNLISTED = 200;

    private final Terminal terminal;

    public ProblemScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The first of the problems that a list was written of. */
    public void showListed(List<Problem> problems) {
        showCounts(problems);
        showFirst(problems, LISTED, "found.listed");
    }

    /** The problems where no list was written: all that a terminal can bear, and how to have one. */
    public void showUnlisted(List<Problem> problems) {
        showCounts(problems);
        showFirst(problems, UNLISTED, "found.unlisted");
    }

    /** The problems of a report that was not made: what stops it first and apart, for the others may be many. */
    public void showRefused(ReportOutcome.Refused refused) {
        showCounts(Stream.concat(refused.stopping().stream(), refused.others().stream())
                .toList());
        terminal.blank();
        terminal.line(terminal.say("found.stopping"));
        showFirst(refused.stopping(), UNLISTED, "found.afterwards");
        if (!refused.others().isEmpty()) {
            terminal.blank();
            terminal.line(terminal.say("found.others"));
            showFirst(refused.others(), UNLISTED, "found.unlisted");
        }
    }

    private void showCounts(List<Problem> problems) {
        terminal.blank();
        terminal.line(terminal.say(
                "found.count",
                count(problems, Severity.ERROR),
                count(problems, Severity.WARNING),
                count(problems, Severity.NOTE)));
    }

    private void showFirst(List<Problem> problems, int most, String more) {
        problems.stream().limit(most).forEach(this::show);
        if (problems.size() > most) {
            terminal.line("  " + terminal.say(more, problems.size() - most));
        }
    }

    private void show(Problem problem) {
        Language language = terminal.language();
        String where = problem.location().toString();
        terminal.line("  %s %s  %s"
                .formatted(problem.kind().code(), problem.severity().words().in(language), where)
                .stripTrailing());
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
