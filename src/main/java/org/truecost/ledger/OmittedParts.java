package org.truecost.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which parts a stated total omits: the fewest whose sum is the difference, so that the rest add up to it. One part, a run of
 * parts at either end, then two, then three; parts of zero are never named.
 */
public final class OmittedParts {

    /** Parts among which combinations are tried: their number grows with its third power. */
    private static final int COMBINED = 60;

    private OmittedParts() {}

    /**
     * Every way to explain the difference of a total by omitted parts, of the simplest kind that explains it.
     *
     * @param parts what should have been added up
     * @param lacking the sum of all parts less the stated total
     * @param left the minimum number of parts that must remain: a total of one of two parts may be intended
     * @return for each way the indexes of the parts; empty where nothing explains it
     */
    public static List<List<Integer>> of(List<BigDecimal> parts, BigDecimal lacking, int left) {
        if (lacking.signum() == 0 || parts.size() < left + 1) {
            return List.of();
        }
        List<List<Integer>> ways = ones(parts, lacking);
        ways = ways.isEmpty() ? ends(parts, lacking) : ways;
        boolean few = parts.size() <= COMBINED;
        ways = ways.isEmpty() && few && parts.size() > 3 ? twos(parts, lacking) : ways;
        return ways.isEmpty() && few && parts.size() > 4 ? threes(parts, lacking) : ways;
    }

    private static List<List<Integer>> ones(List<BigDecimal> parts, BigDecimal lacking) {
        return IntStream.range(0, parts.size())
                .filter(i -> is(parts.get(i), lacking))
                .mapToObj(List::of)
                .toList();
    }

    private static List<List<Integer>> ends(List<BigDecimal> parts, BigDecimal lacking) {
        List<List<Integer>> ways = new ArrayList<>();
        BigDecimal first = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.ZERO;
        for (int run = 1; run <= parts.size() - 2; run++) {
            first = first.add(parts.get(run - 1));
            last = last.add(parts.get(parts.size() - run));
            if (is(last, lacking)) {
                ways.add(run(parts, parts.size() - run, parts.size()));
            } else if (is(first, lacking)) {
                ways.add(run(parts, 0, run));
            }
        }
        return ways.stream().limit(1).toList();
    }

    private static List<Integer> run(List<BigDecimal> parts, int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> parts.get(i).signum() != 0)
                .boxed()
                .toList();
    }

    private static List<List<Integer>> twos(List<BigDecimal> parts, BigDecimal lacking) {
        List<List<Integer>> ways = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal rest = lacking.subtract(parts.get(i));
            for (int j = i + 1; j < parts.size(); j++) {
                if (parts.get(i).signum() != 0 && is(parts.get(j), rest)) {
                    ways.add(List.of(i, j));
                }
            }
        }
        return ways;
    }

    private static List<List<Integer>> threes(List<BigDecimal> parts, BigDecimal lacking) {
        List<List<Integer>> ways = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<BigDecimal> rest = parts.subList(i + 1, parts.size());
            int first = i;
            if (parts.get(i).signum() != 0) {
                twos(rest, lacking.subtract(parts.get(i)))
                        .forEach(pair ->
                                ways.add(List.of(first, pair.getFirst() + first + 1, pair.getLast() + first + 1)));
            }
        }
        return ways;
    }

    private static boolean is(BigDecimal part, BigDecimal lacking) {
        return part.signum() != 0 && part.compareTo(lacking) == 0;
    }
}
