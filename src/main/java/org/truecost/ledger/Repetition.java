package org.truecost.ledger;

import java.util.List;
import org.truecost.money.Money;

/**
 * How much of an earlier workbook a later one of its series repeats (cost-model.md, rule 17). A line is repeated where the later
 * workbook has one of the same kind, entity, number and first day, whatever else it states.
 *
 * @param lines of the earlier workbook
 * @param missing those that the later one does not repeat
 * @param restated whether the later one states a line again that it does not repeat: the same kind and number for days of which some are
 *     the same, and not of another entity
 * @param amounts of the missing lines as stated, one each currency, without pay and without what adds nothing to a total
 * @param pay whether there is pay among the missing lines
 */
public record Repetition(long lines, long missing, boolean restated, List<Money> amounts, boolean pay) {

    public Repetition {
        amounts = List.copyOf(amounts);
    }

    /** How much of the earlier workbook is repeated. */
    public enum Extent {
        /** Every line: the later workbook takes its place. */
        ALL,
        /** Some lines, or a line for other days that overlap. */
        SOME,
        /** No line, and none for days that overlap: the later workbook only adds to it. */
        NONE
    }

    /** How much is repeated; a workbook without a line is not: what is wrong with it is still to be shown. */
    public Extent extent() {
        if (lines == 0 || (missing == lines && !restated)) {
            return Extent.NONE;
        }
        return missing == 0 ? Extent.ALL : Extent.SOME;
    }
}
