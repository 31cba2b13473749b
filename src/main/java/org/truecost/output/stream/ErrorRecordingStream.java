package org.truecost.output.stream;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A stream that remembers why it could not be written: POI only says that a part could not be saved. */
public final class ErrorRecordingStream extends FilterOutputStream {

    private @Nullable IOException failure;

    /** Writes something to a stream. */
    public interface Writer {

        /** Writes to a stream; what the stream fails with is thrown by the writing itself. */
        void to(OutputStream target) throws IOException;
    }

    public ErrorRecordingStream(OutputStream out) {
        super(out);
    }

    /**
     * Lets a writer write to it.
     *
     * @throws IOException why the stream could not be written, whatever the writer itself reports
     */
    public void write(Writer writer) throws IOException {
        try {
            writer.to(this);
        } catch (RuntimeException vague) {
            IOException reason = failure;
            if (reason == null) {
                throw vague;
            }
            // Not as its cause: the innermost cause is what is reported, and that would be the vague one.
            reason.addSuppressed(vague);
            throw reason;
        }
    }

    @Override
    public void write(int value) throws IOException {
        try {
            out.write(value);
        } catch (IOException full) {
            throw remembered(full);
        }
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        try {
            out.write(bytes, start, length);
        } catch (IOException full) {
            throw remembered(full);
        }
    }

    private IOException remembered(IOException full) {
        failure = full;
        return full;
    }
}
