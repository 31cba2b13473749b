package org.truecost.delivery;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** What fails on our side is postponed alone: it says nothing of the mail server or the folder. */
    private Receipt sent(Delivery delivery, DeliveryRun run) throws InterruptedException {
        try {
            return sender.send(delivery, run);
        } catch (IOException | UncheckedIOException unwritten) {
            LOG.warn("The documents of {} r{} cannot be written", delivery.month(), delivery.revision(), unwritten);
            return Receipt.of(Verdict.POSTPONED, String.valueOf(unwritten.getMessage()));
        } catch (RuntimeException failure) {
            LOG.error(
                    "{} r{} cannot be prepared for {}",
                    delivery.month(),
                    delivery.revision(),
                    delivery.list(),
                    failure);
            return Receipt.of(Verdict.POSTPONED, failure.getClass().getSimpleName());
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
            case POSTPONED, UNAVAILABLE -> untilExhausted(tried.attempts(), properties.attempts());
            case UNCLEAR -> untilExhausted(unclear, properties.unclearAttempts());
        };
    }

    private static DeliveryState untilExhausted(int tries, int most) {
        return tries < most ? DeliveryState.PENDING : DeliveryState.FAILED;
    }

    /** After a letter, the letters: they have one mail server. After a folder, only what else goes into that folder. */
    private void postponeOthers(Delivery tried, Instant until) {
        boolean folder = isFolder(tried.list(), tried.recipient());
        properties
                .lists()
                .forEach((name, list) -> list.recipients().stream()
                        .filter(other -> folder ? other.equals(tried.recipient()) : !list.isFolder(other))
                        .forEach(other -> outbox.postpone(name, other, until)));
    }

    private boolean isFolder(String list, String recipient) {
        return requireNonNull(properties.lists().get(list)).isFolder(recipient);
    }
}
