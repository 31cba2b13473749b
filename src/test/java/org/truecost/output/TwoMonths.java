package org.truecost.output;

import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.range;
import static org.truecost.Facts.rate;
import static org.truecost.Facts.row;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.money.Rate;
import org.truecost.problem.SheetKind;

/** The sample case in January 2025, and what became of it in February. */
final class TwoMonths {

    static final YearMonth FEBRUARY = YearMonth.of(2025, 2);

    private TwoMonths() {}

    static List<Fact> january() {
        List<Fact> facts = new ArrayList<>(Facts.sample());
        facts.add(bill("B-0117", "Power, hall 1", "1200000", period("2025-01-01", "2025-01-31")));
        facts.add(bill("B-0118", "Power, hall 2", "800000", period("2025-01-01", "2025-01-31")));
        return facts;
    }

    /** More servers, dearer power under a new number, another hall gone, a raise and ten more people, a weaker dollar, a late bill. */
    static List<Fact> february() {
        List<Fact> facts = new ArrayList<>(january());
        facts.removeIf(Payroll.class::isInstance);
        facts.add(payroll(
                "ENG", "75", range("50000", "65000", "80000", "CNY"), "14", period("2024-01-01", "2025-01-31")));
        facts.add(payroll(
                "RES", "75", range("60000", "75000", "90000", "CNY"), "14", period("2024-01-01", "2025-01-31")));
        facts.add(payroll(
                "ENG", "85", range("50000", "65000", "80000", "CNY"), "14", period("2025-02-01", "2027-12-31")));
        facts.add(payroll(
                "RES", "75", range("62000", "78000", "94000", "CNY"), "14", period("2025-02-01", "2027-12-31")));
        facts.add(capex("RACKS-2", exactly("96000000", "USD"), "2025-02-15", 48));
        facts.add(bill("B-0203", "Power, hall 1", "1350000", period("2025-02-01", "2025-02-28")));
        facts.add(opex(
                "MNT-9", exactly("90000", "USD"), period("2024-12-01", "2025-02-28"), null, null, Attributes.NONE));
        facts.add(rate("USD", "JPY", "147.5", "2025-02-28", Rate.Kind.AVERAGE));
        return facts;
    }

    static SummaryCase compared() {
        return SummaryCase.compared(january(), february(), FEBRUARY, "USD");
    }

    /** The same people and one more who joined in February, on a row of the same period. */
    static Payroll oneMore(Payroll pay) {
        return Variant.of(pay)
                .with(Payroll::headcount, pay.headcount().add(BigDecimal.ONE))
                .get();
    }

    private static OperatingExpense bill(String id, String description, String amount, Period period) {
        return Variant.of(Facts.opex(id, exactly(amount, "USD"), period))
                .with(OperatingExpense::description, description)
                .with(OperatingExpense::source, row(SheetKind.OPERATING_EXPENSES, 3))
                .get();
    }
}
