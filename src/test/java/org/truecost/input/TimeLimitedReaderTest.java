package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Problem;

class TimeLimitedReaderTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private WorkbookFile good() {
        return WorkbookFile.of(HostileFiles.goodWorkbook(folder));
    }

    private static List<Parsed> items(TimeLimitedReader reader) {
        List<Parsed> items = new ArrayList<>();
        for (Parsed item = reader.next(); item != null; item = reader.next()) {
            items.add(item);
        }
        return items;
    }

    @Test
    void readsWhatAReaderReads() {
        TinyWorkbook book = TinyWorkbook.sheet("Rates").row("From", "To", "Rate", "Date");
        for (int i = 1; i <= 1_234; i++) {
            book.row("USD", i % 3 == 0 ? "???" : "JPY", 100 + i, "2024-01-01");
        }
        WorkbookFile file = book.in(folder);
        List<Parsed> whole = Reading.of(file).items();

        try (TimeLimitedReader reader = TimeLimitedReader.open(file)) {
            assertThat(items(reader)).isEqualTo(whole);
        }
        try (TimeLimitedReader reader = TimeLimitedReader.open(file)) {
            reader.skip(777);
            assertThat(reader.next()).isEqualTo(whole.get(777));
        }
    }

    @Test
    void saysHowMuchOfTheWorkbookIsRead() {
        TinyWorkbook book = TinyWorkbook.sheet("Rates").row("From", "To", "Rate", "Date");
        for (int i = 1; i <= 20_000; i++) {
            book.row("USD", "JPY", 100 + i, "2024-01-01");
        }
        try (TimeLimitedReader reader = TimeLimitedReader.open(book.in(folder))) {
            assertThat(reader.next()).isNotNull();
            assertThat(reader.read()).as("of 20,000 rows, at the first").isLessThan(100);
            reader.skip(10_000);
            assertThat(reader.read()).isBetween(480, 560);
            items(reader);
            assertThat(reader.read()).isEqualTo(1000);
        }
    }

    /** A first reading dealt with a thousand rows and was cut off; the next one finds the workbook unreadable, memory being short. */
    @Test
    @Timeout(60)
    void passesOverNoRefusal() {
        try (TimeLimitedReader reader = TimeLimitedReader.open(good(), MINUTE, file -> {
            throw new OutOfMemoryError("this time");
        })) {
            reader.skip(1_000);
            assertThat(reader.next()).isInstanceOf(Parsed.Refused.class);
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    @Timeout(60)
    void givesUpOnAReaderThatNeverEnds() {
        AtomicReference<Thread> reading = new AtomicReference<>();
        try (TimeLimitedReader reader = TimeLimitedReader.open(good(), Duration.ofMillis(300), file -> {
            reading.set(Thread.currentThread());
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("interrupted");
        })) {
            assertThat(problem(items(reader)).kind().code()).isEqualTo("TC128");
            assertThat(reader.next()).isNull();
        }
        assertThat(reading.get().isDaemon()).isTrue();
    }

    @Test
    @Timeout(60)
    void anErrorOfTheReaderCostsItsWorkbookAndSaysNothingOfItsContent() {
        Error[] errors = {
            new OutOfMemoryError("pay 77123"),
            new StackOverflowError("pay 77123"),
            new InternalError("pay 77123"),
            new NoClassDefFoundError("pay 77123")
        };
        for (Error error : errors) {
            try (TimeLimitedReader reader = TimeLimitedReader.open(good(), MINUTE, file -> {
                throw error;
            })) {
                Problem problem = problem(items(reader));
                assertThat(problem.kind().code()).isEqualTo("TC101");
                assertThat(problem.message(Languages.ENGLISH))
                        .contains(error.getClass().getSimpleName())
                        .doesNotContain("77123");
            }
        }
    }

    @Test
    @Timeout(60)
    void reallyRunsOutOfStackAndGoesOn() {
        try (TimeLimitedReader reader = TimeLimitedReader.open(good(), MINUTE, file -> open(file, 0))) {
            assertThat(problem(items(reader)).message(Languages.ENGLISH)).contains("StackOverflowError");
        }
        assertThat(Reading.watched(good()).facts()).hasSize(3);
    }

    private static WorkbookReader open(WorkbookFile file, int depth) {
        WorkbookReader reader = depth < 0 ? WorkbookReader.open(file) : open(file, depth + 1);
        reader.skip(depth);
        return reader;
    }

    private static Problem problem(List<Parsed> items) {
        assertThat(items).hasSize(1);
        return ((Parsed.Refused) items.getFirst()).problem();
    }
}
