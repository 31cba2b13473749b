package org.truecost.output.grid;

import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * Whatever names cells in the XML of a part, extensions included, brought in line with inserted rows: filters, drop-downs, conditional
 * formats, protected and ignored cells, page breaks, sparklines, tables, drawings, charts, sources of pivot tables. It goes by the names
 * that the format gives to references and formulas, because extensions have no types.
 */
final class MovedReferences {

    private static final Set<String> RANGES = Set.of("ref", "sqref", "r");
    private static final Set<String> FORMULAS = Set.of("location", "textlink", "fmlaLink", "fmlaRange");
    private static final Set<String> FORMULA_ELEMENTS = Set.of(
            "f",
            "formula",
            "formula1",
            "formula2",
            "calculatedColumnFormula",
            "totalsRowFormula",
            "FmlaLink",
            "FmlaRange");
    private static final Set<String> ANCHORS = Set.of("oneCellAnchor", "twoCellAnchor", "anchor");

    /** Parts of a sheet that are moved with its rows, or by the library. */
    private static final Set<String> MOVED_ALREADY = Set.of("sheetData", "mergeCells");

    private final RowInsertion rows;
    private final String own;

    /** @param own the name of the sheet whose cells the part names without a sheet; empty where there is none */
    MovedReferences(RowInsertion rows, String own) {
        this.rows = rows;
        this.own = own;
    }

    /** Moves what a part names. */
    void in(XmlObject part) {
        try (XmlCursor cursor = part.newCursor()) {
            if (cursor.isStartdoc()) {
                // The library reads some parts without their outermost element, whose attributes are then here.
                attributes(cursor, "");
                children(cursor);
            } else {
                element(cursor);
            }
        }
    }

    private boolean children(XmlCursor cursor) {
        if (!cursor.toFirstChild()) {
            return false;
        }
        do {
            element(cursor);
        } while (cursor.toNextSibling());
        cursor.toParent();
        return true;
    }

    private boolean isOwn() {
        return own.equalsIgnoreCase(rows.sheet());
    }

    private void element(XmlCursor cursor) {
        String name = cursor.getName().getLocalPart();
        if (MOVED_ALREADY.contains(name)) {
            return;
        }
        attributes(cursor, name);
        if (ANCHORS.contains(name)) {
            anchor(cursor);
        }
        if (children(cursor)) {
            return;
        }
        if (FORMULA_ELEMENTS.contains(name)) {
            cursor.setTextValue(formula(cursor.getTextValue()));
        } else if (name.equals("sqref") && isOwn()) {
            cursor.setTextValue(rows.cells(cursor.getTextValue()));
        }
    }

    /** Charts name whole ranges, and begin with one cell where a place has one row. */
    private String formula(String formula) {
        return own.isEmpty() ? rows.reference(formula) : rows.formula(formula, own);
    }

    private void attributes(XmlCursor cursor, String element) {
        String named = cursor.getAttributeText(new QName("sheet"));
        boolean ours = named == null ? isOwn() : named.equalsIgnoreCase(rows.sheet());
        if (element.equals("brk") && isOwn() && isOfRows(cursor)) {
            change(cursor, "id", id -> Integer.toString(rows.row(Integer.parseInt(id))));
        }
        if (ours && !element.equals("hyperlink")) {
            RANGES.forEach(attribute -> change(cursor, attribute, rows::cells));
        }
        FORMULAS.forEach(attribute -> change(cursor, attribute, text -> rows.formula(text, own)));
    }

    private static boolean isOfRows(XmlCursor cursor) {
        try (XmlCursor parent = cursor.newCursor()) {
            return parent.toParent() && parent.getName().getLocalPart().equals("rowBreaks");
        }
    }

    private interface Change {
        String of(String text);
    }

    private static void change(XmlCursor cursor, String attribute, Change change) {
        QName name = new QName(attribute);
        String text = cursor.getAttributeText(name);
        if (text != null) {
            cursor.setAttributeText(name, change.of(text));
        }
    }

    /** A drawing that begins below the place moves, and keeps its size; one that begins above stays. */
    private void anchor(XmlCursor cursor) {
        int from = corner(cursor, "from", 0);
        if (isOwn() && from >= rows.at()) {
            corner(cursor, "from", rows.count());
            corner(cursor, "to", rows.count());
        }
    }

    /** Moves a corner of an anchor by a number of rows; the result is its row before. */
    private static int corner(XmlCursor anchor, String corner, int by) {
        try (XmlCursor at = anchor.newCursor()) {
            if (!toChild(at, corner) || !toChild(at, "row")) {
                return -1;
            }
            int row = Integer.parseInt(at.getTextValue().strip());
            at.setTextValue(Integer.toString(row + by));
            return row;
        }
    }

    private static boolean toChild(XmlCursor cursor, String name) {
        for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
            if (cursor.getName().getLocalPart().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
