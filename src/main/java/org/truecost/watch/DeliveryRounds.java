package org.truecost.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.truecost.batch.JobStoppedException;
import org.truecost.delivery.AddressedReports;
import org.truecost.delivery.Deliveries;
import org.truecost.store.Delivery;

/**
 * Brings the briefings to their readers while a drop folder is watched: on a thread of its own, for a mail server that hangs must
 * keep no sender waiting for an answer.
 */
final class DeliveryRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRounds.class);

    /** Between two looks into the outbox. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** An unavailable database or a wrong setting takes time to fix; each failure is reported once, not for every attempt. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

    private static final long STOP_SECONDS = 25;

    private final Deliveries deliveries;
    private final WatchListener listener;
    private final InstantSource stopwatch;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("deliveries").factory());
    private final AddressedReports addressed = new AddressedReports();
    private @Nullable Future<?> round;
    private volatile Instant next;
    private @Nullable String lastReported;

    /** The first round starts immediately, to resume what a dead run was sending. */
    DeliveryRounds(Deliveries deliveries, WatchListener listener, InstantSource stopwatch) {
        this.deliveries = deliveries;
        this.listener = listener;
        this.stopwatch = stopwatch;
        this.next = stopwatch.instant();
    }

    /** Begins a round if one is due and the last has ended; returns immediately. */
    void look() {
        boolean free = round == null || round.isDone();
        if (free && !stopwatch.instant().isBefore(next)) {
            next = stopwatch.instant().plus(LOOK);
            round = thread.submit(this::deliver);
        }
    }

    private void deliver() {
        try {
            List<Delivery> changed = deliveries.deliverDue(addressed);
            lastReported = null;
            if (!changed.isEmpty()) {
                listener.delivered(changed);
            }
        } catch (JobStoppedException stopped) {
            LOG.info("The deliveries continue with the next start");
        } catch (RuntimeException failure) {
            if (thread.isShutdown()) {
                LOG.warn("The deliveries were cut off; the next start continues them", failure);
                return;
            }
            next = stopwatch.instant().plus(AFTER_FAILURE);
            report(failure);
        } catch (Error fatal) {
            // No one asks the thread's future what it ended with.
            LOG.error("The briefings could not be delivered", fatal);
            throw fatal;
        }
    }

    private void report(RuntimeException failure) {
        String failed = failure.toString();
        if (!failed.equals(lastReported)) {
            lastReported = failed;
            LOG.error("The briefings could not be delivered; it is tried again", failure);
            listener.undelivered(failure);
        }
    }

    /** Lets the letter in hand be finished. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A letter is still being sent; the next start sends it again under the same Message-ID");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
