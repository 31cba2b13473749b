package org.truecost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.cost.CostLine;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.SheetKind;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.Recognised;

class PayPrivacyTest {

    private static final PayPrivacy FIVE = PayPrivacy.DEFAULT;

    @Test
    void showsGroupsThatAreLargeEnough() {
        assertThat(hidden(line("A", 5), line("B", 12))).isEmpty();
    }

    @Test
    void hidesWithASmallGroupTheNextLargerSoThatNothingCanBeSubtracted() {
        assertThat(hidden(line("A", 1), line("B", 40), line("C", 7))).containsExactly("A", "C");
    }

    @Test
    void hidesSmallGroupsOnlyWhereTheyAreEnoughTogether() {
        assertThat(hidden(line("A", 3), line("B", 2), line("C", 7))).containsExactly("A", "B");
    }

    @Test
    void countsAPositionOfSeveralPeriodsOnce() {
        assertThat(hidden(line("A", 4), line("A", 4), line("C", 7))).containsExactly("A", "A", "C");
    }

    @Test
    void citesNoAmountOfWhatIsHidden() {
        Citations citations = new Citations(FIVE);
        Stream.of(line("A", 1), line("B", 40), line("C", 7)).forEach(citations);
        assertThat(citations.list())
                .filteredOn(citation -> citation.life() != null)
                .hasSize(1);
    }

    @Test
    void refusesAMinimumOfZero() {
        assertThatThrownBy(() -> new PayPrivacy(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> hidden(CostLine... lines) {
        return FIVE.hidden(List.of(lines)).stream()
                .map(line -> line.record().id())
                .toList();
    }

    private static CostLine line(String id, int people) {
        Estimate pay = Estimate.exactly(Money.of("1000", "USD"));
        Payroll payroll = Variant.of(Facts.payroll(id, "1", pay, "12", Period.ofMonths(LocalDate.of(2024, 1, 1), 12)))
                .with(Payroll::headcount, BigDecimal.valueOf(people))
                .with(Payroll::source, Facts.row(SheetKind.PAYROLL, people + 1))
                .get();
        return new CostLine(
                payroll, CostCategory.PAYROLL, CostLine.Treatment.COUNTED, new Recognised(pay, pay, pay), null);
    }
}
