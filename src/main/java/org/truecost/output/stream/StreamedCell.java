package org.truecost.output.stream;

import org.jspecify.annotations.Nullable;
import org.truecost.problem.Location;

/** A cell until the next one begins: its look may still change when it has its value. */
final class StreamedCell {

    private static final int UNSIGNED = 0xffff;

    private enum Content {
        /** There is no cell. */
        NONE,
        EMPTY,
        TEXT,
        NUMBER
    }

    private Content content = Content.NONE;
    private int column;
    private int row;
    private int look;
    private @Nullable String formula;
    private String text = "";
    private double number;

    /**
     * Begins a cell without a value.
     *
     * @param ofLook the index of its look in the workbook
     */
    void begin(int ofColumn, int ofRow, short ofLook) {
        content = Content.EMPTY;
        column = ofColumn;
        row = ofRow;
        formula = null;
        look(ofLook);
    }

    void look(short other) {
        look = other & UNSIGNED;
    }

    void formula(String is) {
        formula = is;
    }

    void text(String value) {
        content = Content.TEXT;
        text = value;
    }

    void number(double value) {
        content = Content.NUMBER;
        number = value;
    }

    /** Writes it, if one was begun. */
    void endTo(XmlBytes xml) {
        if (content == Content.NONE) {
            return;
        }
        xml.ascii("<c r=\"").ascii(Location.columnName(column)).number(row + 1L).ascii("\"");
        if (look != 0) {
            xml.ascii(" s=\"").number(look).ascii("\"");
        }
        switch (content) {
            case TEXT -> writeText(xml);
            case NUMBER -> writeNumber(xml);
            default -> xml.ascii(">");
        }
        xml.ascii("</c>");
        content = Content.NONE;
    }

    private void writeText(XmlBytes xml) {
        if (formula != null) {
            xml.ascii(" t=\"str\"><f>").text(formula).ascii("</f>");
            if (!text.isEmpty()) {
                xml.ascii("<v>").text(text).ascii("</v>");
            }
        } else {
            xml.ascii(" t=\"inlineStr\"><is><t").ascii(hasSpaceAround() ? " xml:space=\"preserve\">" : ">");
            xml.text(text).ascii("</t></is>");
        }
    }

    private boolean hasSpaceAround() {
        return !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
    }

    private void writeNumber(XmlBytes xml) {
        xml.ascii(" t=\"n\">");
        if (formula != null) {
            xml.ascii("<f>").text(formula).ascii("</f>");
        }
        xml.ascii("<v>").ascii(Double.toString(number)).ascii("</v>");
    }
}
