package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WorkbookFile;

class InputFolderTest {

    @TempDir
    Path folder;

    @Test
    void listsWorkbooksAndWhatMayHaveBeenMeantAsOneByName() throws IOException {
        for (String name : new String[] {
            "b.xlsx",
            "A.XLSX",
            "人件費.xlsx",
            "~$b.xlsx",
            ".~lock.b.xlsx#",
            ".hidden.xlsx",
            "notes.txt",
            "old.XLS",
            "macro.xlsm",
            "pay.csv"
        }) {
            Files.writeString(folder.resolve(name), name);
        }
        Files.createDirectories(folder.resolve("folder.xlsx"));
        Files.createDirectories(folder.resolve("package.numbers"));
        Files.createDirectories(folder.resolve("folder"));

        assertThat(InputFolder.workbooks(folder))
                .extracting(WorkbookFile::name)
                .containsExactly("A.XLSX", "b.xlsx", "macro.xlsm", "old.XLS", "package.numbers", "pay.csv", "人件費.xlsx");
        assertThat(InputFolder.folders(folder)).containsExactly(folder.resolve("folder.xlsx"));
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThatThrownBy(() -> InputFolder.workbooks(folder.resolve("gone")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone");
    }
}
