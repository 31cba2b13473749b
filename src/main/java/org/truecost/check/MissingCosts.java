package org.truecost.check;

import java.time.YearMonth;
import java.util.List;
import org.truecost.expectation.ExpectedCost;
import org.truecost.ledger.OpexCategory;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.SheetKind;
import org.truecost.recognition.CostCategory;

/** What came month by month and has nothing in the reporting month (cost-model.md, rule 44). */
public final class MissingCosts {

    private MissingCosts() {}

    /** A warning for each; no amount is named, since it may be pay. */
    public static List<Problem> of(List<ExpectedCost> expected, YearMonth month) {
        return expected.stream()
                .map(one -> Problem.of(kind(one.subject()), Location.ledger())
                        .with("category", words(one.subject()))
                        .with("month", month.toString())
                        .with("last", one.last().toString()))
                .toList();
    }

    private static ProblemKind kind(ExpectedCost.Subject subject) {
        return switch (subject) {
            case ExpectedCost.OfCategory category -> ProblemKind.EXPECTED_COST_MISSING;
            case ExpectedCost.OfVendor vendor -> ProblemKind.EXPECTED_VENDOR_MISSING;
            case ExpectedCost.OfFamily family -> ProblemKind.EXPECTED_WORKBOOK_MISSING;
        };
    }

    private static Message words(ExpectedCost.Subject subject) {
        return switch (subject) {
            case ExpectedCost.OfCategory of -> words(of.category());
            case ExpectedCost.OfVendor vendor -> Message.verbatim(vendor.name());
            case ExpectedCost.OfFamily family -> Message.verbatim(family.workbook());
        };
    }

    /** A category by the word its sheet uses. */
    private static Message words(CostCategory category) {
        return switch (category) {
            case SERVERS, DISPOSALS -> SheetKind.SERVER_CAPEX.words();
            case GPUS -> SheetKind.GPU_PURCHASES.words();
            case POWER -> OpexCategory.POWER.words();
            case COLOCATION -> OpexCategory.COLOCATION.words();
            case NETWORK -> OpexCategory.NETWORK.words();
            case MAINTENANCE -> OpexCategory.MAINTENANCE.words();
            case SOFTWARE -> OpexCategory.SOFTWARE.words();
            case OTHER -> OpexCategory.OTHER.words();
            case PAYROLL -> SheetKind.PAYROLL.words();
        };
    }
}
