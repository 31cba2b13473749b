package org.truecost.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WorkbookFile;
import org.truecost.input.InputFolder;
import org.truecost.input.Reading;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Money;

class SampleWorkbooksTest {

    private static final Path INPUT = Path.of("input");

    @TempDir
    Path folder;

    @BeforeAll
    static void regenerateWhereAsked() throws IOException {
        if (Boolean.getBoolean("truecost.regenerate")) {
            SampleWorkbooks.write(INPUT);
        }
    }

    @Test
    void theShippedWorkbooksAreWhatTheCodeWrites() throws IOException {
        List<Path> written = SampleWorkbooks.write(folder);

        assertThat(InputFolder.workbooks(INPUT)).extracting(WorkbookFile::name).hasSize(written.size());
        assertThat(written)
                .allSatisfy(
                        file -> assertThat(INPUT.resolve(file.getFileName())).hasSameBinaryContentAs(file));
    }

    @Test
    void readsIntoTheFactsOfTheCase() {
        List<Fact> facts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (WorkbookFile file : InputFolder.workbooks(INPUT)) {
            Reading reading = Reading.of(file);
            facts.addAll(reading.facts());
            reading.problems().forEach(problem -> problems.add(problem.kind().code() + " " + problem.location()));
        }

        assertThat(problems).containsExactly("TC301 gpu-purchases.xlsx › GPU purchases › G10");
        assertThat(only(facts, GpuPurchase.class))
                .extracting(gpu -> gpu.model() + " " + gpu.quantity() + " "
                        + (gpu.amount() == null ? "–" : gpu.amount().base().toString()) + " " + gpu.includedIn())
                .containsExactly(
                        "H100 10000 100000000 USD FLEET-2024",
                        "H800 10000 100000000 USD FLEET-2024",
                        "H20 30000 300000000 USD FLEET-2024",
                        "A100 10000 – FLEET-2024");
        assertThat(only(facts, ServerCapex.class)).singleElement().satisfies(fleet -> {
            assertThat(fleet.amount().base()).isEqualTo(Money.of("1600000000", "USD"));
            assertThat(fleet.inService()).isEqualTo("2024-01-01");
            assertThat(fleet.usefulLifeMonths()).isEqualTo(48);
            assertThat(fleet.attributes().printed()).isEqualTo(Money.of("250000000000", "JPY"));
            assertThat(fleet.attributes().referenceDate()).isEqualTo("2025-02");
        });
        assertThat(only(facts, OperatingExpense.class)).singleElement().satisfies(opex -> {
            assertThat(opex.amount().base()).isEqualTo(Money.of("944000000", "USD"));
            assertThat(opex.attributes().qualifier()).isEqualTo(Qualifier.ESTIMATED);
        });
        assertThat(only(facts, Payroll.class))
                .extracting(pay -> pay.pay().low().amount() + "–" + pay.pay().base() + "–"
                        + pay.pay().high().amount() + " × " + pay.headcount() + " × " + pay.monthsPaid())
                .containsExactly("50000–65000 CNY–80000 × 75 × 14", "60000–75000 CNY–90000 × 75 × 14");
        assertThat(only(facts, HeadlineClaim.class))
                .extracting(claim -> claim.stage() + " " + claim.amount())
                .containsExactly(
                        "null 6000000 USD",
                        "Pre-training 5328000 USD",
                        "Context extension 238000 USD",
                        "Post-training 10000 USD");
        assertThat(only(facts, ExchangeRate.class))
                .extracting(rate -> rate.rate().value().toString())
                .containsExactly("153", "21");
        assertThat(only(facts, StatedTotal.class)).hasSize(4);
    }

    @Test
    void everyCostSaysItsSourceAndIsHedged() {
        for (WorkbookFile file : InputFolder.workbooks(INPUT)) {
            assertThat(only(Reading.of(file).facts(), CostRecord.class)).allSatisfy(cost -> {
                assertThat(cost.attributes().reference()).isNotBlank();
                assertThat(cost.attributes().qualifier()).isNotEqualTo(Qualifier.EXACT);
            });
        }
    }

    private static <T> List<T> only(List<? extends Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
