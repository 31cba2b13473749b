package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Writes ZIP archives field by field, so that a test can also write what no library would. */
final class RawZip {

    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;

    /** An entry with what its two headers say; each can be made false. */
    static final class Entry {
        byte[] name = {};
        byte[] packed = {};
        int flags;
        int method;
        long crc;
        long packedLength;
        long unpackedLength;
        byte[] before = {};
        byte[] trailer = {};
        byte[] localExtra = {};
        byte[] centralExtra = {};
        Consumer<ByteBuffer> local = header -> {};
        Consumer<ByteBuffer> central = header -> {};

        private int start;
    }

    private final List<Entry> entries = new ArrayList<>();
    private byte[] after = {};
    private byte[] comment = {};
    private Consumer<ByteBuffer> end = record -> {};
    private long directoryShift;

    /** The parts of a sound archive, by name. */
    static Map<String, byte[]> parts(Path file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return parts;
    }

    static RawZip of(Map<String, byte[]> parts) {
        RawZip zip = new RawZip();
        parts.forEach(zip::deflated);
        return zip;
    }

    Entry entry(String name) {
        return entries.stream()
                .filter(entry -> new String(entry.name, UTF_8).equals(name))
                .findFirst()
                .orElseThrow();
    }

    Entry deflated(String name, byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return add(name, content, packed.toByteArray(), 8);
    }

    Entry stored(String name, byte[] content) {
        return add(name, content, content, 0);
    }

    private Entry add(String name, byte[] content, byte[] packed, int method) {
        CRC32 crc = new CRC32();
        crc.update(content);
        Entry entry = new Entry();
        entry.name = name.getBytes(UTF_8);
        entry.packed = packed;
        entry.method = method;
        entry.crc = crc.getValue();
        entry.packedLength = packed.length;
        entry.unpackedLength = content.length;
        entries.add(entry);
        return entry;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Bytes between the last entry and the table of contents. */
    RawZip hidden(byte[] bytes) {
        after = bytes;
        return this;
    }

    RawZip comment(byte[] bytes) {
        comment = bytes;
        return this;
    }

    RawZip end(Consumer<ByteBuffer> change) {
        end = change;
        return this;
    }

    RawZip shiftDirectory(long by) {
        directoryShift = by;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            out.writeBytes(entry.before);
            entry.start = out.size();
            out.writeBytes(local(entry));
            out.writeBytes(entry.packed);
            out.writeBytes(entry.trailer);
        }
        out.writeBytes(after);
        int start = out.size();
        entries.forEach(entry -> out.writeBytes(central(entry)));
        int length = out.size() - start;
        ByteBuffer record = buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(length)
                .putInt((int) (start + directoryShift))
                .putShort((short) comment.length);
        end.accept(record);
        out.writeBytes(bytes(record));
        out.writeBytes(comment);
        return out.toByteArray();
    }

    private static byte[] local(Entry entry) {
        ByteBuffer header = buffer(LOCAL_LENGTH + entry.name.length + entry.localExtra.length)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt((int) entry.crc)
                .putInt((int) entry.packedLength)
                .putInt((int) entry.unpackedLength)
                .putShort((short) entry.name.length)
                .putShort((short) entry.localExtra.length)
                .put(entry.name)
                .put(entry.localExtra);
        entry.local.accept(header);
        return bytes(header);
    }

    private static byte[] central(Entry entry) {
        ByteBuffer header = buffer(CENTRAL_LENGTH + entry.name.length + entry.centralExtra.length)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt((int) entry.crc)
                .putInt((int) entry.packedLength)
                .putInt((int) entry.unpackedLength)
                .putShort((short) entry.name.length)
                .putShort((short) entry.centralExtra.length)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0)
                .putInt(entry.start)
                .put(entry.name)
                .put(entry.centralExtra);
        entry.central.accept(header);
        return bytes(header);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
