package org.truecost.input.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/**
 * The characters of an XML part on their way to the XML reader, which holds a whole tag, text, comment or instruction in
 * memory, however long: here each ends at {@link Limits#TOKEN}. Document types and entities other than XML's own five are
 * refused, and bytes that are not characters are an error, never a question mark.
 */
final class XmlCharacters extends FilterReader {

    private static final Set<String> ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");
    /** As many bytes as a first line with its encoding takes. */
    private static final int DECLARATION = 128;

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private static final int LONGEST_REFERENCE = 10;
    private static final int BYTE = 0xff;

    /** What the next character belongs to. */
    private enum Within {
        TEXT,
        OPENING,
        DECLARATION,
        TAG,
        QUOTES,
        COMMENT,
        SECTION,
        INSTRUCTION
    }

    private final StringBuilder reference = new StringBuilder();
    private Within within = Within.TEXT;
    private boolean inReference;
    private int length;
    private char quote;
    private char last;
    private char secondLast;

    XmlCharacters(InputStream in) throws IOException {
        super(decoded(in));
    }

    /** The format knows UTF-8 and UTF-16; the latter starts with a mark, or is known by the zeros in its first characters. */
    private static InputStreamReader decoded(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, DECLARATION);
        byte[] mark = bytes.readNBytes(3);
        Charset charset = UTF_8;
        int length = 0;
        if (starts(mark, 0xfe, 0xff) || starts(mark, 0xff, 0xfe)) {
            charset = starts(mark, 0xfe, 0xff) ? UTF_16BE : UTF_16LE;
            length = 2;
        } else if (starts(mark, 0, '<', 0) || starts(mark, '<', 0)) {
            charset = mark[0] == 0 ? UTF_16BE : UTF_16LE;
        } else if (starts(mark, 0xef, 0xbb, 0xbf)) {
            length = mark.length;
        }
        bytes.unread(mark, length, mark.length - length);
        charset = charset.equals(UTF_8) ? declared(bytes) : charset;
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The single-byte encoding declared in the part's first line; anything else is read as UTF-8, or refused. */
    private static Charset declared(PushbackInputStream bytes) throws IOException {
        byte[] start = bytes.readNBytes(DECLARATION);
        bytes.unread(start);
        Matcher encoding = ENCODING.matcher(new String(start, ISO_8859_1));
        String name = encoding.find() ? encoding.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        if (!Xml.ENCODINGS.contains(name)) {
            throw new XmlRefusal(UnreadableWorkbookException.content(
                    Message.of("problems.reason.encoding").with("encoding", name)));
        }
        return name.equals("ISO-8859-1") ? ISO_8859_1 : UTF_8;
    }

    private static boolean starts(byte[] mark, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= mark.length || (mark[i] & BYTE) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] characters, int offset, int wanted) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("reading was given up");
        }
        int read = in.read(characters, offset, wanted);
        for (int i = offset; i < offset + read; i++) {
            i = passPlain(characters, i, offset + read);
            if (i < offset + read) {
                pass(characters[i]);
            }
        }
        return read;
    }

    /** Passes the letters and digits that end nothing, wherever they are, and says where the next other character is. */
    private int passPlain(char[] characters, int from, int end) throws IOException {
        if (inReference || (within != Within.TEXT && within != Within.QUOTES)) {
            return from;
        }
        int at = from;
        while (at < end && isPlain(characters[at])) {
            at++;
        }
        if (at > from) {
            length += at - from;
            checkLength();
            secondLast = at - from > 1 ? characters[at - 2] : last;
            last = characters[at - 1];
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return c > '>' || (c >= '(' && c < '<');
    }

    private void checkLength() throws XmlRefusal {
        if (length > Limits.TOKEN) {
            throw new XmlRefusal(UnreadableWorkbookException.beyond(Limits.TOKEN, "problems.limit.tokenCharacters"));
        }
    }

    private void pass(char c) throws IOException {
        length++;
        checkLength();
        if (inReference) {
            refer(c);
        }
        switch (within) {
            case TEXT -> text(c);
            case OPENING -> opening(c);
            case DECLARATION -> declaration(c);
            case TAG -> tag(c);
            case QUOTES -> quotes(c);
            case COMMENT -> endAt(c == '>' && last == '-' && secondLast == '-');
            case SECTION -> endAt(c == '>' && last == ']' && secondLast == ']');
            case INSTRUCTION -> endAt(c == '>' && last == '?');
        }
        secondLast = last;
        last = c;
    }

    private void text(char c) {
        if (c == '<') {
            enter(Within.OPENING);
        } else {
            inReference |= c == '&';
        }
    }

    private void opening(char c) {
        within = c == '!' ? Within.DECLARATION : c == '?' ? Within.INSTRUCTION : Within.TAG;
    }

    private void declaration(char c) throws IOException {
        if (c == '[') {
            enter(Within.SECTION);
        } else if (c != '-') {
            throw new XmlRefusal(new UnreadableWorkbookException(ProblemKind.FORBIDDEN_XML));
        } else if (last == '-') {
            enter(Within.COMMENT);
        }
    }

    private void tag(char c) {
        if (c == '"' || c == '\'') {
            quote = c;
            within = Within.QUOTES;
        } else {
            endAt(c == '>');
        }
    }

    private void quotes(char c) {
        if (c == quote) {
            within = Within.TAG;
        } else {
            inReference |= c == '&';
        }
    }

    /** The name between {@code &} and {@code ;} must be one of XML's own or a character's number. */
    private void refer(char c) throws IOException {
        if (c != ';' && reference.length() < LONGEST_REFERENCE) {
            reference.append(c);
            return;
        }
        if (reference.isEmpty() || (reference.charAt(0) != '#' && !ENTITIES.contains(reference.toString()))) {
            throw new XmlRefusal(new UnreadableWorkbookException(ProblemKind.FORBIDDEN_XML));
        }
        reference.setLength(0);
        inReference = false;
    }

    private void endAt(boolean end) {
        if (end) {
            enter(Within.TEXT);
        }
    }

    /** Continues with a new token, independent of the one before. */
    private void enter(Within next) {
        within = next;
        length = 0;
        last = 0;
        secondLast = 0;
    }
}
