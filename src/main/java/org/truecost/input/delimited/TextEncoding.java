package org.truecost.input.delimited;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.input.file.CountedBytes;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/**
 * How a text is encoded: as its byte order mark says, as is declared, or in UTF-8 where all of it is valid UTF-8, which texts in other
 * encodings are not by chance. Nothing else is certain: what could be said of the rest are guesses.
 *
 * @param mark how many bytes the mark at the start takes
 */
public record TextEncoding(Charset charset, int mark) {

    private static final int BUFFER = 1 << 16;

    /** How much of a text is tried in the encodings that it may have, in bytes. */
    private static final int TRIED = 1 << 20;

    /** What spreadsheets and exports write besides UTF-8, by the names that people know them by, the most usual first. */
    private static final List<String> USUAL =
            List.of("Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR", "windows-1252");

    /** The encoding of a file; a byte order mark is more certain than what is declared. */
    public static TextEncoding of(Path file, @Nullable Charset declared)
            throws IOException, UnreadableWorkbookException {
        TextEncoding marked = marked(file);
        if (marked != null) {
            marked.check(file, "problems.reason.notInMark");
            return marked;
        }
        TextEncoding unmarked = new TextEncoding(declared == null ? UTF_8 : Encodings.asWritten(declared), 0);
        if (declared != null) {
            unmarked.check(file, "problems.reason.notAsDeclared");
        } else {
            long invalid = unmarked.firstInvalid(file, Long.MAX_VALUE);
            if (invalid >= 0) {
                throw unknown(file, invalid);
            }
        }
        return unmarked;
    }

    private static @Nullable TextEncoding marked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(3);
            return Stream.of(UTF_8, UTF_16LE, UTF_16BE)
                    .map(charset -> new TextEncoding(charset, "\uFEFF".getBytes(charset).length))
                    .filter(one -> ByteBuffer.wrap(start, 0, Math.min(start.length, one.mark()))
                            .equals(ByteBuffer.wrap("\uFEFF".getBytes(one.charset()))))
                    .findFirst()
                    .orElse(null);
        }
    }

    private void check(Path file, String reason) throws IOException, UnreadableWorkbookException {
        long invalid = firstInvalid(file, Long.MAX_VALUE);
        if (invalid >= 0) {
            throw UnreadableWorkbookException.content(Message.of(reason)
                    .with("encoding", charset.name())
                    .with("line", "%,d".formatted(line(file, invalid))));
        }
    }

    private static UnreadableWorkbookException unknown(Path file, long invalid) throws IOException {
        StringBuilder possible = new StringBuilder();
        for (String name : USUAL) {
            if (new TextEncoding(Encodings.asWritten(Charset.forName(name)), 0)
                            .firstInvalid(file, Math.max(TRIED, invalid + 1))
                    < 0) {
                possible.append(possible.isEmpty() ? "" : ", ").append(name);
            }
        }
        return new UnreadableWorkbookException(ProblemKind.UNKNOWN_ENCODING)
                .with("line", Message.verbatim("%,d".formatted(line(file, invalid))))
                .with(
                        "possible",
                        possible.isEmpty()
                                ? Message.of("problems.encoding.none")
                                : Message.verbatim(possible.toString()));
    }

    /** Where the first byte is that is part of no character, among so many bytes; −1 where there is none. */
    private long firstInvalid(Path file, long among) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            long before = mark;
            for (boolean ended = false; !ended; ) {
                int wanted = (int) Math.min(bytes.remaining(), Math.max(0, among - before - bytes.position()));
                int read = wanted == 0 ? -1 : in.read(bytes.array(), bytes.position(), wanted);
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, characters.clear(), ended && wanted != 0);
                if (result.isError()) {
                    return before + bytes.position();
                }
                before += bytes.position();
                bytes.compact();
                checkInterrupted();
            }
            return -1;
        }
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static void checkInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("reading was given up");
        }
    }

    /** The line, from 1, of a byte. */
    private static long line(Path file, long position) throws IOException {
        long line = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            for (long at = 0; at < position; at++) {
                line += in.read() == '\n' ? 1 : 0;
            }
        }
        return line;
    }

    /**
     * The characters of the file behind its mark.
     *
     * @param count the bytes that are read are added to it
     */
    public Reader open(Path file, AtomicLong count) throws IOException {
        InputStream in = new CountedBytes(Files.newInputStream(file), count);
        try {
            in.skipNBytes(mark);
            return new InputStreamReader(in, decoder());
        } catch (IOException failed) {
            in.close();
            throw failed;
        }
    }
}
