package org.truecost.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Temporary files for what does not fit into memory: in the folder of the database, which the operator already protects. */
@Component
public final class ScratchFolder {

    private final Path folder;

    public ScratchFolder(@Value("${truecost.data}") Path folder) {
        this.folder = folder;
    }

    /**
     * A file that only this process has: its name is deleted immediately, so that nothing is left of it when the process ends,
     * however it ends, or when it is closed.
     */
    public FileChannel newFile() throws IOException {
        OwnerOnly.makeFolder(folder);
        Path file = folder.resolve("scratch-" + UUID.randomUUID());
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OwnerOnly.fileAttributes(file));
        Files.delete(file);
        return channel;
    }
}
