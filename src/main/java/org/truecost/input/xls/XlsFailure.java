package org.truecost.input.xls;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.ProblemKind;

/** A refusal on its way through POI, which throws exceptions of its own. */
final class XlsFailure {

    private XlsFailure() {}

    /** The refusal as an exception that a stream may throw. */
    static IOException wrapped(UnreadableWorkbookException refusal) {
        return new IOException(refusal);
    }

    /** The refusal that a failure carries; one that carries none is of records that contradict their format. */
    static UnreadableWorkbookException of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableWorkbookException refusal) {
                return refusal;
            }
            if (cause instanceof EncryptedDocumentException) {
                return new UnreadableWorkbookException(ProblemKind.ENCRYPTED);
            }
        }
        return UnreadableWorkbookException.content("problems.reason.records");
    }
}
