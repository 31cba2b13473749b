package org.truecost.operations;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.truecost.files.PrivateData;
import org.truecost.files.WriteThrough;
import org.truecost.store.Database;
import org.truecost.store.DatabaseSeal;

/** Copies the embedded database while it is open: as it is between two commits, into a folder that can be used as a data folder. */
@Component
public class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final JdbcTemplate jdbc;
    private final Database database;

    Backups(JdbcTemplate jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** What came of a backup. */
    public enum Result {
        /** The folder holds the database, on the disk. */
        DONE,
        /** There is a folder of that name with something in it, or a file. Nothing was written. */
        OCCUPIED,
        /** The database is a PostgreSQL, which has its own way. */
        FOREIGN,
        /** It could not be written; nothing is left of it. */
        FAILED
    }

    /** Makes a backup that appears whole or not at all. Commits wait meanwhile. */
    public Result make(Path folder) {
        if (!database.isEmbedded()) {
            return Result.FOREIGN;
        }
        Path draft = folder.resolveSibling("." + folder.getFileName() + ".part");
        try {
            FileSystemUtils.deleteRecursively(draft);
            PrivateData.makeFolder(draft);
            copyInto(draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            WriteThrough.names(folder.resolveSibling(""));
            return Result.DONE;
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException inTheWay) {
            return Result.OCCUPIED;
        } catch (IOException | RuntimeException failure) {
            LOG.error("The backup {} could not be made", folder, failure);
            return isInUse(folder) ? Result.OCCUPIED : Result.FAILED;
        } finally {
            discard(draft);
        }
    }

    private void copyInto(Path draft) throws IOException {
        String place = (draft.toAbsolutePath() + "/").replace("'", "''");
        jdbc.execute("BACKUP DATABASE TO '" + place + "' BLOCKING AS FILES");
        DatabaseSeal seal = new DatabaseSeal(draft);
        seal.open();
        seal.close();
        PrivateData.restrict(draft);
        for (Path file : files(draft)) {
            WriteThrough.content(file);
        }
        WriteThrough.names(draft);
    }

    private static boolean isInUse(Path folder) {
        try {
            return Files.exists(folder)
                    && (!Files.isDirectory(folder) || !files(folder).isEmpty());
        } catch (IOException unseen) {
            return false;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void discard(Path draft) {
        try {
            FileSystemUtils.deleteRecursively(draft);
        } catch (IOException kept) {
            LOG.warn("The draft {} of a backup could not be deleted", draft, kept);
        }
    }
}
