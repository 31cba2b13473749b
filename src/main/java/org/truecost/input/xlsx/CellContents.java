package org.truecost.input.xlsx;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;
import org.truecost.input.format.NumberFormat;

/**
 * What the parts of a cell say together: its type, its format, its formula and the value stored with it. A cell is begun, its parts are
 * recorded as they come, and it is put into its row.
 */
final class CellContents {

    /** Types whose blank value is that of an empty cell, as exports of grids write it. */
    private static final Set<String> NEVER_BLANK = Set.of("n", "s", "b", "e");

    /** What POI's streaming writer stores with each formula; Excel and LibreOffice write a result of zero as {@code 0}. */
    private static final String STREAMED = "0.0";

    private final SharedStrings strings;
    private final CellFormats formats;
    private final CellFormulas formulas;
    private final Set<String> placeholders;

    private String type = "n";
    private NumberFormat format = NumberFormat.GENERAL;
    private @Nullable String value;
    private @Nullable String text;

    /**
     * The cells of a sheet.
     *
     * @param isStale whether the workbook asks to be calculated when it is opened: then a zero stored with a formula is a
     *     placeholder by a writer that calculates nothing
     */
    CellContents(SharedStrings strings, CellFormats formats, CellFormulas formulas, boolean isStale) {
        this.strings = strings;
        this.formats = formats;
        this.formulas = formulas;
        this.placeholders = isStale ? Set.of(STREAMED, "0") : Set.of(STREAMED);
    }

    /** Begins a cell by its attributes. */
    void begin(@Nullable String ofType, @Nullable String style) {
        type = ofType == null ? "n" : ofType;
        format = formats.at(style);
        value = null;
        text = null;
        formulas.begin();
    }

    boolean hasValue() {
        return value != null;
    }

    boolean hasFormula() {
        return formulas.isPresent();
    }

    /** Records the stored value, of which a cell has one. */
    void value(String stored) throws XMLStreamException {
        if (value != null) {
            throw damaged();
        }
        value = stored;
    }

    /** Records the text that the cell itself holds; some writers leave a number next to it, which no program shows. */
    void text(String held) throws XMLStreamException {
        if (text != null) {
            throw damaged();
        }
        text = held;
    }

    /** Records the formula, with its attributes as {@link CellFormulas#record} has them. */
    void formula(String text, @Nullable String ofType, @Nullable String index, @Nullable String range)
            throws XMLStreamException {
        formulas.record(text, ofType, index, range);
    }

    /** Puts the cell into its row; how many characters it has. */
    int put(RawRow row, int column) throws XMLStreamException {
        CellValue is = read();
        if (is != null) {
            row.put(column, is);
        }
        formulas.note(row, column);
        return is == null ? 0 : is.length();
    }

    private @Nullable CellValue read() throws XMLStreamException {
        value = text != null && (value == null || type.equals("inlineStr")) ? text : value;
        if (value == null || (value.isBlank() && NEVER_BLANK.contains(type))) {
            return formulas.isPresent() ? new CellValue.Unevaluated() : null;
        }
        if (formulas.isPresent() && type.equals("n") && placeholders.contains(value.strip())) {
            return new CellValue.Unevaluated();
        }
        return value(type, value);
    }

    private @Nullable CellValue value(String ofType, String stored) throws XMLStreamException {
        return switch (ofType) {
            case "s" -> CellValue.text(strings.at(stored.strip()));
            case "str" -> CellValue.text(Xml.unescaped(stored));
            case "b" -> truth(stored.strip());
            case "e" -> fault(stored.strip());
            case "n" -> CellValue.number(stored.strip(), format);
            case "inlineStr", "d" -> CellValue.text(stored);
            default -> throw damaged();
        };
    }

    private static CellValue fault(String code) throws XMLStreamException {
        if (!code.startsWith("#") || code.length() > CellValue.LONGEST_FAULT) {
            throw damaged();
        }
        return new CellValue.Fault(code);
    }

    private static CellValue truth(String stored) throws XMLStreamException {
        return switch (stored) {
            case "1", "true" -> new CellValue.Truth(true);
            case "0", "false" -> new CellValue.Truth(false);
            default -> throw damaged();
        };
    }

    /** A cell whose parts contradict each other. */
    static XMLStreamException damaged() {
        return BoundedXml.refused(UnreadableWorkbookException.content("problems.reason.cellValue"));
    }
}
