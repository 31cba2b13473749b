package org.truecost.oracle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
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
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;

/**
 * Month over month a second time, in exact fractions, written from decision 0012 alone: day by day, row by row, without the
 * product's weights, conversions or sums.
 */
final class MovementOracle {

    private final YearMonth month;
    private final YearMonth previous;

    /** The first month of the fiscal year (cost-model.md, rule 47). */
    private final Month start;

    private final Currency presentation;
    private final Map<String, Fraction> figures = new TreeMap<>();

    /** Estimates that are billed by now: of last month the workbooks say that they cost nothing. */
    private final Set<String> billedNow = new HashSet<>();

    /** A row that counts, as one report reckons it. */
    private record Known(
            CostRecord record, OracleRates rates, Currency presentation, OracleCredits.@Nullable Row part) {

        LocalDate first() {
            if (part != null) {
                return part.first();
            }
            return switch (record) {
                case ServerCapex asset -> asset.inService();
                case GpuPurchase purchase -> requireNonNull(purchase.inService());
                case LifeChange change -> throw new AssertionError();
                case Credit credit -> throw new AssertionError();
                case OperatingExpense expense -> expense.period().first();
                case Payroll payroll -> payroll.term().first();
            };
        }

        LocalDate last() {
            if (part != null) {
                return part.last();
            }
            return switch (record) {
                case ServerCapex asset ->
                    first().plusMonths(asset.usefulLifeMonths()).minusDays(1);
                case GpuPurchase purchase ->
                    first().plusMonths(requireNonNull(purchase.usefulLifeMonths()))
                            .minusDays(1);
                case LifeChange change -> throw new AssertionError();
                case Credit credit -> throw new AssertionError();
                case OperatingExpense expense -> expense.period().last();
                case Payroll payroll -> Oracle.last(payroll, YearMonth.from(rates.monthEnd()));
            };
        }

        Set<Integer> days(YearMonth at) {
            Set<Integer> days = new HashSet<>();
            for (int day = 1; day <= at.lengthOfMonth(); day++) {
                if (!at.atDay(day).isBefore(first()) && !at.atDay(day).isAfter(last())) {
                    days.add(day);
                }
            }
            return days;
        }

        /** The part of a month it serves. */
        Fraction part(YearMonth at) {
            return Fraction.of(days(at).size()).over(Fraction.of(at.lengthOfMonth()));
        }

        /** What it costs a whole month, in its own currency. */
        Fraction ownPerMonth() {
            Fraction share = record.attributes().allocation() == null
                    ? Fraction.ONE
                    : Fraction.of(record.attributes().allocation());
            return share.times(
                    switch (record) {
                        case ServerCapex asset -> whole(asset.amount().base(), asset.residual());
                        case GpuPurchase purchase ->
                            whole(requireNonNull(purchase.amount()).base(), purchase.residual());
                        case LifeChange change -> throw new AssertionError();
                        case Credit credit -> throw new AssertionError();
                        case OperatingExpense expense -> whole(expense.amount().base(), null);
                        case Payroll payroll ->
                            OraclePay.month(payroll, payroll.pay().base());
                    });
        }

        private Fraction whole(Money amount, @Nullable Money residual) {
            Fraction months = Fraction.ZERO;
            for (YearMonth at = YearMonth.from(first()); !at.isAfter(YearMonth.from(last())); at = at.plusMonths(1)) {
                months = months.plus(part(at));
            }
            return Fraction.of(amount.amount())
                    .minus(residual == null ? Fraction.ZERO : Fraction.of(residual.amount()))
                    .over(months);
        }

        /** What it costs in a month, in its own currency. */
        Fraction own(YearMonth at) {
            return part == null ? ownPerMonth().times(part(at)) : part.own().getOrDefault(at, Fraction.ZERO);
        }

        Currency currency() {
            if (part != null) {
                return part.currency();
            }
            return switch (record) {
                case ServerCapex asset -> asset.amount().currency();
                case GpuPurchase purchase -> requireNonNull(purchase.amount()).currency();
                case LifeChange change -> throw new AssertionError();
                case Credit credit -> throw new AssertionError();
                case OperatingExpense expense -> expense.amount().currency();
                case Payroll payroll -> payroll.pay().currency();
            };
        }

        Fraction rate(YearMonth at) {
            LocalDate bought = switch (record) {
                case ServerCapex asset -> asset.purchaseDate() == null ? asset.inService() : asset.purchaseDate();
                case GpuPurchase purchase ->
                    purchase.purchaseDate() == null ? purchase.inService() : purchase.purchaseDate();
                case LifeChange change -> null;
                case Credit credit -> null;
                case OperatingExpense expense -> null;
                case Payroll payroll -> null;
            };
            bought = part == null ? bought : part.rateDay();
            if (bought == null) {
                return requireNonNull(rates.month(currency(), presentation, at));
            }
            LocalDate known = bought.isAfter(rates.monthEnd()) ? rates.monthEnd() : bought;
            return requireNonNull(rates.day(currency(), presentation, known));
        }

        Fraction in(YearMonth at) {
            return part(at).isZero() ? Fraction.ZERO : own(at).times(rate(at));
        }

        /** From the first month of the year, whichever that is, to another. */
        Fraction year(YearMonth last, Month start) {
            Fraction sum = in(last);
            for (YearMonth at = last; at.getMonth() != start; at = at.minusMonths(1)) {
                sum = sum.plus(in(at.minusMonths(1)));
            }
            return sum;
        }

        Fraction quantity() {
            if (part != null) {
                return part.units();
            }
            return switch (record) {
                case LifeChange change -> throw new AssertionError();
                case Credit credit -> throw new AssertionError();
                case GpuPurchase purchase -> Fraction.of(purchase.quantity());
                case Payroll payroll -> Fraction.of(payroll.headcount());
                case ServerCapex asset -> Fraction.ONE;
                case OperatingExpense expense -> Fraction.ONE;
            };
        }
    }

    /** The rows of a line that serve a month. */
    private record View(List<Known> rows, YearMonth at) {
        static View of(List<Known> rows, YearMonth at) {
            return new View(rows.stream().filter(row -> !row.days(at).isEmpty()).toList(), at);
        }

        View and(View other) {
            List<Known> both = new ArrayList<>(rows);
            both.addAll(other.rows);
            return new View(both, at);
        }

        boolean serves() {
            return !rows.isEmpty();
        }

        Fraction cost() {
            return rows.stream().map(row -> row.in(at)).reduce(Fraction.ZERO, Fraction::plus);
        }

        Fraction part() {
            Set<Integer> days = new HashSet<>();
            rows.forEach(row -> days.addAll(row.days(at)));
            return Fraction.of(days.size()).over(Fraction.of(at.lengthOfMonth()));
        }

        Fraction quantity() {
            return unitMonths().over(part());
        }

        private Fraction unitMonths() {
            return rows.stream().map(row -> row.quantity().times(row.part(at))).reduce(Fraction.ZERO, Fraction::plus);
        }

        Set<Currency> currencies() {
            Set<Currency> currencies = new HashSet<>();
            rows.forEach(row -> currencies.add(row.currency()));
            return currencies;
        }

        Fraction own() {
            return rows.stream().map(row -> row.own(at)).reduce(Fraction.ZERO, Fraction::plus);
        }

        Fraction price(boolean own) {
            return unitMonths().isZero() ? Fraction.ZERO : (own ? own() : cost()).over(unitMonths());
        }

        Fraction rate(boolean own) {
            return !own ? Fraction.ONE : own().isZero() ? Fraction.ZERO : cost().over(own());
        }
    }

    private MovementOracle(YearMonth month, Month start, Currency presentation) {
        this.start = start;
        this.month = month;
        this.previous = month.minusMonths(1);
        this.presentation = presentation;
    }

    /** Figures by name: {@code POWER/before}, {@code POWER/PRICE}, {@code POWER/year/late} …; none that is zero. */
    static Map<String, Fraction> figures(
            List<Fact> before, List<Fact> now, YearMonth month, Month start, Currency presentation, Currency pivot) {
        MovementOracle oracle = new MovementOracle(month, start, presentation);
        oracle.billedNow(now);
        oracle.compare(oracle.lines(before, pivot, oracle.previous), oracle.lines(now, pivot, month));
        oracle.figures.values().removeIf(Fraction::isZero);
        return oracle.figures;
    }

    private Map<String, List<Known>> lines(List<Fact> facts, Currency pivot, YearMonth at) {
        OracleRates rates = new OracleRates(
                facts.stream()
                        .filter(ExchangeRate.class::isInstance)
                        .map(fact -> ((ExchangeRate) fact).rate())
                        .toList(),
                pivot,
                at.atEndOfMonth());
        Map<String, List<Known>> lines = new TreeMap<>();
        Set<String> billed = billed(facts);
        for (Fact fact : facts) {
            if (fact instanceof CostRecord record
                    && isCounted(record)
                    && !Oracle.isLater(record, at)
                    && !(record instanceof ServerCapex row && OracleLives.isChange(row, facts))
                    && !billed.contains(record.getClass() + record.id())) {
                OracleCredits credits = OracleCredits.of(record, facts, at);
                if (credits == null) {
                    lines.computeIfAbsent(line(record), any -> new ArrayList<>())
                            .add(new Known(record, rates, presentation, null));
                    continue;
                }
                credits.rows()
                        .forEach(row -> lines.computeIfAbsent(row.category() + "/" + row.id(), any -> new ArrayList<>())
                                .add(new Known(record, rates, presentation, row)));
            }
        }
        return lines;
    }

    private void billedNow(List<Fact> now) {
        Set<String> billed = billed(now);
        now.forEach(fact -> {
            if (fact instanceof CostRecord record && billed.contains(record.getClass() + record.id())) {
                billedNow.add(line(record));
            }
        });
    }

    /** The estimates that bills name, by kind and number (cost-model.md, rule 45). */
    private static Set<String> billed(List<? extends Fact> facts) {
        Set<String> billed = new HashSet<>();
        facts.forEach(fact -> {
            if (fact instanceof CostRecord bill && bill.attributes().estimate() != null) {
                billed.add(bill.getClass() + bill.attributes().estimate());
            }
        });
        return billed;
    }

    /** Category and number, of an expense with a description also that, its asset and its entity. */
    private static String line(CostRecord record) {
        String recurs = recurs(record);
        return category(record) + "/" + record.id() + (recurs == null ? "" : "/" + recurs);
    }

    private static @Nullable String recurs(CostRecord record) {
        return record instanceof OperatingExpense expense && expense.description() != null
                ? category(record) + "/" + expense.description() + "/" + expense.assetId() + "/"
                        + expense.attributes().entity()
                : null;
    }

    private static boolean isCounted(CostRecord record) {
        return record.attributes().supersededBy() == null
                && record.includedIn() == null
                && !(record instanceof Credit)
                && !(record instanceof GpuPurchase purchase && purchase.amount() == null);
    }

    private static String category(CostRecord record) {
        return switch (record) {
            case ServerCapex asset -> "SERVERS";
            case GpuPurchase purchase -> "GPUS";
            case LifeChange change -> throw new AssertionError();
            case Credit credit -> throw new AssertionError();
            case OperatingExpense expense -> expense.category().name();
            case Payroll payroll -> "PAYROLL";
        };
    }

    private void compare(Map<String, List<Known>> before, Map<String, List<Known>> now) {
        Map<String, View> gone = new TreeMap<>();
        Map<String, View> come = new TreeMap<>();
        Set<String> keys = new HashSet<>(before.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            List<Known> rows = now.getOrDefault(key, List.of());
            List<Known> old = before.getOrDefault(key, List.of());
            View reported = View.of(old, previous);
            View restated = View.of(rows, previous);
            View current = View.of(rows, month);
            String category = key.substring(0, key.indexOf('/'));
            year(category, old, rows, current);
            String recurs = recurs((old.isEmpty() ? rows : old).getFirst().record());
            boolean ended = !current.serves() && (reported.serves() || restated.serves());
            boolean begun = current.serves() && !reported.serves() && !restated.serves();
            if (recurs != null && ended) {
                add(category + "/before", reported.cost());
                View left = reported;
                if (restated.serves() || billedNow.contains(key)) {
                    add(category + "/LATE", restated.cost().minus(reported.cost()));
                    left = restated;
                }
                gone.merge(recurs, left, View::and);
            } else if (recurs != null && begun) {
                add(category + "/now", current.cost());
                come.merge(recurs, current, View::and);
            } else {
                add(category + "/before", reported.cost());
                add(category + "/now", current.cost());
                View from = reported;
                if (restated.serves() || billedNow.contains(key)) {
                    add(category + "/LATE", restated.cost().minus(reported.cost()));
                    from = restated;
                }
                change(category, from, current);
            }
        }
        recurring(gone, come);
    }

    private void recurring(Map<String, View> gone, Map<String, View> come) {
        Set<String> all = new HashSet<>(gone.keySet());
        all.addAll(come.keySet());
        for (String recurs : all) {
            change(
                    recurs.substring(0, recurs.indexOf('/')),
                    gone.getOrDefault(recurs, new View(List.of(), previous)),
                    come.getOrDefault(recurs, new View(List.of(), month)));
        }
    }

    private void change(String category, View from, View to) {
        if (!from.serves() || !to.serves()) {
            add(category + "/SCOPE", to.cost().minus(from.cost()));
            return;
        }
        boolean own = from.currencies().size() == 1 && from.currencies().equals(to.currencies());
        Fraction price = from.price(own);
        Fraction rate = from.rate(own);
        Fraction newPrice = to.price(own);
        Fraction newRate = to.rate(own);
        rate = price.isZero() ? newRate : rate;
        newRate = newPrice.isZero() ? rate : newRate;
        Fraction first = value(from.part(), from.quantity(), price, rate);
        Fraction scope = value(to.part(), from.quantity(), price, rate);
        Fraction quantity = value(to.part(), to.quantity(), price, rate);
        Fraction priced = value(to.part(), to.quantity(), newPrice, rate);
        Fraction last = value(to.part(), to.quantity(), newPrice, newRate);
        add(category + "/SCOPE", scope.minus(first));
        add(category + "/QUANTITY", quantity.minus(scope));
        add(category + "/PRICE", priced.minus(quantity));
        add(category + "/EXCHANGE", last.minus(priced));
    }

    private static Fraction value(Fraction part, Fraction quantity, Fraction price, Fraction rate) {
        return part.times(quantity).times(price).times(rate);
    }

    private void year(String category, List<Known> old, List<Known> rows, View current) {
        Fraction before = Fraction.ZERO;
        if (month.getMonth() != start) {
            for (Known row : old) {
                before = before.plus(row.year(previous, start));
            }
        }
        Fraction now = rows.stream().map(row -> row.year(month, start)).reduce(Fraction.ZERO, Fraction::plus);
        add(category + "/year/before", before);
        add(category + "/year/now", now);
        add(category + "/year/late", now.minus(before).minus(current.cost()));
    }

    private void add(String name, Fraction amount) {
        figures.merge(name, amount, Fraction::plus);
    }
}
