package org.truecost.oracle;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

/**
 * A purchase with credits or changes of its life a second time (cost-model.md, rules 29, 34, 35), GPUs that serve equally long by
 * themselves and from event to event: what is left to be depreciated, less a credit, is spread over what is left of the life.
 */
final class OracleCredits {

    /** GPUs that go back for one credit, or those that stay, and what they cost. */
    record Lot(
            Fraction units,
            @Nullable Credit by,
            Map<YearMonth, Fraction> depreciation,
            Map<YearMonth, Fraction> disposals) {

        /** The last day of a life, or the day they go back. */
        LocalDate last(LocalDate end) {
            return by == null || by.date().isAfter(end) ? end : by.date();
        }
    }

    final CostRecord purchase;
    final LocalDate inService;
    final int life;
    final LocalDate bought;
    final List<Credit> credits;
    private final Estimate amount;
    private final @Nullable Money residual;
    private final @Nullable BigDecimal gpus;

    /** Later rows of the asset, by their days. */
    private final List<ServerCapex> changes;

    private OracleCredits(CostRecord purchase, List<Credit> credits, List<ServerCapex> changes) {
        this.purchase = purchase;
        this.credits = credits;
        this.changes = changes;
        if (purchase instanceof ServerCapex asset) {
            amount = asset.amount();
            residual = asset.residual();
            inService = asset.inService();
            life = asset.usefulLifeMonths();
            bought = asset.purchaseDate() == null ? inService : asset.purchaseDate();
            gpus = asset.gpuCount();
        } else {
            GpuPurchase gpu = (GpuPurchase) purchase;
            amount = requireNonNull(gpu.amount());
            residual = gpu.residual();
            inService = requireNonNull(gpu.inService());
            life = requireNonNull(gpu.usefulLifeMonths());
            bought = gpu.purchaseDate() == null ? inService : gpu.purchaseDate();
            gpus = gpu.quantity();
        }
    }

    /** Of a record that counts and has credits by the end of the month; null of any other. */
    static @Nullable OracleCredits of(CostRecord record, List<? extends Fact> facts, YearMonth month) {
        boolean isPriced = record instanceof ServerCapex
                || (record instanceof GpuPurchase purchase
                        && purchase.amount() != null
                        && purchase.includedIn() == null);
        if (!isPriced || record.attributes().qualifier() == Qualifier.COMMITTED) {
            return null;
        }
        List<Credit> credits = facts.stream()
                .filter(Credit.class::isInstance)
                .map(Credit.class::cast)
                .filter(credit -> credit.creditFor().equals(record.id())
                        && credit.source().sheet().kind()
                                == record.source().sheet().kind()
                        && (record instanceof ServerCapex
                                || credit.name().equalsIgnoreCase(((GpuPurchase) record).model()))
                        && credit.attributes().supersededBy() == null
                        && credit.attributes().qualifier() != Qualifier.COMMITTED
                        && !credit.date().isAfter(month.atEndOfMonth()))
                .sorted(Comparator.comparing(Credit::date).thenComparing(Credit::id))
                .toList();
        List<ServerCapex> changes = record instanceof ServerCapex asset
                ? OracleLives.after(asset, facts).stream()
                        .filter(row -> !row.inService().isAfter(month.atEndOfMonth()))
                        .toList()
                : List.of();
        return credits.isEmpty() && changes.isEmpty() ? null : new OracleCredits(record, credits, changes);
    }

    String category() {
        return purchase instanceof ServerCapex ? "SERVERS" : "GPUS";
    }

    boolean hasGpus() {
        return gpus != null;
    }

    boolean isBefore(Credit credit) {
        return credit.date().isBefore(inService);
    }

    Fraction share() {
        BigDecimal ratio = purchase.attributes().allocation();
        return ratio == null ? Fraction.ONE : Fraction.of(ratio);
    }

    private static Fraction back(Credit credit) {
        BigDecimal quantity = credit.quantity();
        return quantity == null || quantity.signum() >= 0 ? Fraction.ZERO : Fraction.of(quantity.negate());
    }

    /** GPUs at the first day, or one. */
    Fraction units() {
        Fraction units = gpus == null ? Fraction.ONE : Fraction.of(gpus);
        for (Credit credit : credits) {
            units = isBefore(credit) ? units.minus(back(credit)) : units;
        }
        return units;
    }

    /** Those that stay first, if any do or none ever came. */
    List<Lot> lots() {
        List<Lot> lots = new ArrayList<>();
        Fraction left = units();
        for (Credit credit : credits) {
            if (!isBefore(credit) && !back(credit).isZero()) {
                lots.add(new Lot(back(credit), credit, new TreeMap<>(), new TreeMap<>()));
                left = left.minus(back(credit));
            }
        }
        if (!left.isZero() || lots.isEmpty()) {
            lots.addFirst(new Lot(left, null, new TreeMap<>(), new TreeMap<>()));
        }
        return lots;
    }

    /** Whether all had left before a credit. */
    boolean hasLeft(Credit credit) {
        List<Lot> present = new ArrayList<>(lots());
        for (Credit each : credits.subList(0, credits.indexOf(credit))) {
            present.removeIf(lot -> each.equals(lot.by()));
        }
        return present.isEmpty();
    }

    LocalDate end(int months) {
        return inService.plusMonths(months).minusDays(1);
    }

    /** The rate of the purchase, and of what is in another currency that of its own day. */
    Fraction rate(Credit credit, BiFunction<Currency, LocalDate, Fraction> onDay) {
        boolean same = credit.amount().currency().equals(amount.currency());
        return onDay.apply(credit.amount().currency(), same ? bought : credit.date());
    }

    /** What the lots cost in a bound as stated; the last has what comes when all have left. */
    List<Lot> costing(String bound, BiFunction<Currency, LocalDate, Fraction> onDay) {
        return costing(bound, life, changes, onDay);
    }

    /** The same if the purchase serves so many months and nothing changes that. */
    List<Lot> costing(String bound, int months, BiFunction<Currency, LocalDate, Fraction> onDay) {
        return costing(bound, months, List.of(), onDay);
    }

    private List<Lot> costing(
            String bound, int months, List<ServerCapex> changing, BiFunction<Currency, LocalDate, Fraction> onDay) {
        List<Lot> lots = lots();
        LocalDate end = end(months);
        for (Lot lot : lots) {
            cost(lot, lots, bound, end, changing, onDay);
        }
        List<Lot> present = new ArrayList<>(lots);
        for (Credit credit : credits) {
            if (present.removeIf(lot -> credit.equals(lot.by()))) {
                continue;
            }
            if (present.isEmpty()) {
                put(
                        lots.getLast().disposals(),
                        credit.date(),
                        Fraction.of(credit.amount().amount())
                                .times(share())
                                .times(onDay.apply(credit.amount().currency(), credit.date())));
            }
        }
        return lots;
    }

    private void cost(
            Lot lot,
            List<Lot> lots,
            String bound,
            LocalDate statedEnd,
            List<ServerCapex> changing,
            BiFunction<Currency, LocalDate, Fraction> onDay) {
        LocalDate end = statedEnd;
        List<ServerCapex> due = new ArrayList<>(changing);
        Fraction part = part(lot, lots).times(share());
        Fraction rate = onDay.apply(amount.currency(), bought);
        Fraction atEnd = (changing.isEmpty() ? residual(lot) : residual(lot, List.of()))
                .times(share())
                .times(rate);
        Fraction open = stated(bound).times(part).times(rate).minus(atEnd);
        LocalDate from = inService;
        List<Lot> present = new ArrayList<>(lots);
        for (int event = 0; event <= credits.size(); event++) {
            Credit credit = event < credits.size() ? credits.get(event) : null;
            while (!due.isEmpty()
                    && (credit == null || !due.getFirst().inService().isAfter(credit.date()))) {
                ServerCapex change = due.removeFirst();
                open = open.minus(spend(lot, open, from, change.inService().minusDays(1), end));
                Fraction expected = Fraction.of(change.residual().amount())
                        .times(part(lot, present))
                        .times(share())
                        .times(rate);
                open = open.plus(atEnd).minus(expected);
                atEnd = expected;
                from = change.inService();
                end = from.plusMonths(change.usefulLifeMonths()).minusDays(1);
            }
            if (credit == null) {
                break;
            }
            Fraction given = Fraction.of(credit.amount().amount()).times(share());
            if (credit.equals(lot.by())) {
                Fraction spent = spend(lot, open, from, credit.date(), end);
                put(lot.disposals(), credit.date(), open.minus(spent).plus(atEnd));
                put(
                        lot.disposals(),
                        credit.date(),
                        given.times(onDay.apply(credit.amount().currency(), credit.date())));
                return;
            }
            if (present.removeIf(other -> credit.equals(other.by())) || !present.contains(lot)) {
                continue;
            }
            Fraction own = given.times(part(lot, present)).times(rate(credit, onDay));
            if (isBefore(credit)) {
                open = open.plus(own);
            } else if (credit.date().isAfter(end)) {
                put(lot.depreciation(), credit.date(), own);
            } else {
                if (credit.date().isAfter(from)) {
                    open = open.minus(spend(lot, open, from, credit.date().minusDays(1), end));
                    from = credit.date();
                }
                open = open.plus(own);
            }
        }
        spend(lot, open, from, end, end);
    }

    private static Fraction part(Lot lot, List<Lot> among) {
        Fraction all = among.stream().map(Lot::units).reduce(Fraction.ZERO, Fraction::plus);
        return all.isZero() ? Fraction.ONE : lot.units().over(all);
    }

    /** Spends what falls into the days up to one, of what is open from another to the end. */
    private static Fraction spend(Lot lot, Fraction open, LocalDate from, LocalDate until, LocalDate end) {
        if (from.isAfter(end)) {
            return Fraction.ZERO;
        }
        Fraction all = weights(from, end).values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction spent = Fraction.ZERO;
        for (Map.Entry<YearMonth, Fraction> month :
                weights(from, until.isAfter(end) ? end : until).entrySet()) {
            Fraction part = open.times(month.getValue()).over(all);
            lot.depreciation().merge(month.getKey(), part, Fraction::plus);
            spent = spent.plus(part);
        }
        return spent;
    }

    /** Days of each month ÷ its length. */
    static Map<YearMonth, Fraction> weights(LocalDate from, LocalDate until) {
        Map<YearMonth, Fraction> weights = new TreeMap<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusMonths(1).withDayOfMonth(1)) {
            YearMonth month = YearMonth.from(day);
            LocalDate last = until.isBefore(month.atEndOfMonth()) ? until : month.atEndOfMonth();
            weights.put(
                    month,
                    Fraction.of(last.getDayOfMonth() - day.getDayOfMonth() + 1)
                            .over(Fraction.of(month.lengthOfMonth())));
        }
        return weights;
    }

    private static void put(Map<YearMonth, Fraction> months, LocalDate day, Fraction cost) {
        months.merge(YearMonth.from(day), cost, Fraction::plus);
    }

    /** All that it costs, in its own currencies: what leaves takes its residual value along. */
    Map<Currency, Fraction> own(String bound) {
        Map<Currency, Fraction> own = new HashMap<>();
        List<Lot> lots = lots();
        for (Lot lot : lots) {
            Fraction kept = lot.by() != null ? Fraction.ZERO : residual(lot);
            own.merge(
                    amount.currency(),
                    stated(bound).times(part(lot, lots)).minus(kept).times(share()),
                    Fraction::plus);
        }
        credits.forEach(credit -> own.merge(
                credit.amount().currency(),
                Fraction.of(credit.amount().amount()).times(share()),
                Fraction::plus));
        return own;
    }

    /** What of a lot is expected to be left in the end, by the last row that says so while it is there. */
    private Fraction residual(Lot lot) {
        return residual(lot, changes);
    }

    private Fraction residual(Lot lot, List<ServerCapex> changing) {
        Fraction expected = residual == null
                ? Fraction.ZERO
                : Fraction.of(residual.amount()).times(part(lot, lots()));
        for (ServerCapex change : changing) {
            if (isThere(lot, change.inService())) {
                List<Lot> present = lots().stream()
                        .filter(other -> isThere(other, change.inService()))
                        .toList();
                expected = Fraction.of(change.residual().amount()).times(part(lot, present));
            }
        }
        return expected;
    }

    private static boolean isThere(Lot lot, LocalDate day) {
        return lot.by() == null || !lot.by().date().isBefore(day);
    }

    /** The last day of a lot as stated. */
    LocalDate last(Lot lot) {
        LocalDate last = end(life);
        for (ServerCapex change : changes) {
            if (isThere(lot, change.inService())) {
                last = change.inService().plusMonths(change.usefulLifeMonths()).minusDays(1);
            }
        }
        return lot.last(last);
    }

    /** The days a lot serves: those of each life, until the next begins. */
    long days(Lot lot) {
        long days = 0;
        LocalDate from = inService;
        LocalDate end = end(life);
        for (ServerCapex change : changes) {
            if (isThere(lot, change.inService())) {
                LocalDate evening = change.inService().minusDays(1);
                days += (end.isBefore(evening) ? end : evening).toEpochDay() - from.toEpochDay() + 1;
                from = change.inService();
                end = from.plusMonths(change.usefulLifeMonths()).minusDays(1);
            }
        }
        return days + Math.max(0, lot.last(end).toEpochDay() - from.toEpochDay() + 1);
    }

    private Fraction stated(String bound) {
        return Fraction.of(
                switch (bound) {
                    case "LOW" -> amount.low().amount();
                    case "HIGH" -> amount.high().amount();
                    default -> amount.base().amount();
                });
    }

    /** A part of it as month over month sees it, in its own currency. */
    record Row(
            String category,
            String id,
            Currency currency,
            LocalDate rateDay,
            LocalDate first,
            LocalDate last,
            Map<YearMonth, Fraction> own,
            Fraction units) {}

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<Lot> lots = lots();
        List<Lot> present = new ArrayList<>(lots);
        spread(rows, null, lots);
        for (Credit credit : credits) {
            if (present.removeIf(lot -> credit.equals(lot.by()))) {
                continue;
            }
            if (present.isEmpty()) {
                rows.add(onDay(
                        credit,
                        credit.amount().currency(),
                        credit.date(),
                        Fraction.of(credit.amount().amount())));
            } else {
                spread(rows, credit, present);
            }
        }
        for (Lot lot : lots) {
            Credit by = lot.by();
            if (by != null) {
                rows.add(onDay(
                        by,
                        by.amount().currency(),
                        by.date(),
                        Fraction.of(by.amount().amount())));
                if (residual != null) {
                    rows.add(onDay(by, amount.currency(), bought, residual(lot)));
                }
            }
        }
        return rows;
    }

    private Row onDay(Credit by, Currency currency, LocalDate rateDay, Fraction own) {
        return new Row(
                "DISPOSALS",
                by.id(),
                currency,
                rateDay,
                by.date(),
                by.date(),
                Map.of(YearMonth.from(by.date()), own.times(share())),
                Fraction.ONE);
    }

    /** The purchase, or a credit of its price, lot by lot: until it goes back or the life changes, and what is left when it goes back. */
    private void spread(List<Row> rows, @Nullable Credit credit, List<Lot> among) {
        LocalDate first = credit == null || isBefore(credit) ? inService : credit.date();
        Currency currency = credit == null ? amount.currency() : credit.amount().currency();
        LocalDate rateDay = credit == null || currency.equals(amount.currency()) ? bought : credit.date();
        Fraction whole =
                credit == null ? stated("BASE") : Fraction.of(credit.amount().amount());
        LocalDate lifeEnd = end(life);
        for (ServerCapex change : changes) {
            if (!change.inService().isAfter(first)) {
                lifeEnd =
                        change.inService().plusMonths(change.usefulLifeMonths()).minusDays(1);
            }
        }
        boolean alone = credit != null && first.isAfter(lifeEnd);
        for (Lot lot : among) {
            Fraction units = alone || units().isZero()
                    ? Fraction.ONE
                    : purchase instanceof ServerCapex ? lot.units().over(units()) : lot.units();
            units = credit != null && !alone ? Fraction.ZERO : units;
            LocalDate from = first;
            LocalDate end = alone ? first : lifeEnd;
            Fraction kept = credit == null ? residual(lot, List.of()) : Fraction.ZERO;
            Fraction net = whole.times(part(lot, among)).minus(kept);
            List<ServerCapex> passed = new ArrayList<>();
            for (ServerCapex change : changes) {
                passed.add(change);
                LocalDate day = change.inService();
                if (!day.isAfter(first) || !isThere(lot, day) || (credit != null && end.isBefore(day))) {
                    continue;
                }
                net = net.minus(segment(rows, net, currency, rateDay, from, day.minusDays(1), end, units));
                if (credit == null) {
                    Fraction expected = residual(lot, passed);
                    net = net.plus(kept).minus(expected);
                    kept = expected;
                }
                from = day;
                end = day.plusMonths(change.usefulLifeMonths()).minusDays(1);
            }
            Fraction spent = segment(rows, net, currency, rateDay, from, lot.last(end), end, units);
            if (lot.by() != null) {
                rows.add(onDay(lot.by(), currency, rateDay, net.minus(spent)));
            }
        }
    }

    /** A part that is spread from a day to another, and stops at a third; what it comes to, before allocation. */
    private Fraction segment(
            List<Row> rows,
            Fraction net,
            Currency currency,
            LocalDate rateDay,
            LocalDate from,
            LocalDate stop,
            LocalDate end,
            Fraction units) {
        LocalDate last = stop.isBefore(end) ? stop : end;
        Fraction all = weights(from, end).values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Map<YearMonth, Fraction> own = new TreeMap<>();
        Fraction spent = Fraction.ZERO;
        for (Map.Entry<YearMonth, Fraction> month : weights(from, last).entrySet()) {
            Fraction part = net.times(month.getValue()).over(all);
            own.put(month.getKey(), part.times(share()));
            spent = spent.plus(part);
        }
        rows.add(new Row(category(), purchase.id(), currency, rateDay, from, last, own, units));
        return spent;
    }

    Estimate amount() {
        return amount;
    }
}
