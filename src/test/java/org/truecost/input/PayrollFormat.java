package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TinyWorkbook.Formatted;

/** The formats in which tests write one sheet of rows. */
enum PayrollFormat {
    XLSX {
        @Override
        WorkbookFile write(Path folder, String sheet, List<List<@Nullable Object>> rows) {
            TinyWorkbook workbook = TinyWorkbook.sheet(sheet);
            rows.forEach(row -> workbook.row(row.toArray()));
            return workbook.in(folder);
        }
    },
    XLSM {
        @Override
        WorkbookFile write(Path folder, String sheet, List<List<@Nullable Object>> rows) throws IOException {
            return save(new XSSFWorkbook(XSSFWorkbookType.XLSM), folder.resolve("book.xlsm"), sheet, rows);
        }
    },
    XLS {
        @Override
        WorkbookFile write(Path folder, String sheet, List<List<@Nullable Object>> rows) throws IOException {
            return save(new HSSFWorkbook(), folder.resolve("book.xls"), sheet, rows);
        }
    },
    CSV {
        @Override
        WorkbookFile write(Path folder, String sheet, List<List<@Nullable Object>> rows) throws IOException {
            String text = rows.stream()
                    .map(row -> row.stream()
                            .map(value -> '"' + (value == null ? "" : plain(value)) + '"')
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\r\n"));
            return WorkbookFile.of(Files.writeString(folder.resolve("book.csv"), text));
        }
    },
    ODS {
        @Override
        WorkbookFile write(Path folder, String sheet, List<List<@Nullable Object>> rows) throws IOException {
            String cells = rows.stream()
                    .map(row -> row.stream().map(PayrollFormat::odsCell).collect(Collectors.joining()))
                    .map(row -> "<table:table-row>" + row + "</table:table-row>")
                    .collect(Collectors.joining());
            return WorkbookFile.of(Files.write(
                    folder.resolve("book.ods"),
                    OdsFile.bytes(
                            OdsFile.content("<table:table table:name=\"" + sheet + "\">" + cells + "</table:table>"))));
        }
    },
    XML_SPREADSHEET {
        @Override
        WorkbookFile write(Path folder, String sheet, List<List<@Nullable Object>> rows) throws IOException {
            String cells = rows.stream()
                    .map(row -> row.stream().map(PayrollFormat::xmlCell).collect(Collectors.joining()))
                    .map(row -> "<Row>" + row + "</Row>")
                    .collect(Collectors.joining());
            return WorkbookFile.of(Files.write(
                    folder.resolve("book.xls"),
                    ("""
                            <?xml version="1.0" encoding="UTF-8"?>
                            <?mso-application progid="Excel.Sheet"?>
                            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                             xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                            """ + "<Worksheet ss:Name=\"" + sheet + "\"><Table>" + cells + "</Table></Worksheet></Workbook>")
                            .getBytes(UTF_8)));
        }
    },
    XLSB {
        @Override
        WorkbookFile write(Path folder, String sheet, List<List<@Nullable Object>> rows) throws IOException {
            XlsbFile file = new XlsbFile().named(sheet);
            rows.forEach(
                    row -> file.row(row.stream().map(PayrollFormat::binaryCell).toArray()));
            return WorkbookFile.of(Files.write(folder.resolve("book.xlsb"), file.bytes()));
        }
    },
    WEB_PAGE {
        @Override
        WorkbookFile write(Path folder, String sheet, List<List<@Nullable Object>> rows) throws IOException {
            String cells = rows.stream()
                    .map(row -> row.stream().map(PayrollFormat::pageCell).collect(Collectors.joining()))
                    .map(row -> "<tr>" + row + "</tr>")
                    .collect(Collectors.joining());
            String page = "<html><head><meta charset=\"UTF-8\"></head><body><table>" + cells + "</table></body></html>";
            return WorkbookFile.of(Files.write(folder.resolve("book.xls"), page.getBytes(UTF_8)));
        }
    };

    /** Kinds of cell of a binary workbook. */
    private static final int BLANK = 1;

    private static final int REAL = 5;
    private static final Pattern DAY = Pattern.compile(".*[dy].*");

    /** Writes a workbook of one sheet into a folder. */
    abstract WorkbookFile write(Path folder, String sheet, List<List<@Nullable Object>> rows) throws IOException;

    private static WorkbookFile save(Workbook workbook, Path file, String name, List<List<@Nullable Object>> rows)
            throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet(name);
            for (List<@Nullable Object> values : rows) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int index = 0; index < values.size(); index++) {
                    fill(row.createCell(index), values.get(index));
                }
            }
            workbook.write(out);
        }
        return WorkbookFile.of(file);
    }

    private static void fill(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> cell.setBlank();
            case Formatted formatted -> {
                CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
                style.setDataFormat(
                        cell.getSheet().getWorkbook().createDataFormat().getFormat(formatted.code()));
                cell.setCellStyle(style);
                cell.setCellValue(Double.parseDouble(formatted.number()));
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
    }

    private static String plain(Object value) {
        return value instanceof Formatted formatted ? formatted.number() : value.toString();
    }

    private static String odsCell(@Nullable Object value) {
        return switch (value) {
            case null -> "<table:table-cell/>";
            case String text ->
                "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
            default ->
                "<table:table-cell office:value-type=\"float\" office:value=\"" + plain(value) + "\"><text:p>"
                        + plain(value) + "</text:p></table:table-cell>";
        };
    }

    private static Object binaryCell(@Nullable Object value) {
        return switch (value) {
            case null -> new XlsbFile.Cell(BLANK, 0);
            case String text -> text;
            case Formatted formatted ->
                new XlsbFile.Cell(REAL, binaryFormat(formatted.code()), Double.valueOf(formatted.number()));
            default -> Double.valueOf(plain(value));
        };
    }

    /** The nearest of the formats that such workbooks of the tests have: a day, thousands, none. */
    private static int binaryFormat(String code) {
        if (DAY.matcher(code).matches()) {
            return 1;
        }
        return code.endsWith(",") ? 2 : 0;
    }

    private static String pageCell(@Nullable Object value) {
        return switch (value) {
            case null -> "<td></td>";
            case String text -> "<td x:str>" + text + "</td>";
            default -> "<td x:num=\"" + plain(value) + "\">" + plain(value) + "</td>";
        };
    }

    private static String xmlCell(@Nullable Object value) {
        return switch (value) {
            case null -> "<Cell/>";
            case String text -> "<Cell><Data ss:Type=\"String\">" + text + "</Data></Cell>";
            default -> "<Cell><Data ss:Type=\"Number\">" + plain(value) + "</Data></Cell>";
        };
    }
}
