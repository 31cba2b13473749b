package org.truecost.expectation;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Money;
import org.truecost.recognition.CostCategory;

/**
 * What came month by month and has nothing in the reporting month (cost-model.md, rule 44).
 *
 * @param last the last month it is stated for
 * @param amount what that month cost, base, in the presentation currency; null of workbooks that state pay or no cost
 */
public record ExpectedCost(
        Subject subject, YearMonth last, @Nullable Money amount) {

    /** Months in a row that make an expectation. */
    public static final int MONTHS = 3;

    /** What is expected. */
    public sealed interface Subject {}

    /** A category, whichever vendor bills it. */
    public record OfCategory(CostCategory category) implements Subject {}

    /** A vendor. */
    public record OfVendor(String name) implements Subject {}

    /** Workbooks that differ in the months of their names alone: a file family by the last of them. */
    public record OfFamily(String workbook) implements Subject {}
}
