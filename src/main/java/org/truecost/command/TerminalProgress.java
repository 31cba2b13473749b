package org.truecost.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.truecost.job.Progress;
import org.truecost.output.OneLine;

/** How a long run goes on: a moving bar where a person watches, a line now and then otherwise. */
final class TerminalProgress implements Progress, AutoCloseable {

    /** Rows between two plain lines. */
    private static final long PLAIN_EVERY = 50_000;

    private final Terminal terminal;
    private final boolean watched;
    private @Nullable ProgressBar bar;
    private String workbook = "";
    private long nextLine = PLAIN_EVERY;

    private TerminalProgress(Terminal terminal, boolean watched) {
        this.terminal = terminal;
        this.watched = watched;
    }

    /** The launcher saw to it that there is a console only where a person sits before it. */
    @SuppressWarnings("SystemConsoleNull")
    static TerminalProgress on(Terminal terminal) {
        return new TerminalProgress(terminal, System.console() != null);
    }

    @Override
    public void loading(String loaded, long rows) {
        if (!loaded.equals(workbook)) {
            close();
            workbook = loaded;
            nextLine = PLAIN_EVERY;
            bar = watched ? bar(loaded) : null;
        }
        if (bar != null) {
            bar.stepTo(rows);
        } else if (rows >= nextLine) {
            terminal.line(terminal.say("progress.rows", loaded, rows));
            nextLine = rows + PLAIN_EVERY;
        }
    }

    private static ProgressBar bar(String task) {
        return new ProgressBarBuilder()
                .setTaskName(OneLine.of(task))
                .setInitialMax(-1)
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
