package org.truecost.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.truecost.operations.Backups.Result;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.Database;

/**
 * How a process asks the one that has the embedded database open for a backup: by a file in the data folder that names the folder to
 * make. Who has the database looks for such files, takes one by a rename and answers in another.
 */
@Component
public class BackupRequests implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRequests.class);

    private static final String REQUEST = "truecost.backup-";
    private static final String ASKED = ".asked";
    private static final String TAKEN = ".taken";
    private static final String ANSWER = ".answer";
    private static final int UUID_LENGTH = 36;
    private static final Duration LOOK = Duration.ofMillis(250);

    /** A process that is there looks much more often. */
    private static final Duration UNANSWERED = Duration.ofSeconds(3);

    /** A large database on a slow disk; longer than that, the process that took the request is gone. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Backups backups;
    private final Database database;
    private final TrueCostProperties properties;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread looking = Thread.ofPlatform().daemon().name("backups").unstarted(this::lookAgainAndAgain);

    BackupRequests(Backups backups, Database database, TrueCostProperties properties) {
        this.backups = backups;
        this.database = database;
        this.properties = properties;
    }

    /** Answers requests from now on until the database is closed. */
    public void listen() {
        if (database.isEmbedded()) {
            looking.start();
        }
    }

    private void lookAgainAndAgain() {
        try {
            do {
                look();
            } while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try (Stream<Path> files = Files.list(properties.data())) {
            for (Path request : files.filter(BackupRequests::isRequest).toList()) {
                serve(request);
            }
        } catch (IOException | RuntimeException failure) {
            // The next look tries again: a request that fails must not keep later ones from being answered.
            LOG.warn("A request for a backup could not be answered", failure);
        }
    }

    private static boolean isRequest(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(REQUEST) && name.endsWith(ASKED);
    }

    private void serve(Path request) throws IOException {
        Path taken = sibling(request, TAKEN);
        try {
            Files.move(request, taken, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException withdrawn) {
            return;
        }
        Result result = backups.make(Path.of(Files.readString(taken, StandardCharsets.UTF_8)));
        LOG.info("A backup was asked for: {}", result);
        Path draft = sibling(request, ANSWER + ".part");
        Files.writeString(draft, result.name(), StandardCharsets.UTF_8);
        Files.move(draft, sibling(request, ANSWER), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(taken);
    }

    /**
     * Asks the process that has the database of a data folder open.
     *
     * @param folder to be made
     * @return what it answered; empty where no process takes the request, which is withdrawn then
     */
    public static Optional<Result> ask(Path data, Path folder) throws IOException, InterruptedException {
        if (!Files.exists(data.resolve("truecost.lck"))) {
            return Optional.empty();
        }
        Path draft = data.resolve(REQUEST + UUID.randomUUID() + ".part");
        Path request = sibling(draft, ASKED);
        Files.writeString(draft, folder.toAbsolutePath().toString(), StandardCharsets.UTF_8);
        Files.move(draft, request, StandardCopyOption.ATOMIC_MOVE);
        await(UNANSWERED, request, false);
        if (Files.deleteIfExists(request)) {
            return Optional.empty();
        }
        Path answer = sibling(request, ANSWER);
        await(LONGEST, answer, true);
        try {
            return Optional.of(Result.valueOf(Files.readString(answer, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException none) {
            return Optional.of(Result.FAILED);
        } finally {
            for (String ending : List.of(ANSWER, TAKEN)) {
                Files.deleteIfExists(sibling(request, ending));
            }
        }
    }

    private static void await(Duration most, Path file, boolean there) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (Files.exists(file) != there && System.nanoTime() < end) {
            Thread.sleep(LOOK);
        }
    }

    private static Path sibling(Path request, String ending) {
        String name = String.valueOf(request.getFileName());
        return request.resolveSibling(name.substring(0, REQUEST.length() + UUID_LENGTH) + ending);
    }

    /** Before the database is closed; a backup that is being made is finished first. */
    @Override
    public void destroy() throws InterruptedException {
        // No interrupt: it would close the channel of a file that is being forced to the disk.
        closing.countDown();
        if (looking.isAlive()) {
            looking.join();
        }
    }
}
