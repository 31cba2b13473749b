package org.truecost.output.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.output.grid.CellTarget;

/** Rows that pass through files, against the library's own streaming writer and its reader. */
class StreamedWorkbookTest {

    private static final long SEED = 4711;

    /** What XML escapes, what it cannot hold, what takes two, three and four bytes, and half a character. */
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            " space around ",
            "<a href=\"x\">&amp;</a>",
            "two\r\nlines\tand a tab",
            "no\u00a0break",
            "Größe",
            "電力 集計",
            "𠮷野家",
            "bell \u0007 and \ufffe",
            "half \ud842",
            "\ud842 half, and <more>");

    @TempDir
    private Path folder;

    @Test
    void theRowsAreTheLibrarysToTheByte() throws IOException {
        try (XSSFWorkbook ours = workbook();
                SXSSFWorkbook theirs = new SXSSFWorkbook(workbook())) {
            try (StreamedWorkbook stream = new StreamedWorkbook(ours, folder)) {
                fill(stream.below(ours.getSheetAt(0)), ours.getCellStyleAt(1), ours.getCellStyleAt(2));
                stream.write(folder.resolve("ours.xlsx"));
            }
            fill(new LibraryCells(theirs.getSheetAt(0)), theirs.getCellStyleAt(1), theirs.getCellStyleAt(2));
            try (var out = Files.newOutputStream(folder.resolve("theirs.xlsx"))) {
                theirs.write(out);
            }
        }

        List<String> expected = rows("theirs.xlsx");
        assertThat(expected).hasSizeGreaterThan(200 * 40);
        List<String> written = rows("ours.xlsx");
        for (int at = 0; at < expected.size(); at++) {
            assertThat(written.get(at)).as("seed %d, cell %d", SEED, at).isEqualTo(expected.get(at));
        }
        assertThat(written).hasSameSizeAs(expected);
    }

    @Test
    void theSheetSaysHowFarItGoes() throws IOException {
        try (XSSFWorkbook workbook = workbook();
                StreamedWorkbook stream = new StreamedWorkbook(workbook, folder)) {
            CellTarget target = stream.below(workbook.getSheetAt(0));
            target.row(9, (short) 300);
            target.cell(27, workbook.getCellStyleAt(0));
            stream.write(folder.resolve("ours.xlsx"));
        }

        assertThat(sheet("ours.xlsx")).contains("<dimension ref=\"A1:AB10\"/>");
    }

    @Test
    void aSheetWithoutRowsIsWhole() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                StreamedWorkbook stream = new StreamedWorkbook(workbook, folder)) {
            stream.below(workbook.createSheet("empty"));
            stream.write(folder.resolve("ours.xlsx"));
        }

        try (XSSFWorkbook read = new XSSFWorkbook(folder.resolve("ours.xlsx").toFile())) {
            assertThat(read.getSheet("empty").getPhysicalNumberOfRows()).isZero();
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException damaged) {
            throw new AssertionError(damaged);
        }
    }

    @Test
    void aLargeWorkbookIsDeflatedAndReadBack() throws Exception {
        List<String> expected = new ArrayList<>();
        writeLarge("ours.xlsx", expected);

        assertThat(method("ours.xlsx")).isEqualTo(ZipEntry.DEFLATED);
        List<String> read = new ArrayList<>();
        try (var workbook = new ReadableWorkbook(folder.resolve("ours.xlsx").toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            rows.skip(1).forEach(row -> row.forEach(cell -> read.add(cell.getText())));
        }
        assertThat(read).as("seed %d", SEED).isEqualTo(expected);
    }

    @Test
    void aLargeWorkbookHasTheSameBytesInEveryZone() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            writeLarge("west.xlsx", new ArrayList<>());
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            writeLarge("east.xlsx", new ArrayList<>());
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(folder.resolve("east.xlsx")).hasSameBinaryContentAs(folder.resolve("west.xlsx"));
    }

    @Test
    void aFolderThatIsGoneIsSaidAsSuch() throws IOException {
        try (XSSFWorkbook workbook = workbook();
                StreamedWorkbook stream = new StreamedWorkbook(workbook, folder.resolve("gone"))) {
            assertThatThrownBy(() -> stream.below(workbook.getSheetAt(0)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(NoSuchFileException.class);
        }
    }

    /** Writes more than is stored without compressing it. */
    private void writeLarge(String file, List<String> texts) throws IOException {
        try (XSSFWorkbook workbook = workbook();
                StreamedWorkbook stream =
                        new StreamedWorkbook(workbook, Files.createDirectory(folder.resolve("of " + file)))) {
            CellTarget target = stream.below(workbook.getSheetAt(0));
            Random random = new Random(SEED);
            for (int row = 1; row <= 40_000; row++) {
                target.row(row, (short) 300);
                for (int column = 0; column < 3; column++) {
                    String text = "row " + row + " " + "x".repeat(200) + random.nextLong();
                    target.cell(column, workbook.getCellStyleAt(0));
                    target.text(text);
                    texts.add(text);
                }
            }
            stream.write(folder.resolve(file));
        }
    }

    private static XSSFWorkbook workbook() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
        XSSFSheet sheet = workbook.createSheet("lines");
        XSSFRow heading = sheet.createRow(0);
        heading.createCell(0).setCellValue("Heading");
        heading.createCell(3).setCellValue("Another");
        XSSFCellStyle bold = workbook.createCellStyle();
        bold.setWrapText(true);
        workbook.createCellStyle().setQuotePrefixed(true);
        return workbook;
    }

    private static void fill(CellTarget cells, CellStyle look, CellStyle other) {
        Random random = new Random(SEED);
        for (int row = 3; row < 203; row++) {
            cells.row(row, (short) (200 + random.nextInt(400)));
            cells.heighten((short) (200 + random.nextInt(400)));
            for (int column = 0; column < 40; column++) {
                cells.cell(column, random.nextBoolean() ? look : other);
                value(cells, random);
                if (random.nextInt(4) == 0) {
                    cells.look(look);
                }
            }
        }
    }

    private static void value(CellTarget cells, Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        boolean formula = random.nextBoolean();
        switch (random.nextInt(3)) {
            case 0 -> {
                if (formula) {
                    cells.formula("IF($A1=\"\",\"" + text.replace("\"", "") + "\",1<2)");
                    cells.text(text);
                } else if (!text.isEmpty()) {
                    cells.text(text);
                }
            }
            case 1 -> {
                if (formula) {
                    cells.formula("$A1*2&\"" + random.nextInt() + "\"");
                }
                cells.number(random.nextInt(3) == 0 ? random.nextInt(1_000) : random.nextGaussian() * 1e9);
            }
            default -> {}
        }
    }

    /** The same by the library's own streaming writer. */
    private static final class LibraryCells implements CellTarget {

        private final SXSSFSheet sheet;
        private SXSSFRow row;
        private SXSSFCell cell;

        LibraryCells(SXSSFSheet sheet) {
            this.sheet = sheet;
            this.row = sheet.createRow(2);
            this.cell = row.createCell(0);
            sheet.removeRow(row);
        }

        @Override
        public void row(int index, short height) {
            row = sheet.createRow(index);
            row.setHeight(height);
        }

        @Override
        public void heighten(short needed) {
            if (needed > row.getHeight()) {
                row.setHeight(needed);
            }
        }

        @Override
        public void cell(int column, CellStyle look) {
            cell = row.createCell(column);
            cell.setCellStyle(look);
        }

        @Override
        public void look(CellStyle look) {
            cell.setCellStyle(look);
        }

        @Override
        public void formula(String formula) {
            cell.setCellFormula(formula);
        }

        @Override
        public void text(String text) {
            cell.setCellValue(text);
        }

        @Override
        public void number(double number) {
            cell.setCellValue(number);
        }

        @Override
        public void clear(int column, int beyond) {
            throw new UnsupportedOperationException("nothing is removed from a row that is streamed");
        }
    }

    /** What a file has between the last row that was held and the end of the rows. */
    private List<String> rows(String file) throws IOException {
        String sheet = sheet(file);
        String rows = sheet.substring(sheet.indexOf("<row r=\"4\""), sheet.indexOf("</sheetData>"));
        return List.of(rows.split("(?<=</c>)"));
    }

    private String sheet(String file) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
        }
    }

    private int method(String file) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
            return Collections.list(zip.entries()).getFirst().getMethod();
        }
    }
}
