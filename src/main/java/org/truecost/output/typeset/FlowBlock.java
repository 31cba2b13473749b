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
 * @param landmark the heading that begins here; null for none
 * @param beginsPage whether it stands at the head of a page whatever room the one before has
 */
public record FlowBlock(
        Drawable piece,
        float gap,
        boolean keptWithNext,
        @Nullable Drawable head,
        @Nullable Landmark landmark,
        boolean beginsPage) {

    /**
     * A heading as bookmarks and links know it.
     *
     * @param level from 1
     */
    public record Landmark(int level, String title, String anchor) {}

    public static FlowBlock of(Drawable piece, float gap) {
        return new FlowBlock(piece, gap, false, null, null, false);
    }

    /** The same, to stand on one page with the next. */
    public FlowBlock tied() {
        return new FlowBlock(piece, gap, true, head, landmark, beginsPage);
    }

    /** The same with a part of the space above and within it. */
    FlowBlock closer(float factor) {
        return new FlowBlock(
                piece.closer(factor),
                gap * factor,
                keptWithNext,
                head == null ? null : head.closer(factor),
                landmark,
                beginsPage);
    }

    public FlowBlock under(Drawable repeated) {
        return new FlowBlock(piece, gap, keptWithNext, repeated, landmark, beginsPage);
    }

    public FlowBlock marking(Landmark heading) {
        return new FlowBlock(piece, gap, keptWithNext, head, heading, beginsPage);
    }

    public FlowBlock onNewPage() {
        return new FlowBlock(piece, gap, keptWithNext, head, landmark, true);
    }

    /** The lines of one paragraph: no first and no last line stands alone. */
    public static List<FlowBlock> paragraph(List<? extends Drawable> lines, float gap) {
        List<FlowBlock> strips = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            FlowBlock strip = of(lines.get(index), index == 0 ? gap : 0);
            boolean tied = index < lines.size() - 1 && (index == 0 || index == lines.size() - 2);
            strips.add(tied ? strip.tied() : strip);
        }
        return strips;
    }

    /** All on one page. */
    public static List<FlowBlock> together(List<FlowBlock> strips) {
        List<FlowBlock> kept = new ArrayList<>(strips);
        for (int index = 0; index + 1 < kept.size(); index++) {
            kept.set(index, kept.get(index).tied());
        }
        return kept;
    }
}
