package org.truecost.mail;

import static org.truecost.mail.Receipt.Verdict.ACCEPTED;
import static org.truecost.mail.Receipt.Verdict.UNAVAILABLE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A folder that documents are delivered to: each is there whole or not at all. */
public final class DeliveryFolder {

    private final Path folder;

    /** Made where it is missing. */
    public DeliveryFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes all documents, replacing those of the same name. An error of the file system is in the receipt. */
    public Receipt put(List<Letter.Enclosure> documents) {
        try {
            Files.createDirectories(folder);
            for (Letter.Enclosure document : documents) {
                put(document);
            }
            writeNamesThrough();
            return Receipt.of(ACCEPTED, "");
        } catch (IOException unusable) {
            return Receipt.of(UNAVAILABLE, String.valueOf(unusable.getMessage()));
        }
    }

    private void put(Letter.Enclosure document) throws IOException {
        Path draft = folder.resolve("." + document.name() + ".part");
        try {
            Files.copy(document.file(), draft, StandardCopyOption.REPLACE_EXISTING);
            writeThrough(draft);
            Files.move(
                    draft,
                    folder.resolve(document.name()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** On the disk before it gets its name: a power cut leaves no empty document. */
    private static void writeThrough(Path file) throws IOException {
        try {
            // Windows forces only files that are opened for writing to the disk.
            force(file, StandardOpenOption.WRITE);
        } catch (AccessDeniedException readOnly) {
            force(file, StandardOpenOption.READ);
        }
    }

    private static void force(Path file, OpenOption way) throws IOException {
        try (FileChannel channel = FileChannel.open(file, way)) {
            channel.force(true);
        }
    }

    private void writeNamesThrough() {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException unknown) {
            // Windows cannot be asked for it, and keeps names in its own time.
        }
    }
}
