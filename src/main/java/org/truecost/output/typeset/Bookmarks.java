package org.truecost.output.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/** The positions of the headings: the targets of bookmarks and links. */
public final class Bookmarks {

    private static final float ABOVE = 6;

    /**
     * A heading on its page.
     *
     * @param page from 1
     * @param top its upper edge from the page's lower edge
     */
    record Spot(FlowBlock.Bookmark heading, int page, float top) {

        PdfDestination destination() {
            return new PdfDestination(PdfDestination.FITH, top + ABOVE);
        }
    }

    private final List<Spot> spots = new ArrayList<>();
    private final Map<String, Spot> byAnchor = new HashMap<>();

    /** @param top the upper edge of every page's text from the page's lower edge */
    public Bookmarks(List<List<Pages.Placed>> pages, float top) {
        for (int page = 0; page < pages.size(); page++) {
            for (Pages.Placed placed : pages.get(page)) {
                FlowBlock.Bookmark heading = placed.block().bookmark();
                if (heading != null) {
                    Spot spot = new Spot(heading, page + 1, top - placed.below());
                    spots.add(spot);
                    byAnchor.putIfAbsent(heading.anchor(), spot);
                }
            }
        }
    }

    /** The heading a link leads to; the template has been checked for it. */
    Spot of(@Nullable String anchor) {
        Spot spot = byAnchor.get(anchor);
        if (spot == null) {
            throw new IllegalArgumentException("no heading " + anchor);
        }
        return spot;
    }

    /** Bookmarks to all headings, each under the last of a higher level. */
    public void bookmark(PdfWriter writer) {
        List<PdfOutline> open = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (Spot spot : spots) {
            while (!levels.isEmpty()
                    && levels.getLast() >= Math.max(2, spot.heading().level())) {
                levels.removeLast();
                open.removeLast();
            }
            PdfOutline parent = open.isEmpty() ? writer.getDirectContent().getRootOutline() : open.getLast();
            PdfDestination destination = spot.destination();
            destination.addPage(writer.getPageReference(spot.page()));
            open.add(new PdfOutline(parent, destination, spot.heading().title()));
            levels.add(Math.max(2, spot.heading().level()));
        }
    }
}
