package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;

class SpoolTest {

    private static final Mappings NO_MAPPINGS = new Mappings(Path.of("none"));

    @TempDir
    Path folder;

    private Path parent() {
        return folder.resolve("data").resolve("spool");
    }

    private WorkbookFile file(String name, String content) throws IOException {
        return WorkbookFile.of(Files.writeString(folder.resolve(name), content));
    }

    @Test
    void knowsAFileByItsContent() throws IOException {
        try (Spool spool = Spool.in(parent(), NO_MAPPINGS, Reading.NO_PASSWORDS)) {
            WorkbookFile taken = spool.take(file("a.csv", "abc"));

            assertThat(taken.name()).isEqualTo("a.csv");
            assertThat(taken.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(taken.path()).hasContent("abc");
        }
    }

    /** What it was refused for under one file extension is fixed by another. */
    @Test
    void knowsAFileByAnEndingThatPutsItInDoubt() throws IOException {
        Path workbook = Files.writeString(folder.resolve("a.xlsx"), "bytes");
        Path shouted = Files.writeString(folder.resolve("A.XLSX"), "bytes");
        Path old = Files.writeString(folder.resolve("a.xls"), "bytes");
        Path none = Files.writeString(folder.resolve("a"), "bytes");
        try (Spool spool = Spool.in(folder.resolve("spool"), NO_MAPPINGS, Reading.NO_PASSWORDS)) {
            assertThat(spool.take(WorkbookFile.of(shouted)).sha256())
                    .isEqualTo(spool.take(WorkbookFile.of(workbook)).sha256());
            assertThat(List.of(
                            spool.take(WorkbookFile.of(workbook)).sha256(),
                            spool.take(WorkbookFile.of(old)).sha256(),
                            spool.take(WorkbookFile.of(none)).sha256()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void readsWhatWasHashedEvenIfTheFileChangesMeanwhile() throws IOException {
        WorkbookFile file = WorkbookFile.of(HostileFiles.goodWorkbook(folder));
        try (Spool spool = Spool.in(parent(), NO_MAPPINGS, Reading.NO_PASSWORDS)) {
            WorkbookFile taken = spool.take(file);
            Files.writeString(file.path(), "something else");

            assertThat(Reading.of(taken).facts()).hasSize(3);
        }
    }

    @Test
    void noOneElseMayReadIt() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no such permissions here");
        try (Spool spool = Spool.in(parent(), NO_MAPPINGS, Reading.NO_PASSWORDS)) {
            WorkbookFile taken = spool.take(file("a.xlsx", "abc"));

            assertThat(permissions(taken.path())).isEqualTo("rw-------");
            assertThat(permissions(requireNonNull(taken.path().getParent()))).isEqualTo("rwx------");
            assertThat(permissions(parent())).isEqualTo("rwx------");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void leavesNothingBehind() throws IOException {
        try (Spool spool = Spool.in(parent(), NO_MAPPINGS, Reading.NO_PASSWORDS)) {
            WorkbookFile released = spool.take(file("a.xlsx", "abc"));
            spool.release(released);
            assertThat(released.path()).doesNotExist();

            spool.take(file("b.xlsx", "bcd"));
        }
        assertThat(parent()).isEmptyDirectory();
    }

    @Test
    void makesNoFolderBeforeItIsNeeded() throws IOException {
        Spool.in(parent(), NO_MAPPINGS, Reading.NO_PASSWORDS).close();

        assertThat(parent()).doesNotExist();
    }

    @Test
    void clearsAwayWhatAKilledProcessLeftAndNotWhatALiveOneHolds() throws IOException {
        Path killed = Files.createDirectories(parent().resolve("killed"));
        Files.writeString(killed.resolve("lock"), "");
        Files.writeString(killed.resolve("payroll"), "secret");
        Path killedEarly = Files.createDirectories(parent().resolve("killed-early"));
        Files.setLastModifiedTime(killedEarly, FileTime.from(Instant.now().minusSeconds(61)));
        Path begun = Files.createDirectories(parent().resolve("begun"));
        Path live = Files.createDirectories(parent().resolve("live"));
        Files.writeString(live.resolve("payroll"), "secret");

        try (FileChannel lock =
                        FileChannel.open(live.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                Spool spool = Spool.in(parent(), NO_MAPPINGS, Reading.NO_PASSWORDS)) {
            lock.lock();
            spool.take(file("a.xlsx", "abc"));

            assertThat(killed).doesNotExist();
            assertThat(killedEarly).doesNotExist();
            assertThat(begun).as("its lock may come at any moment").exists();
            assertThat(live.resolve("payroll")).exists();
        }
    }

    @Test
    void followsNoLinkAndOpensNoPipeAndNoFolder() throws IOException, InterruptedException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), secret);
        Path nested = Files.createDirectory(folder.resolve("folder.xlsx"));
        Path pipe = folder.resolve("pipe.xlsx");
        try (Spool spool = Spool.in(parent(), NO_MAPPINGS, Reading.NO_PASSWORDS)) {
            assertThat(said(spool, link)).contains("a link to another file").doesNotContain("secret");
            assertThat(said(spool, nested)).contains("a folder");
            if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
                assertThat(said(spool, pipe)).contains("a pipe or a device");
            }
            assertThat(parent()).doesNotExist();
        }
    }

    private static String said(Spool spool, Path path) {
        WorkbookFile taken = spool.take(WorkbookFile.of(path));
        assertThat(taken.sha256()).hasSize(64);
        Reading reading = Reading.of(taken);
        assertThat(reading.codes()).containsExactly("TC105");
        spool.release(taken);
        assertThat(path).existsNoFollowLinks();
        return reading.problems().getFirst().message(Languages.ENGLISH);
    }

    @Test
    void twoFilesThatAreNoneAreNotTakenForOne() throws IOException {
        try (Spool spool = Spool.in(parent(), NO_MAPPINGS, Reading.NO_PASSWORDS)) {
            List<String> digests = Stream.of("a.xlsx", "b.xlsx")
                    .map(name -> WorkbookFile.of(folder.resolve(name)))
                    .peek(file -> assertThat(file.path().toFile().mkdir()).isTrue())
                    .map(file -> spool.take(file).sha256())
                    .toList();

            assertThat(digests).doesNotHaveDuplicates();
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsNoProblemOfAWorkbookButOfTheMoment() throws IOException {
        try (Spool spool = Spool.in(parent(), NO_MAPPINGS, Reading.NO_PASSWORDS)) {
            assertThatThrownBy(() -> spool.take(WorkbookFile.of(folder.resolve("gone.xlsx"))))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("gone.xlsx");
        }
    }

    @Test
    void takesTheSameContentTwice() throws IOException {
        try (Spool spool = Spool.in(parent(), NO_MAPPINGS, Reading.NO_PASSWORDS)) {
            WorkbookFile first = spool.take(file("a.xlsx", "abc"));
            WorkbookFile second = spool.take(file("b.xlsx", "abc"));

            assertThat(second.sha256()).isEqualTo(first.sha256());
            assertThat(Files.readString(second.path(), UTF_8)).isEqualTo("abc");
        }
    }
}
