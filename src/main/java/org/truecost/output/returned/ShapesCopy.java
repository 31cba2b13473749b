package org.truecost.output.returned;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies the drawing that holds the boxes of a sheet's comments and adds boxes. Some programs write XML that is not well-formed,
 * so it is copied as text, byte for byte, up to its last tag.
 */
final class ShapesCopy {

    /** A drawing without shapes. */
    static final String NONE = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"\
             xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>\
            </o:shapelayout></xml>""";

    private static final String TYPE = """
            <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
            <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
            """;

    private static final Pattern NUMBER = Pattern.compile("id=[\"']?_x0000_s(\\d{1,9})");
    private static final String TYPE_NAME = "id=\"_x0000_t202\"";
    private static final String LAST_TAG = "</xml>";
    private static final int FIRST_NUMBER = 1024;
    private static final int WIDTH_IN_COLUMNS = 3;
    private static final int LINE_HEIGHT = 13;
    private static final int LEAST_LINES = 4;
    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_ROW = 1_048_575;

    private boolean hasType;
    private int number = FIRST_NUMBER;

    private ShapesCopy() {}

    /** Opens a part again. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** Copies a drawing's bytes to a writer of ISO 8859-1 and adds a box each note. */
    static void copy(Content drawing, Collection<CellNote> notes, Writer out) throws IOException {
        ShapesCopy shapes = new ShapesCopy();
        try (Reader in = reader(drawing)) {
            shapes.count(in);
        }
        try (Reader in = reader(drawing)) {
            shapes.copy(in, notes, out);
        }
    }

    private static Reader reader(Content drawing) throws IOException {
        return new BufferedReader(new InputStreamReader(drawing.open(), ISO_8859_1));
    }

    /** The text from one tag's beginning to the next one's; empty at the end. */
    private static String tag(Reader in) throws IOException {
        StringBuilder tag = new StringBuilder();
        for (int character = in.read(); character >= 0; character = in.read()) {
            tag.append((char) character);
            in.mark(1);
            if (in.read() == '<') {
                in.reset();
                return tag.toString();
            }
            in.reset();
        }
        return tag.toString();
    }

    private void count(Reader in) throws IOException {
        for (String tag = tag(in); !tag.isEmpty(); tag = tag(in)) {
            hasType |= tag.contains(TYPE_NAME);
            Matcher numbered = NUMBER.matcher(tag);
            if (numbered.find()) {
                number = Math.max(number, Integer.parseInt(numbered.group(1)));
            }
        }
    }

    private void copy(Reader in, Collection<CellNote> notes, Writer out) throws IOException {
        boolean added = false;
        for (String tag = tag(in); !tag.isEmpty(); tag = tag(in)) {
            if (tag.startsWith(LAST_TAG)) {
                add(notes, out);
                added = true;
            }
            out.write(tag);
        }
        if (!added) {
            throw new IOException("a drawing without an end");
        }
    }

    private void add(Collection<CellNote> notes, Writer out) throws IOException {
        if (!hasType) {
            out.write(TYPE);
        }
        int order = 0;
        for (CellNote note : notes) {
            out.write(shape(note, ++number, ++order));
        }
    }

    private static String shape(CellNote note, int number, int order) {
        int lines = Math.max(LEAST_LINES, note.lines() + 1);
        int left = Math.min(note.column() + 1, LAST_COLUMN - WIDTH_IN_COLUMNS);
        int top = Math.max(0, Math.min(note.row() - 2, LAST_ROW - lines));
        return """
            <v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;\
            width:210pt;height:%dpt;z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">\
            <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
            <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
            <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
            <x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
            <x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>
            """.formatted(
                        number,
                        lines * LINE_HEIGHT,
                        order,
                        left,
                        top,
                        left + WIDTH_IN_COLUMNS,
                        top + lines,
                        note.row() - 1,
                        note.column());
    }
}
