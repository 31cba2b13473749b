package org.truecost.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truecost.movement.Movement.Reason;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Text;

/** The named figures of the month before: whether it is compared, by how much the month moved, and why most. */
final class MovementFigures {

    private final Map<String, Value> figures = new TreeMap<>();
    private final RunFacts facts;

    private MovementFigures(RunFacts facts) {
        this.facts = facts;
    }

    /** @param movements null where the month is not compared */
    static Map<String, Value> of(RunFacts facts, @Nullable ShownMovements movements) {
        MovementFigures figures = new MovementFigures(facts);
        figures.monthBefore();
        if (movements != null) {
            figures.change(movements);
            figures.mainReason(movements.total());
            figures.reservations(movements);
        }
        return figures.figures;
    }

    private void monthBefore() {
        switch (facts.before()) {
            case MonthBefore.NotReported none -> figures.put("noPreviousMonth", new Value.Month(none.month()));
            case MonthBefore.InOtherCurrency other -> {
                figures.put("previousMonth", new Value.Month(other.month()));
                figures.put("previousCurrency", new Text(other.currency().getCurrencyCode()));
            }
            case MonthBefore.Compared compared -> {
                figures.put("previousMonth", new Value.Month(compared.month()));
                figures.put("previousRevision", Count.of(compared.revision()));
            }
        }
    }

    private void change(ShownMovements movements) {
        ShownMovements.Disclosure total = movements.total();
        figures.put("previousInMonth", new Amount(total.before()));
        figures.put("comparedInMonth", new Amount(total.now()));
        figures.put("yearToDate", new Amount(movements.yearTotal().now()));
        BigDecimal displayed = total.change().rounded(facts.rounding());
        switch (displayed.signum()) {
            case 1 -> figures.put("movedMore", new Amount(total.change()));
            case -1 -> figures.put("movedLess", new Amount(total.change().negated()));
            default -> figures.put("movedNot", new Blank());
        }
    }

    private void mainReason(ShownMovements.Disclosure total) {
        Arrays.stream(Reason.values())
                .filter(reason -> !total.of(reason).isNothing())
                .max(Comparator.comparing(
                        (Reason reason) -> total.of(reason).amount().abs()))
                .ifPresent(reason -> {
                    figures.put("mainReason", new Value.Label("movement." + reason));
                    figures.put("mainReasonAmount", new Value.Change(total.of(reason)));
                });
    }

    private void reservations(ShownMovements movements) {
        if (movements.areAny()) {
            figures.put("movementReasons", new Blank());
        }
        switch (movements.pay()) {
            case NOTHING -> figures.put("movementWithoutPeople", new Blank());
            case CHANGE -> figures.put("movementTogether", new Blank());
            case REASONS, LINES -> {}
        }
    }
}
