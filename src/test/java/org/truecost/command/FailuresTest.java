package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Languages;
import org.truecost.command.screen.Terminal;

/** What is wrong with a file or folder is said of one that a person knows, and with a way out. */
class FailuresTest {

    @TempDir
    Path folder;

    @Test
    void namesTheFolderWhereADraftOfItMayNotBeMade() {
        String draft = folder.resolve(".2025-02-r1.lbe4k7rql.part").toString();
        assertThat(sentence(new AccessDeniedException(draft)))
                .isEqualTo("No permission to use " + folder
                        + ". Allow this user to read and write it, or name another file or folder.");
        assertThat(sentence(new FileSystemException(draft, null, "Read-only file system")))
                .isEqualTo(folder + " cannot be used: Read-only file system. Fix this, or name another file or folder,"
                        + " and run the same command again.");
    }

    @Test
    void namesTheExistingFolderOfARelativePath() {
        assertThat(sentence(new AccessDeniedException("no-such-folder/draft")))
                .startsWith("No permission to use " + Path.of("").toAbsolutePath() + ".");
    }

    @Test
    void namesTheFileThatIsThereAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("costs.xlsx"), "");
        assertThat(sentence(new AccessDeniedException(file.toString())))
                .startsWith("No permission to use " + file + ".");
        assertThat(sentence(new FileSystemException(file.toString(), null, "Input/output error")))
                .startsWith(file + " cannot be used: Input/output error.");
    }

    @Test
    void namesTheFileThatIsInTheWayOfAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        FileSystemException failure =
                new FileSystemException(file.resolve("a/b").toString(), null, "Not a directory");
        assertThat(sentence(failure))
                .startsWith("The folder " + file + " cannot be created: there is a file of that name");
        assertThat(Failures.sentence(failure, Terminal.standard(Languages.JAPANESE), new SettingPlaces()))
                .startsWith("フォルダー" + file + "を作れません。");
    }

    private static String sentence(IOException failure) {
        return Failures.sentence(
                new UncheckedIOException(failure), Terminal.standard(Languages.ENGLISH), new SettingPlaces());
    }
}
