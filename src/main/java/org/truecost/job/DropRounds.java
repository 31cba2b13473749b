package org.truecost.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.truecost.inbox.Arrival;
import org.truecost.inbox.Arrivals;
import org.truecost.inbox.Claim;
import org.truecost.inbox.Claims;
import org.truecost.inbox.DropFolder;
import org.truecost.inbox.Stopwatch;

/** Round after round over a drop folder: first what was left of earlier, then what has arrived since. */
final class DropRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DropRounds.class);

    /** What failed is left alone for a while: a full disk or a database that is away need time. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final DropFolder folder;
    private final Arrivals arrivals;
    private final Claims claims;
    private final Intake intake;
    private final Supplier<YearMonth> unstated;
    private final WatchListener listener;
    private final Stopwatch stopwatch = new Stopwatch();
    private final Map<Path, Instant> failed = new HashMap<>();

    /** @param unstated the month of workbooks that name none */
    DropRounds(
            DropFolder folder,
            Arrivals arrivals,
            Claims claims,
            Intake intake,
            Supplier<YearMonth> unstated,
            WatchListener listener) {
        this.folder = folder;
        this.arrivals = arrivals;
        this.claims = claims;
        this.intake = intake;
        this.unstated = unstated;
        this.listener = listener;
    }

    /** One round; whether anything was dealt with. */
    boolean look(BooleanSupplier stopped) {
        boolean any = false;
        try {
            for (Claim claim : claims.left()) {
                any |= !stopped.getAsBoolean() && deal(claim);
            }
            for (Arrival arrival : arrivals.look()) {
                any |= !stopped.getAsBoolean() && take(arrival);
            }
        } catch (IOException away) {
            tell(folder.root(), away);
        }
        return any;
    }

    /** Whether something may still be on its way into the folder. */
    boolean isWaiting() {
        return arrivals.isWaiting();
    }

    private boolean take(Arrival arrival) throws IOException {
        YearMonth month = arrival.month().orElseGet(unstated);
        Optional<Claim> claim = claims.take(arrival, month);
        return claim.isPresent() && deal(claim.get());
    }

    private boolean deal(Claim claim) {
        Instant last = failed.get(claim.place());
        if (last != null && Duration.between(last, stopwatch.instant()).compareTo(PAUSE) < 0) {
            return false;
        }
        try {
            listener.taken(intake.take(claim, folder, claims));
            failed.remove(claim.place());
            return true;
        } catch (IOException | RuntimeException failure) {
            failed.put(claim.place(), stopwatch.instant());
            tell(claim.file(), failure);
            return false;
        }
    }

    private void tell(Path what, Exception failure) {
        LOG.error("{} could not be dealt with; it is tried again", what.getFileName(), failure);
        listener.failed(what, failure);
    }
}
