package org.truecost.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.period;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

class RecognitionTest {

    @Test
    void wholeMonthsWeighAlikeWhateverTheirDays() {
        Recognition quarter = Recognition.evenly(period("2025-01-01", "2025-03-31"));
        Estimate amount = exactly("300", "USD");
        assertThat(quarter.in(amount, YearMonth.of(2025, 1))).isEqualTo(exactly("100", "USD"));
        assertThat(quarter.in(amount, YearMonth.of(2025, 2))).isEqualTo(exactly("100", "USD"));
    }

    @Test
    void partOfAMonthWeighsItsDaysOfThatMonth() {
        Recognition part = Recognition.evenly(period("2025-04-16", "2025-05-31"));
        assertThat(part.in(exactly("300", "USD"), YearMonth.of(2025, 4))).isEqualTo(exactly("100", "USD"));
        Recognition within = Recognition.evenly(period("2025-04-11", "2025-04-20"));
        assertThat(within.in(exactly("300", "USD"), YearMonth.of(2025, 4))).isEqualTo(exactly("300", "USD"));
    }

    @Test
    void partsAddUpToTheAmountExactly() {
        Period odd = period("2024-02-13", "2027-11-05");
        Estimate amount = exactly("1000000.01", "USD");
        Money sum = Money.of("0", "USD");
        for (YearMonth at = odd.firstMonth(); !at.isAfter(odd.lastMonth()); at = at.plusMonths(1)) {
            sum = sum.plus(Recognition.evenly(odd).in(amount, at).base());
        }
        assertThat(sum).isEqualTo(amount.base());
    }

    @Test
    void nothingBeforeAndEverythingAfterThePeriod() {
        Recognition year = Recognition.evenly(period("2025-01-15", "2025-12-31"));
        Estimate amount = exactly("7", "USD");
        assertThat(year.through(amount, YearMonth.of(2024, 12))).isEqualTo(exactly("0", "USD"));
        assertThat(year.through(amount, YearMonth.of(2026, 1))).isEqualTo(amount);
        assertThat(year.in(amount, YearMonth.of(2026, 1))).isEqualTo(exactly("0", "USD"));
    }

    @Test
    void anAmountPerYearIsATwelfthEachMonthAndItsPartInAPartOfAMonth() {
        Recognition pay = Recognition.perYear(period("2025-03-01", "2025-04-15"));
        Estimate year = exactly("1200", "USD");
        assertThat(pay.in(year, YearMonth.of(2025, 3))).isEqualTo(exactly("100", "USD"));
        assertThat(pay.in(year, YearMonth.of(2025, 4))).isEqualTo(exactly("50", "USD"));
        assertThat(pay.whole(year)).isEqualTo(exactly("150", "USD"));
    }
}
