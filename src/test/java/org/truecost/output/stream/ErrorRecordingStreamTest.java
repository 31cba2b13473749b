package org.truecost.output.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** Whatever a writer says of a stream that failed, the reason is reported. */
class ErrorRecordingStreamTest {

    private static final OutputStream FULL = new OutputStream() {
        @Override
        public void write(int value) throws IOException {
            throw new IOException("No space left on device");
        }
    };

    @Test
    void reportsWhyItCouldNotBeWritten() {
        assertThatThrownBy(() -> new ErrorRecordingStream(FULL).write(ErrorRecordingStreamTest::swallowing))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device")
                .as("the innermost cause is what a person is told")
                .hasNoCause()
                .hasSuppressedException(new IllegalStateException("Failed to save: content types part"));
        assertThatThrownBy(() -> new ErrorRecordingStream(FULL).write(target -> target.write(new byte[7])))
                .hasMessage("No space left on device");
    }

    @Test
    void leavesMistakesOfTheWriterAlone() {
        assertThatThrownBy(() -> new ErrorRecordingStream(new ByteArrayOutputStream()).write(target -> {
                    throw new IllegalArgumentException("no such sheet");
                }))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesWhatItIsGiven() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ErrorRecordingStream(bytes).write(target -> {
            target.write('a');
            target.write(new byte[] {'b', 'c', 'd'}, 1, 2);
        });
        assertThat(bytes.toByteArray()).asString().isEqualTo("acd");
    }

    private static void swallowing(OutputStream target) {
        try {
            target.write(1);
        } catch (IOException lost) {
            throw new IllegalStateException("Failed to save: content types part");
        }
    }
}
