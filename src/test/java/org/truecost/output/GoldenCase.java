package org.truecost.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Bridge;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.CostCategory;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostGroup;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostLine.Standing;
import org.truecost.cost.Fleet;
import org.truecost.cost.Headline;
import org.truecost.cost.MonthCost;
import org.truecost.cost.Recognised;
import org.truecost.cost.Rung;
import org.truecost.cost.Scope;
import org.truecost.cost.Sensitivity;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Location;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.ledger.Problem;
import org.truecost.ledger.ProblemKind;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;
import org.truecost.ledger.Sheet;
import org.truecost.ledger.SheetKind;
import org.truecost.ledger.Source;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.report.Briefing;
import org.truecost.report.Briefings;
import org.truecost.report.Citations;
import org.truecost.report.LoadedWorkbook;
import org.truecost.report.PayPrivacy;
import org.truecost.report.RunFacts;

/** The sample case of domain.md section 3, put together by hand from its inputs, without the cost model. */
final class GoldenCase {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final Period LIFE = Period.ofMonths(FIRST.atDay(1), 48);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(48);
    private static final BigDecimal TO_DATE = BigDecimal.valueOf(13);
    private static final BigDecimal GPU_HOURS = new BigDecimal("2103840000");
    private static final BigDecimal CLAIM_HOURS = new BigDecimal("2788000");

    private static final List<Reason> REASONS = List.of(Reason.values());

    private final Currency currency;
    private final BigDecimal perDollar;

    /** The case in dollars. */
    static GoldenCase inDollars() {
        return new GoldenCase("USD", BigDecimal.ONE);
    }

    /** The same in yen, at 153 (F12). */
    static GoldenCase inYen() {
        return new GoldenCase("JPY", BigDecimal.valueOf(153));
    }

    private GoldenCase(String currency, BigDecimal perDollar) {
        this.currency = Currency.getInstance(currency);
        this.perDollar = perDollar;
    }

    Briefing briefing() {
        return briefing(comparison());
    }

    Briefing briefing(CostComparison comparison) {
        Citations citations = new Citations(PayPrivacy.DEFAULT);
        lines().forEach(citations);
        return Briefings.of(
                comparison,
                new RunFacts(
                        1,
                        "1.0.0",
                        RoundingMode.HALF_UP,
                        List.of(
                                new LoadedWorkbook("servers.xlsx", "ab".repeat(32), 5, 5, 0),
                                new LoadedWorkbook("人件費.xlsx", "cd".repeat(32), 2, 2, 0)),
                        problems(),
                        List.of(),
                        List.of(rate("USD", "JPY", 153), rate("CNY", "JPY", 21)),
                        citations.list(),
                        List.of(),
                        PayPrivacy.DEFAULT));
    }

    List<CostLine> lines() {
        List<CostLine> lines = new ArrayList<>();
        lines.add(gpus("GPU-1", "H100", 10_000, "100000000", 6));
        lines.add(gpus("GPU-2", "A100", 10_000, null, 7));
        lines.add(gpus("GPU-3", "H800", 10_000, "100000000", 8));
        lines.add(gpus("GPU-4", "H20", 30_000, "300000000", 9));
        lines.add(servers());
        lines.add(operations("OPEX-1", "=SUM(1,2) is a text"));
        lines.add(people("P-1", "コアシステム研究開発エンジニア", 50_000, 65_000, 80_000, 75, 5));
        lines.add(people("P-2", "深層学習研究員", 60_000, 75_000, 90_000, 75, 6));
        return lines;
    }

    CostComparison comparison() {
        Map<CostCategory, Recognised> categories = new EnumMap<>(CostCategory.class);
        for (CostLine line : lines()) {
            if (line.standing() == Standing.COUNTED && line.recognised() != null) {
                categories.merge(line.category(), line.recognised(), Recognised::plus);
            }
        }
        return comparison(categories);
    }

    CostComparison comparison(Map<CostCategory, Recognised> categories) {
        Recognised total = categories.values().stream().reduce(Recognised.zero(currency), Recognised::plus);
        Recognised people = categories.getOrDefault(CostCategory.PAYROLL, Recognised.zero(currency));
        Estimate machines = total.life().minus(people.life());
        Estimate hour = machines.multipliedBy(BigDecimal.ONE, GPU_HOURS);
        Money printed = dollars("6000000");
        Money arithmetic = dollars("5576000");
        Estimate sameHours = hour.multipliedBy(CLAIM_HOURS);
        List<Rung> ladder = List.of(
                rung(Scope.S0, Estimate.exactly(printed), printed),
                rung(Scope.S1, sameHours, printed),
                rung(Scope.S2, total.toDate().minus(people.toDate()), printed),
                rung(Scope.S3, total.toDate(), printed),
                rung(Scope.S4, total.life(), printed));
        Map<Bound, Bridge> bridges = new EnumMap<>(Bound.class);
        for (Bound bound : Bound.values()) {
            bridges.put(bound, bridge(bound, arithmetic, ladder, people));
        }
        return new CostComparison(
                YearMonth.of(2025, 1),
                currency,
                headline(printed, arithmetic),
                categories,
                months(categories),
                new Fleet(BigDecimal.valueOf(60_000), GPU_HOURS, hour),
                ladder,
                bridges,
                new CostComparison.SetAside(3, Estimate.exactly(dollars("500000000"))),
                new CostComparison.SetAside(0, Estimate.zero(currency)),
                new CostComparison.Uncosted(1, BigDecimal.valueOf(10_000)),
                4,
                4,
                3,
                Optional.of(total.life()),
                new Sensitivity(
                        new Sensitivity.Case(
                                null,
                                BigDecimal.ONE,
                                total,
                                hour,
                                ladder.getLast().timesHeadline()),
                        List.of()));
    }

    private List<MonthCost> months(Map<CostCategory, Recognised> categories) {
        List<MonthCost> months = new ArrayList<>();
        for (int month = 0; month < MONTHS.intValue(); month++) {
            Map<CostGroup, Estimate> accrual = new EnumMap<>(CostGroup.class);
            for (CostGroup group : CostGroup.values()) {
                accrual.put(group, Estimate.zero(currency));
            }
            categories.forEach((category, cost) ->
                    accrual.merge(category.group(), cost.life().multipliedBy(BigDecimal.ONE, MONTHS), Estimate::plus));
            Money running = accrual.entrySet().stream()
                    .filter(cost -> cost.getKey() != CostGroup.DEPRECIATION)
                    .map(cost -> cost.getValue().base())
                    .reduce(Money.zero(currency), Money::plus);
            months.add(new MonthCost(
                    FIRST.plusMonths(month), accrual, month == 0 ? running.plus(dollars("1600000000")) : running));
        }
        return months;
    }

    private Bridge bridge(Bound bound, Money arithmetic, List<Rung> ladder, Recognised people) {
        List<Money> marks = List.of(
                ladder.get(0).amount().at(bound),
                arithmetic,
                ladder.get(1).amount().at(bound),
                ladder.get(2).amount().at(bound),
                ladder.get(2).amount().at(bound).plus(people.toDate().at(bound)),
                ladder.get(4).amount().at(bound),
                ladder.get(4).amount().at(bound));
        List<Bridge.Step> steps = new ArrayList<>();
        Money before = Money.zero(currency);
        for (int i = 0; i < marks.size(); i++) {
            steps.add(new Bridge.Step(REASONS.get(i), marks.get(i).minus(before), marks.get(i)));
            before = marks.get(i);
        }
        return new Bridge(bound, steps);
    }

    private static Rung rung(Scope scope, Estimate amount, Money printed) {
        return new Rung(
                scope,
                amount,
                amount.base().amount().divide(printed.amount(), Money.WORKING_SCALE, RoundingMode.HALF_EVEN));
    }

    private Headline headline(Money printed, Money arithmetic) {
        HeadlineClaim whole = new HeadlineClaim(
                "F1",
                "Training cost under $6 million",
                null,
                Money.of("6000000", "USD"),
                null,
                null,
                null,
                LocalDate.of(2025, 2, 10),
                "one training run",
                "earlier research, ablations, the machines and the people",
                attributes(Qualifier.AT_MOST, "36Kr Japan, 600万ドル以下"),
                source("claims.xlsx", "Headline claims", SheetKind.HEADLINE_CLAIMS, 4));
        return new Headline(whole, List.of(), printed, arithmetic, CLAIM_HOURS);
    }

    private CostLine gpus(String id, String model, int quantity, @Nullable String dollars, int row) {
        Estimate amount = dollars == null ? null : Estimate.exactly(Money.of(dollars, "USD"));
        GpuPurchase purchase = new GpuPurchase(
                id,
                FIRST.atDay(1),
                "NVIDIA",
                model,
                null,
                BigDecimal.valueOf(quantity),
                amount,
                null,
                null,
                null,
                dollars == null ? null : "FLEET",
                attributes(Qualifier.ESTIMATED, "36Kr Japan, F2"),
                source("gpus.xlsx", "GPU purchases", SheetKind.GPU_PURCHASES, row));
        return new CostLine(
                purchase,
                CostCategory.GPUS,
                dollars == null ? Standing.UNCOSTED : Standing.CONTAINED,
                dollars == null ? null : spread(Estimate.exactly(dollars(dollars))));
    }

    private CostLine servers() {
        ServerCapex asset = new ServerCapex(
                "FLEET",
                "Servers of the whole fleet",
                null,
                FIRST.atDay(1),
                FIRST.atDay(1),
                BigDecimal.valueOf(60_000),
                Estimate.exactly(Money.of("1600000000", "USD")),
                48,
                Money.of("0", "USD"),
                attributes(Qualifier.ABOUT, "36Kr Japan, 約16億ドル"),
                source("servers.xlsx", "Server capex", SheetKind.SERVER_CAPEX, 5));
        return new CostLine(
                asset, CostCategory.SERVERS, Standing.COUNTED, spread(Estimate.exactly(dollars("1600000000"))));
    }

    CostLine operations(String id, String description) {
        OperatingExpense expense = new OperatingExpense(
                id,
                OpexCategory.OTHER,
                description,
                null,
                Estimate.exactly(Money.of("944000000", "USD")),
                LIFE,
                null,
                null,
                attributes(Qualifier.ESTIMATED, "36Kr Japan, 9億4400万ドル"),
                source("operations.xlsx", "Operating expenses", SheetKind.OPERATING_EXPENSES, 5));
        return new CostLine(
                expense, CostCategory.OTHER, Standing.COUNTED, spread(Estimate.exactly(dollars("944000000"))));
    }

    CostLine people(String id, String role, int low, int base, int high, int headcount, int row) {
        Payroll payroll = new Payroll(
                id,
                role,
                BigDecimal.valueOf(headcount),
                new Estimate(yuan(low), yuan(base), yuan(high)),
                BigDecimal.valueOf(14),
                LIFE,
                null,
                null,
                attributes(Qualifier.ASSUMED, "36Kr Japan, 月給"),
                source("人件費.xlsx", "人件費", SheetKind.PAYROLL, row));
        Estimate life = new Estimate(pay(low, headcount), pay(base, headcount), pay(high, headcount));
        return new CostLine(payroll, CostCategory.PAYROLL, Standing.COUNTED, spread(life));
    }

    /** Headcount × monthly pay × 14 ÷ 12 × 48 months, from yuan through yen to dollars. */
    private Money pay(int monthly, int headcount) {
        return new Money(BigDecimal.valueOf(monthly), currency)
                .multipliedBy(BigDecimal.valueOf(headcount * 14L * 4L * 21L))
                .multipliedBy(perDollar, BigDecimal.valueOf(153));
    }

    private static Recognised spread(Estimate life) {
        return new Recognised(life.multipliedBy(BigDecimal.ONE, MONTHS), life.multipliedBy(TO_DATE, MONTHS), life);
    }

    private Money dollars(String amount) {
        return new Money(new BigDecimal(amount).multiply(perDollar), currency);
    }

    private static Money yuan(int amount) {
        return Money.of(Integer.toString(amount), "CNY");
    }

    private static List<Problem> problems() {
        return List.of(
                Problem.of(ProblemKind.AMOUNT_MISSING, Location.cell("gpus.xlsx", "GPU purchases", 6, 7))
                        .with("quantity", "10,000"),
                Problem.of(ProblemKind.UNKNOWN_SHEET, Location.sheet("servers.xlsx", "Notes"))
                        .with("nearest", ""));
    }

    private static ExchangeRate rate(String from, String to, int value) {
        return new ExchangeRate(
                new Rate(
                        Currency.getInstance(from),
                        Currency.getInstance(to),
                        BigDecimal.valueOf(value),
                        LocalDate.of(2025, 1, 31),
                        Rate.Kind.SPOT),
                attributes(Qualifier.ABOUT, "36Kr Japan, F12"),
                source("rates.xlsx", "Exchange rates", SheetKind.EXCHANGE_RATES, 4));
    }

    private static Attributes attributes(Qualifier qualifier, String reference) {
        return new Attributes(null, null, qualifier, reference, "2025-02", null, null, null, null);
    }

    private static Source source(String workbook, String sheet, SheetKind kind, int row) {
        return new Source(new Sheet(workbook, sheet, kind, Map.of()), row);
    }
}
