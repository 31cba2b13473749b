package org.truecost.input.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.cell.SumFormula;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;
import org.truecost.input.format.NumberFormat;
import org.truecost.problem.Location;
import org.truecost.problem.ProblemKind;

/** A sheet's rows, one after the other, straight from its XML; never more than one row is held. */
final class RowStream implements SheetRows {

    /** Of the format as most programs write it, and of its strict form (ISO/IEC 29500, part 1). */
    private static final Set<String> MAIN = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");

    /** {@code program|topic!item}. */
    private static final Pattern DATA_EXCHANGE = Pattern.compile("[\\w']\\s*\\|[^\"]*!");

    /** Types whose blank value is that of an empty cell, as exports of grids write it. */
    private static final Set<String> NEVER_BLANK = Set.of("n", "s", "b", "e");

    /** What POI's streaming writer stores with each formula; Excel and LibreOffice write a result of zero as {@code 0}. */
    private static final String STREAMED = "0.0";

    private final InputStream in;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final SheetNames names;
    private final Set<String> placeholders;
    private final XMLStreamReader xml;
    private final SheetLayout layout = new SheetLayout();
    private int lastRow;
    private boolean rootSeen;
    private boolean dataSeen;
    private boolean inData;
    private boolean tooWide;

    private final SharedFormulas sharedFormulas = new SharedFormulas();

    /** What the formula of the current cell adds up; null where it has none that only adds. */
    private @Nullable SumFormula sum;

    /** Whether the current cell's formula is known and is no sum. */
    private boolean noSum;

    /**
     * Opens a sheet.
     *
     * @param isStale whether the workbook asks to be calculated when it is opened: then a zero stored with a formula is a
     *     placeholder by a writer that calculates nothing
     */
    RowStream(InputStream in, SharedStrings strings, CellFormats formats, SheetNames names, boolean isStale)
            throws XMLStreamException {
        this.in = in;
        this.strings = strings;
        this.formats = formats;
        this.names = names;
        this.placeholders = isStale ? Set.of(STREAMED, "0") : Set.of(STREAMED);
        this.xml = Xml.open(in);
    }

    @Override
    public @Nullable RawRow next() throws UnreadableWorkbookException {
        try {
            return nextRow();
        } catch (XMLStreamException | RuntimeException damaged) {
            // The platform's XML reader throws unchecked exceptions for some malformed bytes.
            throw Xml.problem(damaged);
        }
    }

    private @Nullable RawRow nextRow() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (inData && isOwn("row")) {
                    return row();
                }
                enter();
            } else if (event == XMLStreamConstants.END_ELEMENT && inData) {
                inData = false;
            }
        }
        return null;
    }

    /** Goes into the sheet and its data, of which there is one each, and past everything else. */
    private void enter() throws XMLStreamException {
        if (isOwn("sheetData") && !dataSeen) {
            inData = true;
            dataSeen = true;
        } else if (isOwn("sheetData") || (!rootSeen && !isOwn("worksheet"))) {
            throw BoundedXml.refused(UnreadableWorkbookException.content("problems.reason.sheetStructure"));
        } else if (rootSeen) {
            LayoutParts.read(xml, layout);
        }
        rootSeen = true;
    }

    private boolean isOwn(String name) {
        return xml.getLocalName().equals(name) && MAIN.contains(xml.getNamespaceURI());
    }

    @Override
    public SheetLayout layout() {
        return layout;
    }

    private RawRow row() throws XMLStreamException {
        lastRow = CellReference.row(Xml.attribute(xml, "r"), lastRow);
        RawRow row = new RawRow(lastRow, LayoutParts.isHidden(xml, "ht"));
        int column = -1;
        int characters = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (!isOwn("c")) {
                Xml.skip(xml);
                continue;
            }
            column = CellReference.column(Xml.attribute(xml, "r"), column, lastRow);
            CellValue value = cell(column);
            if (value != null) {
                row.put(column, value);
                characters += value.length();
                checkLength(characters);
            }
            if (sum != null) {
                row.putSum(column, sum);
            } else if (noSum) {
                row.putNoSum(column);
            }
        }
        return row;
    }

    @Override
    public boolean isTooWide() {
        return tooWide;
    }

    private void checkLength(int characters) throws XMLStreamException {
        if (characters > Limits.ROW_TEXT) {
            tooWide = true;
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.ROW_TEXT, "problems.limit.rowCharacters"));
        }
    }

    /** The cell's value; problems are reported with its address. */
    private @Nullable CellValue cell(int column) throws XMLStreamException {
        try {
            return read(column);
        } catch (XMLStreamException | RuntimeException damaged) {
            throw BoundedXml.refused(Xml.problem(damaged).atCell(Location.columnName(column) + lastRow));
        }
    }

    private @Nullable CellValue read(int column) throws XMLStreamException {
        String type = Xml.attribute(xml, "t");
        NumberFormat format = formats.at(Xml.attribute(xml, "s"));
        String value = null;
        boolean formula = false;
        sum = null;
        noSum = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> value = only(value, xml.getElementText());
                case "is" -> value = only(value, Xml.richText(xml));
                case "f" -> {
                    formula = true;
                    readFormula(column);
                }
                default -> Xml.skip(xml);
            }
        }
        String kind = type == null ? "n" : type;
        if (value == null || (value.isBlank() && NEVER_BLANK.contains(kind))) {
            return formula ? new CellValue.Unevaluated() : null;
        }
        if (formula && kind.equals("n") && placeholders.contains(value.strip())) {
            return new CellValue.Unevaluated();
        }
        return value(kind, value, format);
    }

    private void readFormula(int column) throws XMLStreamException {
        String shared = "shared".equals(Xml.attribute(xml, "t")) ? Xml.attribute(xml, "si") : null;
        recordSum(harmless(xml.getElementText()), shared, column);
    }

    private void recordSum(String text, @Nullable String shared, int column) {
        if (shared != null && text.isBlank()) {
            sum = sharedFormulas.sumAt(shared, column, lastRow);
            noSum = sum == null && sharedFormulas.isKnown(shared);
            return;
        }
        sum = SumFormula.parse(text);
        noSum = sum == null && !text.isBlank();
        if (shared != null) {
            sharedFormulas.write(shared, text, column, lastRow);
        }
    }

    /** A formula is never computed; one that asks another program for its value is not even let in. */
    private String harmless(String formula) throws XMLStreamException {
        if (DATA_EXCHANGE.matcher(names.leftOutOf(formula)).find()) {
            throw BoundedXml.refused(new UnreadableWorkbookException(ProblemKind.DATA_EXCHANGE));
        }
        return formula;
    }

    private static String only(@Nullable String first, String value) throws XMLStreamException {
        if (first != null) {
            throw damaged();
        }
        return value;
    }

    private @Nullable CellValue value(String type, String value, NumberFormat format) throws XMLStreamException {
        return switch (type) {
            case "s" -> CellValue.text(strings.at(value.strip()));
            case "str" -> CellValue.text(Xml.unescaped(value));
            case "b" -> truth(value.strip());
            case "e" -> fault(value.strip());
            case "n" -> CellValue.number(value.strip(), format);
            case "inlineStr", "d" -> CellValue.text(value);
            default -> throw damaged();
        };
    }

    private static CellValue fault(String code) throws XMLStreamException {
        if (!code.startsWith("#") || code.length() > CellValue.LONGEST_FAULT) {
            throw damaged();
        }
        return new CellValue.Fault(code);
    }

    private static CellValue truth(String value) throws XMLStreamException {
        return switch (value) {
            case "1", "true" -> new CellValue.Truth(true);
            case "0", "false" -> new CellValue.Truth(false);
            default -> throw damaged();
        };
    }

    private static XMLStreamException damaged() {
        return BoundedXml.refused(UnreadableWorkbookException.content("problems.reason.cellValue"));
    }

    @Override
    public void close() throws UnreadableWorkbookException {
        try (in) {
            xml.close();
        } catch (IOException | XMLStreamException damaged) {
            throw Xml.problem(damaged);
        }
    }
}
