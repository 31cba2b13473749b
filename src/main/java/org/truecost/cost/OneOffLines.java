package org.truecost.cost;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;

/**
 * The lines that a run rate leaves out (cost-model.md, rule 16): a line is <b>one-off</b> where its service period is within one of
 * the run rate's months and no line like it serves in another of them. Lines are alike where category, description, asset and
 * entity are the same; numbers, punctuation and English names of months in a description make no difference, since those are a bill's
 * number and month. Pay is by the month and never one-off, which also keeps one person's pay from being distinguished.
 *
 * <p>Of a category with very many different lines the {@value #MOST} of the latest months are known; in an earlier month none is one-off.
 */
final class OneOffLines {

    private static final int MOST = 10_000;

    private final Map<CostCategory, Known> known = new EnumMap<>(CostCategory.class);

    /** Records a counted line. */
    void add(CostLine line, Period service, Estimate life) {
        if (line.category().group() == CostGroup.OPERATIONS) {
            known.computeIfAbsent(line.category(), any -> new Known()).add(line.record(), service, life);
        }
    }

    /** What the one-off lines among those of some months cost together. */
    Estimate cost(CostCategory category, List<YearMonth> months, Currency presentation) {
        Known lines = known.get(category);
        return (lines == null ? List.<Estimate>of() : lines.oneOff(months))
                .stream().reduce(Estimate.zero(presentation), Estimate::plus);
    }

    /** The lines of a category: within a month with their cost, longer ones with their first month, both by the last. */
    private static final class Known {

        private final NavigableMap<YearMonth, Map<String, Estimate>> within = new TreeMap<>();
        private final NavigableMap<YearMonth, Map<String, YearMonth>> longer = new TreeMap<>();
        private int entries;
        private @Nullable YearMonth forgotten;

        void add(CostRecord record, Period service, Estimate life) {
            YearMonth last = service.lastMonth();
            if (forgotten != null && !last.isAfter(forgotten)) {
                return;
            }
            String like = AlikeLines.key(record);
            if (service.firstMonth().equals(last)) {
                entries += merge(within, last, like, life, Estimate::plus);
            } else {
                entries += merge(longer, last, like, service.firstMonth(), Known::earlier);
            }
            while (entries > MOST) {
                forget();
            }
        }

        List<Estimate> oneOff(List<YearMonth> months) {
            Map<String, Set<YearMonth>> serving = serving(months);
            List<Estimate> oneOff = new ArrayList<>();
            for (YearMonth month : months) {
                within.getOrDefault(month, Map.of()).forEach((like, cost) -> {
                    if (serving.getOrDefault(like, Set.of()).size() == 1) {
                        oneOff.add(cost);
                    }
                });
            }
            return oneOff;
        }

        /** In which of the months lines of each likeness serve. */
        private Map<String, Set<YearMonth>> serving(List<YearMonth> months) {
            Map<String, Set<YearMonth>> serving = new HashMap<>();
            for (YearMonth month : months) {
                within.getOrDefault(month, Map.of())
                        .keySet()
                        .forEach(like -> serving.computeIfAbsent(like, any -> new HashSet<>())
                                .add(month));
                longer.tailMap(month, true)
                        .values()
                        .forEach(lines -> lines.forEach((like, first) -> {
                            if (!first.isAfter(month)) {
                                serving.computeIfAbsent(like, any -> new HashSet<>())
                                        .add(month);
                            }
                        }));
            }
            return serving;
        }

        private void forget() {
            YearMonth oldest = within.isEmpty()
                    ? longer.firstKey()
                    : longer.isEmpty() ? within.firstKey() : earlier(within.firstKey(), longer.firstKey());
            entries -= size(within.remove(oldest)) + size(longer.remove(oldest));
            forgotten = oldest;
        }

        private static int size(@Nullable Map<String, ?> lines) {
            return lines == null ? 0 : lines.size();
        }

        /** How many entries are new: one or none. */
        private static <T> int merge(
                NavigableMap<YearMonth, Map<String, T>> lines,
                YearMonth month,
                String like,
                T value,
                BinaryOperator<T> joined) {
            Map<String, T> of = lines.computeIfAbsent(month, any -> new HashMap<>());
            int before = of.size();
            of.merge(like, value, joined);
            return of.size() - before;
        }

        private static YearMonth earlier(YearMonth one, YearMonth other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
