package org.truecost.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.movement.Movements.Reported;

/** Who moved is the same in however many parts the payroll is gone through. */
class RevisedPayTest {

    @Test
    void countsTheSamePeopleInManyPartsAsInOne() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            List<Fact> before = new ArrayList<>();
            List<Fact> now = new ArrayList<>();
            for (int line = 0; line < 400; line++) {
                Fact same = person(line, random.nextInt(9), random.nextInt(3), 1000);
                before.add(same);
                now.add(random.nextInt(5) == 0 ? person(line, random.nextInt(9), random.nextInt(3), 1100) : same);
            }
            List<PeopleMoved> whole = RevisedPay.between(reported(before), reported(now), RevisedPay.MOST_HELD);
            assertThat(whole).hasSize(3).allMatch(group -> group.moved().signum() > 0);
            for (int held : new int[] {1, 7, 100, 399}) {
                assertThat(numbers(RevisedPay.between(reported(before), reported(now), held)))
                        .as("held %d, seed %d", held, seed)
                        .containsExactlyInAnyOrderElementsOf(numbers(whole));
            }
        }
    }

    @Test
    void countsNoOneWhereOnlyRowsAreCutOtherwise() {
        Fact whole = payroll("A", "10", exactly("1000", "USD"), "12", period("2024-01-01", "2025-12-31"));
        Fact half = payroll("A", "10", exactly("500", "USD"), "12", period("2024-01-01", "2025-12-31"));
        assertThat(RevisedPay.between(reported(List.of(whole)), reported(List.of(half, half)), 9))
                .extracting(PeopleMoved::moved)
                .containsExactly(BigDecimal.ZERO);
    }

    private static List<List<String>> numbers(List<PeopleMoved> groups) {
        return groups.stream()
                .map(group -> Stream.of(group.before(), group.now(), group.moved())
                        .map(BigDecimal::toPlainString)
                        .toList())
                .toList();
    }

    private static Fact person(int line, int people, int year, int pay) {
        return payroll(
                "P" + line,
                Integer.toString(1 + people),
                exactly(Integer.toString(pay), "USD"),
                "12",
                period((2022 + year) + "-01-01", "2025-12-31"));
    }

    private static Reported reported(List<Fact> facts) {
        Ledger ledger = Ledger.of(facts);
        return new Reported(
                YearMonth.of(2025, 1),
                ledger,
                CostModel.rates(ledger, Currency.getInstance("JPY")),
                WithheldPay.of(ledger, 5));
    }
}
