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
public record Strip(
        Piece piece,
        float gap,
        boolean keptWithNext,
        @Nullable Piece head,
        @Nullable Landmark landmark,
        boolean beginsPage) {

    /**
     * A heading as bookmarks and links know it.
     *
     * @param level from 1
     */
    public record Landmark(int level, String title, String anchor) {}

    public static Strip of(Piece piece, float gap) {
        return new Strip(piece, gap, false, null, null, false);
    }

    /** The same, to stand on one page with the next. */
    public Strip tied() {
        return new Strip(piece, gap, true, head, landmark, beginsPage);
    }

    /** The same with a part of the space above and within it. */
    Strip closer(float factor) {
        return new Strip(
                piece.closer(factor),
                gap * factor,
                keptWithNext,
                head == null ? null : head.closer(factor),
                landmark,
                beginsPage);
    }

    public Strip under(Piece repeated) {
        return new Strip(piece, gap, keptWithNext, repeated, landmark, beginsPage);
    }

    public Strip marking(Landmark heading) {
        return new Strip(piece, gap, keptWithNext, head, heading, beginsPage);
    }

    public Strip onNewPage() {
        return new Strip(piece, gap, keptWithNext, head, landmark, true);
    }

    /** The lines of one paragraph: no first and no last line stands alone. */
    public static List<Strip> paragraph(List<? extends Piece> lines, float gap) {
        List<Strip> strips = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Strip strip = of(lines.get(index), index == 0 ? gap : 0);
            boolean tied = index < lines.size() - 1 && (index == 0 || index == lines.size() - 2);
            strips.add(tied ? strip.tied() : strip);
        }
        return strips;
    }

    /** All on one page. */
    public static List<Strip> together(List<Strip> strips) {
        List<Strip> kept = new ArrayList<>(strips);
        for (int index = 0; index + 1 < kept.size(); index++) {
            kept.set(index, kept.get(index).tied());
        }
        return kept;
    }
}
