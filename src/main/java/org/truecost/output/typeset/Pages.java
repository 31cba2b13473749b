package org.truecost.output.typeset;

import java.util.ArrayList;
import java.util.List;

/** Distributes blocks over pages; blocks that belong together stay together unless they are longer than a page. */
public final class Pages {

    /**
     * A piece on its page.
     *
     * @param below the distance of its upper edge from the upper edge of the page's text
     * @param isRepeated whether it has been drawn on a page before
     */
    public record Placed(FlowBlock block, float below, boolean isRepeated) {}

    private static final int MOST_PAGES = 4;
    private static final float CLOSER = 0.9f;
    private static final float CLOSEST = 0.5f;

    private final float height;
    private final List<List<Placed>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private float used;

    private Pages(float height) {
        this.height = height;
    }

    /** In order; closer together where that avoids a half-empty last page, or one page more than a board reads. */
    public static List<List<Placed>> of(List<FlowBlock> blocks, float height) {
        Pages pages = distributed(blocks, height);
        if (!pages.endsHalfEmpty() && !pages.isLong()) {
            return pages.pages;
        }
        for (float closer = CLOSER; closer >= CLOSEST; closer -= 1 - CLOSER) {
            float factor = closer;
            Pages fewer = distributed(
                    blocks.stream().map(block -> block.closer(factor)).toList(), height);
            if (fewer.pages.size() < pages.pages.size() && (pages.endsHalfEmpty() || !fewer.isLong())) {
                return fewer.pages;
            }
        }
        return pages.pages;
    }

    private boolean endsHalfEmpty() {
        return pages.size() > 1 && used < height / 2;
    }

    private boolean isLong() {
        return pages.size() > MOST_PAGES;
    }

    private static Pages distributed(List<FlowBlock> blocks, float height) {
        Pages pages = new Pages(height);
        for (int start = 0; start < blocks.size(); ) {
            int end = chain(blocks, start);
            pages.add(blocks.subList(start, end));
            start = end;
        }
        return pages;
    }

    private static int chain(List<FlowBlock> blocks, int start) {
        int end = start;
        while (end < blocks.size() - 1 && blocks.get(end).keptWithNext()) {
            end++;
        }
        return end + 1;
    }

    private void add(List<FlowBlock> chain) {
        float needed = needed(chain);
        if (used > 0 && (chain.getFirst().beginsPage() || used + needed > height)) {
            begin(chain.getFirst());
        }
        chain.forEach(this::place);
    }

    private static float needed(List<FlowBlock> chain) {
        return (float) chain.stream()
                .mapToDouble(block -> block.gap() + block.drawable().height())
                .sum();
    }

    private void place(FlowBlock block) {
        if (used > 0 && used + block.gap() + block.drawable().height() > height) {
            begin(block);
        }
        used += used > 0 ? block.gap() : 0;
        put(block, false);
    }

    /** A new page for a block, under its head where it has one. */
    private void begin(FlowBlock first) {
        pages.add(new ArrayList<>());
        used = 0;
        if (first.head() != null) {
            put(FlowBlock.of(first.head(), 0), true);
        }
    }

    private void put(FlowBlock block, boolean isRepeated) {
        pages.getLast().add(new Placed(block, used, isRepeated));
        used += block.drawable().height();
    }
}
