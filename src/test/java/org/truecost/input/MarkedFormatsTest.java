package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Languages;
import org.truecost.PythonReader;
import org.truecost.files.WorkbookFile;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.output.Spreadsheets;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** Workbooks of every format that is read go back marked: at the cell that is wrong and at no other, with what was read of them. */
class MarkedFormatsTest {

    private static final String ERROR = "FFFFC7CE";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    @TempDir
    Path folder;

    @Test
    void marksAnOldWorkbook() throws Exception {
        Path original = folder.resolve("costs.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(original)) {
            fill(workbook);
            workbook.write(out);
        }
        Path copy = marked(original, "Costs");
        try (XSSFWorkbook workbook = new XSSFWorkbook(copy.toFile())) {
            assertThat(highlighted(workbook)).containsExactly("Costs!D2");
            assertThat(texts(workbook.getSheet("Costs")))
                    .containsExactly(
                            "A1=Item",
                            "B1=Amount",
                            "C1=Paid on",
                            "D1=Currency",
                            "A2=Power",
                            "B2=1,234.50",
                            "C2=2025-01-06",
                            "E6=note");
            assertThat(workbook.getSheet("Costs").getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .containsExactly("A4:B4");
            assertThat(workbook.isSheetHidden(1)).isTrue();
            assertThat(workbook.getSheet("Costs").isColumnHidden(4)).isTrue();
        }
        opensEverywhere(copy);
    }

    @Test
    void marksATextTableWhoseNameIsNoSheets() throws Exception {
        Path original = folder.resolve("costs [2025] of the whole group and its parts.csv");
        Files.write(
                original, List.of("Item,Amount,Paid on,Currency", "Power,1234.5,2025-01-06,", "=1+1,_x0041_,,"), UTF_8);
        Path copy = marked(original, "costs [2025] of the whole group and its parts");
        try (XSSFWorkbook workbook = new XSSFWorkbook(copy.toFile())) {
            assertThat(highlighted(workbook)).hasSize(1).allMatch(cell -> cell.endsWith("!D2"));
            XSSFCell formula = workbook.getSheetAt(0).getRow(2).getCell(0);
            assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("_x0041_");
        }
        opensEverywhere(copy);
    }

    @Test
    void marksATextTableInTheEncodingThatAMappingDeclares() throws Exception {
        Path original = folder.resolve("costs.csv");
        Files.write(
                original,
                List.of("Item,Amount,Paid on,Currency", "電力①,1234.5,2025-01-06,"),
                Charset.forName("windows-31j"));
        Files.writeString(Files.createDirectories(folder.resolve("mappings")).resolve("sjis.yml"), """
                files: "*.csv"
                encoding: Shift_JIS
                headers: [Item, Amount]
                read as: Operating expenses
                columns:
                  Expense ID: Item
                  Category: { always: power }
                  Currency: { always: USD }
                  Amount: Amount
                  Period start: Paid on
                  Period end: Paid on
                """);
        Path copy = marked(original, "costs");
        try (XSSFWorkbook workbook = new XSSFWorkbook(copy.toFile())) {
            assertThat(texts(workbook.getSheetAt(0))).contains("A2=電力①");
        }
    }

    @Test
    void marksOtherFormatsAsLibreOfficeWritesThem() throws Exception {
        Path source = folder.resolve("source.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(source)) {
            fill(workbook);
            workbook.write(out);
        }
        // The last one is what programs call .xls.
        for (String format : List.of("ods", "xlsm:Calc MS Excel 2007 VBA XML", "html")) {
            Path converted = Spreadsheets.converted(source, format, folder.resolve("scratch"));
            Path original =
                    format.equals("html") ? Files.move(converted, converted.resolveSibling("page.xls")) : converted;
            Path copy = marked(original, "Costs");
            try (XSSFWorkbook workbook = new XSSFWorkbook(copy.toFile())) {
                assertThat(highlighted(workbook)).as(format).hasSize(1).allMatch(cell -> cell.endsWith("!D2"));
                assertThat(texts(workbook.getSheetAt(0))).as(format).contains("A2=Power");
            }
            opensEverywhere(copy);
        }
    }

    @Test
    void marksAnXmlSpreadsheet() throws Exception {
        Path original = Files.writeString(folder.resolve("costs.xls"), """
                <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Costs"><Table>
                <Row><Cell><Data ss:Type="String">Item</Data></Cell><Cell><Data ss:Type="String">Amount</Data></Cell></Row>
                <Row><Cell><Data ss:Type="String">Power</Data></Cell><Cell><Data ss:Type="Number">1234.5</Data></Cell></Row>
                </Table></Worksheet></Workbook>
                """);
        Path copy = marked(original, "Costs");
        try (XSSFWorkbook workbook = new XSSFWorkbook(copy.toFile())) {
            assertThat(highlighted(workbook)).containsExactly("Costs!D2");
            assertThat(texts(workbook.getSheet("Costs"))).contains("A2=Power", "B2=1234.5");
        }
        opensEverywhere(copy);
    }

    @Test
    void marksAStrictWorkbook() throws Exception {
        Path source = folder.resolve("source.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(source)) {
            fill(workbook);
            workbook.write(out);
        }
        Path strict = folder.resolve("strict.xlsx");
        try (ZipFile parts = new ZipFile(source.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(strict))) {
            for (ZipEntry part : parts.stream().map(ZipEntry.class::cast).toList()) {
                String text = new String(parts.getInputStream(part).readAllBytes(), UTF_8)
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                STRICT + "spreadsheetml/main")
                        .replace("http://schemas.openxmlformats.org/officeDocument/2006/", STRICT + "officeDocument/");
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(text.getBytes(UTF_8));
            }
        }
        Path copy = marked(strict, "Costs");
        try (XSSFWorkbook workbook = new XSSFWorkbook(copy.toFile())) {
            assertThat(highlighted(workbook)).containsExactly("Costs!D2");
        }
        opensEverywhere(copy);
    }

    @Test
    void marksAWorkbookOfBinaryParts() throws Exception {
        Path original = Files.write(
                folder.resolve("costs.xlsb"),
                new XlsbFile()
                        .row("Item", "Amount", "Paid on", "Currency")
                        .row("Power", 1234.5)
                        .bytes());
        Path copy = marked(original, "Costs");
        try (XSSFWorkbook workbook = new XSSFWorkbook(copy.toFile())) {
            assertThat(highlighted(workbook)).hasSize(1).allMatch(cell -> cell.endsWith("!D2"));
            assertThat(texts(workbook.getSheetAt(0))).contains("A2=Power", "B2=1234.5");
        }
        opensEverywhere(copy);
    }

    @Test
    void marksTheSheetThatAProblemNames() throws Exception {
        Path original = folder.resolve("costs.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(original)) {
            workbook.createSheet("First").createRow(0).createCell(0).setCellValue("x");
            workbook.createSheet("Second").createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(marked(original, "Second").toFile())) {
            assertThat(highlighted(workbook)).containsExactly("Second!D2");
        }
    }

    /** A copy would be without the password that protects the original. */
    @Test
    void makesNoCopyOfAWorkbookWithAPassword() throws Exception {
        byte[] plain = Files.readAllBytes(
                TinyWorkbook.sheet("s").row("Item").in(folder).path());
        Path original = Files.write(folder.resolve("pay.xlsx"), Encrypted.agile(plain, "secret"));
        WorkbookFile file = WorkbookFile.of(original);
        Problem problem = Problem.of(ProblemKind.MISSING_VALUE, Location.cell("pay.xlsx", "s", 3, 2))
                .with("expected", "USD, EUR");
        Path target = Files.createDirectory(folder.resolve("returned"));
        try (Spool spool = spool()) {
            ReturnedWorkbook returned = new ReturnedWorkbook("pay.xlsx", "ab".repeat(32), List.of(problem), null)
                    .write(original(spool, file), target, Languages.ENGLISH, target);
            assertThat(Objects.requireNonNull(returned.notAnnotated()).in(Languages.ENGLISH))
                    .contains("password");
            assertThat(target.resolve(returned.annotatedName())).doesNotExist();
        }
        try (Stream<Path> written = Files.list(target)) {
            assertThat(written).hasSize(2);
        }
    }

    private Spool spool() {
        return Spool.in(folder.resolve("spool"), new Mappings(folder.resolve("mappings")), Reading.NO_PASSWORDS);
    }

    private static ReturnedWorkbook.Original original(Spool spool, WorkbookFile file) {
        return new ReturnedWorkbook.Original(file.path(), plain -> spool.writePlain(file, plain));
    }

    private static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("Costs");
        Row header = sheet.createRow(0);
        for (String title : List.of("Item", "Amount", "Paid on", "Currency")) {
            header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(title);
        }
        Row row = sheet.createRow(1);
        row.createCell(0).setCellValue("Power");
        row.createCell(1).setCellValue(1234.5);
        row.getCell(1).setCellStyle(style(workbook, "#,##0.00"));
        row.createCell(2).setCellValue(DateUtil.getExcelDate(LocalDate.of(2025, 1, 6)));
        row.getCell(2).setCellStyle(style(workbook, "yyyy\\-mm\\-dd"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("A4:B4"));
        sheet.setColumnHidden(4, true);
        row.createCell(4).setBlank();
        sheet.createRow(5).createCell(4).setCellValue("note");
        workbook.createSheet("Hidden").createRow(0).createCell(0).setCellValue("x");
        workbook.setSheetHidden(1, true);
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** The copy with one problem, at D2 of a sheet. */
    private Path marked(Path original, String sheet) throws IOException {
        Problem problem = new Problem(
                        ProblemKind.MISSING_VALUE,
                        Location.cell(String.valueOf(original.getFileName()), sheet, 3, 2),
                        "Currency",
                        null,
                        new TreeMap<>())
                .with("expected", "USD, EUR");
        WorkbookFile file = WorkbookFile.of(original);
        Path target = Files.createTempDirectory(folder, "returned");
        try (Spool spool =
                Spool.in(folder.resolve("spool"), new Mappings(folder.resolve("mappings")), Reading.NO_PASSWORDS)) {
            ReturnedWorkbook returned = new ReturnedWorkbook(file.name(), "ab".repeat(32), List.of(problem), null)
                    .write(original(spool, file), target, Languages.ENGLISH, target);
            assertThat(returned.notAnnotated()).isNull();
            try (Stream<Path> written = Files.list(target)) {
                assertThat(written).hasSize(3);
            }
            return target.resolve(returned.annotatedName());
        }
    }

    private static List<String> highlighted(XSSFWorkbook workbook) {
        List<String> cells = new ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            XSSFCell held = (XSSFCell) cell;
            if (held.getCellStyle().getFillForegroundXSSFColor() != null
                    && ERROR.equals(
                            held.getCellStyle().getFillForegroundXSSFColor().getARGBHex())) {
                assertThat(held.getCellComment().getString().getString()).contains("TC2");
                cells.add(sheet.getSheetName() + "!" + held.getAddress());
            }
        })));
        return cells;
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        sheet.forEach(row -> row.forEach(cell -> add(texts, cell, formatter)));
        return texts;
    }

    private static void add(List<String> texts, Cell cell, DataFormatter formatter) {
        String text = formatter.formatCellValue(cell);
        if (!text.isEmpty()) {
            texts.add(cell.getAddress() + "=" + text);
        }
    }

    private void opensEverywhere(Path copy) throws Exception {
        Path again = Spreadsheets.recalculated(copy, Files.createTempDirectory(folder, "office"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(again.toFile())) {
            assertThat(highlighted(workbook)).as("in LibreOffice").hasSize(1);
        }
        String read = PythonReader.openpyxl("""
                import sys, openpyxl
                book = openpyxl.load_workbook(sys.argv[1])
                print([(c.coordinate, c.fill.fgColor.rgb) for s in book for r in s.iter_rows() for c in r if c.comment])
                """, copy);
        assertThat(read.strip()).isEqualTo("[('D2', '" + ERROR + "')]");
    }
}
