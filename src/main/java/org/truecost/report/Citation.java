package org.truecost.report;

import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Money;
import org.truecost.problem.Location;
import org.truecost.problem.SheetKind;

/**
 * Where one cost line, or many similar ones, come from.
 *
 * @param what the line in the sheet's words; null where many lines are cited together
 * @param lines how many lines it covers
 * @param life what they cost over their whole life; null where there is no amount or it must not be shown
 * @param place the row; null for many lines
 */
public record Citation(
        SheetKind sheet,
        @Nullable String what,
        long lines,
        CostLine.Treatment treatment,
        Qualifier qualifier,
        @Nullable String reference,
        @Nullable String referenceDate,
        @Nullable Money life,
        @Nullable Location place) {}
