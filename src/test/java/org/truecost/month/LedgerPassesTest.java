package org.truecost.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.check.LedgerChecks;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Fact;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.ledger.StatedTotal;
import org.truecost.movement.Movements;
import org.truecost.output.SummaryCase;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.report.PayPrivacy;

/** A ledger may hold millions of records: how often a report reads them all is counted, and does not grow unseen. */
class LedgerPassesTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    /** The greatest age in days of a rate that needs no warning: none, so that the sample's are old. */
    private static final int NO_AGE = 0;

    @TempDir
    private Path folder;

    @Test
    void everythingThatIsSaidOfAMonthIsFoundInOnePass() {
        Counted ledger = new Counted(Facts.sample());

        LedgerReading reading = read(ledger, Optional.empty());
        reading.problems();
        reading.reconciliations();
        reading.citations();
        reading.model();
        reading.lines();

        // The payroll first, for what must be withheld of it; the assets, for what the other lines say of them.
        assertThat(ledger.passes).containsExactly("payroll", "assets", "replaced", "all");
    }

    @Test
    void eachOfTwoMonthsThatAreComparedIsReadOnce() {
        Counted before = new Counted(Facts.sample());
        Counted now = new Counted(Facts.sample());

        LedgerReading reading = read(now, Optional.of(reported(before, JANUARY.minusMonths(1))));

        assertThat(reading.movements()).isPresent();
        assertThat(now.passes).containsExactly("payroll", "assets", "replaced", "all");
        assertThat(before.passes).containsExactly("payroll", "all");
    }

    @Test
    void theSummaryReadsTheLinesOnceToWriteThem() throws Exception {
        Counted ledger = new Counted(Facts.sample());
        SummaryCase summary = SummaryCase.of(ledger, JANUARY, USD, JPY);
        ledger.passes.clear();

        summary.write(Languages.ENGLISH, folder.resolve("summary.xlsx"));

        assertThat(ledger.passes).containsExactly("all");
    }

    @Test
    void aRecordThatCannotBeCountedIsAProblemOfTheLedgerAndNoFailureOfItsReading() {
        List<Fact> facts = new ArrayList<>(Facts.sample());
        facts.add(Facts.capex("CHF-1", Facts.exactly("1000", "CHF"), "2024-01-01", 48));

        LedgerReading reading = read(new Counted(facts), Optional.empty());

        assertThat(reading.problems()).extracting(Problem::kind).contains(ProblemKind.MISSING_RATE);
        assertThatThrownBy(reading::model).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameProblemsAreFoundWhereNoReportIsMade() {
        List<Fact> broken = new ArrayList<>(Facts.sample());
        broken.add(Facts.capex("CHF-1", Facts.exactly("1000", "CHF"), "2024-01-01", 48));
        List<Fact> unconverted = Facts.sample().stream()
                .filter(fact -> !(fact instanceof ExchangeRate))
                .toList();

        assertThat(problems(new Counted(Facts.sample())))
                .extracting(Problem::kind)
                .contains(ProblemKind.OLD_RATE);
        for (List<? extends Fact> facts : List.of(Facts.sample(), broken, unconverted)) {
            assertThat(problems(new Counted(facts)))
                    .isEqualTo(read(new Counted(facts), Optional.empty()).problems());
        }
    }

    @Test
    void aLedgerWithoutRatesIsCheckedAndNotCounted() {
        Counted ledger = new Counted(List.of(Facts.capex("USD-1", Facts.exactly("1000", "USD"), "2024-01-01", 48)));

        problems(ledger);

        assertThat(ledger.passes).containsExactly("assets", "replaced", "all");
    }

    private static List<Problem> problems(Ledger ledger) {
        return LedgerProblems.of(ledger, new LedgerChecks.Context(JANUARY, USD, JPY, null), 5, NO_AGE);
    }

    private static LedgerReading read(Ledger ledger, Optional<Movements.Reported> before) {
        return LedgerReading.of(
                reported(ledger, JANUARY),
                new LedgerChecks.Context(JANUARY, USD, JPY, null),
                PayPrivacy.DEFAULT,
                NO_AGE,
                List.of(),
                before,
                FiscalYear.CALENDAR);
    }

    private static Movements.Reported reported(Ledger ledger, YearMonth month) {
        return new Movements.Reported(month, ledger, CostModel.rates(ledger, JPY), WithheldPay.of(ledger, 5));
    }

    /** Notes each pass by what it asks for. */
    private static final class Counted implements Ledger {

        private final Ledger ledger;
        private final List<String> passes = new ArrayList<>();

        Counted(List<? extends Fact> facts) {
            this.ledger = Ledger.of(facts);
        }

        @Override
        public void forEachCost(Consumer<? super CostRecord> action) {
            passes.add("all");
            ledger.forEachCost(action);
        }

        @Override
        public void forEachAsset(Consumer<? super ServerCapex> action) {
            passes.add("assets");
            ledger.forEachAsset(action);
        }

        @Override
        public void forEachPayroll(Consumer<? super Payroll> action) {
            passes.add("payroll");
            ledger.forEachPayroll(action);
        }

        @Override
        public void forEachSuperseded(Consumer<? super CostRecord> action) {
            passes.add("replaced");
            ledger.forEachSuperseded(action);
        }

        @Override
        public List<HeadlineClaim> claims() {
            return ledger.claims();
        }

        @Override
        public List<ExchangeRate> rates() {
            return ledger.rates();
        }

        @Override
        public List<StatedTotal> statedTotals() {
            return ledger.statedTotals();
        }
    }
}
