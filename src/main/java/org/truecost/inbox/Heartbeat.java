package org.truecost.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shows the other instances that this one is alive, and finds those that are not: a number in a file that keeps increasing. Each
 * instance observes it on its own stopwatch, so that no two clocks need to agree.
 */
final class Heartbeat implements AutoCloseable {

    private static final long BEATS_EVERY_MILLIS = 1000;

    private final Path folder;
    private final String own;
    private final Duration silence;
    private final InstantSource stopwatch;
    private final AtomicLong beats = new AtomicLong(System.nanoTime());
    private final Map<String, Heard> others = new HashMap<>();
    private final Thread beating =
            Thread.ofPlatform().daemon().name("heartbeat").unstarted(this::beatOn);

    private record Heard(String beat, Instant since) {}

    Heartbeat(Path folder, String own, Duration silence, InstantSource stopwatch) {
        this.folder = folder;
        this.own = own;
        this.silence = silence;
        this.stopwatch = stopwatch;
    }

    /** Starts to beat. */
    void start() {
        beat();
        beating.start();
    }

    private void beatOn() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(BEATS_EVERY_MILLIS);
                beat();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether another instance has been silent for long, as far as this one can tell by now. */
    boolean isDead(String other) {
        String beat = read(other);
        Instant now = stopwatch.instant();
        Heard heard = others.merge(
                other, new Heard(beat, now), (before, latest) -> before.beat.equals(beat) ? before : latest);
        return Duration.between(heard.since, now).compareTo(silence) >= 0;
    }

    private void beat() {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(own), Long.toString(beats.incrementAndGet()), StandardCharsets.US_ASCII);
        } catch (IOException missed) {
            // A beat may be missed: a full disk or a share that is away for a moment stops no work.
        }
    }

    private String read(String other) {
        try {
            return Files.readString(file(other), StandardCharsets.US_ASCII);
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException unknown) {
            return "?";
        }
    }

    private Path file(String instance) {
        return folder.resolve("alive-" + instance);
    }

    /** Stops permanently. */
    @Override
    public void close() throws IOException {
        beating.interrupt();
        Files.deleteIfExists(file(own));
    }
}
