package org.truecost.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.truecost.batch.DataDisk;
import org.truecost.command.screen.Terminal;
import org.truecost.files.OwnerOnly;
import org.truecost.files.PrivateData;
import org.truecost.problem.Message;
import org.truecost.settings.SettingsException;
import org.truecost.store.DamagedDatabaseException;
import org.truecost.store.DatabaseSeal;

/** Checks and restricts the data folder once the settings are known, before the log is opened in it. */
final class DataFolder implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** How the embedded database says that a file is incomplete, or that it cannot read a line of its script or a row of its data. */
    private static final Set<Integer> DAMAGED = Set.of(-466, -461, -452, -25);

    static final int ORDER = LoggingApplicationListener.DEFAULT_ORDER - 1;

    private final Terminal terminal;
    private final Consumer<Path> before;
    private boolean embedded;
    private @Nullable DatabaseSeal seal;

    /** @param before what is to be done before the embedded database is opened, with its folder */
    DataFolder(Terminal terminal, Consumer<Path> before) {
        this.terminal = terminal;
        this.before = before;
    }

    private static final long MEGABYTE = 1_000_000;
    private static final long ROOM = DataDisk.ROOM / MEGABYTE;

    /** Why no data can be kept here. The start fails silently: there is no log yet to write it to. */
    static final class Unfit extends AbandonedRunException {

        private static final long serialVersionUID = 1L;

        private final String sentence;
        private final String path;
        private final long free;

        private Unfit(String sentence, Path path, long free) {
            this.sentence = sentence;
            this.path = path.toString();
            this.free = free;
        }

        /** The folder, or a file in it, cannot be written. */
        static Unfit unwritable(Path path) {
            return new Unfit("failure.data", path, 0);
        }

        /** A semicolon in a path begins the embedded database's settings. */
        static Unfit unnameable(Path path) {
            return new Unfit("failure.semicolon", path, 0);
        }

        /** The disk has no room for a month: found before the log, which could not say so, is opened on it. */
        static Unfit full(Path path, long free) {
            return new Unfit("failure.room", path, free / MEGABYTE);
        }

        String in(Terminal terminal) {
            return terminal.say(sentence, path, free, ROOM);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        embedded =
                event.getEnvironment().getProperty("spring.datasource.url", "").startsWith("jdbc:hsqldb:file:");
        try {
            check(path(event.getEnvironment().getRequiredProperty("truecost.data")));
            checkLog(Path.of(event.getEnvironment().getRequiredProperty("logging.file.name")));
        } catch (InvalidPathException unnameable) {
            throw (AbandonedRunException) new AbandonedRunException().initCause(unnameable);
        }
    }

    private static Path path(String data) {
        if (data.isBlank()) {
            throw (AbandonedRunException) new AbandonedRunException()
                    .initCause(new SettingsException("truecost.data", Message.of("settings.empty")));
        }
        return Path.of(data);
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    private void check(Path folder) {
        if (folder.toString().contains(";")) {
            throw Unfit.unnameable(folder);
        }
        try {
            OwnerOnly.makeFolder(folder);
            if (!Files.isWritable(folder)) {
                throw Unfit.unwritable(folder);
            }
            keepPrivate(folder);
            checkDatabase(folder);
            checkFiles(folder);
            checkRoom(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException unusable) {
            throw Unfit.unwritable(folder);
        }
    }

    private void checkDatabase(Path folder) throws IOException {
        if (embedded) {
            DatabaseSeal found = new DatabaseSeal(folder);
            found.check();
            seal = found;
            before.accept(folder);
        }
    }

    /** A start that failed because the embedded database cannot read what it holds, as what it is; any other as it was. */
    RuntimeException explained(RuntimeException failure) {
        DatabaseSeal opened = seal;
        return opened == null
                ? failure
                : Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                        .filter(cause -> cause instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode()))
                        .findFirst()
                        .<RuntimeException>map(cause -> new DamagedDatabaseException(
                                opened.named(cause.getMessage()), DamagedDatabaseException.How.UNREADABLE, failure))
                        .orElse(failure);
    }

    /**
     * Earlier builds created the folder with whatever access the umask allowed. Restricting it is reported, since someone may have relied
     * on that access.
     */
    private void keepPrivate(Path folder) throws IOException {
        boolean open = PrivateData.isOpen(folder);
        try {
            PrivateData.restrict(folder);
            if (open) {
                terminal.error(terminal.say("data.restricted", folder));
            }
        } catch (FileSystemException refused) {
            terminal.error(terminal.say("data.open", folder, refused.getFile()));
        }
    }

    /** The log is in the data folder, unless a setting puts it elsewhere. */
    private static void checkLog(Path log) {
        Path folder = log.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException unusable) {
            throw Unfit.unwritable(log);
        }
        if (!Files.isWritable(Files.exists(log) ? log : folder)) {
            throw Unfit.unwritable(log);
        }
    }

    static void checkRoom(Path folder, long free) {
        if (free < DataDisk.ROOM) {
            throw Unfit.full(folder, free);
        }
    }

    private static void checkFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(path -> !Files.isWritable(path)).findFirst().ifPresent(path -> {
                throw Unfit.unwritable(path);
            });
        }
    }
}
