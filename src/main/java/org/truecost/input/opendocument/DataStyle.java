package org.truecost.input.opendocument;

import static org.truecost.input.opendocument.Odf.NUMBER;
import static org.truecost.input.opendocument.Odf.STYLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;

/** A style of numbers, days or times, as the number format that says the same: {@code #,##0.00} of its digits, {@code yyyy-mm-dd} of its parts. */
final class DataStyle {

    /** Conditions that are those of a number format's sections. */
    private static final Set<String> SECTIONS = Set.of("value()>=0", "value()>0", "value()<0");

    private final XMLStreamReader xml;
    private final Map<String, String> codes;
    private final StringBuilder code = new StringBuilder();
    private final List<String> sections = new ArrayList<>();
    private final boolean isPercentage;
    private final boolean countsOn;

    private DataStyle(XMLStreamReader xml, Map<String, String> codes) {
        this.xml = xml;
        this.codes = codes;
        this.isPercentage = xml.getLocalName().equals("percentage-style");
        this.countsOn = "false".equals(Odf.attribute(xml, NUMBER, "truncate-on-overflow"));
    }

    /**
     * The code of the style whose start tag was read, up to its end tag.
     *
     * @param codes of the styles before it, by their names: they state its other sections
     */
    static String code(XMLStreamReader xml, Map<String, String> codes) throws XMLStreamException {
        return new DataStyle(xml, codes).read();
    }

    private String read() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (!add()) {
                    depth++;
                }
                checkLength();
            }
        }
        sections.add(code.toString());
        return String.join(";", sections);
    }

    /** Adds the part of the format that an element states; whether the element was read to its end. */
    private boolean add() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "number" -> code.append(digits());
            case "scientific-number" -> code.append("0.00E+00");
            case "fraction" -> code.append("# ?/?");
            case "text", "currency-symbol" -> {
                code.append(literal(Xml.allText(xml)));
                return true;
            }
            case "map" ->
                section(Odf.attribute(xml, STYLE, "condition"), Odf.attribute(xml, STYLE, "apply-style-name"));
            default -> code.append(moment());
        }
        return false;
    }

    private void section(@Nullable String condition, @Nullable String style) {
        String other = style == null ? null : codes.get(style);
        if (other != null && condition != null && SECTIONS.contains(condition.replace(" ", ""))) {
            sections.add(other);
        }
    }

    private String moment() {
        boolean isLong = "long".equals(Odf.attribute(xml, NUMBER, "style"));
        boolean isWord = "true".equals(Odf.attribute(xml, NUMBER, "textual"));
        return switch (xml.getLocalName()) {
            case "era" -> isLong ? "ggg" : "g";
            case "year" -> "gengou".equals(Odf.attribute(xml, NUMBER, "calendar")) ? "e" : isLong ? "yyyy" : "yy";
            case "month" -> (isWord ? "mm" : "") + (isLong ? "mm" : "m");
            case "day" -> isLong ? "dd" : "d";
            case "day-of-week" -> isLong ? "dddd" : "ddd";
            case "hours" -> countsOn ? "[h]" : isLong ? "hh" : "h";
            case "minutes" -> isLong ? "mm" : "m";
            case "seconds" -> isLong ? "ss" : "s";
            case "am-pm" -> "AM/PM";
            case "text-content" -> "@";
            case "boolean" -> "General";
            default -> "";
        };
    }

    private String digits() throws XMLStreamException {
        int whole = number("min-integer-digits");
        int decimals = number("decimal-places");
        int zeros = zeros();
        boolean grouped = "true".equals(Odf.attribute(xml, NUMBER, "grouping"));
        if (decimals < 0 && whole <= 1 && !grouped && zeros == 0) {
            return isPercentage ? "0" : "General";
        }
        String integer = "0".repeat(Math.max(whole, grouped ? 1 : 0));
        String start = grouped ? "#,##" : integer.isEmpty() ? "#" : "";
        return start + integer + (decimals > 0 ? "." + "0".repeat(decimals) : "") + ",".repeat(zeros / 3);
    }

    /** How many zeros the style leaves out: 3 for thousands. */
    private int zeros() {
        String factor = Odf.attribute(xml, NUMBER, "display-factor");
        return factor == null || !factor.matches("1(000){1,4}") ? 0 : factor.length() - 1;
    }

    private int number(String name) throws XMLStreamException {
        String digits = Odf.attribute(xml, NUMBER, name);
        if (digits == null) {
            return -1;
        }
        if (!digits.matches("[0-9]{1,2}")) {
            throw tooLong();
        }
        return Integer.parseInt(digits);
    }

    /** Text that is shown as it is; the sign of percent is the one that multiplies. */
    private String literal(String text) {
        String plain = text.replace("\"", "");
        if (isPercentage && plain.contains("%")) {
            return "%";
        }
        return plain.isEmpty() ? "" : '"' + plain + '"';
    }

    private void checkLength() throws XMLStreamException {
        if (code.length() > Limits.FORMAT_CODE || sections.size() > 3) {
            throw tooLong();
        }
    }

    private static XMLStreamException tooLong() {
        return BoundedXml.refused(UnreadableWorkbookException.beyond(Limits.FORMAT_CODE, "problems.limit.formatCode"));
    }
}
