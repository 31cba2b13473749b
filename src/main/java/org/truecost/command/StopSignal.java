package org.truecost.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.truecost.command.screen.Terminal;

/**
 * Whether this process is to stop: a termination signal, or Ctrl+C. The command is asked to stop, and the process lives until it
 * has ended by itself and reported so; nothing, least of all the database, is closed before. Java ends the process with 128 plus
 * the signal's number, whatever the command returns.
 */
final class StopSignal implements AutoCloseable {

    /** After so long the process ends as a killed one would, which loses nothing either. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Runnable> listeners = new ArrayList<>();
    private final Thread hook;
    private boolean raised;

    private StopSignal(Supplier<Terminal> terminal) {
        hook = new Thread(() -> stop(terminal), "stop");
    }

    /**
     * Listens for the signal until it is closed, which means that the command has ended.
     *
     * @param terminal where to report that the process was stopped, if the command cannot
     */
    static StopSignal listen(Supplier<Terminal> terminal) {
        StopSignal signal = new StopSignal(terminal);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    synchronized boolean isRaised() {
        return raised;
    }

    /** Calls a listener on the signal, or immediately if it has already come. The listener must return immediately. */
    synchronized void onRaised(Runnable listener) {
        listeners.add(listener);
        if (raised) {
            listener.run();
        }
    }

    private synchronized void raise() {
        raised = true;
        listeners.forEach(Runnable::run);
    }

    private void stop(Supplier<Terminal> terminal) {
        raise();
        try {
            if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                terminal.get().error(terminal.get().say("failure.stopped"));
            }
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        ended.countDown();
        if (!raised) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // The signal has come this very moment: the hook finds that the command has ended.
            }
        }
    }
}
