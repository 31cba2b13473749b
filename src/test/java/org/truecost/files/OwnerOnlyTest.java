package org.truecost.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    Path folder;

    /** As on Windows; a ZIP file is such a file system everywhere. */
    @Test
    void leavesAFileSystemWithoutPosixPermissionsAlone() throws IOException {
        URI zip = URI.create("jar:" + folder.resolve("files.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path data = files.getPath("/data");
            OwnerOnly.makeFolder(data);
            Path log = Files.createFile(data.resolve("run.log"), OwnerOnly.fileAttributes(data));

            assertThat(PrivateData.isOpen(data)).isFalse();
            PrivateData.restrict(data);
            ReadBy.GROUP.let(log, data);
            assertThat(log).exists();
        }
    }
}
