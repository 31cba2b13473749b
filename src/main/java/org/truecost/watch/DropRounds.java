package org.truecost.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.truecost.batch.JobStoppedException;
import org.truecost.inbox.Arrival;
import org.truecost.inbox.Arrivals;
import org.truecost.inbox.DropFolder;
import org.truecost.inbox.FileClaim;
import org.truecost.inbox.FileClaims;
import org.truecost.inbox.SkippedFile;
import org.truecost.inbox.Stopwatch;

/** Rounds over a drop folder: first what earlier rounds left, then what has arrived since. */
final class DropRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DropRounds.class);

    /** The interval between two searches for files that are not taken: a search is expensive on a share and never urgent. */
    private static final Duration AROUND = Duration.ofMinutes(1);

    private final DropFolder folder;
    private final Arrivals arrivals;
    private final FileClaims claims;
    private final Intake intake;
    private final Supplier<YearMonth> unstated;
    private final WatchListener listener;
    private final Retries retries;
    private final InstantSource stopwatch = new Stopwatch();
    private Set<SkippedFile> skipped = Set.of();
    private @Nullable Instant lookedAround;

    /** @param unstated the month of workbooks that name none */
    DropRounds(
            DropFolder folder,
            Arrivals arrivals,
            FileClaims claims,
            Intake intake,
            Supplier<YearMonth> unstated,
            WatchListener listener,
            Retries retries) {
        this.folder = folder;
        this.arrivals = arrivals;
        this.claims = claims;
        this.intake = intake;
        this.unstated = unstated;
        this.listener = listener;
        this.retries = retries;
    }

    /** One round; returns whether anything was processed. */
    boolean look(BooleanSupplier stopped) {
        if (retries.isPaused(folder.root())) {
            return false;
        }
        boolean any = false;
        try {
            Set<Path> present = new HashSet<>();
            List<FileClaim> left = claims.left((place, what, why) -> {
                present.add(place);
                report(place, what, why);
            });
            for (FileClaim claim : left) {
                any |= !stopped.getAsBoolean() && deal(claim, stopped);
            }
            List<Arrival> arrived = arrivals.look();
            left.forEach(claim -> present.add(claim.place()));
            present.addAll(arrivals.waiting());
            retries.forgetAllBut(present);
            for (Arrival arrival : arrived) {
                any |= !stopped.getAsBoolean() && take(arrival, stopped);
            }
            reportSkipped();
        } catch (IOException | UncheckedIOException away) {
            report(folder.root(), folder.root(), away);
        }
        return any;
    }

    /** Whether something may still be on its way into the folder; what has failed again and again is not waited for. */
    boolean isWaiting() {
        return !retries.isExhausted(folder.root())
                && arrivals.waiting().stream().anyMatch(file -> !retries.isExhausted(file));
    }

    /**
     * Files still in the folder although nothing has failed: they are incomplete, or another instance is processing their sheet.
     */
    List<Path> unfinished() {
        return arrivals.waiting().stream()
                .filter(file -> !retries.hasFailed(file) && Files.exists(file))
                .sorted()
                .toList();
    }

    /** Once for each, as long as it is there: it is not a failure, but its sender may be waiting in vain. */
    private void reportSkipped() {
        Instant now = stopwatch.instant();
        if (lookedAround != null && Duration.between(lookedAround, now).compareTo(AROUND) < 0) {
            return;
        }
        lookedAround = now;
        try {
            List<SkippedFile> found = arrivals.skipped();
            found.stream().filter(entry -> !skipped.contains(entry)).forEach(listener::skipped);
            skipped = Set.copyOf(found);
        } catch (IOException | UncheckedIOException away) {
            LOG.warn("Other files in {} cannot be listed", folder.root(), away);
        }
    }

    private boolean take(Arrival arrival, BooleanSupplier stopped) {
        if (retries.isPaused(arrival.file())) {
            return false;
        }
        try {
            Optional<FileClaim> claim = claims.take(arrival, arrival.month().orElseGet(unstated));
            return claim.isPresent() && deal(claim.get(), stopped);
        } catch (IOException | UncheckedIOException held) {
            report(arrival.file(), arrival.file(), held);
            return false;
        }
    }

    private boolean deal(FileClaim claim, BooleanSupplier stopped) {
        if (retries.isPaused(claim.place())) {
            return false;
        }
        try {
            listener.taken(intake.take(claim, folder, claims));
            retries.succeeded(claim.place());
            return true;
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof JobStoppedException && stopped.getAsBoolean()) {
                LOG.info("{} is continued at the next start", claim.name());
            } else {
                report(claim.place(), claim.file(), failure);
            }
            return false;
        }
    }

    /** Once for each file, however often it is attempted: a watcher that runs for days should not repeat it every few seconds. */
    private void report(Path key, Path what, Exception failure) {
        if (retries.failed(key)) {
            LOG.error("{} could not be processed; it is tried again", what.getFileName(), failure);
            listener.failed(what, failure);
        }
    }
}
