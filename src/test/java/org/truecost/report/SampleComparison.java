package org.truecost.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.check.Reconciliation;
import org.truecost.cost.BilledEstimates;
import org.truecost.cost.Bridge;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostLine;
import org.truecost.cost.Fleet;
import org.truecost.cost.FleetLife;
import org.truecost.cost.Headline;
import org.truecost.cost.LifeCoverage;
import org.truecost.cost.MonthCost;
import org.truecost.cost.PlannedCosts;
import org.truecost.cost.Rung;
import org.truecost.cost.Scope;
import org.truecost.cost.Sensitivity;
import org.truecost.cost.Sensitivity.Case;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.problem.Column;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/** The sample case of cost-model.md#the-sample in full precision, written from its figures and not from the cost model. */
public final class SampleComparison {

    public static final Currency USD = Currency.getInstance("USD");
    public static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int LIFE = 48;
    private static final int TO_DATE = 13;
    private static final BigDecimal HOURS = new BigDecimal("2788000");
    private static final BigDecimal FLEET_HOURS = new BigDecimal("2103840000");

    private SampleComparison() {}

    /** January 2025, as the sample workbooks make it. */
    public static CostComparison sample() {
        return of(
                claim("DeepSeek-V3 trained for under $6 million", "6000000"),
                Map.of(
                        CostCategory.SERVERS, exactly("1600000000"),
                        CostCategory.OTHER, exactly("944000000"),
                        CostCategory.PAYROLL, payroll()));
    }

    /** A comparison with the given claim and life costs, all of them over the same 48 months. */
    public static CostComparison of(HeadlineClaim claim, Map<CostCategory, Estimate> lives) {
        Map<CostCategory, Recognised> categories = new EnumMap<>(CostCategory.class);
        lives.forEach(
                (category, life) -> categories.put(category, new Recognised(part(life, 1), part(life, TO_DATE), life)));
        Money printed = money(claim.amount());
        Money arithmetic = Money.of("5576000", "USD");
        Headline headline = new Headline(
                claim,
                stages(),
                stages().stream()
                        .map(stage -> Optional.ofNullable(stage.calculated()))
                        .toList(),
                printed,
                Money.zero(USD),
                arithmetic,
                HOURS);
        Estimate machines = life(categories, CostGroup.DEPRECIATION, CostGroup.OPERATIONS);
        Estimate perHour = machines.multipliedBy(BigDecimal.ONE, FLEET_HOURS);
        Map<Bound, Bridge> bridges = new EnumMap<>(Bound.class);
        Arrays.stream(Bound.values()).forEach(bound -> bridges.put(bound, bridge(bound, headline, categories)));
        return new CostComparison(
                JANUARY,
                USD,
                Optional.of(headline),
                categories.keySet().stream().map(CostCategory::group).collect(Collectors.toUnmodifiableSet()),
                categories,
                months(categories),
                new Fleet(new BigDecimal("60000"), FLEET_HOURS, perHour),
                ladder(headline, machines, categories),
                bridges,
                new CostComparison.SetAside(3, exactly("500000000")),
                new CostComparison.SetAside(0, Estimate.zero(USD)),
                BilledEstimates.none(USD),
                PlannedCosts.none(USD),
                new CostComparison.Uncosted(1, new BigDecimal("10000")),
                CostComparison.Withheld.NONE,
                4,
                4,
                3,
                0,
                0,
                Optional.of(life(categories, CostGroup.values())),
                coverage(),
                List.of(),
                sensitivity(categories, perHour, printed));
    }

    private static LifeCoverage coverage() {
        FleetLife fleet = new FleetLife(FIRST, FIRST.plusMonths(LIFE - 1), FIRST.atDay(1), List.of());
        return new LifeCoverage(JANUARY, fleet, List.of(), List.of());
    }

    private static Sensitivity sensitivity(Map<CostCategory, Recognised> categories, Estimate perHour, Money printed) {
        Recognised total = categories.values().stream().reduce(Recognised.zero(USD), Recognised::plus);
        BigDecimal times =
                total.life().base().amount().divide(printed.amount(), Money.WORKING_SCALE, RoundingMode.HALF_EVEN);
        Case stated = new Case(null, BigDecimal.ONE, total, perHour, null, times);
        Case half = new Case(
                Sensitivity.Assumption.UTILISATION,
                new BigDecimal("0.5"),
                total,
                perHour.multipliedBy(BigDecimal.TWO),
                null,
                times);
        return new Sensitivity(stated, List.of(half));
    }

    public static HeadlineClaim claim(String words, String amount) {
        return Variant.of(Facts.claim("V3", null, Money.of(amount, "USD"), null, null, "2024-12-27"))
                .with(HeadlineClaim::claim, words)
                .with(HeadlineClaim::gpuModel, "H800")
                .with(HeadlineClaim::scope, "One training run, rented GPU-hours only")
                .with(HeadlineClaim::excludes, "Earlier research, ablations, the fleet, its operation, people")
                .with(HeadlineClaim::attributes, attributes(Qualifier.AT_MOST, "36Kr Japan"))
                .with(HeadlineClaim::source, source(SheetKind.HEADLINE_CLAIMS, 5))
                .get();
    }

    public static Briefing briefing() {
        return Briefings.of(sample(), facts());
    }

    public static RunFacts facts() {
        return facts(List.of(new Reconciliation(
                Location.cell("servers-and-gpus.xlsx", "Server capex", 7, 6),
                Column.AMOUNT,
                USD,
                new BigDecimal("1600000000"),
                new BigDecimal("1600000000"))));
    }

    /** The same next to other totals that the workbooks state. */
    public static RunFacts facts(List<Reconciliation> totals) {
        return new RunFacts(
                1,
                "1.0.0",
                RoundingMode.HALF_UP,
                FiscalYear.CALENDAR,
                List.of(
                        new LoadedWorkbook("servers-and-gpus.xlsx", "4f2a".repeat(16), 5, 5, 0, ""),
                        new LoadedWorkbook("人件費.xlsx", "9b1c".repeat(16), 2, 2, 0, "")),
                problems(),
                List.of(),
                false,
                List.of(rate("USD", "JPY", "153"), rate("CNY", "JPY", "21")),
                citations(),
                totals,
                PayPrivacy.DEFAULT,
                List.of(),
                List.of(),
                new MonthBefore.NotReported(YearMonth.of(2024, 12)),
                Optional.empty());
    }

    private static List<Citation> citations() {
        return List.of(
                cited(SheetKind.GPU_PURCHASES, "GPU-1 · H100 × 10000", "100000000", Qualifier.ESTIMATED, true),
                cited(SheetKind.GPU_PURCHASES, "GPU-2 · A100 × 10000", null, Qualifier.ESTIMATED, true),
                cited(SheetKind.SERVER_CAPEX, "FLEET · GPU fleet with servers", "1600000000", Qualifier.ABOUT, false),
                cited(SheetKind.OPERATING_EXPENSES, "OPEX · Operation", "944000000", Qualifier.ESTIMATED, false),
                cited(SheetKind.PAYROLL, "ENG · コアシステムエンジニア × 75", "37474000", Qualifier.ASSUMED, false),
                cited(SheetKind.PAYROLL, "RES · 深層学習研究者 × 75", "43232000", Qualifier.ASSUMED, false));
    }

    private static Citation cited(
            SheetKind sheet, String what, @Nullable String life, Qualifier qualifier, boolean contained) {
        return new Citation(
                sheet,
                what,
                1,
                life == null
                        ? CostLine.Treatment.UNCOSTED
                        : contained ? CostLine.Treatment.CONTAINED : CostLine.Treatment.COUNTED,
                qualifier,
                "36Kr Japan",
                "2025-02",
                life == null ? null : Money.of(life, "USD"),
                Location.cell("servers-and-gpus.xlsx", sheet.words().in(Languages.ENGLISH), 0, 6));
    }

    private static List<Problem> problems() {
        Location cell = Location.cell("servers-and-gpus.xlsx", "GPU purchases", 7, 7);
        return List.of(
                new Problem(ProblemKind.AMOUNT_MISSING, cell, "Amount", null, Map.of()).with("quantity", "10,000"),
                new Problem(
                                ProblemKind.PRINTED_AMOUNT_DISAGREES,
                                cell,
                                "Printed amount",
                                "78,000,000,000 JPY",
                                Map.of())
                        .with("amount", "500,000,000 USD")
                        .with("rate", new Message.Earlier("1 USD = 153 JPY", "1 USD = 153 JPY"))
                        .with("converted", "76,500,000,000 JPY"));
    }

    private static ExchangeRate rate(String from, String to, String value) {
        return new ExchangeRate(
                new Rate(
                        Currency.getInstance(from),
                        Currency.getInstance(to),
                        new BigDecimal(value),
                        LocalDate.of(2024, 1, 1),
                        Rate.Kind.SPOT),
                attributes(Qualifier.ABOUT, "36Kr Japan"),
                source(SheetKind.EXCHANGE_RATES, 3));
    }

    private static List<HeadlineClaim> stages() {
        List<HeadlineClaim> stages = new ArrayList<>();
        Map<String, String> hours = new TreeMap<>(
                Map.of("1 Pre-training", "2664000", "2 Context extension", "119000", "3 Post-training", "5000"));
        hours.forEach((stage, number) -> stages.add(Variant.of(Facts.claim(
                        "V3",
                        stage,
                        Money.of(number, "USD").multipliedBy(BigDecimal.TWO),
                        number,
                        Money.of("2", "USD"),
                        null))
                .with(HeadlineClaim::claim, "DeepSeek-V3")
                .with(HeadlineClaim::gpuModel, "H800")
                .with(HeadlineClaim::attributes, attributes(Qualifier.EXACT, "arXiv 2412.19437, Table 1"))
                .with(HeadlineClaim::source, source(SheetKind.HEADLINE_CLAIMS, 6))
                .get()));
        return stages;
    }

    private static Attributes attributes(Qualifier qualifier, String reference) {
        return Variant.of(Attributes.NONE)
                .with(Attributes::qualifier, qualifier)
                .with(Attributes::reference, reference)
                .with(Attributes::referenceDate, "2025-02")
                .get();
    }

    private static Source source(SheetKind kind, int row) {
        return new Source(new Sheet("claims.xlsx", kind.words().in(Languages.ENGLISH), kind, Map.of()), row);
    }

    /**
     * 75 people each at bottom, middle and top of the posted range (cost-model.md, F9, F10), 14 months a year for four years,
     * CNY through JPY.
     */
    private static Estimate payroll() {
        return new Estimate(payroll("110000"), payroll("140000"), payroll("170000"));
    }

    private static Money payroll(String monthly) {
        return new Money(new BigDecimal(monthly), USD)
                .multipliedBy(new BigDecimal(75 * 14 * 4))
                .multipliedBy(new BigDecimal(21), new BigDecimal(153));
    }

    private static Estimate exactly(String amount) {
        return Estimate.exactly(Money.of(amount, "USD"));
    }

    private static Estimate part(Estimate life, int months) {
        return life.multipliedBy(BigDecimal.valueOf(months), BigDecimal.valueOf(LIFE));
    }

    private static Estimate life(Map<CostCategory, Recognised> categories, CostGroup... groups) {
        return sum(categories, groups).life();
    }

    private static Recognised sum(Map<CostCategory, Recognised> categories, CostGroup... groups) {
        return categories.entrySet().stream()
                .filter(entry -> List.of(groups).contains(entry.getKey().group()))
                .map(Map.Entry::getValue)
                .reduce(Recognised.zero(USD), Recognised::plus);
    }

    private static List<MonthCost> months(Map<CostCategory, Recognised> categories) {
        List<MonthCost> months = new ArrayList<>();
        for (int index = 0; index < LIFE; index++) {
            Map<CostGroup, Estimate> accrual = new EnumMap<>(CostGroup.class);
            for (CostGroup group : CostGroup.values()) {
                accrual.put(group, sum(categories, group).month());
            }
            Money depreciated = life(categories, CostGroup.DEPRECIATION).base();
            Money running = sum(categories, CostGroup.OPERATIONS, CostGroup.PEOPLE)
                    .month()
                    .base();
            months.add(
                    new MonthCost(FIRST.plusMonths(index), accrual, index == 0 ? depreciated.plus(running) : running));
        }
        return months;
    }

    private static List<Rung> ladder(Headline headline, Estimate machines, Map<CostCategory, Recognised> categories) {
        Recognised fleet = sum(categories, CostGroup.DEPRECIATION, CostGroup.OPERATIONS);
        Recognised all = sum(categories, CostGroup.values());
        return List.of(
                rung(Scope.S0, Estimate.exactly(headline.printed()), headline),
                rung(Scope.S1, machines.multipliedBy(HOURS, FLEET_HOURS), headline),
                rung(Scope.S2, fleet.toDate(), headline),
                rung(Scope.S3, all.toDate(), headline),
                rung(Scope.S4, all.life(), headline));
    }

    private static Rung rung(Scope scope, Estimate amount, Headline headline) {
        return new Rung(
                scope, amount, amount.base().amount().divide(headline.printed().amount(), MathContext.DECIMAL128));
    }

    private static Bridge bridge(Bound bound, Headline headline, Map<CostCategory, Recognised> categories) {
        Recognised fleet = sum(categories, CostGroup.DEPRECIATION, CostGroup.OPERATIONS);
        Recognised all = sum(categories, CostGroup.values());
        List<Money> stands = List.of(
                headline.printed(),
                headline.arithmetic(),
                fleet.life().at(bound).multipliedBy(HOURS, FLEET_HOURS),
                fleet.toDate().at(bound),
                all.toDate().at(bound),
                all.life().at(bound),
                all.life().at(bound));
        List<Bridge.Step> steps = new ArrayList<>();
        Money before = Money.zero(USD);
        Iterator<Money> stand = stands.iterator();
        for (Bridge.Reason reason : List.of(
                Bridge.Reason.HEADLINE,
                Bridge.Reason.ARITHMETIC,
                Bridge.Reason.RATE,
                Bridge.Reason.SCOPE,
                Bridge.Reason.PEOPLE,
                Bridge.Reason.PERIOD,
                Bridge.Reason.UNRECONCILED)) {
            Money running = stand.next();
            steps.add(new Bridge.Step(reason, running.minus(before), running));
            before = running;
        }
        return new Bridge(bound, steps);
    }

    private static Money money(@Nullable Money amount) {
        if (amount == null) {
            throw new IllegalArgumentException("the sample's claim states its amount");
        }
        return amount;
    }
}
