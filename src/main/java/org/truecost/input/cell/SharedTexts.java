package org.truecost.input.cell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.ProblemKind;

/** A workbook's shared texts, held as bytes in blocks: a large workbook's texts fit in little more than their length. */
public final class SharedTexts {

    private static final int BLOCK = 1 << 18;
    private static final int FIRST_CAPACITY = 256;

    private final List<ByteBuffer> blocks = new ArrayList<>();
    private int[] starts = {};
    private int count;

    /**
     * Adds the next text.
     *
     * @throws UnreadableWorkbookException where there are too many, or they are too long together
     */
    public void add(String value) throws UnreadableWorkbookException {
        byte[] text = value.getBytes(UTF_8);
        if (count == Limits.SHARED_STRINGS) {
            throw UnreadableWorkbookException.beyond(Limits.SHARED_STRINGS, "problems.limit.sharedTexts");
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, Math.max(FIRST_CAPACITY, count * 2));
        }
        ByteBuffer block = roomFor(Integer.BYTES + text.length);
        starts[count++] = (blocks.size() - 1) * BLOCK + block.position();
        block.putInt(text.length).put(text);
    }

    /** The last block, or a new one: a text never continues in another block. */
    private ByteBuffer roomFor(int length) throws UnreadableWorkbookException {
        if (blocks.isEmpty() || blocks.getLast().remaining() < length) {
            if (blocks.size() * BLOCK >= Limits.SHARED_BYTES) {
                throw UnreadableWorkbookException.beyond(Limits.SHARED_BYTES, "problems.limit.sharedBytes");
            }
            blocks.add(ByteBuffer.allocate(BLOCK));
        }
        return blocks.getLast();
    }

    /**
     * The text that a cell refers to by its index, from 0.
     *
     * @throws UnreadableWorkbookException where there is none
     */
    public String at(int index) throws UnreadableWorkbookException {
        if (index < 0 || index >= count) {
            throw new UnreadableWorkbookException(ProblemKind.UNKNOWN_TEXT).found(String.valueOf(index));
        }
        ByteBuffer block = blocks.get(starts[index] / BLOCK);
        int at = starts[index] % BLOCK;
        byte[] text = new byte[block.getInt(at)];
        block.get(at + Integer.BYTES, text);
        return new String(text, UTF_8);
    }
}
