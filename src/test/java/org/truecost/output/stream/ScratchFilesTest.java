package org.truecost.output.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written on the way to a document is next to it and is removed, whatever happens. */
class ScratchFilesTest {

    @TempDir
    Path output;

    @Test
    void holdWhatAStreamedWorkbookKeepsOutsideMemory() throws IOException {
        Set<String> seen = new TreeSet<>();

        ScratchFiles.nextTo(output.resolve("summary.xlsx"), folder -> {
            assertThat(folder).hasParent(output.toAbsolutePath());
            try (SXSSFWorkbook stream = new SXSSFWorkbook()) {
                stream.createSheet().createRow(0).createCell(0).setCellValue("資材");
                addNames(folder, seen);
            }
            Files.createDirectory(folder.resolve("within"));
            Files.writeString(folder.resolve("within/file"), "");
        });

        assertThat(seen).singleElement().asString().startsWith("poi-sxssf-sheet");
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void goWhereTheDocumentCannotBeWritten() throws IOException {
        assertThatThrownBy(() -> ScratchFiles.nextTo(output.resolve("summary.xlsx"), folder -> {
                    TempFile.createTempFile("half", ".xml");
                    throw new IOException("No space left on device");
                }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void areElsewhereAgainAfterwards() throws IOException {
        ScratchFiles.nextTo(output.resolve("summary.xlsx"), folder -> {});
        Path later = TempFile.createTempFile("later", ".xml").toPath();
        Files.delete(later);

        assertThat(later.startsWith(output)).isFalse();
    }

    private static void addNames(Path folder, Set<String> names) throws IOException {
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).forEach(names::add);
        }
    }
}
