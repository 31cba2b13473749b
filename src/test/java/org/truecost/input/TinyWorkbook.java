package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.problem.Location;

/** Writes workbooks for tests as XML, so that a test can also write what no spreadsheet library would. */
public final class TinyWorkbook {

    /** A cell as XML: its attributes besides the address, and its content. */
    public record Xml(String attributes, String content) {
        public static Xml formula(String formula) {
            return new Xml("", "<f>" + formula + "</f>");
        }

        public static Xml formula(String formula, String cached) {
            return new Xml("", "<f>" + formula + "</f><v>" + cached + "</v>");
        }

        public static Xml error(String code) {
            return new Xml("t=\"e\"", "<v>" + code + "</v>");
        }

        public static Xml number(String raw) {
            return new Xml("", "<v>" + raw + "</v>");
        }
    }

    /** A number in a cell with a number format. */
    public record Formatted(String code, String number) {}

    private static final class Part {
        final String name;
        final StringBuilder rows = new StringBuilder();
        final StringBuilder columns = new StringBuilder();
        final StringBuilder merged = new StringBuilder();
        String state = "";

        Part(String name) {
            this.name = name;
        }
    }

    private static final int LINK = 999;

    private final List<Part> sheets = new ArrayList<>();
    private final List<String> formats = new ArrayList<>(List.of("General"));
    private boolean from1904;
    private boolean toBeCalculated;
    private String linked = "";
    private boolean addressed = true;
    private int row;

    public static TinyWorkbook sheet(String name) {
        return new TinyWorkbook().andSheet(name);
    }

    public TinyWorkbook andSheet(String name) {
        sheets.add(new Part(name));
        row = 0;
        return this;
    }

    TinyWorkbook from1904() {
        from1904 = true;
        return this;
    }

    /** Asks whatever opens the workbook to calculate it, as writers do that calculate nothing themselves. */
    TinyWorkbook toBeCalculated() {
        toBeCalculated = true;
        return this;
    }

    /** Lets formulas refer to another workbook as {@code [1]}. */
    public TinyWorkbook linkedTo(String file) {
        linked = file;
        return this;
    }

    /** Leaves out the addresses of rows and cells, as some programs do. */
    TinyWorkbook withoutAddresses() {
        addressed = false;
        return this;
    }

    /** Hides the sheet at hand. */
    public TinyWorkbook hiddenSheet() {
        sheets.getLast().state = " state=\"hidden\"";
        return this;
    }

    /** Gives the sheet at hand a state that the format does not know, as some writers do. */
    public TinyWorkbook shownAs(String state) {
        sheets.getLast().state = " state=\"" + state + "\"";
        return this;
    }

    /** Hides a column of the sheet at hand, A for 1. */
    public TinyWorkbook hiddenColumn(int number) {
        sheets.getLast()
                .columns
                .append("<col min=\"" + number + "\" max=\"" + number + "\" width=\"9\" hidden=\"1\"/>");
        return this;
    }

    /** Merges cells of the sheet at hand. */
    public TinyWorkbook merged(String range) {
        sheets.getLast().merged.append("<mergeCell ref=\"" + range + "\"/>");
        return this;
    }

    /** A row from column A that the spreadsheet does not show. */
    public TinyWorkbook hiddenRow(@Nullable Object... values) {
        return row(" hidden=\"1\"", values);
    }

    TinyWorkbook emptyRows(int count) {
        row += count;
        return this;
    }

    /** A row from column A; null leaves a cell out. */
    public TinyWorkbook row(@Nullable Object... values) {
        return row("", values);
    }

    private TinyWorkbook row(String attributes, @Nullable Object[] values) {
        row++;
        StringBuilder xml = sheets.getLast().rows;
        xml.append(addressed ? "<row r=\"" + row + "\"" + attributes + ">" : "<row" + attributes + ">");
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value != null) {
                xml.append("<c ").append(addressed ? "r=\"" + Location.columnName(column) + row + "\" " : "");
                xml.append(cell(value)).append("</c>");
            }
        }
        xml.append("</row>");
        return this;
    }

    private String cell(Object value) {
        return switch (value) {
            case String text -> "t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is>";
            case Boolean truth -> "t=\"b\"><v>" + (truth ? 1 : 0) + "</v>";
            case Integer number -> "><v>" + number + "</v>";
            case BigDecimal number -> "><v>" + number.toPlainString() + "</v>";
            case LocalDate day -> "><v>" + serial(day) + "</v>";
            case Formatted formatted -> "s=\"" + style(formatted.code()) + "\"><v>" + formatted.number() + "</v>";
            case Xml xml -> xml.attributes() + ">" + xml.content();
            default -> throw new IllegalArgumentException("no cell: " + value);
        };
    }

    private int style(String code) {
        if (!formats.contains(code)) {
            formats.add(code);
        }
        return formats.indexOf(code);
    }

    private long serial(LocalDate day) {
        return ChronoUnit.DAYS.between(from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30), day);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;");
    }

    public WorkbookFile in(Path folder) {
        return in(folder, "book.xlsx");
    }

    public WorkbookFile in(Path folder, String name) {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            put(zip, "xl/workbook.xml", workbook());
            StringBuilder parts = new StringBuilder();
            for (int i = 1; i <= sheets.size(); i++) {
                parts.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
                put(zip, "xl/worksheets/sheet" + i + ".xml", worksheet(sheets.get(i - 1)));
            }
            if (formats.size() > 1) {
                parts.append(relation(sheets.size() + 1, "styles", "styles.xml"));
                put(zip, "xl/styles.xml", styles());
            }
            if (!linked.isEmpty()) {
                parts.append(relation(LINK, "externalLink", "externalLinks/externalLink1.xml"));
                putLink(zip);
            }
            put(zip, "xl/_rels/workbook.xml.rels", relations(parts.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return WorkbookFile.of(file);
    }

    private void putLink(ZipOutputStream zip) throws IOException {
        put(
                zip,
                "xl/externalLinks/externalLink1.xml",
                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<externalBook r:id=\"rId1\"/></externalLink>");
        String target = relation(1, "externalLinkPath", escaped(linked)).replace("/>", " TargetMode=\"External\"/>");
        put(zip, "xl/externalLinks/_rels/externalLink1.xml.rels", relations(target));
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml).getBytes(UTF_8));
        zip.closeEntry();
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>");
        for (int i = 1; i <= sheets.size(); i++) {
            types.append(
                    "<Override PartName=\"/xl/worksheets/sheet" + i
                            + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    /** The formats that cells of the workbook have; those of differences, which are none of a cell, are next to them. */
    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < formats.size(); i++) {
            codes.append("<numFmt numFmtId=\"" + (164 + i) + "\" formatCode=\"" + escaped(formats.get(i)) + "\"/>");
            cells.append("<xf numFmtId=\"" + (164 + i) + "\" applyNumberFormat=\"1\"/>");
        }
        return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>" + codes
                + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells
                + "</cellXfs><dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"" + target + "\"/>";
    }

    private String workbook() {
        StringBuilder xml =
                new StringBuilder("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
        xml.append(from1904 ? "<workbookPr date1904=\"1\"/>" : "").append("<sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<sheet name=\"" + escaped(sheets.get(i - 1).name) + "\" sheetId=\"" + i + "\""
                    + sheets.get(i - 1).state + " r:id=\"rId" + i
                    + "\"/>");
        }
        return xml.append("</sheets>")
                .append(
                        linked.isEmpty()
                                ? ""
                                : "<externalReferences><externalReference r:id=\"rId" + LINK
                                        + "\"/></externalReferences>")
                .append(toBeCalculated ? "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>" : "")
                .append("</workbook>")
                .toString();
    }

    private static String worksheet(Part sheet) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + (sheet.columns.isEmpty() ? "" : "<cols>" + sheet.columns + "</cols>")
                + "<sheetData>" + sheet.rows + "</sheetData>"
                + (sheet.merged.isEmpty() ? "" : "<mergeCells>" + sheet.merged + "</mergeCells>") + "</worksheet>";
    }
}
