package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFolderTest {

    @TempDir
    Path folder;

    @Test
    void listsWorkbooksByNameAndNothingElse() throws IOException {
        for (String name : new String[] {
            "b.xlsx",
            "A.XLSX",
            "人件費.xlsx",
            "~$b.xlsx",
            ".~lock.b.xlsx#",
            ".hidden.xlsx",
            "notes.txt",
            "old.xls",
            "macro.xlsm"
        }) {
            Files.writeString(folder.resolve(name), name);
        }
        Files.createDirectories(folder.resolve("folder.xlsx"));

        assertThat(InputFolder.workbooks(folder))
                .extracting(WorkbookFile::name)
                .containsExactly("A.XLSX", "b.xlsx", "人件費.xlsx");
    }

    @Test
    void knowsAWorkbookByItsContent() throws IOException {
        Files.writeString(folder.resolve("a.xlsx"), "abc");

        assertThat(InputFolder.workbooks(folder).getFirst().sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThatThrownBy(() -> InputFolder.workbooks(folder.resolve("gone")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone");
    }
}
