package org.truecost.command.screen;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.input.MappingTrial.Line;
import org.truecost.input.MappingTrial.SheetTried;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.problem.AmountText;
import org.truecost.problem.Problem;

/** Shows what mappings make of a workbook: a sheet's first rows before and after, and what all its lines come to. */
public final class TrialScreen {

    private static final String DIVIDER = " | ";
    private static final String DOT = " · ";

    private final Terminal terminal;

    public TrialScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows the sheets that were read. */
    public void show(List<SheetTried> sheets) {
        sheets.forEach(this::show);
    }

    private void show(SheetTried sheet) {
        terminal.blank();
        terminal.line(terminal.say(
                "map.read",
                sheet.sheet(),
                sheet.kind().words().in(terminal.language()),
                sheet.lines(),
                sheet.rejected()));
        int row = 0;
        for (Line line : sheet.shown()) {
            if (line.row() != row) {
                terminal.line("  " + terminal.say("map.row", line.row()) + "  " + String.join(DIVIDER, line.before()));
            }
            row = line.row();
            terminal.line("    → " + after(line.after()));
        }
        sheet.totals()
                .forEach((currency, total) ->
                        terminal.line("  " + terminal.say("map.total", currency, AmountText.text(total))));
    }

    /** A line as it is read; of pay the ID, too, may be a person's name. */
    private String after(CostRecord record) {
        boolean pay = record.isConfidential();
        return Stream.of(
                        pay ? Problem.WITHHELD : record.id(),
                        pay ? Problem.WITHHELD : record.name(),
                        record.statedAmount() == null || pay
                                ? (pay ? Problem.WITHHELD : "")
                                : AmountText.text(record.statedAmount().base()),
                        days(record))
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(DOT));
    }

    private String days(CostRecord record) {
        if (record instanceof Payroll payroll && payroll.term().isOpen()) {
            return payroll.term().first() + " – " + terminal.say("map.open");
        }
        Period period = record.period();
        return period == null ? "" : period.first() + " – " + period.last();
    }
}
