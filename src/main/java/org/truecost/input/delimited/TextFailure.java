package org.truecost.input.delimited;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.truecost.input.file.UnreadableWorkbookException;

/** A refusal on its way through readers of text, which throw exceptions of their own. */
final class TextFailure {

    private TextFailure() {}

    /** The refusal as an exception that a reader may throw. */
    static IOException wrapped(UnreadableWorkbookException refusal) {
        return new IOException(refusal);
    }

    /** The refusal as an exception that a parser's callback may throw. */
    static UncheckedIOException unchecked(UnreadableWorkbookException refusal) {
        return new UncheckedIOException(wrapped(refusal));
    }

    /** The refusal that a failure carries; one that carries none is of the disk. */
    static UnreadableWorkbookException of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableWorkbookException refusal) {
                return refusal;
            }
        }
        return UnreadableWorkbookException.closed();
    }
}
