package org.truecost.output.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece in the flow of the document.
 *
 * @param gap the space above it, omitted at the head of a page
 * @param keptWithNext whether the next one must be on the same page
 * @param head what is drawn above it again where a page begins with it; null for nothing
 * @param bookmark the heading that begins here; null for none
 * @param beginsPage whether it starts a new page even if the one before has room
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

    /** A block with a gap above it and nothing else to observe. */
    public static FlowBlock of(Drawable drawable, float gap) {
        return new FlowBlock(drawable, gap, false, null, null, false);
    }

    /** The same, kept on one page with the next. */
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

    /** The same block, with what is drawn above it again where a page begins with it. */
    public FlowBlock under(Drawable repeated) {
        return new FlowBlock(drawable, gap, keptWithNext, repeated, bookmark, beginsPage);
    }

    /** The same block as the beginning of a heading’s part. */
    public FlowBlock marking(Bookmark heading) {
        return new FlowBlock(drawable, gap, keptWithNext, head, heading, beginsPage);
    }

    /** The same block at the top of a new page. */
    public FlowBlock onNewPage() {
        return new FlowBlock(drawable, gap, keptWithNext, head, bookmark, true);
    }

    /** The lines of one paragraph, without widows and orphans. */
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
