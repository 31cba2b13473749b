package org.truecost.delivery;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truecost.mail.Receipt;
import org.truecost.mail.Receipt.Verdict;
import org.truecost.settings.DeliveryProperties;
import org.truecost.store.Delivery;
import org.truecost.store.DeliveryState;
import org.truecost.store.Outbox;

/** Empties the outbox, one delivery at a time: records the attempt, makes it, records the result. */
@Component
class OutboxRun {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRun.class);

    private static final Duration NAP = Duration.ofMillis(500);

    private final Outbox outbox;
    private final DeliverySender sender;
    private final DeliveryProperties properties;
    private final Backoff backoff;

    OutboxRun(Outbox outbox, DeliverySender sender, DeliveryProperties properties) {
        this.outbox = outbox;
        this.sender = sender;
        this.properties = properties;
        this.backoff = new Backoff(properties.firstPause(), properties.longestPause(), RandomGenerator.getDefault());
    }

    /**
     * Makes the next attempt, or waits a moment for it.
     *
     * @param until attempts that are due later are not waited for
     * @param run what the attempts of a run share
     * @return whether there may be another before then
     */
    boolean next(Instant until, DeliveryRun run) throws InterruptedException {
        Instant now = Instant.now();
        Optional<Delivery> turn =
                outbox.claim(now, now.plus(properties.longestPause().multipliedBy(2)));
        if (turn.isPresent()) {
            settle(turn.get(), sent(turn.get(), run));
            return true;
        }
        Optional<Instant> soon = outbox.nextTry().filter(next -> next.isBefore(until));
        if (soon.isPresent()) {
            nap(Duration.between(now, soon.get()));
        }
        return soon.isPresent();
    }

    /** Never long: between two naps the program can be stopped. */
    private static void nap(Duration wanted) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(Math.clamp(wanted.toMillis(), 1, NAP.toMillis()));
    }

    private Receipt sent(Delivery delivery, DeliveryRun run) throws InterruptedException {
        try {
            return sender.send(delivery, run);
        } catch (IOException unwritten) {
            LOG.warn("The documents of {} r{} cannot be written", delivery.month(), delivery.revision(), unwritten);
            return new Receipt(Verdict.UNAVAILABLE, String.valueOf(unwritten.getMessage()));
        }
    }

    private void settle(Delivery tried, Receipt receipt) {
        Instant now = Instant.now();
        int unclear = tried.unclear() + (receipt.verdict() == Verdict.UNCLEAR ? 1 : 0);
        Instant next = now.plus(backoff.after(tried.attempts()));
        DeliveryState state = state(tried, receipt.verdict(), unclear);
        outbox.settle(tried, state, unclear, next, receipt.answer(), now);
        if (receipt.verdict() == Verdict.UNAVAILABLE) {
            postponeOthers(tried, next);
        }
        LOG.info("{} {}: {} {}", tried.messageId(), tried.list(), receipt.verdict(), receipt.answer());
    }

    private DeliveryState state(Delivery tried, Verdict verdict, int unclear) {
        return switch (verdict) {
            case ACCEPTED -> DeliveryState.SENT;
            case REFUSED -> DeliveryState.FAILED;
            case POSTPONED, UNAVAILABLE -> orGivenUp(tried.attempts(), properties.attempts());
            case UNCLEAR -> orGivenUp(unclear, properties.unclearAttempts());
        };
    }

    private static DeliveryState orGivenUp(int tries, int most) {
        return tries < most ? DeliveryState.PENDING : DeliveryState.FAILED;
    }

    /** What goes the same way need not find out one by one that it is closed. */
    private void postponeOthers(Delivery tried, Instant until) {
        properties.lists().forEach((name, list) -> {
            if (name.equals(tried.list()) || !list.to().isEmpty()) {
                outbox.postpone(name, until);
            }
        });
    }
}
