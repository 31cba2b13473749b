package org.truecost.input.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;
import org.truecost.problem.ProblemKind;

/** A workbook's shared texts, held as bytes in blocks: a large workbook's texts fit in little more than their length. */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings();

    private static final int MOST_DIGITS = 9;
    private static final int BLOCK = 1 << 18;
    private static final int FIRST_CAPACITY = 256;

    private final List<ByteBuffer> blocks = new ArrayList<>();
    private int[] starts = {};
    private int count;

    private SharedStrings() {}

    static SharedStrings read(InputStream in) throws XMLStreamException {
        SharedStrings strings = new SharedStrings();
        XMLStreamReader xml = Xml.open(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(Xml.richText(xml).getBytes(UTF_8));
            }
        }
        return strings;
    }

    private void add(byte[] text) throws XMLStreamException {
        if (count == Limits.SHARED_STRINGS) {
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.SHARED_STRINGS, "problems.limit.sharedTexts"));
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, Math.max(FIRST_CAPACITY, count * 2));
        }
        ByteBuffer block = roomFor(Integer.BYTES + text.length);
        starts[count++] = (blocks.size() - 1) * BLOCK + block.position();
        block.putInt(text.length).put(text);
    }

    /** The last block, or a new one: a text never continues in another block. */
    private ByteBuffer roomFor(int length) throws XMLStreamException {
        if (blocks.isEmpty() || blocks.getLast().remaining() < length) {
            if (blocks.size() * BLOCK >= Limits.SHARED_BYTES) {
                throw BoundedXml.refused(
                        UnreadableWorkbookException.beyond(Limits.SHARED_BYTES, "problems.limit.sharedBytes"));
            }
            blocks.add(ByteBuffer.allocate(BLOCK));
        }
        return blocks.getLast();
    }

    /** The text that a cell refers to by its index, from 0. */
    String at(String reference) throws XMLStreamException {
        int index = index(reference);
        if (index < 0 || index >= count) {
            throw BoundedXml.refused(new UnreadableWorkbookException(ProblemKind.UNKNOWN_TEXT).found(reference));
        }
        ByteBuffer block = blocks.get(starts[index] / BLOCK);
        int at = starts[index] % BLOCK;
        byte[] text = new byte[block.getInt(at)];
        block.get(at + Integer.BYTES, text);
        return new String(text, UTF_8);
    }

    /** −1 for an invalid index. */
    private static int index(String reference) {
        int index = reference.isEmpty() || reference.length() > MOST_DIGITS ? -1 : 0;
        for (int at = 0; at < reference.length() && index >= 0; at++) {
            int digit = reference.charAt(at) - '0';
            index = digit < 0 || digit > 9 ? -1 : index * 10 + digit;
        }
        return index;
    }
}
