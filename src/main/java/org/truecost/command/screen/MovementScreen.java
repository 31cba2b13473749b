package org.truecost.command.screen;

import static org.truecost.command.screen.Terminal.Align.LEFT;
import static org.truecost.command.screen.Terminal.Align.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truecost.money.Money;
import org.truecost.movement.Movement.Reason;
import org.truecost.report.Briefing;
import org.truecost.report.ShownMovements;
import org.truecost.report.ShownMovements.Disclosure;
import org.truecost.report.ShownMovements.Pay;
import org.truecost.report.Value;
import org.truecost.wording.Formats;

/** A few lines on why the month moved against the one before; its documents have the categories and the lines. */
final class MovementScreen {

    private final Terminal terminal;
    private final Formats formats;

    MovementScreen(Terminal terminal, Formats formats) {
        this.terminal = terminal;
        this.formats = formats;
    }

    void show(Briefing briefing) {
        terminal.blank();
        briefing.movements().ifPresentOrElse(movements -> show(movements, briefing), () -> notCompared(briefing));
    }

    private void show(ShownMovements movements, Briefing briefing) {
        Disclosure total = movements.total();
        List<List<String>> rows = new ArrayList<>();
        String previous = formats.cell(new Value.Month(movements.previous()));
        rows.add(
                row(terminal.say("before.reported", previous, movements.revision()), new Value.Amount(total.before())));
        for (Reason reason : Reason.values()) {
            moved(rows, "movement." + reason, total.of(reason));
        }
        moved(rows, "movement.together", total.together());
        rows.add(row(words("movement.now"), new Value.Amount(total.now())));
        rows.add(row(year(briefing), new Value.Amount(movements.yearTotal().now())));
        terminal.columns(List.of(LEFT, RIGHT), rows);
        if (movements.pay() == Pay.NOTHING) {
            terminal.line("  " + terminal.say("before.withoutPeople"));
        }
    }

    /** Which year it is to date, where it is not the calendar's. */
    private String year(Briefing briefing) {
        Value year = briefing.figures().get("fiscalYear");
        return year == null ? terminal.say("before.year") : terminal.say("before.fiscalYear", formats.cell(year));
    }

    private void moved(List<List<String>> rows, String label, Money money) {
        if (!money.isNothing()) {
            rows.add(row("  " + words(label), new Value.Change(money)));
        }
    }

    private List<String> row(String name, Value value) {
        return List.of(name, formats.cell(value));
    }

    private String words(String label) {
        return formats.cell(new Value.Label(label));
    }

    private void notCompared(Briefing briefing) {
        Value currency = briefing.figures().get("previousCurrency");
        if (currency == null) {
            terminal.line(terminal.say("before.none", month(briefing, "noPreviousMonth")));
        } else {
            terminal.line(terminal.say("before.currency", month(briefing, "previousMonth"), formats.cell(currency)));
        }
    }

    private String month(Briefing briefing, String figure) {
        return Optional.ofNullable(briefing.figures().get(figure))
                .map(formats::cell)
                .orElse("");
    }
}
