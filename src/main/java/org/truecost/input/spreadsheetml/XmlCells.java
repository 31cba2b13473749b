package org.truecost.input.spreadsheetml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.FileReference;
import org.truecost.input.cell.RawRow;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;
import org.truecost.input.format.NumberFormat;

/** What the cells of a document state: a formula by the value last calculated, a day by its number. */
final class XmlCells {

    private static final Pattern SUM = Pattern.compile("=\\s*(SUM|SUBTOTAL)\\(", Pattern.CASE_INSENSITIVE);

    private final XMLStreamReader xml;
    private final XmlStyles styles;
    private final DateSystem dates;

    XmlCells(XMLStreamReader xml, XmlStyles styles, DateSystem dates) {
        this.xml = xml;
        this.styles = styles;
        this.dates = dates;
    }

    /** The value of the cell whose start tag was read, up to its end tag; its formula is noted in its row. */
    @Nullable
    CellValue read(int column, RawRow row) throws XMLStreamException {
        NumberFormat format = styles.at(Xml.attribute(xml, "StyleID"));
        String formula = Xml.attribute(xml, "Formula");
        CellValue value = null;
        boolean seen = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (!xml.getLocalName().equals("Data")) {
                Xml.skip(xml);
                continue;
            }
            if (seen) {
                throw damaged();
            }
            seen = true;
            value = value(format);
        }
        if (formula != null) {
            note(formula, column, row);
        }
        return value == null && formula != null && !seen ? new CellValue.Unevaluated() : value;
    }

    private static void note(String formula, int column, RawRow row) {
        row.putFormula();
        String file = FileReference.in(formula);
        if (file != null) {
            row.putFile(column, FileReference.name(file));
        }
        // The references of a sum are relative to its cell, so it is not known what it adds up.
        if (!formula.isBlank() && !SUM.matcher(formula).lookingAt()) {
            row.putNoSum(column);
        }
    }

    private @Nullable CellValue value(NumberFormat format) throws XMLStreamException {
        String type = String.valueOf(Xml.attribute(xml, "Type"));
        String text = Xml.allText(xml);
        String plain = text.strip();
        return switch (type) {
            case "String", "null" -> CellValue.text(text);
            case "Number" -> CellValue.number(plain, format);
            case "DateTime" ->
                plain.isEmpty() ? null : CellValue.number(serial(plain).toPlainString(), format);
            case "Boolean" -> truth(plain);
            case "Error" -> fault(plain);
            default -> throw damaged();
        };
    }

    private BigDecimal serial(String moment) throws XMLStreamException {
        try {
            return dates.serial(LocalDateTime.parse(moment));
        } catch (DateTimeException noMoment) {
            throw damaged();
        }
    }

    private static CellValue truth(String text) throws XMLStreamException {
        return switch (text) {
            case "1" -> new CellValue.Truth(true);
            case "0" -> new CellValue.Truth(false);
            default -> throw damaged();
        };
    }

    private static CellValue fault(String code) throws XMLStreamException {
        if (!code.startsWith("#") || code.length() > CellValue.LONGEST_FAULT) {
            throw damaged();
        }
        return new CellValue.Fault(code);
    }

    private static XMLStreamException damaged() {
        return BoundedXml.refused(UnreadableWorkbookException.content("problems.reason.cellValue"));
    }
}
