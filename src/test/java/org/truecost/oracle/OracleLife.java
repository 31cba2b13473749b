package org.truecost.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.OperatingExpense;

/** How far the fleet's life is stated, the run rates, and other useful lives, a second time (cost-model.md, rules 16, 22). */
final class OracleLife {

    private static final List<String> BOUNDS = List.of("LOW", "BASE", "HIGH");
    private static final List<String> PARTS = List.of("OPERATIONS", "PEOPLE");
    private static final String MONTH_NAMES = "\\b(january|february|march|april|may|june|july|august|september|october|"
            + "november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\\b";

    private final YearMonth month;
    private final BiConsumer<String, Fraction> figures;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Fraction> rates = new TreeMap<>();
    private final Map<String, YearMonth> statedTo = new TreeMap<>();
    private final Set<String> missing = new HashSet<>();
    private final Map<String, Fraction> open = new TreeMap<>();
    private boolean whole = true;

    /** A counted line in one bound, with the GPUs its hours are of after allocation. */
    record Line(
            CostRecord record,
            String bound,
            String category,
            String group,
            LocalDate first,
            LocalDate last,
            Map<YearMonth, Fraction> months,
            Fraction life,
            Fraction gpus,
            @Nullable LocalDate stop,
            @Nullable Function<Integer, Map<YearMonth, Fraction>> restated) {

        /** The last day with another useful life, or the day it leaves the fleet. */
        LocalDate last(int months) {
            LocalDate end = first.plusMonths(months).minusDays(1);
            return stop == null || stop.isAfter(end) ? end : stop;
        }

        boolean serves(YearMonth at) {
            return !YearMonth.from(first).isAfter(at) && !YearMonth.from(last).isBefore(at);
        }

        String like() {
            OperatingExpense expense = (OperatingExpense) record;
            String description = expense.description();
            String words = description == null
                    ? ""
                    : description
                            .toLowerCase(java.util.Locale.ROOT)
                            .replaceAll("[^\\p{L}]+", " ")
                            .replaceAll(MONTH_NAMES, "")
                            .replaceAll(" +", " ")
                            .strip();
            String asset = description == null ? null : expense.assetId();
            return (description != null) + "/" + words + "/" + asset + "/"
                    + record.attributes().entity();
        }
    }

    OracleLife(YearMonth month, BiConsumer<String, Fraction> figures) {
        this.month = month;
        this.figures = figures;
    }

    void add(Line line) {
        lines.add(line);
    }

    /** A month of pay with an open end, at the rate of the reporting month. */
    void open(String bound, Fraction aMonth) {
        open.merge(bound, aMonth, Fraction::plus);
    }

    void finish(BiFunction<Line, Integer, Map<YearMonth, Fraction>> otherLife) {
        boolean isOpen = open.values().stream().anyMatch(amount -> !amount.isZero());
        rates("OPERATIONS");
        if (isOpen) {
            openPay();
        } else {
            rates("PEOPLE");
        }
        expected();
        vendors();
        List<Line> assets = of("DEPRECIATION", "BASE").toList();
        if (assets.isEmpty()) {
            return;
        }
        YearMonth first = assets.stream()
                .map(line -> YearMonth.from(line.first()))
                .min(YearMonth::compareTo)
                .orElseThrow();
        YearMonth last = assets.stream()
                .map(line -> YearMonth.from(line.last()))
                .max(YearMonth::compareTo)
                .orElseThrow();
        PARTS.forEach(part -> coverage(part, first, last));
        for (String bound : BOUNDS) {
            project("projection", bound, last);
        }
        boolean costly = of("DEPRECIATION", "HIGH")
                        .map(Line::life)
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .numerator()
                        .signum()
                > 0;
        for (int months : costly ? List.of(24, 30, 36, 48, 60, 72) : List.<Integer>of()) {
            for (String bound : BOUNDS) {
                life(months, bound, last, otherLife);
            }
        }
    }

    /** Only pay with an open end is carried on where there is any (cost-model.md, rule 39). */
    private void openPay() {
        statedTo.put("PAYROLL", month);
        open.forEach((bound, amount) -> {
            rates.put("PAYROLL/" + bound, amount);
            figures.accept("runRate/PAYROLL/" + bound, amount);
        });
    }

    private void rates(String part) {
        List<Line> ofPart = of(part, "BASE").toList();
        YearMonth latest = ofPart.stream()
                .map(line -> YearMonth.from(line.last()))
                .max(YearMonth::compareTo)
                .orElse(month);
        YearMonth now = latest.isBefore(month) ? latest : month;
        for (String category : new TreeSet<>(ofPart.stream().map(Line::category).toList())) {
            YearMonth to = ofPart.stream()
                    .filter(line -> line.category().equals(category))
                    .map(line -> YearMonth.from(line.last()))
                    .max(YearMonth::compareTo)
                    .orElseThrow();
            if (to.isBefore(now.minusMonths(2))) {
                continue;
            }
            List<YearMonth> window = window(category, to);
            boolean recurs = false;
            for (String bound : BOUNDS) {
                Fraction mean = mean(category, bound, window);
                recurs |= !mean.isZero();
                rates.put(category + "/" + bound, mean);
                figures.accept("runRate/" + category + "/" + bound, mean);
            }
            if (recurs) {
                statedTo.put(category, to);
            }
        }
    }

    /** Billed by the month in the last three months stated, and nothing in the reporting month (cost-model.md, rule 44). */
    private void expected() {
        for (String category : new TreeSet<>(PARTS.stream()
                .flatMap(part -> of(part, "BASE"))
                .map(Line::category)
                .toList())) {
            List<Line> alike = lines.stream()
                    .filter(line ->
                            line.category().equals(category) && line.bound().equals("BASE"))
                    .toList();
            YearMonth last = month;
            while (last.getYear() > 2000 && !serves(alike, last)) {
                last = last.minusMonths(1);
            }
            boolean billed = !last.equals(month);
            for (int back = 0; back < 3; back++) {
                YearMonth at = last.minusMonths(back);
                billed &= alike.stream()
                        .anyMatch(line -> YearMonth.from(line.first()).equals(at)
                                && YearMonth.from(line.last()).equals(at));
            }
            if (billed) {
                YearMonth of = last;
                Fraction amount = alike.stream()
                        .map(line -> line.months().getOrDefault(of, Fraction.ZERO))
                        .reduce(Fraction.ZERO, Fraction::plus);
                figures.accept("expected/" + category, amount);
                if (!amount.isZero()) {
                    missing.add(category);
                }
            }
        }
    }

    /** Likewise a vendor, where not all of its categories are named already; what it billed for its last month alone. */
    private void vendors() {
        Map<String, List<Line>> vendors = new TreeMap<>();
        lines.stream().filter(line -> line.bound().equals("BASE")).forEach(line -> {
            if (line.record() instanceof OperatingExpense expense && expense.vendor() != null) {
                vendors.computeIfAbsent(expense.vendor(), any -> new ArrayList<>())
                        .add(line);
            }
        });
        vendors.forEach((vendor, alike) -> {
            YearMonth last = month;
            while (last.getYear() > 2000 && !serves(alike, last)) {
                last = last.minusMonths(1);
            }
            Fraction amount = Fraction.ZERO;
            boolean billed = !last.equals(month);
            for (int back = 2; back >= 0; back--) {
                YearMonth at = last.minusMonths(back);
                List<Line> alone = alike.stream()
                        .filter(line -> YearMonth.from(line.first()).equals(at)
                                && YearMonth.from(line.last()).equals(at))
                        .toList();
                billed &= !alone.isEmpty();
                amount = alone.stream().map(Line::life).reduce(Fraction.ZERO, Fraction::plus);
            }
            boolean named = alike.stream()
                    .filter(line -> !YearMonth.from(line.first()).isAfter(month))
                    .allMatch(line -> missing.contains(line.category()));
            if (billed && !named) {
                figures.accept("expected/vendor " + vendor, amount);
            }
        });
    }

    private static boolean serves(List<Line> some, YearMonth at) {
        return some.stream().anyMatch(line -> line.serves(at));
    }

    private List<YearMonth> window(String category, YearMonth to) {
        List<YearMonth> window = new ArrayList<>();
        YearMonth earliest = lines.stream()
                .map(line -> YearMonth.from(line.first()))
                .min(YearMonth::compareTo)
                .orElse(to);
        for (YearMonth at = to; !at.isBefore(earliest) && window.size() < 3; at = at.minusMonths(1)) {
            YearMonth of = at;
            boolean full = Stream.iterate(of.atDay(1), day -> !day.isAfter(of.atEndOfMonth()), day -> day.plusDays(1))
                    .allMatch(day -> lines.stream()
                            .anyMatch(line -> line.category().equals(category)
                                    && !day.isBefore(line.first())
                                    && !day.isAfter(line.last())));
            if (full) {
                window.add(at);
            }
        }
        return window;
    }

    private Fraction mean(String category, String bound, List<YearMonth> window) {
        Fraction sum = Fraction.ZERO;
        List<Line> alike = lines.stream()
                .filter(line -> line.category().equals(category) && line.bound().equals(bound))
                .toList();
        for (Line line : alike) {
            for (YearMonth at : window) {
                boolean within = YearMonth.from(line.first()).equals(YearMonth.from(line.last()));
                boolean again = line.group().equals("PEOPLE")
                        || !within
                        || alike.stream()
                                .anyMatch(other -> other.like().equals(line.like())
                                        && window.stream().anyMatch(in -> !in.equals(at) && other.serves(in)));
                sum = again ? sum.plus(line.months().getOrDefault(at, Fraction.ZERO)) : sum;
            }
        }
        return window.isEmpty() ? Fraction.ZERO : sum.over(Fraction.of(window.size()));
    }

    private void coverage(String part, YearMonth first, YearMonth last) {
        List<Line> ofPart = of(part, "BASE").toList();
        YearMonth latest = ofPart.stream()
                .map(line -> YearMonth.from(line.last()))
                .max(YearMonth::compareTo)
                .orElse(null);
        if (latest == null) {
            return;
        }
        YearMonth to = ofPart.stream()
                .map(line -> statedTo.get(line.category()))
                .filter(java.util.Objects::nonNull)
                .min(YearMonth::compareTo)
                .orElse(latest);
        long without = Stream.iterate(first, at -> !at.isAfter(last), at -> at.plusMonths(1))
                .filter(at -> at.isAfter(to))
                .count();
        whole &= without == 0;
        figures.accept("without/" + part, Fraction.of(without));
    }

    private void project(String name, String bound, YearMonth end) {
        if (!whole) {
            figures.accept(name + "/" + bound, rest(null, bound, end, at -> true));
        }
    }

    /** Months after the last stated one, at the mean. */
    private Fraction rest(
            @Nullable String part, String bound, YearMonth end, java.util.function.Predicate<YearMonth> counts) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<String, YearMonth> to : statedTo.entrySet()) {
            boolean isPart =
                    part == null || part.equals("PEOPLE") == to.getKey().equals("PAYROLL");
            for (YearMonth at = to.getValue().plusMonths(1); isPart && !at.isAfter(end); at = at.plusMonths(1)) {
                sum = counts.test(at) ? sum.plus(rates.get(to.getKey() + "/" + bound)) : sum;
            }
        }
        return sum;
    }

    private void life(
            int months,
            String bound,
            YearMonth statedEnd,
            BiFunction<Line, Integer, Map<YearMonth, Fraction>> otherLife) {
        List<Line> assets = of("DEPRECIATION", bound).toList();
        YearMonth end = assets.stream()
                .map(line -> YearMonth.from(line.last(months)))
                .max(YearMonth::compareTo)
                .orElseThrow();
        Map<YearMonth, Fraction> machines = new TreeMap<>();
        Fraction hours = Fraction.ZERO;
        for (Line asset : assets) {
            otherLife.apply(asset, months).forEach((at, cost) -> machines.merge(at, cost, Fraction::plus));
            long days = asset.last(months).toEpochDay() - asset.first().toEpochDay() + 1;
            hours = hours.plus(asset.gpus().times(Fraction.of(days * 24)));
        }
        Map<YearMonth, Fraction> people = new TreeMap<>();
        follow("OPERATIONS", bound, end, statedEnd, machines);
        follow("PEOPLE", bound, end, statedEnd, people);
        String name = "life/" + months + "/";
        sums(name, bound, machines);
        sums(name, bound, people);
        if (!hours.isZero()) {
            figures.accept(name + "perHour/" + bound, sum(machines).over(hours));
        }
        project(name + "projection", bound, end);
    }

    private void follow(
            String part, String bound, YearMonth end, YearMonth statedEnd, Map<YearMonth, Fraction> months) {
        of(part, bound)
                .forEach(line -> line.months().forEach((at, cost) -> {
                    if (!end.isBefore(statedEnd) || !at.isAfter(end)) {
                        months.merge(at, cost, Fraction::plus);
                    }
                }));
        for (YearMonth at = statedEnd.plusMonths(1); whole && !at.isAfter(end); at = at.plusMonths(1)) {
            YearMonth of = at;
            months.merge(at, rest(part, bound, end, of::equals), Fraction::plus);
        }
    }

    private void sums(String name, String bound, Map<YearMonth, Fraction> months) {
        months.forEach((at, cost) -> {
            if (at.equals(month)) {
                figures.accept(name + "month/" + bound, cost);
            }
            if (!at.isAfter(month)) {
                figures.accept(name + "toDate/" + bound, cost);
            }
            figures.accept(name + "life/" + bound, cost);
        });
    }

    private static Fraction sum(Map<YearMonth, Fraction> months) {
        return months.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private Stream<Line> of(String group, String bound) {
        return lines.stream()
                .filter(line -> line.group().equals(group) && line.bound().equals(bound));
    }
}
