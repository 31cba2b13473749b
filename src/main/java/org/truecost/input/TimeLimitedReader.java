package org.truecost.input;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.encrypted.Passwords;
import org.truecost.input.file.Limits;
import org.truecost.input.mapping.MappingSet;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * Reads a workbook on a thread of its own, slightly ahead of the consumer of its items. The thread's memory is bounded by {@link
 * Limits}; its CPU time is bounded here, so that a busy machine makes no difference. A thread that takes longer, or ends with an
 * unforeseen error, affects only its own workbook.
 */
public final class TimeLimitedReader implements AutoCloseable {

    /** A workbook of any size may take so long; the largest that is read takes a few seconds for every ten megabytes. */
    private static final Duration ALLOWANCE = Duration.ofSeconds(15);

    /** And one more second for each of this many bytes of its file. */
    private static final long BYTES_A_SECOND = 256 << 10;

    /** Nothing at all for so long, not even computing: the disk or the network below it does not answer. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 100;
    private static final int BATCHES = 2;
    private static final long STACK = 1 << 20;

    private final WorkbookFile file;
    private final Duration allowance;
    private final BlockingQueue<List<Parsed>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Queue<Parsed> items = new ArrayDeque<>();
    private final Thread thread;
    private boolean finished;
    private volatile int read;
    private volatile String readBy = "";

    private TimeLimitedReader(WorkbookFile file, Duration allowance, Function<WorkbookFile, WorkbookReader> opening) {
        this.file = file;
        this.allowance = allowance;
        this.thread = new Thread(null, () -> read(opening), "reading " + file.sha256(), STACK);
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts reading a workbook of the contract's own layouts. */
    public static TimeLimitedReader open(WorkbookFile file) {
        return open(file, MappingSet.NONE, Passwords.NONE);
    }

    /** Starts reading a workbook; the items are those of a {@link WorkbookReader}. */
    static TimeLimitedReader open(WorkbookFile file, MappingSet mappings, Passwords passwords) {
        Duration more = Duration.ofSeconds(file.path().toFile().length() / BYTES_A_SECOND);
        return open(file, ALLOWANCE.plus(more), copy -> WorkbookReader.open(copy, mappings, passwords));
    }

    static TimeLimitedReader open(
            WorkbookFile file, Duration allowance, Function<WorkbookFile, WorkbookReader> opening) {
        return new TimeLimitedReader(file, allowance, opening);
    }

    /** The next item; null after the last. */
    public @Nullable Parsed next() {
        while (items.isEmpty() && !finished) {
            List<Parsed> batch = await();
            finished = batch.isEmpty() || batch.getLast() instanceof Parsed.Refused;
            items.addAll(batch);
        }
        return items.poll();
    }

    /** How much of the workbook has been read, in thousandths: a little more than the items that were taken. */
    public int read() {
        return read;
    }

    /** By which mappings the sheets were read so far, {@code opex.yml 9bc14e22}, separated by commas; empty where none was needed. */
    public String readBy() {
        return readBy;
    }

    /** Skips items that an earlier reading has already processed; not a refusal, which that one did not reach. */
    public void skip(long count) {
        for (long passed = 0; passed < count; passed++) {
            Parsed item = next();
            if (item instanceof Parsed.Refused) {
                items.add(item);
            }
            if (item == null || item instanceof Parsed.Refused) {
                return;
            }
        }
    }

    /** The next batch; an empty one is the end. */
    private List<Parsed> await() {
        long start = System.nanoTime();
        try {
            while (true) {
                List<Parsed> batch = batches.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                if (batch != null) {
                    return batch;
                }
                if (isTooLong(Duration.ofNanos(System.nanoTime() - start))) {
                    thread.interrupt();
                    return List.of(
                            new Parsed.Refused(Problem.of(ProblemKind.TOO_SLOW, Location.workbook(file.name()))));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", stopped);
        }
    }

    private boolean isTooLong(Duration waited) {
        return CLOCK.getThreadCpuTime(thread.threadId()) > allowance.toNanos() || waited.compareTo(SILENCE) > 0;
    }

    private void read(Function<WorkbookFile, WorkbookReader> opening) {
        try (WorkbookReader reader = opening.apply(file)) {
            List<Parsed> batch = batch(reader);
            while (!batch.isEmpty()) {
                read = reader.read();
                readBy = reader.readBy();
                batches.put(batch);
                batch = batch(reader);
            }
            batches.put(batch);
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error unforeseen) {
            fail(unforeseen);
        }
    }

    private static List<Parsed> batch(WorkbookReader reader) {
        List<Parsed> batch = new ArrayList<>(BATCH);
        for (Parsed item = reader.next(); item != null; item = reader.next()) {
            batch.add(item);
            if (batch.size() == BATCH) {
                break;
            }
        }
        return batch;
    }

    /** Says what kind of error it was and nothing it may have quoted from the workbook. */
    private void fail(Throwable unforeseen) {
        String kind = unforeseen.getClass().getSimpleName();
        Problem problem = Problem.of(ProblemKind.UNREADABLE_WORKBOOK, Location.workbook(file.name()))
                .with("reason", Message.of("problems.reason.failed").with("kind", kind));
        try {
            batches.put(List.of(new Parsed.Refused(problem)));
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        }
    }

    /** Releases the workbook, read to its end or not. */
    @Override
    public void close() {
        finished = true;
        items.clear();
        thread.interrupt();
        batches.clear();
        try {
            thread.join(GLANCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
