package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.recognition.Charge;

/** Payroll rows that state full-time equivalents, or the amount of a period instead of pay (cost-model.md, rule 39). */
class PeriodPayTest {

    private static final Object[] RUN = {
        "Position ID",
        "Role",
        "Headcount",
        "Amount of the period",
        "Currency",
        "Period start",
        "Period end",
        "Employer charge rate",
        "Monthly charge base cap",
        "Annual bonus base cap"
    };

    private static final Object[] MONTHLY = {
        "Position ID",
        "Role",
        "Headcount",
        "FTE",
        "Monthly pay",
        "Currency",
        "Months paid per year",
        "Period start",
        "Period end"
    };

    @TempDir
    Path folder;

    @Test
    void aPayRunIsOfItsPeriodAndOfAllItsPeople() throws IOException {
        Payroll run = only(read(RUN, "P", "engineer", 2, number("33333.335"), "USD", "2025-01-16", "2025-01-31"));

        assertThat(run.monthsPaid()).isNull();
        assertThat(life(run)).isEqualByComparingTo("33333.335");
    }

    @Test
    void aMonthlyCapCountsForTheMonthsOfThePeriodAndThePeople() throws IOException {
        assertThat(life(only(read(
                        RUN, "P", "engineer", 2, 60_000, "USD", "2025-01-01", "2025-02-28", number("0.1"), 10_000))))
                .isEqualByComparingTo("64000");
        assertThat(life(only(read(
                        RUN, "P", "engineer", 2, 60_000, "USD", "2025-01-01", "2025-02-28", number("0.1"), 20_000))))
                .isEqualByComparingTo("66000");
    }

    @Test
    void aCapOfBonusesSaysThatTheAmountIsOne() throws IOException {
        Reading bonus =
                read(RUN, "P", "engineer", 2, 60_000, "USD", "2025-01-01", "2025-01-31", number("0.1"), null, 25_000);

        assertThat(bonus.codes()).isEmpty();
        assertThat(life(only(bonus))).isEqualByComparingTo("65000");
        assertThat(read(RUN, "P", "x", 2, 60_000, "USD", "2025-01-01", "2025-01-31", number("0.1"), 9_000, 25_000)
                        .codes())
                .containsExactly("TC305 A2");
    }

    @Test
    void equivalentsMultiplyThePayAndTheHeadcountSaysHowManyPeopleTheyAre() throws IOException {
        Payroll half =
                only(read(MONTHLY, "P", "engineer", 6, number("3.5"), 1_000, "USD", 12, "2025-01-01", "2025-12-31"));

        assertThat(life(half)).isEqualByComparingTo("42000");
        assertThat(half.paidPeople()).isEqualByComparingTo("6");
        assertThat(read(MONTHLY, "P", "engineer", 3, number("3.5"), 1_000, "USD", 12, "2025-01-01", "2025-12-31")
                        .codes())
                .containsExactly("TC205 D2");
        assertThat(read(MONTHLY, "P", "engineer", null, 3, 1_000, "USD", 12, "2025-01-01", "2025-12-31")
                        .codes())
                .containsExactly("TC305 C2");
    }

    @Test
    void aSheetOfEquivalentsNeedsNoHeadcount() throws IOException {
        Payroll row = only(Reading.of(TinyWorkbook.sheet("Pay")
                .row("Position ID", "Role", "常勤換算", "期間の支給額", "Currency", "Period start", "Period end")
                .row("P", "engineer", number("4.9"), 100, "USD", "2025-01-01", "2025-01-31")
                .in(folder)));

        assertThat(row.paidPeople()).isEqualByComparingTo("4.9");
        assertThat(withheld(5, row)).isTrue();
    }

    @Test
    void eitherPayOrAnAmountIsNeeded() throws IOException {
        assertThat(read(RUN, "P", "engineer", 2, null, "USD", "2025-01-01", "2025-01-31")
                        .codes())
                .isNotEmpty();
        Reading both = Reading.of(TinyWorkbook.sheet("Pay")
                .row(
                        "Position ID",
                        "Role",
                        "Headcount",
                        "Monthly pay",
                        "Months paid per year",
                        "Amount of the period",
                        "Currency",
                        "Period start",
                        "Period end")
                .row("P", "engineer", 2, null, null, null, "USD", "2025-01-01", "2025-01-31")
                .in(folder));
        assertThat(both.codes()).containsExactly("TC201 D2", "TC201 E2");
    }

    /** Six people with two pay runs a month are six people there all month. */
    @Test
    void twoPayRunsAMonthMakeWholePeople() {
        Payroll[] runs = new Payroll[12];
        for (int person = 0; person < 6; person++) {
            runs[2 * person] = run("P" + person, "100", "2025-01-01", "2025-01-15");
            runs[2 * person + 1] = run("P" + person, "100", "2025-01-16", "2025-01-31");
        }

        assertThat(withheld(6, runs)).isFalse();
        assertThat(withheld(7, runs)).isTrue();
        assertThat(withheld(4, List.of(runs).subList(0, 7).toArray(Payroll[]::new)))
                .isTrue();
    }

    /** Who is paid nothing hides no one: five positions of a plan, of which one is filled, are one person's pay. */
    @Test
    void whoIsPaidNothingHidesNoOne() {
        assertThat(withheld(
                        5,
                        run("A", "100", "2025-01-01", "2025-01-31"),
                        run("B", "0", "2025-01-01", "2025-01-31"),
                        run("C", "0", "2025-01-01", "2025-01-31"),
                        run("D", "0", "2025-01-01", "2025-01-31"),
                        run("E", "0", "2025-01-01", "2025-01-31")))
                .isTrue();
    }

    private static boolean withheld(int fewest, Payroll... rows) {
        return WithheldPay.of(Ledger.of(List.of(rows)), fewest).withholds(rows[0]);
    }

    private static Payroll run(String id, String amount, String first, String last) {
        Payroll pay = Facts.payroll(id, "1", Facts.exactly(amount, "USD"), "12", Facts.period(first, last));
        return Variant.of(pay)
                .with(Payroll::monthsPaid, null)
                .with(Payroll::charges, List.of())
                .get();
    }

    private static BigDecimal life(CostRecord record) {
        Charge charge = Charge.of(record).orElseThrow();
        return charge.amount().base().amount();
    }

    private Reading read(Object[] headers, @Nullable Object... row) throws IOException {
        return Reading.of(TinyWorkbook.sheet("Pay").row(headers).row(row).in(folder));
    }

    private static Payroll only(Reading reading) {
        assertThat(reading.facts()).as("%s", reading.codes()).hasSize(1);
        return (Payroll) reading.facts().getFirst();
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
