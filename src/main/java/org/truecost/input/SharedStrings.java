package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook's shared texts, held as one run of bytes: a large workbook's texts fit in little more than their length. */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings();

    private static final int FIRST_CAPACITY = 256;

    private byte[] bytes = {};
    private int[] ends = {};
    private int count;

    private SharedStrings() {}

    static SharedStrings read(InputStream in) throws XMLStreamException {
        SharedStrings strings = new SharedStrings();
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        XMLStreamReader xml = Xml.open(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.writeBytes(Xml.richText(xml).getBytes(UTF_8));
                strings.endAt(texts.size());
            }
        }
        strings.bytes = texts.toByteArray();
        return strings;
    }

    private void endAt(int end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, Math.max(FIRST_CAPACITY, count * 2));
        }
        ends[count++] = end;
    }

    /** The text at an index, from 0. */
    String at(int index) throws XMLStreamException {
        if (index < 0 || index >= count) {
            throw new XMLStreamException("no shared string " + index);
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, UTF_8);
    }
}
