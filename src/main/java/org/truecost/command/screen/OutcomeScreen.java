package org.truecost.command.screen;

import static org.truecost.command.screen.Terminal.Align.LEFT;
import static org.truecost.command.screen.Terminal.Align.RIGHT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.truecost.month.ReportOutcome;
import org.truecost.month.ReportOutcome.Done;
import org.truecost.output.Templates;
import org.truecost.problem.Severity;
import org.truecost.report.Briefing;
import org.truecost.report.LoadedWorkbook;
import org.truecost.report.Table;
import org.truecost.report.Value;
import org.truecost.wording.Formats;

/** The screenful a report ends with. */
public final class OutcomeScreen {

    private static final int MILLIS_OF_A_TENTH = 100;

    /** The columns of the table of scopes that fit on a screen. */
    private static final int SCOPE = 0;

    private static final int BASE = 2;
    private static final int TIMES = 4;

    private final Terminal terminal;
    private final Formats formats;

    public OutcomeScreen(Terminal terminal, Templates templates) {
        this.terminal = terminal;
        this.formats = templates.formats(terminal.language(), RoundingMode.HALF_UP);
    }

    /** Shows what came of a report and answers the exit code it means. */
    public int show(ReportOutcome outcome, Duration time) {
        return switch (outcome) {
            case Done done -> showDone(done, time);
            case ReportOutcome.Refused refused -> showRefused(refused);
            case ReportOutcome.InTheWay others -> {
                showInTheWay(others, terminal);
                yield ExitCode.FAILED;
            }
            case ReportOutcome.NoWorkbooks none -> {
                terminal.line(terminal.say("report.noWorkbooks", none.input()));
                yield ExitCode.NOTHING;
            }
            case ReportOutcome.NoFolder missing -> {
                terminal.error(terminal.say("report.noFolder", missing.input()));
                yield ExitCode.USAGE;
            }
        };
    }

    /** Which documents of another origin block the report, and what to do. */
    public static void showInTheWay(ReportOutcome.InTheWay others, Terminal terminal) {
        terminal.error(terminal.say("report.inTheWay", others.folder()));
        others.documents().forEach(document -> terminal.error("  " + document));
        terminal.error(terminal.say("report.outOfTheWay"));
    }

    private int showDone(Done done, Duration time) {
        showHeading(done);
        showLadder(done.briefing());
        new RevisionScreen(terminal)
                .show(done.briefing(), formats, done.sources().changes());
        new MovementScreen(terminal, formats).show(done.briefing());
        showWorkbooks(done.sources().workbooks());
        showReplaced(done);
        new ReplacementScreen(terminal).show(done.sources().replacements());
        new ProblemScreen(terminal).showListed(done.briefing().problems());
        showDocuments(done);
        BigDecimal seconds = BigDecimal.valueOf(time.toMillis() / MILLIS_OF_A_TENTH, 1);
        terminal.blank();
        terminal.line(terminal.say("report.time", seconds));
        boolean rejected =
                done.briefing().problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return rejected ? ExitCode.REJECTED : ExitCode.DONE;
    }

    private void showHeading(Done done) {
        Briefing briefing = done.briefing();
        terminal.blank();
        terminal.line(terminal.say(
                "report.title",
                formats.cell(new Value.Month(briefing.month())),
                briefing.revision(),
                briefing.currency().getCurrencyCode()));
        showCaveats(briefing);
        Optional.ofNullable(briefing.figures().get("projection"))
                .ifPresent(rest -> terminal.line(terminal.say("report.projection", formats.cell(rest))));
        switch (done.how()) {
            case MADE -> {}
            case ALREADY -> terminal.line(terminal.say("report.already", briefing.revision()));
            case RESTORED -> terminal.line(terminal.say("report.restored", briefing.revision()));
        }
        if (!done.differences().sameTerms()) {
            terminal.line(terminal.say("report.otherTerms", briefing.currency().getCurrencyCode()));
        }
        done.differences()
                .repeated()
                .forEach(file -> terminal.line(terminal.say("report.repeated", file.name(), file.first())));
        if (!done.differences().changed().isEmpty()) {
            terminal.line(terminal.say(
                    "report.changed", String.join(", ", done.differences().changed())));
        }
    }

    /** What the figures lack or assume, before them: a line for each sentence. */
    private void showCaveats(Briefing briefing) {
        for (String name : List.of("incomplete", "expected", "lifeStated", "billed", "planned", "committed")) {
            Optional.ofNullable(briefing.figures().get(name)).stream()
                    .flatMap(caveat -> caveat.lines().stream())
                    .forEach(line -> terminal.line(formats.cell(line)));
        }
    }

    private void showLadder(Briefing briefing) {
        List<List<String>> rows = new ArrayList<>();
        boolean compared = briefing.hasHeadline();
        rows.add(
                compared
                        ? List.of("", terminal.say("ladder.amount"), terminal.say("ladder.times"))
                        : List.of("", terminal.say("ladder.amount")));
        List<Integer> columns = compared ? List.of(SCOPE, BASE, TIMES) : List.of(SCOPE, BASE);
        for (Table.Row row : briefing.table("ladder").rows()) {
            rows.add(columns.stream()
                    .map(column -> formats.cell(row.values().get(column)))
                    .toList());
        }
        terminal.blank();
        terminal.columns(compared ? List.of(LEFT, RIGHT, RIGHT) : List.of(LEFT, RIGHT), rows);
    }

    private void showWorkbooks(List<LoadedWorkbook> workbooks) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                terminal.say("workbooks.name"),
                terminal.say("workbooks.read"),
                terminal.say("workbooks.accepted"),
                terminal.say("workbooks.rejected")));
        for (LoadedWorkbook workbook : workbooks) {
            rows.add(List.of(
                    workbook.name(), count(workbook.read()), count(workbook.accepted()), count(workbook.rejected())));
        }
        terminal.blank();
        terminal.columns(List.of(LEFT, RIGHT, RIGHT, RIGHT), rows);
    }

    /** The workbooks that no longer count: those behind the ones that the report is over. */
    private void showReplaced(Done done) {
        done.briefing().table("workbooks").rows().stream()
                .skip(done.sources().workbooks().size())
                .forEach(row -> terminal.line("  " + formats.cell(row.values().getFirst())));
    }

    private String count(long number) {
        return formats.cell(Value.Count.of(number));
    }

    private void showDocuments(Done done) {
        terminal.blank();
        terminal.line(terminal.say(done.how() == ReportOutcome.How.ALREADY ? "documents.there" : "documents.written"));
        Map<Path, List<Path>> folders = done.documents().published().stream()
                .collect(Collectors.groupingBy(
                        document -> Objects.requireNonNull(document.getParent()), TreeMap::new, Collectors.toList()));
        folders.values().forEach(folder -> showFolder(folder, done.how()));
        new ReturnedScreen(terminal).show(done.documents().returned());
        if (!done.documents().altered().isEmpty()) {
            terminal.line(terminal.say("documents.altered"));
            done.documents().altered().forEach(document -> terminal.line("  " + document));
        }
    }

    /**
     * The month's documents one by one; what goes back to the workbooks' senders, where it is all there, as the folder it is in.
     */
    private void showFolder(List<Path> documents, ReportOutcome.How how) {
        long lists = documents.stream()
                .filter(document -> document.toString().endsWith(".problems.csv"))
                .count();
        if (lists == 0 || how == ReportOutcome.How.RESTORED) {
            documents.forEach(document -> terminal.line("  " + document));
        } else {
            terminal.line(
                    "  " + terminal.say("returned.folder", documents.getFirst().getParent(), lists));
        }
    }

    private int showRefused(ReportOutcome.Refused refused) {
        terminal.blank();
        terminal.line(terminal.say("report.refused"));
        showWorkbooks(refused.workbooks());
        new ProblemScreen(terminal).showRefused(refused);
        return ExitCode.FAILED;
    }
}
