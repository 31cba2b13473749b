package org.truecost.output.returned;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.truecost.problem.Severity;

/**
 * The highlighted twins of a workbook's cell formats: a cell keeps its number format, font and borders and gets a background.
 * They follow the workbook's own formats, in the order of first use.
 */
final class HighlightStyles {

    /** A workbook's styles where it has none. */
    static final String NONE = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    /** As many formats as a spreadsheet program takes. */
    private static final int MOST = 65_000;

    /** A format of the workbook and how bad the problem is that it is to show. */
    record Twin(int format, Severity severity) {}

    private final Map<Twin, Integer> twins = new LinkedHashMap<>();
    private final int formats;
    private final int fills;

    private HighlightStyles(int formats, int fills) {
        this.formats = formats;
        this.fills = fills;
    }

    /** Counts the entries of a workbook's styles. */
    static HighlightStyles of(InputStream styles) throws XMLStreamException {
        XMLStreamReader xml = XmlCopy.open(styles);
        Map<String, Integer> children = new LinkedHashMap<>();
        String section = "";
        for (int depth = 0; xml.hasNext(); ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                section = depth == 2 ? xml.getLocalName() : section;
                if (depth == 3) {
                    children.merge(section, 1, Integer::sum);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        if (!children.containsKey("cellXfs") || !children.containsKey("fills")) {
            throw new XMLStreamException("styles without formats");
        }
        return new HighlightStyles(children.getOrDefault("cellXfs", 0), children.getOrDefault("fills", 0));
    }

    /** Whether the workbook has the format that a cell, row or column names; some writers name one where there is none, or nothing. */
    boolean has(String format) {
        return format.matches("\\d{1,6}") && Integer.parseInt(format) < formats;
    }

    /** The format a highlighted cell has instead of its own. */
    int highlighted(int format, Severity severity) {
        if (formats + twins.size() >= MOST) {
            return format;
        }
        return twins.computeIfAbsent(new Twin(format, severity), twin -> formats + twins.size());
    }

    /** The formats asked for, in the order of their numbers. */
    Iterable<Twin> twins() {
        return twins.keySet();
    }

    int formats() {
        return formats + twins.size();
    }

    int fills() {
        return fills + Severity.values().length;
    }

    /** The number of a severity's background among the workbook's. */
    int fill(Severity severity) {
        return fills + List.of(Severity.values()).indexOf(severity);
    }

    /** A severity's background, as red, green and blue. */
    static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "FFC7CE";
            case WARNING -> "FFE699";
            case NOTE -> "DDEBF7";
        };
    }
}
