package org.truecost.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Sees to the data folder once the settings are known and before the log is opened in it. */
final class DataFolder implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** Megabytes that the tables, the log and the private copies of a small month take. */
    static final long ROOM = 16;

    private static final long MEGABYTE = 1_000_000;

    /** The data folder, or a file in it, cannot be written. The start is given up without a word: there is no log to say it in. */
    static final class Unusable extends AbandonedRunException {

        private static final long serialVersionUID = 1L;

        private final String path;

        Unusable(Path path) {
            this.path = path.toString();
        }

        String path() {
            return path;
        }
    }

    /** The embedded database cannot be named in this folder: a semicolon begins its settings. */
    static final class Semicolon extends AbandonedRunException {

        private static final long serialVersionUID = 1L;

        private final String path;

        Semicolon(Path path) {
            this.path = path.toString();
        }

        String path() {
            return path;
        }
    }

    /** The disk of the data folder has no room for a month: found before the log, which could not say so, is opened in it. */
    static final class Full extends AbandonedRunException {

        private static final long serialVersionUID = 1L;

        private final String path;
        private final long free;

        Full(Path path, long free) {
            this.path = path.toString();
            this.free = free;
        }

        String path() {
            return path;
        }

        /** Whole megabytes. */
        long free() {
            return free / MEGABYTE;
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        try {
            check(Path.of(event.getEnvironment().getRequiredProperty("truecost.data")));
            checkLog(Path.of(event.getEnvironment().getRequiredProperty("logging.file.name")));
        } catch (InvalidPathException unnameable) {
            throw (AbandonedRunException) new AbandonedRunException().initCause(unnameable);
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    private static void check(Path folder) {
        if (folder.toString().contains(";")) {
            throw new Semicolon(folder);
        }
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new Unusable(folder);
            }
            checkFiles(folder);
            checkRoom(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException unusable) {
            throw new Unusable(folder);
        }
    }

    /** The log stands in the data folder, unless a setting puts it elsewhere. */
    private static void checkLog(Path log) {
        Path folder = log.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException unusable) {
            throw new Unusable(log);
        }
        if (!Files.isWritable(Files.exists(log) ? log : folder)) {
            throw new Unusable(log);
        }
    }

    static void checkRoom(Path folder, long free) {
        if (free < ROOM * MEGABYTE) {
            throw new Full(folder, free);
        }
    }

    private static void checkFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(path -> !Files.isWritable(path)).findFirst().ifPresent(path -> {
                throw new Unusable(path);
            });
        }
    }
}
