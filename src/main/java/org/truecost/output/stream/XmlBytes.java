package org.truecost.output.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;

/** XML in UTF-8 as it is put together. */
final class XmlBytes {

    private static final int FIRST_CAPACITY = 1 << 12;
    private static final int MOST_DIGITS = 20;

    /** Of a reference, which is longer than any character. */
    private static final int MOST_A_CHARACTER = 6;

    private static final char LAST_ASCII = 0x7f;
    private static final char NO_BREAK_SPACE = 0xa0;
    private static final char FIRST_OF_NO_CHARACTERS = 0xfffe;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void writeTo(RowFile file) throws IOException {
        file.write(bytes, length);
    }

    XmlBytes append(XmlBytes more) {
        room(more.length);
        System.arraycopy(more.bytes, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** Markup, or what needs no escape: ASCII as it is. */
    @SuppressWarnings("deprecation") // The only way to copy ASCII without a decoder or an array in between.
    XmlBytes ascii(String ascii) {
        int count = ascii.length();
        room(count);
        ascii.getBytes(0, count, bytes, length);
        length += count;
        return this;
    }

    /** A whole number, zero or more. */
    XmlBytes number(long number) {
        room(MOST_DIGITS);
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** Any text, escaped; what XML cannot hold becomes a question mark. */
    XmlBytes text(String text) {
        room(MOST_A_CHARACTER * text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > LAST_ASCII) {
                return encoded(text.substring(at));
            }
            if (isPlain(c)) {
                bytes[length++] = (byte) c;
            } else {
                ascii(reference(c));
            }
        }
        return this;
    }

    private XmlBytes encoded(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isPlain(c)) {
                escaped.append(c);
            } else {
                escaped.append(reference(c));
            }
        }
        // Half of a pair of surrogates becomes a question mark here.
        byte[] utf8 = escaped.toString().getBytes(UTF_8);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    private static boolean isPlain(char c) {
        return c >= ' '
                && c != '<'
                && c != '>'
                && c != '&'
                && c != '"'
                && c != NO_BREAK_SPACE
                && c < FIRST_OF_NO_CHARACTERS;
    }

    private static String reference(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\n' -> "&#xa;";
            case '\r' -> "&#xd;";
            case '\t' -> "&#x9;";
            case NO_BREAK_SPACE -> "&#xa0;";
            default -> "?";
        };
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
