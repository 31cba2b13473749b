package org.truecost.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import org.truecost.wording.SafeText;

/**
 * JSON in which what a terminal could take for an order is spelt out, {@code \u009B}: who reads it gets the same text, who only
 * looks at it gets no more than text.
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

    /** Such a character stands within a string only: between them, JSON has no use for it. */
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
