package org.truecost.output;

import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.range;
import static org.truecost.Facts.row;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.cost.CostComparison;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.SheetKind;
import org.truecost.recognition.CostCategory;
import org.truecost.report.Briefing;
import org.truecost.report.Briefings;
import org.truecost.report.SampleComparison;

/** Briefings that press on the page from every side. */
enum BriefingCases {
    SAMPLE {
        @Override
        Briefing briefing() {
            return SampleComparison.briefing();
        }
    },
    /** Forty lines in all the categories there are. */
    FORTY_LINES {
        @Override
        Briefing briefing() {
            List<OpexCategory> categories = List.of(OpexCategory.values());
            List<Qualifier> qualifiers = List.of(Qualifier.values());
            List<Fact> facts = new ArrayList<>(List.of(
                    capex(
                            "RACK",
                            range("90000000", "91234567.89", "99999999", "USD"),
                            "2024-01-01",
                            48,
                            "4000",
                            "0",
                            Attributes.NONE),
                    gpus("GPU", "400", exactly("12345678.90", "USD"), "2024-03-01", null),
                    payroll("ENG", "75", range("50000", "65000", "80000", "CNY"), "14", LIFE)));
            for (int line = 0; line < 37; line++) {
                OpexCategory category = categories.get(line % categories.size());
                facts.add(Variant.of(Facts.opex(
                                "E-%02d".formatted(line),
                                range(
                                        "%d.50".formatted(1000 * (line + 1)),
                                        "%d".formatted(1357 * (line + 1)),
                                        "%d".formatted(2000 * (line + 1)),
                                        "USD"),
                                LIFE))
                        .with(OperatingExpense::category, category)
                        .with(
                                OperatingExpense::description,
                                "Contract %d with a supplier of %s".formatted(line, category))
                        .with(
                                OperatingExpense::attributes,
                                Variant.of(Attributes.NONE)
                                        .with(Attributes::qualifier, qualifiers.get(line % qualifiers.size()))
                                        .with(Attributes::reference, "Invoice no. 2024/" + line)
                                        .with(Attributes::referenceDate, "2024-05-0" + (1 + line % 9))
                                        .get())
                        .with(OperatingExpense::source, row(SheetKind.OPERATING_EXPENSES, line + 2))
                        .get());
            }
            return of(facts, "4200000");
        }
    },
    /** The reporting month is among the first of many, below the charts' titles. */
    YOUNG_FLEET {
        @Override
        Briefing briefing() {
            return of(
                    List.of(
                            capex("C", exactly("12800000", "USD"), "2024-11-01", 60, "256", "0", Attributes.NONE),
                            opex("O", exactly("1200000", "USD"), period("2024-11-01", "2025-10-31")),
                            payroll("P", "20", exactly("9500", "USD"), "12", period("2024-11-01", "2025-10-31"))),
                    "5000000");
        }
    },
    ONE_LINE {
        @Override
        Briefing briefing() {
            return of(List.of(opex("P", exactly("48", "USD"), period("2025-01-01", "2025-01-31"))), "7");
        }
    },
    /** Amounts from 1 to 10^15. */
    EVERY_SIZE {
        @Override
        Briefing briefing() {
            return of(
                    List.of(
                            capex(
                                    "C",
                                    range("999999999999999", "1000000000000000", "1234567890123456.78", "USD"),
                                    "2024-01-01",
                                    48,
                                    "60000",
                                    "0",
                                    Attributes.NONE),
                            gpus("G", "10", exactly("10000", "USD"), "2024-01-01", null),
                            opex("O", exactly("1", "USD"), LIFE),
                            payroll("P", "150", range("50000", "65000", "80000", "CNY"), "14", LIFE)),
                    "1");
        }
    },
    LONG_CLAIM {
        @Override
        Briefing briefing() {
            String words = "訓練費は600万ドル以下で、ほかのすべての企業が費やした額の何分の一かにすぎないと発表された。 "
                    + "The whole of the training, from the first token to the last, cost less than a third-rate footballer, ";
            HeadlineClaim sample = SampleComparison.claim(words.repeat(6), "6000000");
            HeadlineClaim claim = Variant.of(sample)
                    .with(
                            HeadlineClaim::scope,
                            "one run of training, and nothing that came before it or after it, ".repeat(5))
                    .with(
                            HeadlineClaim::excludes,
                            "earlier research, ablations, data, people and machines、過去の研究・データ・人件費・機械、".repeat(5))
                    .get();
            CostComparison comparison = SampleComparison.of(claim, lives());
            return Briefings.of(comparison, SampleComparison.facts());
        }
    },
    /** All pay is withheld. */
    WITHHELD {
        @Override
        Briefing briefing() {
            List<Fact> facts = new ArrayList<>(Facts.sample());
            facts.removeIf(fact -> fact instanceof Payroll);
            facts.add(payroll("P", "4.9", range("50000", "65000", "80000", "CNY"), "14", LIFE));
            return SummaryCase.reported(facts, YearMonth.of(2025, 1), "USD").briefing();
        }
    };

    private static final Period LIFE = period("2024-01-01", "2027-12-31");

    abstract Briefing briefing();

    private static Briefing of(List<? extends Fact> lines, String headline) {
        List<Fact> facts = new ArrayList<>(lines);
        facts.add(claim("V3", null, Money.of(headline, "USD"), null, null, "2025-01-27"));
        Facts.sample().stream()
                .filter(fact -> fact instanceof org.truecost.ledger.ExchangeRate)
                .forEach(facts::add);
        return SummaryCase.reported(facts, YearMonth.of(2025, 1), "USD").briefing();
    }

    private static Map<CostCategory, Estimate> lives() {
        return SampleComparison.sample().categories().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().life()));
    }
}
