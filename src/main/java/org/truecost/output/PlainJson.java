package org.truecost.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import org.truecost.wording.SafeText;

/**
 * JSON in which characters that a terminal could take for a command are escaped, {@code \u009B}: a parser gets the same text, and
 * on a terminal it is only text.
 */
final class PlainJson extends FilterWriter {

    PlainJson(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(new char[] {(char) c}, 0, 1);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    /** Such characters occur only within strings: JSON does not use them outside. */
    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\n' || SafeText.keeps(text[i])) {
                out.write(text[i]);
            } else {
                out.write("\\u" + HexFormat.of().withUpperCase().toHexDigits(text[i]));
            }
        }
    }
}
