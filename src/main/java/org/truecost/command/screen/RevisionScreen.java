package org.truecost.command.screen;

import static org.truecost.command.screen.Terminal.Align.LEFT;
import static org.truecost.command.screen.Terminal.Align.RIGHT;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truecost.ledger.WorkbookChange;
import org.truecost.ledger.WorkbookChange.How;
import org.truecost.money.Bound;
import org.truecost.report.Briefing;
import org.truecost.report.ShownRevision;
import org.truecost.report.ShownRevision.RevisedFigure;
import org.truecost.report.Table;
import org.truecost.report.Value;
import org.truecost.wording.Formats;

/**
 * A few lines on what a revision changes against the one before: the figures that moved, and what else changed.
 * {@link ReplacementScreen} lists the workbooks that replace an earlier version.
 */
public final class RevisionScreen {

    private final Terminal terminal;

    public RevisionScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What a report that was made says; nothing for a month's first. */
    void show(Briefing briefing, Formats formats, List<WorkbookChange> workbooks) {
        Value number = briefing.figures().get("supersededRevision");
        if (number == null) {
            return;
        }
        String revision = formats.cell(number);
        terminal.blank();
        terminal.line(terminal.say("since.takesPlace", revision));
        figures(briefing, formats, revision);
        briefing.revised()
                .filter(revised -> !revised.hasPeople())
                .ifPresent(revised -> terminal.line("  " + terminal.say("before.withoutPeople")));
        showWorkbooks(workbooks, "  ");
        terms(briefing, formats);
    }

    /** Which workbooks came, went and got another name, a line each way. */
    public void showWorkbooks(List<WorkbookChange> workbooks, String indent) {
        Map<How, List<String>> names = new EnumMap<>(How.class);
        workbooks.forEach(change ->
                names.computeIfAbsent(change.how(), how -> new ArrayList<>()).add(change.name()));
        names.remove(How.REPLACED);
        names.forEach((how, named) -> terminal.line(indent + terminal.say("since." + how, terminal.names(named))));
    }

    private void figures(Briefing briefing, Formats formats, String revision) {
        Value currency = briefing.figures().get("revisedCurrency");
        if (currency != null) {
            terminal.line("  " + terminal.say("since.currency", revision, formats.cell(currency)));
        } else if (briefing.figures().containsKey("revisedUnreckoned")) {
            terminal.line("  " + terminal.say("since.notRecalculated", revision));
        } else if (briefing.figures().containsKey("revisedNothing")) {
            String key =
                    briefing.figures().containsKey("revisedWithoutPeople") ? "since.sameWithoutPeople" : "since.same";
            terminal.line("  " + terminal.say(key, revision));
        } else {
            briefing.revised().ifPresent(revised -> moved(revised, briefing, formats));
        }
    }

    private void moved(ShownRevision revised, Briefing briefing, Formats formats) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", terminal.say("since.before", revised.revision()), terminal.say("since.change")));
        revised.figures().stream()
                .filter(figure -> figure.isMoved(Bound.BASE, briefing.rounding()))
                .forEach(figure -> rows.add(row(figure, formats)));
        if (rows.size() > 1) {
            terminal.columns(List.of(LEFT, RIGHT, RIGHT), rows);
        } else {
            terminal.line("  " + terminal.say("since.bounds"));
        }
    }

    private static List<String> row(RevisedFigure figure, Formats formats) {
        return List.of(
                formats.cell(figure.name()),
                cell(figure.before(Bound.BASE).<Value>map(Value.Amount::new), formats),
                cell(figure.change(Bound.BASE).<Value>map(Value.Change::new), formats));
    }

    private static String cell(Optional<Value> value, Formats formats) {
        return value.map(formats::cell).orElse("");
    }

    /** Rates and terms; the workbooks have lines of their own. */
    private void terms(Briefing briefing, Formats formats) {
        Table inputs = briefing.table("revisedInputs");
        inputs.rows().stream()
                .map(Table.Row::values)
                .filter(values -> !isWorkbook(values.getFirst()))
                .map(values -> values.stream().map(formats::cell).toList())
                .forEach(cells -> terminal.line("  "
                        + terminal.say(
                                "since.term",
                                (cells.get(0) + " " + cells.get(1)).strip(),
                                orNone(cells.get(2)),
                                orNone(cells.get(3)))));
    }

    private static boolean isWorkbook(Value what) {
        return what instanceof Value.Label label
                && List.of(How.values()).stream().anyMatch(how -> label.key().equals("revised." + how));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
