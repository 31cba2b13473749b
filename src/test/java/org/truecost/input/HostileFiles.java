package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that attack a reader, each by its name and the code of the problem it must come to. */
public final class HostileFiles {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String ROOT_RELATIONS = "_rels/.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** A file that attacks; its name says how, and ends as the file's does. */
    public record Hostile(String name, String code, Supplier<byte[]> content) {

        public Path in(Path folder) {
            try {
                return Files.write(folder.resolve(name), content.get());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public String toString() {
            return name + " " + code;
        }
    }

    private final Map<String, byte[]> good;
    private final List<Hostile> files = new ArrayList<>();

    private HostileFiles() {
        this.good = goodParts();
    }

    /** All of them, in a fixed order. */
    public static List<Hostile> all() {
        HostileFiles hostile = new HostileFiles();
        hostile.otherFormats();
        hostile.textTables();
        hostile.xmlSpreadsheets();
        hostile.openDocuments();
        hostile.archives();
        hostile.archiveEnds();
        hostile.xml();
        hostile.packages();
        hostile.cells();
        hostile.sheets();
        hostile.limits();
        return hostile.files;
    }

    public static Hostile named(String name) {
        return all().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A workbook without fault: an opex sheet and a sheet of rates, texts shared and inline. */
    public static Path goodWorkbook(Path folder) {
        return TinyWorkbook.sheet("Opex")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Notes")
                .row("E1", "power", 1200, "USD", "2024-01-01", "2024-12-31", "first")
                .row("E2", "network", 340, "USD", "2024-01-01", "2024-12-31", "second & last")
                .andSheet("Rates")
                .row("From", "To", "Rate", "Date")
                .row("USD", "JPY", 153, "2024-01-01")
                .in(folder, "good.xlsx")
                .path();
    }

    private byte[] part(String name) {
        return requireNonNull(good.get(name));
    }

    private static Map<String, byte[]> goodParts() {
        try {
            Path folder = Files.createTempDirectory("hostile");
            Path workbook = goodWorkbook(folder);
            Map<String, byte[]> parts = RawZip.parts(workbook);
            Files.delete(workbook);
            Files.delete(folder);
            return parts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void add(String name, String code, byte[] content) {
        files.add(new Hostile(name, code, () -> content));
    }

    private void zip(String name, String code, Consumer<RawZip> change) {
        RawZip zip = RawZip.of(good);
        change.accept(zip);
        add(name, code, zip.bytes());
    }

    /** With some of the good workbook's parts other than they were. */
    private void parts(String name, String code, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> parts = new LinkedHashMap<>(good);
        change.accept(parts);
        add(name, code, RawZip.of(parts).bytes());
    }

    private void part(String name, String code, String part, UnaryOperator<String> change) {
        parts(name, code, parts -> parts.computeIfPresent(part, (same, xml) -> changed(xml, change)));
    }

    /** With a piece of a part replaced. */
    private void replaced(String name, String code, String part, String piece, String by) {
        part(name, code, part, xml -> {
            if (!xml.contains(piece)) {
                throw new IllegalStateException(name + ": no " + piece + " in " + xml);
            }
            return xml.replace(piece, by);
        });
    }

    private static byte[] changed(byte[] xml, UnaryOperator<String> change) {
        return change.apply(new String(xml, UTF_8)).getBytes(UTF_8);
    }

    private void otherFormats() {
        add("empty.xlsx", "TC106", new byte[0]);
        add("one-byte.xlsx", "TC107", new byte[] {'P'});
        add("text.xlsx", "TC107", "Expense ID;Amount\nE1;5\n".getBytes(UTF_8));
        add("framed.xls", "TC113", "<html><frameset><frame src='sheet001.htm'></frameset></html>".getBytes(UTF_8));
        add("web-archive.xls", "TC113", "MIME-Version: 1.0\r\n\r\n<table>".getBytes(UTF_8));
        add("pdf.xlsx", "TC107", "%PDF-1.7".getBytes(UTF_8));
        add("excel-95.xls", "TC113", container("Book"));
        add("word-97.xlsx", "TC113", container("WordDocument"));
        add("slides-97.xls", "TC113", container("PowerPoint Document"));
        add("encrypted.xlsx", "TC110", Encrypted.agile(RawZip.of(good).bytes(), "only the sender knows"));
        add("encrypted-somehow.xlsx", "TC119", container("EncryptedPackage"));
        add("unknown-container.xls", "TC107", container("Contents"));
        add("good.csv", "TC114", RawZip.of(good).bytes());
        add(
                "plain.zip.xlsx",
                "TC107",
                RawZip.of(Map.of("readme.txt", "hello".getBytes(UTF_8))).bytes());
        replaced(
                "binary.xlsb",
                "TC119",
                TYPES,
                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "vnd.ms-excel.sheet.binary.macroEnabled.main");
        replaced(
                "template-with-macros.xltm",
                "TC113",
                TYPES,
                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "vnd.ms-excel.template.macroEnabled.main+xml");
        replaced("template.xltx", "TC113", TYPES, "spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml");
        replaced("word.xlsx", "TC113", TYPES, "spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml");
        replaced("slides.xlsx", "TC113", TYPES, "spreadsheetml.sheet.main+xml", "presentationml.presentation.main+xml");
        byte[] ods = "application/vnd.oasis.opendocument.text".getBytes(UTF_8);
        add("text.ods", "TC113", RawZip.of(Map.of("mimetype", ods)).bytes());
        add("apple.numbers", "TC113", RawZip.of(Map.of("Index/Tables.iwa", ods)).bytes());
    }

    private void textTables() {
        String header = "Expense ID,Category,Amount,Currency,Period start,Period end\n";
        add("unknown-encoding.csv", "TC131", (header + "E1,\u96fb\u529b,5\n").getBytes(Charset.forName("windows-31j")));
        add("broken-utf-8.csv", "TC131", joined(header.getBytes(UTF_8), new byte[] {(byte) 0xe9, (byte) 0x9b, '\n'}));
        add("cut-within-utf-16.csv", "TC119", Arrays.copyOf((header + "E").getBytes(UTF_16), 2 * header.length() + 3));
        add("unknown-separator.csv", "TC132", "Expense ID,Amount;Currency\nE1,5;USD\n".getBytes(UTF_8));
        add("unmatched-quotes.csv", "TC133", (header + "E1,power,\"5\nE2,power,6\n").getBytes(UTF_8));
        add("text-behind-quotes.csv", "TC133", (header + "E1,\"power\"x,5\n").getBytes(UTF_8));
        add("space-before-quotes.csv", "TC133", (header + "E1, \"po,wer\",5\n").getBytes(UTF_8));
        add("field-too-long.csv", "TC118", (header + "E1,\"" + "\n".repeat(70_000) + "\"\n").getBytes(UTF_8));
        add("text-too-long.csv", "TC118", (header + "E1," + "x".repeat(32_768) + "\n").getBytes(UTF_8));
        add("row-too-long.csv", "TC118", (header + ("x".repeat(21_000) + ",").repeat(2) + "\n").getBytes(UTF_8));
        add("row-too-wide.csv", "TC118", (header + ",".repeat(16_384) + "x\n").getBytes(UTF_8));
        add("too-many-rows.csv", "TC118", (header + "\n".repeat(1_048_576)).getBytes(UTF_8));
        add("page.csv", "TC114", "<table><tr><td>5</td></tr></table>".getBytes(UTF_8));
    }

    private void xmlSpreadsheets() {
        add("other-document.xls", "TC113", "<?xml version=\"1.0\"?><orders/>".getBytes(UTF_8));
        xml("breaks-off.xls", "TC119", xml -> xml.substring(0, xml.length() - 30));
        xml("entity.xls", "TC120", xml -> xml.replace("<Workbook", "<!DOCTYPE w [<!ENTITY a \"ha\">]><Workbook"));
        xml("row-twice.xls", "TC121", xml -> xml.replace("<Row>", "<Row ss:Index=\"1\">"));
        xml("row-beyond-the-last.xls", "TC122", xml -> xml.replace("<Row>", "<Row ss:Index=\"1048577\">"));
        xml("index-too-long.xls", "TC122", xml -> xml.replace("<Row>", "<Row ss:Index=\"99999999999\">"));
        xml("column-beyond-the-last.xls", "TC122", xml -> xml.replace("<Cell>", "<Cell ss:Index=\"16385\">"));
        xml("two-values.xls", "TC119", xml -> xml.replace("<Data", "<Data ss:Type=\"Number\">5</Data><Data"));
        xml("strange-type.xls", "TC119", xml -> xml.replace("\"String\"", "\"Picture\""));
        xml("no-such-day.xls", "TC119", xml -> xml.replace("\"String\">x", "\"DateTime\">2024-02-30T00:00:00"));
        xml("sheet-without-name.xls", "TC119", xml -> xml.replace(" ss:Name=\"s\"", ""));
        xml("nested-too-deep.xls", "TC118", xml -> xml.replace("x<", "<b>".repeat(70) + "x" + "</b>".repeat(70) + "<"));
    }

    private void openDocuments() {
        String cell = "<table:table-cell office:value-type=\"float\" office:value=\"5\"/>";
        add("encrypted.ods", "TC135", OdsFile.encrypted());
        ods("no-content.ods", "TC119", xml -> "");
        ods("breaks-off.ods", "TC119", xml -> xml.substring(0, xml.length() - 30));
        ods("entity.ods", "TC120", xml -> "<!DOCTYPE w [<!ENTITY a \"ha\">]>" + xml);
        ods(
                "rows-beyond-the-last.ods",
                "TC118",
                xml -> xml.replace(
                        "<table:table-row>",
                        "<table:table-row>" + cell
                                + "</table:table-row><table:table-row table:number-rows-repeated=\"1048576\">"));
        ods(
                "count-too-long.ods",
                "TC122",
                xml -> xml.replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"99999999\">"));
        ods(
                "columns-beyond-the-last.ods",
                "TC118",
                xml -> xml.replace("office:value=", "table:number-columns-repeated=\"16385\" office:value="));
        ods(
                "repeated-too-often.ods",
                "TC118",
                xml -> xml.replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"1000000\">")
                        .replace(cell, cell + cell));
        ods("strange-type.ods", "TC119", xml -> xml.replace("\"float\"", "\"picture\""));
        ods("no-such-day.ods", "TC119", xml -> xml.replace("\"float\"", "\"date\" office:date-value=\"2024-02-30\""));
        ods(
                "asks-a-program.ods",
                "TC124",
                xml -> xml.replace(
                        "office:value=",
                        "table:formula=\"of:=DDE(&quot;a&quot;;&quot;b&quot;;&quot;c&quot;)\" office:value="));
        ods(
                "same-name-twice.ods",
                "TC119",
                xml -> xml.replace("</table:table>", "</table:table><table:table table:name=\"S\"/>"));
    }

    private void ods(String name, String code, UnaryOperator<String> change) {
        String sound = OdsFile.content("<table:table table:name=\"s\"><table:table-row>"
                + "<table:table-cell office:value-type=\"float\" office:value=\"5\"/></table:table-row></table:table>");
        if (change.apply(sound).equals(sound)) {
            throw new IllegalStateException(name + " is sound");
        }
        add(name, code, OdsFile.bytes(change.apply(sound)));
    }

    private void xml(String name, String code, UnaryOperator<String> change) {
        String sound = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"s\"><Table>"
                + "<Row ss:Index=\"2\"><Cell><Data ss:Type=\"String\">x</Data></Cell></Row><Row></Row></Table></Worksheet></Workbook>";
        if (change.apply(sound).equals(sound)) {
            throw new IllegalStateException(name + " is sound");
        }
        add(name, code, change.apply(sound).getBytes(UTF_8));
    }

    /** A container of old office programs with one stream. */
    private static byte[] container(String stream) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void archives() {
        zip("duplicate-sheet.xlsx", "TC117", zip -> zip.deflated(SHEET, part(SHEET)));
        zip("duplicate-by-case.xlsx", "TC117", zip -> zip.deflated("XL/Worksheets/SHEET1.xml", part(SHEET)));
        zip("backslash-name.xlsx", "TC117", zip -> zip.deflated("xl\\worksheets\\sheet1.xml", part(SHEET)));
        zip("rooted-name.xlsx", "TC117", zip -> zip.deflated("/xl/worksheets/sheet1.xml", part(SHEET)));
        zip("parent-name.xlsx", "TC117", zip -> zip.deflated("xl/../outside.xml", new byte[1]));
        zip("colon-in-name.xlsx", "TC117", zip -> zip.deflated("xl:/outside.xml", new byte[1]));
        zip("double-slash-name.xlsx", "TC117", zip -> zip.deflated("xl//workbook.xml", new byte[1]));
        zip("control-in-name.xlsx", "TC117", zip -> zip.deflated(SHEET + "\1", new byte[1]));
        zip("empty-name.xlsx", "TC117", zip -> zip.deflated("", new byte[1]));
        zip("garbled-name.xlsx", "TC116", zip -> zip.entry(SHEET).name[0] = (byte) 0xff);
        zip("folder-with-content.xlsx", "TC117", zip -> zip.stored("xl/hidden/", new byte[] {1}));
        zip("wrong-checksum.xlsx", "TC116", zip -> zip.entry(SHEET).crc ^= 1);
        zip(
                "other-name-in-own-header.xlsx",
                "TC117",
                zip -> zip.entry(SHEET).local = header -> header.put(31, (byte) 'X'));
        zip("other-size-in-own-header.xlsx", "TC117", zip -> zip.entry(SHEET).local = header -> header.putInt(22, 7));
        zip(
                "other-checksum-in-own-header.xlsx",
                "TC117",
                zip -> zip.entry(SHEET).local = header -> header.putInt(14, 7));
        zip(
                "other-method-in-own-header.xlsx",
                "TC117",
                zip -> zip.entry(SHEET).local = header -> header.putShort(8, (short) 0));
        zip(
                "other-flags-in-own-header.xlsx",
                "TC117",
                zip -> zip.entry(SHEET).local = header -> header.putShort(6, (short) 8));
        zip(
                "second-name-in-extra.xlsx",
                "TC117",
                zip -> zip.entry(SHEET).centralExtra = new byte[] {0x75, 0x70, 1, 0, 1});
        zip(
                "another-name-in-extra.xlsx",
                "TC117",
                zip -> zip.entry(SHEET).centralExtra =
                        joined(new byte[] {0x75, 0x70, 9, 0, 1, 0, 0, 0, 0}, "a.xm".getBytes(UTF_8)));
        zip("broken-extra.xlsx", "TC117", zip -> zip.entry(SHEET).localExtra = new byte[] {1, 0, 50, 0, 1});
        zip("lying-size.xlsx", "TC116", zip -> zip.entry(SHEET).unpackedLength += 1);
        zip("size-too-small.xlsx", "TC116", zip -> zip.entry(SHEET).unpackedLength -= 1);
        zip("packed-size-too-small.xlsx", "TC117", zip -> zip.entry(SHEET).packedLength -= 5);
        zip("tail-in-packed-content.xlsx", "TC116", zip -> {
            RawZip.Entry entry = zip.entry(SHEET);
            entry.packed = Arrays.copyOf(entry.packed, entry.packed.length + 9);
            entry.packedLength += 9;
        });
        zip("overlapping-entries.xlsx", "TC117", zip -> zip.entry(SHEET).central = header -> header.putInt(42, 0));
        zip("hidden-before.xlsx", "TC117", zip -> zip.entry(SHEET).before = new byte[5]);
        zip("hidden-after.xlsx", "TC117", zip -> zip.hidden("secret".getBytes(UTF_8)));
        zip("encrypted-entry.xlsx", "TC110", zip -> zip.entry(SHEET).flags = 1);
        zip("strange-method.xlsx", "TC117", zip -> zip.entry(SHEET).method = 12);
        zip("no-such-deflate-block.xlsx", "TC116", zip -> Arrays.fill(zip.entry(SHEET).packed, (byte) 0xff));
        add(
                "self-extracting.xlsx",
                "TC107",
                joined("#!/bin/sh\n".getBytes(UTF_8), RawZip.of(good).bytes()));
        add(
                "two-archives.xlsx",
                "TC117",
                joined(RawZip.of(good).bytes(), RawZip.of(good).bytes()));
    }

    private void archiveEnds() {
        byte[] bytes = RawZip.of(good).bytes();
        add("cut-in-half.xlsx", "TC116", Arrays.copyOf(bytes, bytes.length / 2));
        add("cut-by-a-byte.xlsx", "TC116", Arrays.copyOf(bytes, bytes.length - 1));
        add("tail-behind-the-end.xlsx", "TC116", joined(bytes, "tail".getBytes(UTF_8)));
        zip(
                "comment-longer-than-it-says.xlsx",
                "TC117",
                zip -> zip.comment("note".getBytes(UTF_8)).end(end -> end.putShort(20, (short) 3)));
        zip(
                "comment-with-a-second-end.xlsx",
                "TC117",
                zip -> zip.comment(joined(new byte[] {'P', 'K', 5, 6}, new byte[30])));
        zip("directory-elsewhere.xlsx", "TC117", zip -> zip.shiftDirectory(-10));
        zip(
                "fewer-entries-than-there-are.xlsx",
                "TC117",
                zip -> zip.end(end -> {
                    end.putShort(8, (short) 2);
                    end.putShort(10, (short) 2);
                }));
        zip(
                "more-entries-than-there-are.xlsx",
                "TC117",
                zip -> zip.end(end -> {
                    end.putShort(8, (short) 99);
                    end.putShort(10, (short) 99);
                }));
        zip("second-disk.xlsx", "TC117", zip -> zip.end(end -> end.putShort(4, (short) 1)));
        zip(
                "count-of-entries-unstated.xlsx",
                "TC118",
                zip -> zip.end(end -> {
                    end.putShort(8, (short) -1);
                    end.putShort(10, (short) -1);
                }));
        add(
                "only-an-end.xlsx",
                "TC107",
                ByteBuffer.allocate(22).putInt(0x504b0506).array());
        zip("broken-directory.xlsx", "TC116", zip -> zip.entry(WORKBOOK).central = header -> header.putInt(0, 5));
    }

    private void xml() {
        String prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        replaced(
                "declared-entities.xlsx",
                "TC120",
                SHEET,
                prolog,
                prolog + "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>");
        replaced(
                "external-entity.xlsx",
                "TC120",
                SHEET,
                prolog,
                prolog + "<!DOCTYPE w [<!ENTITY a SYSTEM \"no-such-file.txt\">]>");
        replaced(
                "external-dtd.xlsx",
                "TC120",
                WORKBOOK,
                prolog,
                prolog + "<!DOCTYPE w SYSTEM \"http://127.0.0.1/no-such.dtd\">");
        replaced("dtd-in-types.xlsx", "TC120", TYPES, prolog, prolog + "<!DOCTYPE w>");
        replaced("undeclared-entity.xlsx", "TC120", SHEET, "first", "fi&other;st");
        replaced("entity-in-attribute.xlsx", "TC120", SHEET, "<row r=\"2\"", "<row r=\"2&other;\"");
        replaced("never-closed.xlsx", "TC119", SHEET, "</worksheet>", "");
        replaced("crossed-tags.xlsx", "TC119", SHEET, "</sheetData></worksheet>", "</worksheet></sheetData>");
        replaced("two-roots.xlsx", "TC119", WORKBOOK, "</workbook>", "</workbook><workbook/>");
        replaced("foreign-encoding.xlsx", "TC119", SHEET, "encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"");
        parts("broken-utf-8.xlsx", "TC119", parts -> {
            byte[] sheet = part(SHEET).clone();
            sheet[new String(sheet, UTF_8).indexOf("first")] = (byte) 0xc3;
            parts.put(SHEET, sheet);
        });
        parts("half-utf-16.xlsx", "TC119", parts -> {
            byte[] utf16 =
                    new String(part(SHEET), UTF_8).replace("UTF-8", "UTF-16").getBytes(UTF_16);
            parts.put(SHEET, Arrays.copyOf(utf16, utf16.length - 1));
        });
        replaced("impossible-character.xlsx", "TC119", SHEET, "first", "&#0;");
        replaced("half-a-character.xlsx", "TC119", SHEET, "first", "&#xD800;");
        parts("empty-sheet-part.xlsx", "TC119", parts -> parts.put(SHEET, new byte[0]));
        parts("png-as-sheet.xlsx", "TC119", parts -> parts.put(SHEET, new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
    }

    private void packages() {
        parts("vba-project.xlsx", "TC111", parts -> parts.put("xl/vbaProject.bin", new byte[] {1}));
        parts("vba-under-another-name.xlsx", "TC111", parts -> {
            parts.put("xl/media/image1.png", new byte[] {1});
            override(parts, "/xl/media/image1.png", "application/vnd.ms-office.vbaProject");
        });
        parts("macro-sheet.xlsx", "TC111", parts -> {
            parts.put("xl/macrosheets/sheet9.xml", new byte[] {1});
            override(parts, "/xl/macrosheets/sheet9.xml", "application/vnd.ms-excel.macrosheet+xml");
        });
        parts("active-x.xlsx", "TC126", parts -> parts.put("xl/activeX/activeX1.xml", "<ax/>".getBytes(UTF_8)));
        parts(
                "dde-link.xlsx",
                "TC124",
                parts -> parts.put(
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink><ddeLink ddeService=\"program\" ddeTopic=\"topic\"/></externalLink>"
                                .getBytes(UTF_8)));
        parts(
                "ole-link.xlsx",
                "TC124",
                parts -> parts.put(
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink><oleLink progId=\"Package\"/></externalLink>".getBytes(UTF_8)));
        parts("embedded-file.xlsx", "TC127", parts -> parts.put("xl/embeddings/Document1.docx", new byte[] {1}));
        parts("no-workbook-part.xlsx", "TC119", parts -> parts.remove(WORKBOOK));
        parts("no-sheet-part.xlsx", "TC119", parts -> parts.remove(SHEET));
        parts("no-relations.xlsx", "TC119", parts -> parts.remove(RELATIONS));
        parts("no-root-relations.xlsx", "TC107", parts -> parts.remove(ROOT_RELATIONS));
        parts("no-types.xlsx", "TC107", parts -> parts.remove(TYPES));
        replaced("two-relations-of-one-id.xlsx", "TC119", RELATIONS, "Id=\"rId2\"", "Id=\"rId1\"");
        replaced("two-sheets-of-one-name.xlsx", "TC119", WORKBOOK, "name=\"Rates\"", "name=\"OPEX\"");
        replaced("two-sheets-of-one-part.xlsx", "TC119", RELATIONS, "sheet2.xml", "sheet1.xml");
        replaced(
                "sheet-outside.xlsx",
                "TC119",
                RELATIONS,
                "Target=\"worksheets/sheet1.xml\"",
                "Target=\"http://127.0.0.1/s.xml\" TargetMode=\"External\"");
        replaced("sheet-up-and-away.xlsx", "TC119", RELATIONS, "worksheets/sheet1.xml", "../../../../outside.xml");
        replaced("sheet-is-the-workbook.xlsx", "TC119", RELATIONS, "worksheets/sheet1.xml", "missing.xml");
        replaced(
                "two-workbooks.xlsx",
                "TC107",
                ROOT_RELATIONS,
                "</Relationships>",
                "<Relationship Id=\"x\" Type=\"" + OFFICE
                        + "officeDocument\" Target=\"xl/other.xml\"/></Relationships>");
        replaced(
                "two-types-of-one-part.xlsx",
                "TC119",
                TYPES,
                "</Types>",
                "<Override PartName=\"/xl/workbook.xml\" ContentType=\"text/plain\"/></Types>");
        replaced("sheet-without-part.xlsx", "TC119", WORKBOOK, "r:id=\"rId1\"", "");
        replaced("sheet-of-no-relation.xlsx", "TC119", WORKBOOK, "r:id=\"rId1\"", "r:id=\"rId77\"");
    }

    private static void override(Map<String, byte[]> parts, String part, String type) {
        parts.put(
                TYPES,
                changed(
                        requireNonNull(parts.get(TYPES)),
                        xml -> xml.replace(
                                "</Types>",
                                "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>")));
    }

    private void cells() {
        replaced("cell-row-zero.xlsx", "TC122", SHEET, "r=\"C2\"", "r=\"C0\"");
        replaced("cell-beyond-the-last-column.xlsx", "TC122", SHEET, "r=\"G2\"", "r=\"XFE2\"");
        replaced("cell-of-four-letters.xlsx", "TC122", SHEET, "r=\"G2\"", "r=\"AAAA2\"");
        replaced("cell-of-very-many-letters.xlsx", "TC122", SHEET, "r=\"G2\"", "r=\"" + "A".repeat(5000) + "2\"");
        replaced("cell-without-digits.xlsx", "TC122", SHEET, "r=\"C2\"", "r=\"C\"");
        replaced("cell-with-dollars.xlsx", "TC122", SHEET, "r=\"C2\"", "r=\"$C$2\"");
        replaced("cell-in-kanji-digits.xlsx", "TC122", SHEET, "r=\"C2\"", "r=\"C２\"");
        replaced("cell-of-another-row.xlsx", "TC122", SHEET, "r=\"C2\"", "r=\"C3\"");
        replaced("cell-with-a-leading-zero.xlsx", "TC122", SHEET, "r=\"C2\"", "r=\"C02\"");
        replaced("same-cell-twice.xlsx", "TC121", SHEET, "r=\"D2\"", "r=\"C2\"");
        replaced("cell-going-back.xlsx", "TC121", SHEET, "r=\"G2\"", "r=\"A2\"");
        replaced("row-zero.xlsx", "TC122", SHEET, "<row r=\"2\">", "<row r=\"0\">");
        replaced("row-minus-one.xlsx", "TC122", SHEET, "<row r=\"2\">", "<row r=\"-1\">");
        replaced("row-beyond-the-last.xlsx", "TC122", SHEET, "<row r=\"3\">", "<row r=\"1048577\">");
        replaced("row-beyond-all-numbers.xlsx", "TC122", SHEET, "<row r=\"3\">", "<row r=\"99999999999999999999\">");
        replaced("row-going-back.xlsx", "TC121", SHEET, "<row r=\"3\">", "<row r=\"1\">");
        replaced("same-row-twice.xlsx", "TC121", SHEET, "<row r=\"3\">", "<row r=\"2\">");
        replaced("shared-text-beyond.xlsx", "TC123", SHEET, "<c r=\"C2\" ><v>1200", "<c r=\"C2\" t=\"s\"><v>7");
        replaced("shared-text-minus-one.xlsx", "TC123", SHEET, "<c r=\"C2\" ><v>1200", "<c r=\"C2\" t=\"s\"><v>-1");
        replaced("shared-text-of-no-number.xlsx", "TC123", SHEET, "<c r=\"C2\" ><v>1200", "<c r=\"C2\" t=\"s\"><v>x");
        replaced("two-values-in-a-cell.xlsx", "TC119", SHEET, "<v>1200</v>", "<v>1200</v><v>12</v>");
        replaced("cell-of-unknown-type.xlsx", "TC119", SHEET, "<c r=\"C2\" >", "<c r=\"C2\" t=\"zz\">");
        replaced("truth-neither-0-nor-1.xlsx", "TC119", SHEET, "<c r=\"C2\" ><v>1200", "<c r=\"C2\" t=\"b\"><v>2");
        replaced("dde-in-a-formula.xlsx", "TC124", SHEET, "<v>1200</v>", "<f>program|'topic'!A0</f><v>1200</v>");
        replaced("no-error-value.xlsx", "TC119", SHEET, "<c r=\"C2\" ><v>1200", "<c r=\"C2\" t=\"e\"><v>1200");
        replaced("elements-in-a-value.xlsx", "TC119", SHEET, "<v>1200</v>", "<v>12<x/>00</v>");
    }

    /** Rows that only some programs would take for rows of the sheet. */
    private void sheets() {
        String row = "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row>";
        replaced("second-data.xlsx", "TC119", SHEET, "</sheetData>", "</sheetData><sheetData>" + row + "</sheetData>");
        replaced("root-of-another-name.xlsx", "TC119", SHEET, "worksheet", "chartsheet");
        replaced("root-of-another-format.xlsx", "TC119", SHEET, "spreadsheetml/2006/main", "other");
    }

    private void limits() {
        parts("equal-bytes.xlsx", "TC118", parts -> parts.put("xl/media/blank.bin", new byte[2 << 20]));
        zip("claims-to-unpack-to-gigabytes.xlsx", "TC118", zip -> zip.entry(SHEET).unpackedLength = 0xf000_0000L);
        parts("thousands-of-entries.xlsx", "TC118", parts -> {
            for (int i = 0; i < 4_200; i++) {
                parts.put("xl/media/" + i + ".xml", new byte[0]);
            }
        });
        replaced("very-deep.xlsx", "TC118", SHEET, "<sheetData>", "<x>".repeat(70) + "</x>".repeat(70) + "<sheetData>");
        part("very-many-attributes.xlsx", "TC118", SHEET, xml -> {
            StringBuilder attributes = new StringBuilder("<sheetData ");
            for (int i = 0; i < 135; i++) {
                attributes.append("a").append(i).append("=\"\" ");
            }
            return xml.replace("<sheetData>", attributes + ">");
        });
        part("very-many-names.xlsx", "TC118", SHEET, xml -> {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < 4_200; i++) {
                names.append("<x").append(i).append("/>");
            }
            return xml.replace("<sheetData>", names + "<sheetData>");
        });
        replaced("endless-tag.xlsx", "TC118", SHEET, "<sheetData>", "<sheetData a=\"" + noise(270_000) + "\">");
        replaced("endless-comment.xlsx", "TC118", SHEET, "<sheetData>", "<!--" + noise(270_000) + "--><sheetData>");
        replaced("endless-instruction.xlsx", "TC118", SHEET, "<sheetData>", "<?x " + noise(270_000) + "?><sheetData>");
        replaced("endless-name.xlsx", "TC119", SHEET, "<sheetData>", "<" + noise(270_000) + "/><sheetData>");
        replaced("endless-text.xlsx", "TC118", SHEET, "first", noise(40_000));
        replaced("endless-section.xlsx", "TC118", SHEET, "first", "<![CDATA[" + noise(270_000) + "]]>");
        replaced("text-in-many-sections.xlsx", "TC118", SHEET, "first", "<![CDATA[0123456789]]>".repeat(4_000));
        replaced(
                "text-in-many-runs.xlsx",
                "TC118",
                SHEET,
                "<is><t xml:space=\"preserve\">first</t></is>",
                "<is>" + "<r><t>0123456789</t></r>".repeat(4_000) + "</is>");
        part("very-long-row.xlsx", "TC118", SHEET, xml -> {
            StringBuilder cells = new StringBuilder("<row r=\"4\">");
            for (int i = 0; i < 5; i++) {
                cells.append("<c t=\"inlineStr\"><is><t>").append(noise(10_000)).append("</t></is></c>");
            }
            return xml.replace("</sheetData>", cells + "</row></sheetData>");
        });
        part("very-many-sheets.xlsx", "TC118", WORKBOOK, xml -> {
            StringBuilder sheets = new StringBuilder();
            for (int i = 0; i < 1_100; i++) {
                sheets.append("<sheet name=\"s").append(i).append("\" sheetId=\"9\" r:id=\"rId1\"/>");
            }
            return xml.replace("</sheets>", sheets + "</sheets>");
        });
        replaced("very-long-sheet-name.xlsx", "TC118", WORKBOOK, "name=\"Rates\"", "name=\"" + noise(300) + "\"");
        parts(
                "very-large-list-of-relations.xlsx",
                "TC118",
                parts -> parts.put(
                        RELATIONS,
                        changed(
                                part(RELATIONS),
                                xml -> xml.replace("</Relationships>", noise(4_200_000) + "</Relationships>"))));
    }

    /** Letters that do not pack well, so that a length is what is refused and not the ratio. */
    private static String noise(int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
