package org.truecost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.cost.CostModel;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Period;

class CitationsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Period YEAR = period("2025-01-01", "2025-12-31");

    @Test
    void keepNumberAndCellOfALineThatHasNothingInCommonWithOthers() {
        List<Fact> facts = new ArrayList<>();
        for (int line = 0; line < Citations.MOST; line++) {
            facts.add(opex("E" + line, exactly("5", "USD"), YEAR));
        }
        facts.add(capex("FLEET", exactly("100", "USD"), "2025-01-01", 12));
        facts.add(payroll("ENG", "9", exactly("70", "USD"), "12", YEAR));

        List<Citation> citations = cited(facts);
        assertThat(citations)
                .extracting(citation -> citation.lines() + " " + citation.what())
                .containsExactlyInAnyOrder("30 null", "1 FLEET · servers", "1 ENG · role × 9");
        assertThat(citations)
                .filteredOn(citation -> citation.lines() == 1)
                .allSatisfy(citation -> assertThat(citation.place()).isNotNull());
        assertThat(citations)
                .filteredOn(citation -> "ENG · role × 9".equals(citation.what()))
                .singleElement()
                .satisfies(pay -> assertThat(pay.life()).as("pay").isNull());
    }

    private static List<Citation> cited(List<Fact> facts) {
        Ledger ledger = Ledger.of(facts);
        CostModel model = new CostModel(YearMonth.of(2025, 1), USD, CostModel.rates(ledger, USD));
        Citations citations = new Citations(PayPrivacy.DEFAULT);
        ledger.forEachCost((CostRecord record) -> model.add(record).forEach(citations));
        return citations.list();
    }
}
