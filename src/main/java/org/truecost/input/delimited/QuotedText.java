package org.truecost.input.delimited;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/**
 * The characters of a text table on their way to the parser, which holds a whole field in memory and takes a quotation mark that is never
 * closed for a field up to the end of the file: here each field ends at {@link Limits#TEXT}, and quotation marks that do not match are
 * refused with their line.
 */
final class QuotedText extends FilterReader {

    private static final char QUOTE = '"';

    /** What the next character belongs to. */
    private enum Within {
        START,
        BLANK,
        PLAIN,
        QUOTED,
        QUOTE_SEEN
    }

    private final char separator;
    private Within within = Within.START;
    private int length;
    private long line = 1;
    private long opened;
    private char last;

    QuotedText(Reader in, char separator, long firstLine) {
        super(in);
        this.separator = separator;
        this.line = firstLine;
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
        if (read < 0 && within == Within.QUOTED) {
            throw unmatched();
        }
        for (int i = offset; i < offset + read; i++) {
            pass(characters[i]);
        }
        return read;
    }

    private void pass(char c) throws IOException {
        if (++length > Limits.FIELD) {
            throw TextFailure.wrapped(UnreadableWorkbookException.beyond(Limits.TEXT, "problems.limit.textCharacters"));
        }
        if (c == '\n' ? last != '\r' : c == '\r') {
            line++;
        }
        last = c;
        switch (within) {
            case QUOTED -> within = c == QUOTE ? Within.QUOTE_SEEN : Within.QUOTED;
            case QUOTE_SEEN -> afterQuote(c);
            case START, BLANK, PLAIN -> unquoted(c);
        }
    }

    private void afterQuote(char c) throws IOException {
        if (c == QUOTE) {
            within = Within.QUOTED;
        } else if (!ends(c)) {
            throw unmatched();
        }
    }

    /** A quotation mark within a text is part of it; one after blanks at its start may be meant to open it or not. */
    private void unquoted(char c) throws IOException {
        if (ends(c)) {
            return;
        }
        if (c == QUOTE && within == Within.BLANK) {
            opened = line;
            throw unmatched();
        }
        if (c == QUOTE && within == Within.START) {
            opened = line;
            within = Within.QUOTED;
        } else {
            within = c == ' ' && within != Within.PLAIN ? Within.BLANK : Within.PLAIN;
        }
    }

    /** Whether a character ends the field. */
    private boolean ends(char c) {
        boolean ends = c == separator || c == '\n' || c == '\r';
        if (ends) {
            within = Within.START;
            length = 0;
        }
        return ends;
    }

    private IOException unmatched() {
        return TextFailure.wrapped(new UnreadableWorkbookException(ProblemKind.UNMATCHED_QUOTES)
                .with("line", Message.verbatim("%,d".formatted(opened))));
    }
}
