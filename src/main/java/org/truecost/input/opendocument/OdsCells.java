package org.truecost.input.opendocument;

import static org.truecost.input.opendocument.Odf.OFFICE;
import static org.truecost.input.opendocument.Odf.TABLE;
import static org.truecost.input.opendocument.Odf.TEXT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.FileReference;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SumFormula;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;
import org.truecost.input.format.NumberFormat;
import org.truecost.input.format.NumberFormat.Shows;
import org.truecost.problem.ProblemKind;

/** What the cells of a sheet state: a formula by the value last calculated, a day by its number. */
final class OdsCells {

    private static final String CALCULATED = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private static final NumberFormat DAY = NumberFormat.of("yyyy-mm-dd");
    private static final NumberFormat TIME = NumberFormat.of("[h]:mm:ss");
    private static final NumberFormat PERCENTAGE = NumberFormat.of("0.00%");
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final int FRACTION_DIGITS = 9;
    private static final int MOST_SPACES = 1_000;

    private final XMLStreamReader xml;
    private final OdsStyles styles;
    private final DateSystem dates;

    /** The file that all of the sheet is a copy of; null where it is none. */
    private @Nullable String source;

    OdsCells(XMLStreamReader xml, OdsStyles styles, DateSystem dates) {
        this.xml = xml;
        this.styles = styles;
        this.dates = dates;
    }

    /** From here on, cells are copies of those of another file. */
    void areOf(String address) {
        source = FileReference.name(address);
    }

    /**
     * The value of the cell whose start tag was read, up to its end tag; its formula is noted in its row.
     *
     * @param usual the style of a cell that states none
     */
    @Nullable
    CellValue read(int column, RawRow row, @Nullable String usual) throws XMLStreamException {
        String own = Odf.attribute(xml, TABLE, "style-name");
        NumberFormat format = styles.at(own == null ? usual : own);
        String type = String.valueOf(Odf.attribute(xml, OFFICE, "value-type"));
        String value = Odf.attribute(xml, OFFICE, attributeOf(type));
        boolean isFault = "error".equals(Odf.attribute(xml, CALCULATED, "value-type"));
        String formula = Odf.attribute(xml, TABLE, "formula");
        note(formula, column, row);
        if (source != null) {
            row.putFile(column, source);
        }
        String shown = paragraphs();
        if (isFault) {
            return new CellValue.Fault(shown.substring(0, Math.min(shown.length(), CellValue.LONGEST_FAULT)));
        }
        if (type.equals("null") && formula != null) {
            return new CellValue.Unevaluated();
        }
        return value(type, value == null ? shown : value, format);
    }

    private static String attributeOf(String type) {
        return switch (type) {
            case "date", "time", "boolean", "string" -> type + "-value";
            default -> "value";
        };
    }

    /** Notes what a formula adds up: {@code of:=SUM([.B2:.B9])}. */
    private static void note(@Nullable String formula, int column, RawRow row) throws XMLStreamException {
        if (formula == null) {
            return;
        }
        if (formula.contains("DDE(")) {
            throw BoundedXml.refused(new UnreadableWorkbookException(ProblemKind.DATA_EXCHANGE));
        }
        String address = formula.contains("'#") ? FileReference.in(formula) : null;
        if (address != null) {
            row.putFile(column, FileReference.name(address));
        }
        String plain = formula.substring(formula.indexOf('=') + 1)
                .replace("[.", "")
                .replace(":.", ":")
                .replace("]", "")
                .replace(';', ',');
        SumFormula sum = SumFormula.parse(plain);
        if (sum == null) {
            row.putNoSum(column);
        } else {
            row.putSum(column, sum);
        }
    }

    private @Nullable CellValue value(String type, String value, NumberFormat format) throws XMLStreamException {
        try {
            return switch (type) {
                case "float", "currency" -> CellValue.number(value, format);
                case "percentage" -> CellValue.number(value, format.equals(NumberFormat.GENERAL) ? PERCENTAGE : format);
                case "date" -> moment(dates.serial(day(value)), format, DAY);
                case "time" -> moment(time(value), format, TIME);
                case "boolean" -> truth(value);
                case "string", "null" -> CellValue.text(value);
                default -> throw damaged();
            };
        } catch (DateTimeException | ArithmeticException noMoment) {
            throw damaged();
        }
    }

    /** A day or time, shown as one even where its style says nothing about it. */
    private static @Nullable CellValue moment(BigDecimal serial, NumberFormat format, NumberFormat usual) {
        Shows shows = format.shows(serial);
        boolean isMoment = shows == Shows.DAY || shows == Shows.TIME;
        return CellValue.number(serial.toPlainString(), isMoment ? format : usual);
    }

    private static LocalDateTime day(String text) {
        return text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
    }

    private static BigDecimal time(String text) {
        return BigDecimal.valueOf(Duration.parse(text).toSeconds())
                .divide(SECONDS_A_DAY, FRACTION_DIGITS, RoundingMode.HALF_UP);
    }

    private static CellValue truth(String text) throws XMLStreamException {
        return switch (text) {
            case "true" -> new CellValue.Truth(true);
            case "false" -> new CellValue.Truth(false);
            default -> throw damaged();
        };
    }

    /** The paragraphs of the cell, each on a line of its own, up to the cell's end tag; notes and drawings are left out. */
    private String paragraphs() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (Odf.is(xml, TEXT, "p")) {
                text.append(any ? "\n" : "");
                any = true;
                paragraph(text);
            } else {
                Xml.skip(xml);
            }
        }
        return text.toString();
    }

    private void paragraph(StringBuilder text) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.START_ELEMENT -> depth += piece(text) ? 0 : 1;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {}
            }
            if (text.length() > Limits.TEXT) {
                throw BoundedXml.refused(
                        UnreadableWorkbookException.beyond(Limits.TEXT, "problems.limit.textCharacters"));
            }
        }
    }

    /** Adds what an element within a paragraph stands for; whether it was read to its end. */
    private boolean piece(StringBuilder text) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "s" -> text.append(" ".repeat(spaces()));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "ruby-text", "note", "annotation" -> {
                Xml.skip(xml);
                return true;
            }
            default -> {}
        }
        return false;
    }

    private int spaces() {
        String count = Objects.requireNonNullElse(Odf.attribute(xml, TEXT, "c"), "1");
        return count.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(count), MOST_SPACES) : 1;
    }

    private static XMLStreamException damaged() {
        return BoundedXml.refused(UnreadableWorkbookException.content("problems.reason.cellValue"));
    }
}
