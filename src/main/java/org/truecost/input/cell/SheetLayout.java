package org.truecost.input.cell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.file.Xml;

/** A sheet's layout besides its cells: hidden columns and merged cells, as far as the file has been read. */
public final class SheetLayout {

    /** Merged blocks that are remembered. */
    private static final int MERGED = 10_000;

    private static final int COLUMNS = 16_384;

    /** The parts of a sheet that say how it is laid out. */
    private static final Set<String> PARTS = Set.of("cols", "mergeCells");

    private final BitSet hidden = new BitSet();
    private final List<CellRange> merged = new ArrayList<>();

    /** Reads a part of the sheet outside its data, from its start tag to its end tag. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean laysOut = PARTS.contains(xml.getLocalName());
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (laysOut) {
                    see(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void see(XMLStreamReader xml) {
        if (xml.getLocalName().equals("col")) {
            column(xml);
        } else if (xml.getLocalName().equals("mergeCell") && merged.size() < MERGED) {
            String reference = Xml.attribute(xml, "ref");
            CellRange range = reference == null ? null : CellRange.parse(reference);
            if (range != null && !range.isOneCell()) {
                merged.add(range);
            }
        }
    }

    private void column(XMLStreamReader xml) {
        int first = number(Xml.attribute(xml, "min"));
        int last = number(Xml.attribute(xml, "max"));
        if (isHidden(xml, "width") && first > 0 && first <= Math.min(last, COLUMNS)) {
            hidden.set(first - 1, Math.min(last, COLUMNS));
        }
    }

    /** Whether a row or a column is hidden or without extent. */
    static boolean isHidden(XMLStreamReader xml, String extent) {
        String hidden = Xml.attribute(xml, "hidden");
        return "1".equals(hidden) || "true".equals(hidden) || "0".equals(Xml.attribute(xml, extent));
    }

    private static int number(@Nullable String digits) {
        try {
            return digits == null ? 0 : Integer.parseInt(digits);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    /** Whether a column, counted from 0, is hidden. */
    public boolean isHidden(int column) {
        return hidden.get(column);
    }

    /** The merged blocks, in the order of the file. */
    public List<CellRange> merged() {
        return merged;
    }
}
