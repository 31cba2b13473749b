package org.truecost.input.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.truecost.input.file.Limits;

/** A text between two tags: UTF-8 without control characters, and of references only XML's own five. */
final class PlainText {

    private static final int FIRST_CAPACITY = 256;

    /** In bytes; a longer one is left to the other reader, which counts characters. */
    private static final int LONGEST = Limits.TEXT;

    private static final int LAST_CONTROL = 0x1f;
    private static final int LONGEST_REFERENCE = 4;
    private static final char FIRST_OF_NO_CHARACTERS = 0xfffe;

    private final PlainBytes bytes;
    private byte[] text = new byte[FIRST_CAPACITY];
    private int length;

    PlainText(PlainBytes bytes) {
        this.bytes = bytes;
    }

    /** Reads a text up to the next tag, whose first byte is passed over. */
    String read() throws IOException, UnusualXmlException {
        length = 0;
        int all = 0;
        for (int c = bytes.next(); c != '<'; c = bytes.next()) {
            all |= c;
            if (c >= 0 && c <= LAST_CONTROL && c != '\n' && c != '\t') {
                throw new UnusualXmlException();
            }
            if (c == '>' && length >= 2 && text[length - 1] == ']' && text[length - 2] == ']') {
                throw new UnusualXmlException();
            }
            add(c == '&' ? reference() : c);
        }
        return all >= 0 ? bytes.ascii(text, length) : decoded();
    }

    private void add(int c) throws UnusualXmlException {
        if (length == LONGEST) {
            throw new UnusualXmlException();
        }
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
        }
        text[length++] = (byte) c;
    }

    private int reference() throws IOException, UnusualXmlException {
        StringBuilder name = new StringBuilder(LONGEST_REFERENCE);
        for (int c = bytes.next(); c != ';'; c = bytes.next()) {
            if (name.length() == LONGEST_REFERENCE) {
                throw new UnusualXmlException();
            }
            name.append((char) c);
        }
        return switch (name.toString()) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw new UnusualXmlException();
        };
    }

    private String decoded() throws UnusualXmlException {
        try {
            String decoded =
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(text, 0, length)).toString();
            if (decoded.chars().anyMatch(c -> c >= FIRST_OF_NO_CHARACTERS)) {
                throw new UnusualXmlException();
            }
            return decoded;
        } catch (CharacterCodingException noText) {
            throw new UnusualXmlException();
        }
    }
}
