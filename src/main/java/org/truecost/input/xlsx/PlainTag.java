package org.truecost.input.xlsx;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a start tag whose names are known: each once, in double quotes, of short ASCII values without references. What
 * XML would make of them is just what is written.
 */
final class PlainTag {

    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_VALUE = 64;
    private static final int LAST_CONTROL = 0x1f;

    private final PlainBytes bytes;
    private final List<String> known;
    private final @Nullable String[] values;
    private final byte[] name = new byte[LONGEST_NAME];
    private final byte[] value = new byte[LONGEST_VALUE];
    private boolean empty;

    /** @param known the names that the element may have */
    PlainTag(PlainBytes bytes, List<String> known) {
        this.bytes = bytes;
        this.known = known;
        this.values = new @Nullable String[known.size()];
    }

    /**
     * Reads the rest of a start tag.
     *
     * @param first the byte after the element's name
     */
    void read(int first) throws IOException, UnusualXmlException {
        Arrays.fill(values, null);
        int c = first;
        while (c == ' ' || c == '\n') {
            c = bytes.afterSpace();
            if (c != '/' && c != '>') {
                attribute(c);
                c = bytes.next();
            }
        }
        empty = c == '/';
        if (empty) {
            c = bytes.next();
        }
        if (c != '>') {
            throw new UnusualXmlException();
        }
    }

    /** Whether the element ended with its start tag. */
    boolean isEmpty() {
        return empty;
    }

    /** The value of one of the known attributes, by its position; null where the tag does not have it. */
    @Nullable
    String at(int index) {
        return values[index];
    }

    private void attribute(int first) throws IOException, UnusualXmlException {
        int length = 0;
        for (int c = first; c != '='; c = bytes.next()) {
            if (length == LONGEST_NAME) {
                throw new UnusualXmlException();
            }
            name[length++] = (byte) c;
        }
        int index = index(length);
        if (index < 0 || values[index] != null) {
            throw new UnusualXmlException();
        }
        bytes.expect('"');
        values[index] = value();
    }

    private int index(int length) {
        for (int index = 0; index < known.size(); index++) {
            if (is(known.get(index), length)) {
                return index;
            }
        }
        return -1;
    }

    private boolean is(String candidate, int length) {
        if (candidate.length() != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (candidate.charAt(at) != name[at]) {
                return false;
            }
        }
        return true;
    }

    private String value() throws IOException, UnusualXmlException {
        int length = 0;
        for (int c = bytes.next(); c != '"'; c = bytes.next()) {
            if (c <= LAST_CONTROL || c == '<' || c == '&' || length == LONGEST_VALUE) {
                throw new UnusualXmlException();
            }
            value[length++] = (byte) c;
        }
        return bytes.ascii(value, length);
    }
}
