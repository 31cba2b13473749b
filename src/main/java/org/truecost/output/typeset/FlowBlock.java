package org.truecost.output.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece as it stands in the flow of the document.
 *
 * @param gap the space above it, which the head of a page does without
 * @param keptWithNext whether the next one must stand on the same page
 * @param head what is drawn above it again where a page begins with it; null for nothing
 * @param bookmark the heading that begins here; null for none
 * @param beginsPage whether it stands at the head of a page whatever room the one before has
 */
public record FlowBlock(
        Drawable drawable,
        float gap,
        boolean keptWithNext,
        @Nullable Drawable head,
        @Nullable Bookmark bookmark,
        boolean beginsPage) {

    /**
     * A heading as bookmarks and links know it.
     *
     * @param level from 1
     */
    public record Bookmark(int level, String title, String anchor) {}

    public static FlowBlock of(Drawable drawable, float gap) {
        return new FlowBlock(drawable, gap, false, null, null, false);
    }

    /** The same, to stand on one page with the next. */
    public FlowBlock tied() {
        return new FlowBlock(drawable, gap, true, head, bookmark, beginsPage);
    }

    /** The same with a part of the space above and within it. */
    FlowBlock closer(float factor) {
        return new FlowBlock(
                drawable.closer(factor),
                gap * factor,
                keptWithNext,
                head == null ? null : head.closer(factor),
                bookmark,
                beginsPage);
    }

    public FlowBlock under(Drawable repeated) {
        return new FlowBlock(drawable, gap, keptWithNext, repeated, bookmark, beginsPage);
    }

    public FlowBlock marking(Bookmark heading) {
        return new FlowBlock(drawable, gap, keptWithNext, head, heading, beginsPage);
    }

    public FlowBlock onNewPage() {
        return new FlowBlock(drawable, gap, keptWithNext, head, bookmark, true);
    }

    /** The lines of one paragraph: no first and no last line stands alone. */
    public static List<FlowBlock> paragraph(List<? extends Drawable> lines, float gap) {
        List<FlowBlock> blocks = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            FlowBlock block = of(lines.get(index), index == 0 ? gap : 0);
            boolean tied = index < lines.size() - 1 && (index == 0 || index == lines.size() - 2);
            blocks.add(tied ? block.tied() : block);
        }
        return blocks;
    }

    /** All on one page. */
    public static List<FlowBlock> together(List<FlowBlock> blocks) {
        List<FlowBlock> kept = new ArrayList<>(blocks);
        for (int index = 0; index + 1 < kept.size(); index++) {
            kept.set(index, kept.get(index).tied());
        }
        return kept;
    }
}
