package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of one column as an outline: a total replaces what it adds up, so that a total further down may add it
 * up in turn. It knows the outlines that programs and people write: subtotals below their parts, with a label or without, nested
 * ones, and groups whose sum is above their parts, as in pivot tables.
 */
final class Outline {

    /** Figures that are kept; a longer column is no outline. */
    private static final int KEPT = 1_000;

    /** Sums tried for groups above their parts, in all; their number grows with the square of the rows. */
    private static final int TRIED = 1_000_000;

    private List<Item> items = new ArrayList<>();
    private int tried;
    private boolean complete = true;
    private boolean begins = true;

    /** @param begins whether a group may begin with it: it is the first, comes after a heading, or is a total itself */
    private record Item(BigDecimal figure, boolean begins) {}

    /** A row without figures: what follows belongs together. */
    void heading() {
        begins = true;
    }

    /**
     * A figure that a total below may add up.
     *
     * @param labelled false for a figure without any text in its row, which is a subtotal where it is one
     */
    void part(BigDecimal figure, boolean labelled) {
        if (items.size() == KEPT) {
            complete = false;
        } else if (labelled || !replaced(items, figure, 2)) {
            items.add(new Item(figure, begins));
            begins = false;
        }
    }

    /** Whether a total is the sum of a group that ends right above it; it then takes the group's place. */
    boolean isTotalledBy(BigDecimal total) {
        return complete
                && (replaced(items, total, 1)
                        || replaced(withoutPartsBelow(2), total, 1)
                        || replaced(withoutPartsBelow(1), total, 1));
    }

    /** Replaces the shortest group that makes a total, of at least some figures, by the total. */
    private boolean replaced(List<Item> reading, BigDecimal total, int least) {
        Sum group = new Sum();
        for (int from = reading.size() - 1; from >= 0; from--) {
            group.add(reading.get(from).figure());
            if (reading.get(from).begins() && group.parts >= least && group.makes(total)) {
                items = new ArrayList<>(reading.subList(0, from));
                items.add(new Item(total, true));
                begins = true;
                return true;
            }
        }
        return false;
    }

    /**
     * The outline with each figure that is the sum of those right below it in their place.
     *
     * @param least the fewest parts: a group of one part shows the same figure twice, as two equal lines do
     */
    private List<Item> withoutPartsBelow(int least) {
        List<Item> kept = new ArrayList<>();
        for (Item item : items.reversed()) {
            int parts = partsBelow(kept, item.figure(), least);
            kept.subList(kept.size() - parts, kept.size()).clear();
            kept.add(item);
        }
        return kept.reversed();
    }

    /** How many of the figures right below make a figure, the last of them first; 0 where none do, or where too many were tried. */
    private int partsBelow(List<Item> below, BigDecimal figure, int least) {
        Sum sum = new Sum();
        for (int at = below.size() - 1; at >= 0 && tried < TRIED; at--, tried++) {
            sum.add(below.get(at).figure());
            if (sum.parts >= least && sum.makes(figure)) {
                return sum.parts;
            }
        }
        return 0;
    }

    /** Parts that are added up one by one. */
    private static final class Sum {
        BigDecimal value = BigDecimal.ZERO;
        int scale;
        int parts;

        void add(BigDecimal part) {
            value = value.add(part);
            scale = Math.max(scale, part.scale());
            parts++;
        }

        boolean makes(BigDecimal total) {
            return SumRule.agree(total, value, scale, parts);
        }
    }
}
