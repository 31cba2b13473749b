package org.truecost.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.truecost.Application;
import org.truecost.batch.Progress;
import org.truecost.inbox.Arrivals;
import org.truecost.inbox.DropFolder;
import org.truecost.inbox.FileClaims;
import org.truecost.inbox.Instance;
import org.truecost.inbox.SkippedFile;
import org.truecost.month.ReportOutcome;
import org.truecost.month.RequestTemplate;
import org.truecost.month.UnwrittenDocuments;
import org.truecost.report.Briefing;
import org.truecost.settings.WatchProperties;
import org.truecost.store.Delivery;

/** What {@code watch} does, by a clock that a test sets: workbooks are taken and reports made, and their documents are not written. */
final class SetWatch implements AutoCloseable {

    private static Instant now = Instant.EPOCH;

    private final Path folder;
    private final ConfigurableApplicationContext context;
    private @Nullable Running running;
    private final List<Briefing> made = new ArrayList<>();
    private final List<TakenWorkbook> taken = new ArrayList<>();

    /** A clock that shows what the test sets. */
    static final class SetClock {

        @Bean
        InstantSource clock() {
            return () -> now;
        }
    }

    /** The program while it is up. */
    private record Running(Instance instance, FileClaims claims, DropRounds drops, DueRounds due) {}

    private final class Heard implements WatchListener {
        @Override
        public void taken(TakenWorkbook workbook) {
            taken.add(workbook);
        }

        @Override
        public void reported(DueReports.Made report) {}

        @Override
        public void delivered(List<Delivery> deliveries) {}

        @Override
        public void undelivered(Exception failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void left(Path file) {}

        @Override
        public void skipped(SkippedFile what) {
            throw new AssertionError(what + " is passed over");
        }

        @Override
        public void failed(Path what, Exception failure) {
            throw new AssertionError(what + " failed", failure);
        }

        @Override
        public void loading(String workbook, long rows, int percent) {}

        @Override
        public void step(String name) {}
    }

    /**
     * Starts it over {@code input} in a folder of its own.
     *
     * @param settings further settings, as arguments
     */
    SetWatch(Path folder, Instant start, String... settings) throws IOException {
        this.folder = folder;
        set(start);
        Stream<String> folders = Stream.of(
                "--truecost.data=" + folder.resolve("data"),
                "--truecost.input=" + folder.resolve("input"),
                "--truecost.output=" + folder.resolve("output"));
        context = new SpringApplication(SetClock.class, UnwrittenDocuments.class, Application.class)
                .run(Stream.concat(folders, Stream.of(settings)).toArray(String[]::new));
        up();
    }

    /** Starts it again where it is down: it knows what is on the disk, and nothing else. */
    void up() throws IOException {
        if (running != null) {
            return;
        }
        WatchProperties watching = bean(WatchProperties.class);
        DropFolder drop = new DropFolder(folder.resolve("input"));
        Instance instance = Instance.of(folder.resolve("data"));
        FileClaims claims = FileClaims.of(drop, instance, watching.silence(), () -> now);
        DropRounds drops = new DropRounds(
                drop,
                new Arrivals(drop, new Arrivals.Patience(watching.steady(), watching.broken()), () -> now),
                claims,
                bean(Intake.class),
                () -> watching.parsedSchedule().lastFullMonth(now),
                new Heard(),
                new Retries(watching.retry(), () -> now));
        running = new Running(instance, claims, drops, new DueRounds(watching, () -> now, () -> now));
    }

    /** Stops it: time passes, and nothing is done. */
    void down() throws IOException {
        Running stopped = running;
        running = null;
        if (stopped != null) {
            stopped.claims().close();
            stopped.instance().close();
        }
    }

    boolean isUp() {
        return running != null;
    }

    private static void set(Instant moment) {
        now = moment;
    }

    /** One round at a moment, where it is up. */
    void at(Instant moment) {
        set(moment);
        Running up = running;
        if (up != null) {
            boolean any = up.drops().look(() -> false);
            up.due().looked(any, up.drops().isWaiting());
            up.due().last().ifPresent(last -> up.due().made(() -> make(last)));
        }
    }

    private int make(YearMonth last) {
        return bean(DueReports.class)
                .make(last, new RequestTemplate(null, null, null), Progress.SILENT, this::note, () -> false);
    }

    private void note(DueReports.Made report) {
        if (!(report.outcome() instanceof ReportOutcome.Done done)) {
            throw new AssertionError(report.outcome());
        }
        made.add(done.briefing());
    }

    /** The reports made so far, in the order they were. */
    List<Briefing> made() {
        return List.copyOf(made);
    }

    /** The workbooks taken so far, in the order they were. */
    List<TakenWorkbook> taken() {
        return List.copyOf(taken);
    }

    Withdrawals withdrawals() {
        return bean(Withdrawals.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() throws IOException {
        down();
        context.close();
    }
}
