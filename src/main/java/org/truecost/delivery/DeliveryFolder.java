package org.truecost.delivery;

import static org.truecost.mail.Receipt.Verdict.ACCEPTED;
import static org.truecost.mail.Receipt.Verdict.UNAVAILABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.truecost.files.WriteThrough;
import org.truecost.mail.Letter;
import org.truecost.mail.Receipt;

/** A folder that documents are delivered to: each is there whole or not at all. */
final class DeliveryFolder {

    private final Path folder;

    /** Made where it is missing. */
    DeliveryFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes all documents, replacing those of the same name. An error of the file system is in the receipt. */
    Receipt put(List<Letter.Enclosure> documents) {
        try {
            Files.createDirectories(folder);
            for (Letter.Enclosure document : documents) {
                put(document);
            }
            return Receipt.of(ACCEPTED, "");
        } catch (IOException unusable) {
            return Receipt.of(UNAVAILABLE, String.valueOf(unusable.getMessage()));
        }
    }

    private void put(Letter.Enclosure document) throws IOException {
        Path draft = folder.resolve("." + document.name() + ".part");
        try {
            Files.copy(document.file(), draft, StandardCopyOption.REPLACE_EXISTING);
            WriteThrough.move(draft, folder.resolve(document.name()));
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
