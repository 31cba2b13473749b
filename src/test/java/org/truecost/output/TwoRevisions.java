package org.truecost.output;

import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.range;
import static org.truecost.Facts.rate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.truecost.Facts;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.ledger.Replacement.Version;
import org.truecost.ledger.WorkbookChange;
import org.truecost.ledger.WorkbookChange.How;
import org.truecost.ledger.WorkbookChange.Read;
import org.truecost.money.Rate;

/** The sample case in January 2025 as first reported, and what late workbooks made of it. */
final class TwoRevisions {

    static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private static final Period LIFE = period("2024-01-01", "2027-12-31");

    private TwoRevisions() {}

    static List<Fact> first() {
        List<Fact> facts = new ArrayList<>(Facts.sample());
        facts.add(opex("COOLING", exactly("4800000", "USD"), LIFE, null, null, Attributes.NONE));
        return facts;
    }

    /** More servers, no cooling, engineers' pay as it came late, a yen rate of the month. */
    static List<Fact> second() {
        List<Fact> facts = new ArrayList<>(Facts.sample());
        facts.removeIf(fact -> fact instanceof Payroll pay && pay.id().equals("ENG"));
        facts.add(payroll("ENG", "75", range("51000", "66000", "82000", "CNY"), "14", LIFE));
        facts.add(capex("RACKS-2", exactly("96000000", "USD"), "2025-01-15", 48));
        facts.add(rate("USD", "JPY", "156.5", "2025-01-31", Rate.Kind.AVERAGE));
        return facts;
    }

    static List<WorkbookChange> workbooks() {
        return List.of(
                new WorkbookChange(How.ADDED, null, read("racks-2 2025-01.xlsx", 'a', 5)),
                new WorkbookChange(How.REPLACED, read("people.xlsx", 'b', 3), read("people.xlsx", 'c', 5)),
                new WorkbookChange(How.GONE, read("cooling.xlsx", 'd', 3), null),
                new WorkbookChange(How.RENAMED, read("ops-draft.xlsx", 'e', 3), read("operations.xlsx", 'e', 3)));
    }

    static SummaryCase compared() {
        return SummaryCase.revised(first(), second(), JANUARY, "USD", workbooks());
    }

    static SummaryCase unchanged() {
        return SummaryCase.revised(first(), first(), JANUARY, "USD", List.of());
    }

    static WorkbookChange added(String name) {
        return new WorkbookChange(How.ADDED, null, read(name, 'f', 5));
    }

    private static Read read(String name, char digit, int day) {
        return new Read(name, new Version(String.valueOf(digit).repeat(64), LocalDate.of(2025, 2, day)));
    }
}
