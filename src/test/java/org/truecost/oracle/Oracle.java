package org.truecost.oracle;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.OpenTerm;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

/**
 * The cost model a second time, in exact fractions, written from the rules alone (cost-model.md, rules 1 to 12, 16, 19 to 22). It shares
 * nothing with the product but the input records, and gives each figure a name so that the two can be laid side by side.
 */
final class Oracle {

    private static final List<String> BOUNDS = List.of("LOW", "BASE", "HIGH");

    private final Map<String, Fraction> figures = new TreeMap<>();
    private final YearMonth month;
    private final Currency presentation;
    private final OracleRates rates;
    private final OracleLife lives;
    private final Map<String, LocalDate> assetDays = new HashMap<>();
    private final Set<String> assetsSeen = new HashSet<>();
    private boolean constantCurrencyKnown = true;

    private final boolean paysPeople;

    /** Estimates by kind and number, as the bills name them (cost-model.md, rule 45). */
    private final Set<String> billed = new HashSet<>();

    private final List<Fact> facts;

    private Oracle(List<Fact> facts, YearMonth month, Currency presentation, Currency pivot) {
        this.facts = facts;
        this.paysPeople = facts.stream()
                .anyMatch(fact -> fact instanceof Payroll payroll
                        && payroll.attributes().supersededBy() == null
                        && !isLater(payroll, month));
        facts.forEach(fact -> {
            if (fact instanceof CostRecord bill && bill.attributes().estimate() != null) {
                billed.add(bill.getClass() + " " + bill.attributes().estimate());
            }
        });
        this.month = month;
        this.presentation = presentation;
        this.lives = new OracleLife(month, this::add);
        this.rates = new OracleRates(
                facts.stream()
                        .filter(ExchangeRate.class::isInstance)
                        .map(fact -> ((ExchangeRate) fact).rate())
                        .toList(),
                pivot,
                month.atEndOfMonth());
        facts.forEach(fact -> {
            if (fact instanceof ServerCapex asset && !isReplaced(asset) && !OracleLives.isChange(asset, facts)) {
                assetDays.putIfAbsent(
                        asset.id(), asset.purchaseDate() == null ? asset.inService() : asset.purchaseDate());
            }
        });
        facts.forEach(fact -> {
            if (fact instanceof CostRecord record) {
                cost(record);
            }
        });
        headline(facts.stream()
                .filter(HeadlineClaim.class::isInstance)
                .map(HeadlineClaim.class::cast)
                .toList());
        lives.finish(Oracle::otherLife);
        if (!constantCurrencyKnown) {
            figures.keySet().removeIf(name -> name.startsWith("constant"));
        }
    }

    static Map<String, Fraction> figures(List<Fact> facts, YearMonth month, Currency presentation, Currency pivot) {
        Map<String, Fraction> figures = new TreeMap<>(new Oracle(facts, month, presentation, pivot).figures);
        figures.values().removeIf(Fraction::isZero);
        return figures;
    }

    /** One cost line (cost-model.md, rules 1 to 7). */
    private void cost(CostRecord record) {
        if (record instanceof Credit credit) {
            credit(credit);
            return;
        }
        if (record instanceof ServerCapex row && !isReplaced(row) && OracleLives.isChange(row, facts)) {
            // It only changes what the earlier row costs (cost-model.md, rule 34).
            return;
        }
        OracleCredits credits = isReplaced(record) ? null : OracleCredits.of(record, facts, month);
        if (credits != null) {
            credited(credits);
            return;
        }
        for (String bound : BOUNDS) {
            Map<YearMonth, Fraction> months = new TreeMap<>();
            Fraction life = Fraction.ZERO;
            Fraction own = Fraction.ZERO;
            Currency from = presentation;
            String category = "";
            String group = "";
            switch (record) {
                case ServerCapex asset -> {
                    category = "SERVERS";
                    group = "DEPRECIATION";
                    from = asset.amount().base().currency();
                    own = of(asset.amount(), bound)
                            .minus(Fraction.of(asset.residual().amount()))
                            .times(share(record));
                    LocalDate bought = asset.purchaseDate() == null ? asset.inService() : asset.purchaseDate();
                    life = own.times(onDay(from, bought));
                    spread(months, asset.inService(), lastDay(asset.inService(), asset.usefulLifeMonths()), life);
                }
                case GpuPurchase purchase -> {
                    if (purchase.amount() == null) {
                        if (bound.equals("BASE") && !isReplaced(record)) {
                            add("uncosted", Fraction.of(purchase.quantity()));
                        }
                        continue;
                    }
                    category = "GPUS";
                    group = "DEPRECIATION";
                    from = purchase.amount().base().currency();
                    Fraction residual = purchase.residual() == null
                            ? Fraction.ZERO
                            : Fraction.of(purchase.residual().amount());
                    own = of(purchase.amount(), bound).minus(residual).times(share(record));
                    LocalDate bought = purchase.purchaseDate() == null ? purchase.inService() : purchase.purchaseDate();
                    life = own.times(onDay(from, bought == null ? ofParent(purchase) : bought));
                    if (purchase.inService() != null && purchase.usefulLifeMonths() != null) {
                        LocalDate last = lastDay(purchase.inService(), purchase.usefulLifeMonths());
                        spread(months, purchase.inService(), last, life);
                    }
                }
                case OperatingExpense expense -> {
                    category = expense.category().name();
                    group = "OPERATIONS";
                    from = expense.amount().base().currency();
                    own = of(expense.amount(), bound).times(share(record));
                    spread(months, expense.period().first(), expense.period().last(), own);
                }
                case LifeChange change -> throw new AssertionError();
                case Credit credit -> throw new AssertionError();
                case Payroll payroll -> {
                    if (payroll.term() instanceof OpenTerm open && open.first().isAfter(month.atEndOfMonth())) {
                        continue;
                    }
                    category = "PAYROLL";
                    group = "PEOPLE";
                    from = payroll.pay().base().currency();
                    Fraction aMonth = monthOfPay(payroll, bound).times(share(record));
                    LocalDate last = last(payroll, month);
                    for (YearMonth at = YearMonth.from(payroll.term().first());
                            !at.isAfter(YearMonth.from(last));
                            at = at.plusMonths(1)) {
                        Fraction part = weight(at, payroll.term().first(), last);
                        months.put(at, aMonth.times(part));
                        own = own.plus(aMonth.times(part));
                    }
                }
            }
            if (!group.equals("DEPRECIATION")) {
                Currency of = from;
                months.replaceAll((at, amount) -> amount.times(inMonth(of, at)));
                life = sum(months);
            }
            if (isLater(record, month) && !isReplaced(record) && record.includedIn() == null) {
                later(record, bound, life);
                continue;
            }
            if (isBilled(record)) {
                add("billed/estimates/" + bound, life);
            } else if (record.attributes().estimate() != null && record.includedIn() == null && !isReplaced(record)) {
                add("billed/bills/" + bound, life);
            }
            if (isReplaced(record)) {
                add("superseded/" + bound, life);
            } else if (record.includedIn() != null) {
                add("contained/" + bound, life);
            } else {
                count(bound, category, group, months, life);
                line(bound, category, group, record, months, life);
                constant(bound, from, own);
                if (record instanceof Payroll payroll && payroll.term() instanceof OpenTerm) {
                    lives.open(
                            bound,
                            monthOfPay(payroll, bound).times(share(record)).times(inMonth(from, month)));
                }
                if (bound.equals("BASE")) {
                    cash(record, months);
                    fleet(record);
                }
            }
        }
    }

    /** A credit costs nothing itself; one that is replaced, of a later day or on order lowers nothing (cost-model.md, rule 29). */
    private void credit(Credit credit) {
        Fraction life = Fraction.of(credit.amount().amount())
                .times(onDay(credit.amount().currency(), credit.date()));
        boolean committed = credit.attributes().qualifier() == Qualifier.COMMITTED;
        boolean later = credit.date().isAfter(month.atEndOfMonth());
        for (String bound : BOUNDS) {
            if (isReplaced(credit)) {
                add("superseded/" + bound, life);
            } else if (committed || later) {
                add((committed ? "committed/" : "planned/") + bound, life);
            }
        }
    }

    /** A purchase with credits (cost-model.md, rules 29, 35). */
    private void credited(OracleCredits credits) {
        CostRecord record = credits.purchase;
        boolean later = isLater(record, month);
        for (String bound : BOUNDS) {
            Fraction all = Fraction.ZERO;
            for (int index = 0; index < credits.lots().size(); index++) {
                OracleCredits.Lot lot = credits.costing(bound, this::onDay).get(index);
                Fraction cost = sum(lot.depreciation()).plus(sum(lot.disposals()));
                all = all.plus(cost);
                if (!later) {
                    count(bound, credits.category(), "DEPRECIATION", lot.depreciation(), sum(lot.depreciation()));
                    count(bound, "DISPOSALS", "DEPRECIATION", lot.disposals(), sum(lot.disposals()));
                    lot(bound, credits, index, lot);
                }
            }
            if (later) {
                add("planned/" + bound, all);
                continue;
            }
            if (record.attributes().estimate() != null) {
                add("billed/bills/" + bound, all);
            }
            credits.own(bound).forEach((currency, own) -> constant(bound, currency, own));
        }
        paid(credits.bought, credits.amount(), record, onDay(credits.amount().currency(), credits.bought));
        credits.credits.forEach(credit -> {
            boolean isProceeds = credits.costing("BASE", this::onDay).stream().anyMatch(lot -> credit.equals(lot.by()))
                    || credits.hasLeft(credit);
            Fraction rate =
                    isProceeds ? onDay(credit.amount().currency(), credit.date()) : credits.rate(credit, this::onDay);
            add(
                    "cash/" + YearMonth.from(credit.date()),
                    Fraction.of(credit.amount().amount()).times(credits.share()).times(rate));
        });
    }

    private void lot(String bound, OracleCredits credits, int index, OracleCredits.Lot lot) {
        LocalDate last = credits.last(lot);
        Fraction gpus = credits.hasGpus() ? lot.units().times(credits.share()) : Fraction.ZERO;
        Map<YearMonth, Fraction> months = new TreeMap<>(lot.depreciation());
        lot.disposals().forEach((at, cost) -> months.merge(at, cost, Fraction::plus));
        lives.add(new OracleLife.Line(
                credits.purchase,
                bound,
                credits.category(),
                "DEPRECIATION",
                credits.inService,
                last,
                months,
                sum(months),
                gpus,
                lot.by() == null ? null : lot.by().date(),
                other -> {
                    OracleCredits.Lot changed =
                            credits.costing(bound, other, this::onDay).get(index);
                    Map<YearMonth, Fraction> all = new TreeMap<>(changed.depreciation());
                    changed.disposals().forEach((at, cost) -> all.merge(at, cost, Fraction::plus));
                    return all;
                }));
        if (bound.equals("BASE") && credits.hasGpus()) {
            add("fleet/hours", gpus.times(Fraction.of(credits.days(lot) * 24)));
            if (lot.by() == null && assetsSeen.add(item(credits.purchase))) {
                add("fleet/gpus", lot.units());
            }
        }
    }

    /** Planned or committed: shown, and in no scope; what is paid already for what is planned is cash (cost-model.md, rule 26). */
    private void later(CostRecord record, String bound, Fraction life) {
        boolean committed = record.attributes().qualifier() == Qualifier.COMMITTED;
        if (!(record instanceof Payroll)) {
            add((committed ? "committed/" : "planned/") + bound, life);
            if (bound.equals("BASE") && !committed) {
                cash(record, Map.of());
            }
        }
    }

    static boolean isLater(CostRecord record, YearMonth month) {
        LocalDate first = switch (record) {
            case ServerCapex asset -> asset.inService();
            case GpuPurchase purchase -> purchase.inService();
            case LifeChange change -> change.date();
            case Credit credit -> credit.date();
            case OperatingExpense expense -> null;
            case Payroll payroll -> payroll.term() instanceof OpenTerm open ? open.first() : null;
        };
        return record.attributes().qualifier() == Qualifier.COMMITTED
                || (first != null && first.isAfter(month.atEndOfMonth()));
    }

    /** Pay with an open end is counted to the end of the reporting month (cost-model.md, rule 39). */
    static LocalDate last(Payroll payroll, YearMonth month) {
        return switch (payroll.term()) {
            case Period period -> period.last();
            case OpenTerm open -> month.atEndOfMonth();
        };
    }

    private boolean isBilled(CostRecord record) {
        return billed.contains(record.getClass() + " " + record.id());
    }

    private boolean isReplaced(CostRecord record) {
        return record.attributes().supersededBy() != null || isBilled(record);
    }

    /** An undated contained line goes by its asset's day, where there is such an asset (cost-model.md, rule 20). */
    private LocalDate ofParent(GpuPurchase purchase) {
        return assetDays.getOrDefault(requireNonNull(purchase.includedIn()), month.atEndOfMonth());
    }

    private void count(String bound, String category, String group, Map<YearMonth, Fraction> months, Fraction life) {
        months.forEach((at, amount) -> {
            add("months/" + at + "/" + group + "/" + bound, amount);
            if (at.equals(month)) {
                add(category + "/month/" + bound, amount);
            }
            if (!at.isAfter(month)) {
                add(category + "/toDate/" + bound, amount);
                add((group.equals("PEOPLE") ? "people" : "machines") + "/toDate/" + bound, amount);
            }
        });
        add(category + "/life/" + bound, life);
        add((group.equals("PEOPLE") ? "people" : "machines") + "/life/" + bound, life);
    }

    private void line(
            String bound,
            String category,
            String group,
            CostRecord record,
            Map<YearMonth, Fraction> months,
            Fraction life) {
        Period service = switch (record) {
            case ServerCapex asset -> Period.ofMonths(asset.inService(), asset.usefulLifeMonths());
            case GpuPurchase purchase ->
                Period.ofMonths(requireNonNull(purchase.inService()), requireNonNull(purchase.usefulLifeMonths()));
            case LifeChange change -> throw new AssertionError();
            case Credit credit -> throw new AssertionError();
            case OperatingExpense expense -> expense.period();
            case Payroll payroll -> new Period(payroll.term().first(), last(payroll, month));
        };
        BigDecimal gpus = switch (record) {
            case ServerCapex asset -> asset.gpuCount();
            case GpuPurchase purchase -> purchase.quantity();
            case LifeChange change -> null;
            case Credit credit -> null;
            case OperatingExpense expense -> null;
            case Payroll payroll -> null;
        };
        Fraction shared = gpus == null ? Fraction.ZERO : Fraction.of(gpus).times(share(record));
        lives.add(new OracleLife.Line(
                record, bound, category, group, service.first(), service.last(), months, life, shared, null, null));
    }

    private static Map<YearMonth, Fraction> otherLife(OracleLife.Line line, int months) {
        if (line.restated() != null) {
            return line.restated().apply(months);
        }
        Map<YearMonth, Fraction> spread = new TreeMap<>();
        spread(spread, line.first(), lastDay(line.first(), months), line.life());
        return spread;
    }

    private void constant(String bound, Currency from, Fraction own) {
        Fraction rate = rates.month(from, presentation, month);
        if (rate == null) {
            constantCurrencyKnown = false;
        } else {
            add("constant/" + bound, own.times(rate));
        }
    }

    private void cash(CostRecord record, Map<YearMonth, Fraction> accrued) {
        switch (record) {
            case ServerCapex asset -> {
                LocalDate bought = asset.purchaseDate() == null ? asset.inService() : asset.purchaseDate();
                paid(bought, asset.amount(), record, onDay(asset.amount().base().currency(), bought));
            }
            case GpuPurchase purchase -> {
                LocalDate bought = requireNonNull(
                        purchase.purchaseDate() == null ? purchase.inService() : purchase.purchaseDate());
                Estimate amount = requireNonNull(purchase.amount());
                paid(bought, amount, record, onDay(amount.base().currency(), bought));
            }
            case LifeChange change -> throw new AssertionError();
            case Credit credit -> throw new AssertionError();
            case OperatingExpense expense -> {
                LocalDate day = expense.paymentDate();
                if (day == null) {
                    asAccrued(accrued);
                } else {
                    Currency from = expense.amount().base().currency();
                    paid(day, expense.amount(), record, inMonth(from, YearMonth.from(day)));
                }
            }
            case Payroll payroll -> asAccrued(accrued);
        }
    }

    private void asAccrued(Map<YearMonth, Fraction> accrued) {
        accrued.forEach((at, amount) -> add("cash/" + at, amount));
    }

    private void paid(LocalDate day, Estimate amount, CostRecord record, Fraction rate) {
        if (isLater(record, month) && day.isAfter(month.atEndOfMonth())) {
            return;
        }
        add(
                "cash/" + YearMonth.from(day),
                of(amount, "BASE").times(share(record)).times(rate));
    }

    private void fleet(CostRecord record) {
        BigDecimal gpus = null;
        LocalDate first = null;
        LocalDate last = null;
        if (record instanceof ServerCapex asset) {
            gpus = asset.gpuCount();
            first = asset.inService();
            last = lastDay(first, asset.usefulLifeMonths());
        } else if (record instanceof GpuPurchase purchase) {
            gpus = purchase.quantity();
            first = requireNonNull(purchase.inService());
            last = lastDay(first, requireNonNull(purchase.usefulLifeMonths()));
        }
        if (gpus == null || first == null || last == null) {
            return;
        }
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        add("fleet/hours", Fraction.of(gpus).times(Fraction.of(days * 24)).times(share(record)));
        if (assetsSeen.add(item(record))) {
            add("fleet/gpus", Fraction.of(gpus));
        }
    }

    /** An asset is one thing; a purchase may have several items under its number (cost-model.md, rule 27). */
    private static String item(CostRecord record) {
        return record instanceof GpuPurchase purchase
                ? String.join(
                        "\n",
                        "purchase",
                        purchase.id(),
                        purchase.vendor(),
                        purchase.model(),
                        purchase.quantity().stripTrailingZeros().toPlainString())
                : "asset\n" + record.id();
    }

    /** The ladder and the bridge (cost-model.md, rules 11, 12). */
    private void headline(List<HeadlineClaim> claims) {
        if (claims.isEmpty()) {
            BOUNDS.forEach(this::alone);
            return;
        }
        Fraction stages = null;
        Fraction hours = null;
        HeadlineClaim whole = null;
        for (HeadlineClaim claim : claims) {
            if (claim.stage() == null) {
                whole = claim;
                continue;
            }
            Fraction value = value(claim, true);
            stages = value == null ? stages : value.plus(stages == null ? Fraction.ZERO : stages);
            hours = claim.gpuHours() == null
                    ? hours
                    : Fraction.of(claim.gpuHours()).plus(hours == null ? Fraction.ZERO : hours);
        }
        Fraction stated = whole == null ? null : value(whole, false);
        Fraction printed = requireNonNull(stated == null ? stages : stated);
        Fraction calculated = whole == null ? null : value(whole, true);
        Fraction arithmetic = stages != null ? stages : calculated != null ? calculated : printed;
        if (hours == null && whole != null && whole.gpuHours() != null) {
            hours = Fraction.of(whole.gpuHours());
        }
        for (String bound : BOUNDS) {
            ladderAndBridge(bound, printed, arithmetic, hours);
        }
        add("printed", printed);
        add("arithmetic", arithmetic);
    }

    /** The ladder begins with the fleet, and the bridge has a step for each part and half of the life (cost-model.md, rule 18). */
    private void alone(String bound) {
        scopes(bound);
        Fraction fleetHours = get("fleet/hours");
        if (!fleetHours.isZero()) {
            add("fleet/perHour/" + bound, get("machines/life/" + bound).over(fleetHours));
        }
        Map<String, List<String>> parts =
                Map.of("DEPRECIATION", List.of("SERVERS", "GPUS", "DISPOSALS"), "PEOPLE", List.of("PAYROLL"));
        Fraction operationsToDate = get("machines/toDate/" + bound);
        Fraction operations = get("machines/life/" + bound);
        for (String part : List.of("DEPRECIATION", "PEOPLE")) {
            Fraction toDate = Fraction.ZERO;
            Fraction life = Fraction.ZERO;
            for (String category : requireNonNull(parts.get(part))) {
                toDate = toDate.plus(get(category + "/toDate/" + bound));
                life = life.plus(get(category + "/life/" + bound));
            }
            add("bridge/" + part + "/" + bound, toDate);
            add("bridge/REST_" + part + "/" + bound, life.minus(toDate));
            if (part.equals("DEPRECIATION")) {
                operationsToDate = operationsToDate.minus(toDate);
                operations = operations.minus(life);
            }
        }
        add("bridge/OPERATIONS/" + bound, operationsToDate);
        add("bridge/REST_OPERATIONS/" + bound, operations.minus(operationsToDate));
    }

    private void scopes(String bound) {
        Fraction toDate = get("machines/toDate/" + bound);
        add("S2/" + bound, toDate);
        if (paysPeople) {
            // What was not given is no scope (cost-model.md, rule 14).
            add("S3/" + bound, toDate.plus(get("people/toDate/" + bound)));
        }
        add("S4/" + bound, get("machines/life/" + bound).plus(get("people/life/" + bound)));
    }

    private void ladderAndBridge(String bound, Fraction printed, Fraction arithmetic, @Nullable Fraction hours) {
        scopes(bound);
        Fraction toDate = get("machines/toDate/" + bound);
        Fraction people = get("people/toDate/" + bound);
        Fraction life = get("S4/" + bound);
        Fraction fleetHours = get("fleet/hours");
        add("S0/" + bound, printed);
        add("bridge/HEADLINE/" + bound, printed);
        add("bridge/ARITHMETIC/" + bound, arithmetic.minus(printed));
        Fraction before = arithmetic;
        if (!fleetHours.isZero()) {
            Fraction perHour = get("machines/life/" + bound).over(fleetHours);
            add("fleet/perHour/" + bound, perHour);
            if (hours != null) {
                before = perHour.times(hours);
                add("S1/" + bound, before);
                add("bridge/RATE/" + bound, before.minus(arithmetic));
            }
        }
        add("bridge/SCOPE/" + bound, toDate.minus(before));
        add("bridge/PEOPLE/" + bound, people);
        add("bridge/PERIOD/" + bound, life.minus(toDate).minus(people));
        if (bound.equals("BASE") && !printed.isZero()) {
            add("times/S4", life.over(printed));
        }
    }

    private @Nullable Fraction value(HeadlineClaim claim, boolean ownArithmetic) {
        boolean product = claim.gpuHours() != null && claim.ratePerHour() != null;
        Money rate = claim.ratePerHour();
        Money amount = claim.amount();
        Fraction value = null;
        Currency from = presentation;
        if (product && rate != null && claim.gpuHours() != null && (ownArithmetic || amount == null)) {
            value = Fraction.of(claim.gpuHours()).times(Fraction.of(rate.amount()));
            from = rate.currency();
        } else if (amount != null) {
            value = Fraction.of(amount.amount());
            from = amount.currency();
        }
        LocalDate day = claim.date() == null ? month.atEndOfMonth() : claim.date();
        return value == null ? null : value.times(onDay(from, day));
    }

    /** A month of the pay and of the charges on it, (cost-model.md, rules 6, 21). */
    private static Fraction monthOfPay(Payroll payroll, String bound) {
        Money pay = switch (bound) {
            case "LOW" -> payroll.pay().low();
            case "HIGH" -> payroll.pay().high();
            default -> payroll.pay().base();
        };
        return OraclePay.month(payroll, pay);
    }

    /** By normalised weights (cost-model.md, rule 2). */
    private static void spread(Map<YearMonth, Fraction> months, LocalDate first, LocalDate last, Fraction amount) {
        for (YearMonth at = YearMonth.from(first); !at.isAfter(YearMonth.from(last)); at = at.plusMonths(1)) {
            months.put(at, weight(at, first, last));
        }
        Fraction total = sum(months);
        months.replaceAll((at, weight) -> amount.times(weight).over(total));
    }

    private static Fraction weight(YearMonth month, LocalDate first, LocalDate last) {
        int covered = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            covered += date.isBefore(first) || date.isAfter(last) ? 0 : 1;
        }
        return Fraction.of(covered).over(Fraction.of(month.lengthOfMonth()));
    }

    private static LocalDate lastDay(LocalDate first, int months) {
        return first.plusMonths(months).minusDays(1);
    }

    private Fraction onDay(Currency from, LocalDate day) {
        LocalDate known = day.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : day;
        return requireNonNull(rates.day(from, presentation, known));
    }

    private Fraction inMonth(Currency from, YearMonth at) {
        return requireNonNull(rates.month(from, presentation, at));
    }

    private static Fraction share(CostRecord record) {
        BigDecimal ratio = record.attributes().allocation();
        return ratio == null ? Fraction.ONE : Fraction.of(ratio);
    }

    private static Fraction of(Estimate estimate, String bound) {
        return Fraction.of(
                switch (bound) {
                    case "LOW" -> estimate.low().amount();
                    case "HIGH" -> estimate.high().amount();
                    default -> estimate.base().amount();
                });
    }

    private static Fraction sum(Map<YearMonth, Fraction> months) {
        return months.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction get(String name) {
        return figures.getOrDefault(name, Fraction.ZERO);
    }

    private void add(String name, Fraction amount) {
        figures.merge(name, amount, Fraction::plus);
    }
}
