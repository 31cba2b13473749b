package org.truecost.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.truecost.command.screen.DeliveryScreen;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.OutcomeScreen;
import org.truecost.command.screen.ProblemScreen;
import org.truecost.command.screen.Terminal;
import org.truecost.inbox.SkippedFile;
import org.truecost.month.ReportOutcome;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;
import org.truecost.report.Briefing;
import org.truecost.store.Delivery;
import org.truecost.watch.DueReports;
import org.truecost.watch.TakenWorkbook;
import org.truecost.watch.WatchListener;

/** What an unwatched run says: a line for each workbook and each report. */
final class WatchScreen implements WatchListener {

    private final Terminal terminal;
    private final SettingPlaces places;
    private final Set<String> waiting = new HashSet<>();
    private int exitCode = ExitCode.DONE;
    private boolean anyMade;
    private List<Problem> lastRefused = List.of();

    /** @param places where settings are written, for the failures that are due to one */
    WatchScreen(Terminal terminal, SettingPlaces places) {
        this.terminal = terminal;
        this.places = places;
    }

    /** The code the run ends with: the gravest of what happened; where a report was made, it is not that nothing was written. */
    int exitCode() {
        if (exitCode == ExitCode.FAILED && anyMade) {
            return ExitCode.WAITING;
        }
        return exitCode == ExitCode.DONE && !waiting.isEmpty() ? ExitCode.WAITING : exitCode;
    }

    /** Whether a report has been made. */
    boolean hasMade() {
        return anyMade;
    }

    @Override
    public void taken(TakenWorkbook taken) {
        waiting.remove(taken.claim().name());
        String verdict = taken.verdict().name().toLowerCase(Locale.ROOT);
        String other = taken.otherNames().orElse("");
        terminal.line(terminal.say(
                "taken." + verdict,
                taken.claim().name(),
                taken.claim().month(),
                other,
                taken.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .count()));
    }

    @Override
    public void reported(DueReports.Made made) {
        switch (made.outcome()) {
            case ReportOutcome.Done done -> {
                anyMade = true;
                terminal.line(
                        terminal.say("due.made", made.month(), done.briefing().revision()));
                done.documents().published().forEach(document -> terminal.line("  " + document));
                rejected(done);
            }
            case ReportOutcome.Refused refused -> refused(made.month(), refused);
            case ReportOutcome.InTheWay others -> {
                exitCode = ExitCode.FAILED;
                OutcomeScreen.showInTheWay(others, terminal);
            }
            case ReportOutcome.NoWorkbooks none -> terminal.line(terminal.say("report.noWorkbooks", none.input()));
            case ReportOutcome.NoFolder none -> terminal.error(terminal.say("report.noFolder", none.input()));
        }
    }

    /** It waits for a correction and holds nothing else; for months refused one after another the same reason is not repeated. */
    private void refused(YearMonth month, ReportOutcome.Refused refused) {
        exitCode = exitCode == ExitCode.DONE ? ExitCode.WAITING : exitCode;
        if (refused.stopping().equals(lastRefused)) {
            terminal.error(terminal.say("due.refusedToo", month));
            return;
        }
        lastRefused = refused.stopping();
        terminal.error(terminal.say("due.refused", month));
        new ProblemScreen(terminal).showRefused(refused);
        terminal.error(terminal.say("due.waits"));
    }

    /** A month that lacks something is made, and the run does not end as if nothing were wrong. */
    private void rejected(ReportOutcome.Done done) {
        Briefing briefing = done.briefing();
        if (briefing.figures().containsKey("incomplete")) {
            terminal.error(terminal.say("due.incomplete", briefing.month()));
        }
        boolean wrong = briefing.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        exitCode = wrong && exitCode == ExitCode.DONE ? ExitCode.REJECTED : exitCode;
    }

    @Override
    public void delivered(List<Delivery> deliveries) {
        new DeliveryScreen(terminal).tell(deliveries);
    }

    @Override
    public void undelivered(Exception failure) {
        terminal.error(terminal.say("watch.undelivered", Failures.sentence(failure, terminal, places)));
    }

    @Override
    public void left(Path file) {
        String name = String.valueOf(file.getFileName());
        waiting.add(name);
        terminal.error(terminal.say("due.left", name));
    }

    @Override
    public void skipped(SkippedFile what) {
        show(what, terminal);
    }

    /** What is not read although it looks as if it should be, and why. */
    static void show(SkippedFile what, Terminal terminal) {
        String key = switch (what.why()) {
            case LINK -> "watch.link";
            case NO_FILE -> "watch.noFile";
            case NO_MONTH -> "watch.noMonth";
            case FOLDER -> "watch.folder";
        };
        terminal.error(terminal.say(key, what.path()));
    }

    @Override
    public void failed(Path what, Exception failure) {
        String name = String.valueOf(what.getFileName());
        waiting.add(name);
        terminal.error(terminal.say("watch.failed", name, Failures.sentence(failure, terminal, places)));
    }

    @Override
    public void loading(String workbook, long rows, int read) {
        // A line for each workbook is enough.
    }

    @Override
    public void step(String name) {
        // A line for each report is enough.
    }
}
