package org.truecost.output.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Currency;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Texts of workbooks in cells of the summary, up to the longest that a cell may hold. */
class RowWriterTest {

    private static final int LONGEST = 32_767;

    @Test
    void aTextThatFitsIsWhole() throws IOException {
        assertThat(read("x".repeat(LONGEST))).isEqualTo("x".repeat(LONGEST));
    }

    @Test
    void aLongerOneEndsWithAnEllipsis() throws IOException {
        assertThat(read("x".repeat(LONGEST + 1))).isEqualTo("x".repeat(LONGEST - 1) + "…");
    }

    @Test
    void whatLooksLikeACharacterCodeIsKept() throws IOException {
        assertThat(read("_x0041_")).isEqualTo("_x0041_");
    }

    @Test
    void theLongestTextMayHoldACharacterCode() throws IOException {
        assertThat(read("_x0041_" + "y".repeat(LONGEST - 7)))
                .startsWith("_x0041_yyy")
                .endsWith("y…");
    }

    @Test
    void noCharacterIsCutInHalf() throws IOException {
        assertThat(read("x".repeat(LONGEST - 2) + "𠮷𠮷")).isEqualTo("x".repeat(LONGEST - 2) + "…");
    }

    private static String read(String text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("s");
            new RowWriter(
                            new Area(sheet, 0, 0, 1, 1),
                            new CellStyles(workbook),
                            Currency.getInstance("USD"),
                            new HeldCells(sheet))
                    .row()
                    .text(text);
            workbook.write(file);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            return workbook.getSheet("s").getRow(0).getCell(0).getStringCellValue();
        }
    }
}
