package org.truecost.output.returned;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Location;
import org.truecost.problem.Severity;

/** Copies a sheet and highlights cells; a cell that the sheet lacks is put in where it belongs. */
final class SheetCopy extends XmlCopy {

    private static final int SECTION = 2;
    private static final int ROW = 3;
    private static final int CELL = 4;

    /** The sections of a sheet that must follow the one that names the comments' shapes. */
    private static final Set<String> AFTER_SHAPES = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    /** The format a column gives the cells that a sheet does not write down. */
    private record ColumnFormat(int first, int last, int format) {}

    private final NavigableMap<Integer, NavigableMap<Integer, Severity>> marks;
    private final HighlightStyles styles;
    private @Nullable String shapes;
    private final List<ColumnFormat> columns = new ArrayList<>();
    private NavigableMap<Integer, Severity> rowMarks = new TreeMap<>();
    private @Nullable Integer rowFormat;
    private boolean inRows;
    private boolean afterRows;
    private int row;
    private int column;

    /**
     * Copies a sheet.
     *
     * @param marks cells to be highlighted, by row and column
     * @param shapes the relation to the shapes of its comments, where the sheet does not name them yet
     */
    SheetCopy(
            InputStream in,
            XmlOut out,
            NavigableMap<Integer, NavigableMap<Integer, Severity>> marks,
            HighlightStyles styles,
            @Nullable String shapes)
            throws XMLStreamException {
        super(in, out);
        this.marks = new TreeMap<>(marks);
        this.styles = styles;
        this.shapes = shapes;
    }

    @Override
    protected void start() throws XMLStreamException, IOException {
        if (depth() == SECTION) {
            startSection();
        } else if (depth() == ROW && inRows && at("row")) {
            startRow();
        } else if (depth() == CELL && inRows && at("c")) {
            startCell();
        } else {
            startOther();
        }
    }

    private void startOther() throws XMLStreamException, IOException {
        if (depth() == ROW && at("col")) {
            Map<String, String> attributes = formatted("style");
            noteColumn(attributes);
            writeStart(attributes);
        } else {
            super.start();
        }
    }

    /** The attributes at hand; a format that the workbook lacks is left out, since the highlights take the numbers after its own. */
    private Map<String, String> formatted(String name) {
        Map<String, String> attributes = attributes();
        attributes.computeIfPresent(name, (same, format) -> styles.has(format) ? format : null);
        return attributes;
    }

    private void startSection() throws XMLStreamException, IOException {
        inRows = at("sheetData");
        if (afterRows && AFTER_SHAPES.contains(in.getLocalName())) {
            nameShapes();
        }
        afterRows |= inRows;
        super.start();
    }

    private void startRow() throws IOException {
        String reference = in.getAttributeValue(null, "r");
        int number = reference == null ? row + 1 : Integer.parseInt(reference);
        addRows(number);
        row = number;
        column = -1;
        NavigableMap<Integer, Severity> marked = marks.remove(number);
        rowMarks = marked == null ? new TreeMap<>() : new TreeMap<>(marked);
        Map<String, String> attributes = formatted("s");
        String format = attributes.containsKey("customFormat") ? attributes.get("s") : null;
        rowFormat = format == null ? null : Integer.valueOf(format);
        if (!rowMarks.isEmpty()) {
            // Only a hint of how far the row goes; a cell put in may go beyond it.
            attributes.remove("spans");
        }
        writeStart(attributes);
    }

    private void startCell() throws IOException {
        String reference = in.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : columnOf(reference);
        addCells(column);
        Map<String, String> attributes = formatted("s");
        Severity severity = rowMarks.remove(column);
        if (severity != null) {
            int format = Integer.parseInt(attributes.getOrDefault("s", "0"));
            attributes.put("s", Integer.toString(styles.highlighted(format, severity)));
        }
        writeStart(attributes);
    }

    private static int columnOf(String reference) {
        return SheetNotes.column(reference.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", ""));
    }

    private void noteColumn(Map<String, String> attributes) {
        String format = attributes.get("style");
        if (format != null) {
            columns.add(new ColumnFormat(
                    Integer.parseInt(in.getAttributeValue(null, "min")) - 1,
                    Integer.parseInt(in.getAttributeValue(null, "max")) - 1,
                    Integer.parseInt(format)));
        }
    }

    @Override
    protected void end() throws XMLStreamException, IOException {
        if (depth() == ROW && inRows && at("row")) {
            addCells(Integer.MAX_VALUE);
        } else if (depth() == SECTION && inRows) {
            addRows(Integer.MAX_VALUE);
            inRows = false;
        } else if (depth() == 1) {
            nameShapes();
        }
        super.end();
    }

    /** Inserts the marked rows that the sheet lacks, up to a row. */
    private void addRows(int before) throws IOException {
        while (!marks.isEmpty() && marks.firstKey() < before) {
            row = marks.firstKey();
            rowMarks = new TreeMap<>(marks.pollFirstEntry().getValue());
            rowFormat = null;
            out.start(sibling("row")).attribute("r", Integer.toString(row));
            addCells(Integer.MAX_VALUE);
            out.end(sibling("row"));
        }
    }

    /** Inserts the marked cells that the row lacks, up to a column. */
    private void addCells(int before) throws IOException {
        while (!rowMarks.isEmpty() && rowMarks.firstKey() < before) {
            Map.Entry<Integer, Severity> added = rowMarks.pollFirstEntry();
            int format = styles.highlighted(formatOf(added.getKey()), added.getValue());
            out.start(sibling("c"))
                    .attribute("r", Location.columnName(added.getKey()) + row)
                    .attribute("s", Integer.toString(format))
                    .end(sibling("c"));
        }
    }

    private int formatOf(int added) {
        return rowFormat != null
                ? rowFormat
                : columns.stream()
                        .filter(format -> format.first() <= added && added <= format.last())
                        .mapToInt(ColumnFormat::format)
                        .findFirst()
                        .orElse(0);
    }

    private void nameShapes() throws IOException {
        if (shapes != null) {
            out.start(sibling("legacyDrawing"))
                    .attribute("xmlns:r", OfficeType.RELATIONS)
                    .attribute("r:id", shapes)
                    .end(sibling("legacyDrawing"));
            shapes = null;
        }
    }
}
