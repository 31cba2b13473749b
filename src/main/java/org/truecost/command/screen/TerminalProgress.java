package org.truecost.command.screen;

import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.truecost.batch.Progress;
import org.truecost.wording.SafeText;

/** The progress of a long run: a moving bar on a terminal, otherwise a line from time to time. */
public final class TerminalProgress implements Progress, AutoCloseable {

    /** Rows between two plain lines. */
    private static final long PLAIN_EVERY = 50_000;

    private static final int PER_CENT = WHOLE / 100;
    private static final double NANOS = 1e9;

    /** Below a millisecond a speed says nothing. */
    private static final double SHORTEST = 1e-3;

    private final Terminal terminal;
    private final boolean watched;
    private @Nullable ProgressBar bar;
    private final LongSupplier clock;
    private String workbook = "";
    private long nextLine = PLAIN_EVERY;
    private long start;

    /**
     * @param watched whether a person sits before the terminal
     * @param clock nanoseconds that pass
     */
    TerminalProgress(Terminal terminal, boolean watched, LongSupplier clock) {
        this.terminal = terminal;
        this.watched = watched;
        this.clock = clock;
    }

    /** The launcher sets {@code jdk.console} so that there is a console only at an interactive terminal. */
    @SuppressWarnings("SystemConsoleNull")
    public static TerminalProgress on(Terminal terminal) {
        return new TerminalProgress(terminal, System.console() != null, System::nanoTime);
    }

    @Override
    public void loading(String loaded, long rows, int read) {
        if (!loaded.equals(workbook)) {
            close();
            workbook = loaded;
            nextLine = PLAIN_EVERY;
            start = clock.getAsLong();
            bar = watched ? bar(SafeText.of(loaded)) : null;
        }
        if (bar != null) {
            bar.stepTo(read / PER_CENT);
            bar.setExtraMessage(terminal.say("progress.bar", rows, speed(rows)));
        } else if (rows >= nextLine) {
            terminal.line(terminal.say("progress.rows", loaded, rows, read / PER_CENT, speed(rows), left(read)));
            nextLine = rows + PLAIN_EVERY;
        }
    }

    /** Rows a second since the workbook was begun. */
    private long speed(long rows) {
        return Math.round(rows / Math.max(seconds(), SHORTEST));
    }

    /** Seconds left at the speed so far; the rest may be faster or slower. */
    private long left(int read) {
        return read == 0 ? 0 : Math.round(seconds() * (WHOLE - read) / read);
    }

    private double seconds() {
        return (clock.getAsLong() - start) / NANOS;
    }

    private static ProgressBar bar(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit("%", 1)
                .setInitialMax(WHOLE / PER_CENT)
                .build();
    }

    @Override
    public void step(String name) {
        close();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
