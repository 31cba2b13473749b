package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binary Open XML workbooks of one sheet for tests, written record by record as [MS-XLSB] has them. */
final class XlsbFile {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/";

    private final Part sheet = new Part();
    private final List<String> texts = new ArrayList<>();
    private boolean from1904;
    private String name = "Opex";
    private String linked = "";
    private int row = -1;
    private int column;

    /** The records of a part. */
    private static final class Part {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Part put(int type, Object... values) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            for (Object value : values) {
                data.writeBytes(bytes(value));
            }
            if (type >= 0x80) {
                bytes.write((type & 0x7f) | 0x80);
                bytes.write(type >> 7);
            } else {
                bytes.write(type);
            }
            int length = data.size();
            for (; length >= 0x80; length >>= 7) {
                bytes.write((length & 0x7f) | 0x80);
            }
            bytes.write(length);
            bytes.writeBytes(data.toByteArray());
            return this;
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }
    }

    /** A text, its length before it; a number as wide as its type. */
    private static byte[] bytes(Object value) {
        ByteBuffer bytes = ByteBuffer.allocate(70_000).order(ByteOrder.LITTLE_ENDIAN);
        switch (value) {
            case Byte one -> bytes.put(one);
            case Short two -> bytes.putShort(two);
            case Integer four -> bytes.putInt(four);
            case Double eight -> bytes.putDouble(eight);
            case byte[] raw -> bytes.put(raw);
            case String text -> bytes.putInt(text.length()).put(text.getBytes(UTF_16LE));
            default -> throw new IllegalArgumentException("no value: " + value);
        }
        byte[] whole = new byte[bytes.position()];
        bytes.flip().get(whole);
        return whole;
    }

    static byte[] joined(Object... values) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object value : values) {
            all.writeBytes(bytes(value));
        }
        return all.toByteArray();
    }

    XlsbFile from1904() {
        from1904 = true;
        return this;
    }

    XlsbFile named(String sheet) {
        name = sheet;
        return this;
    }

    XlsbFile linkedTo(String file) {
        linked = file;
        return this;
    }

    /** Any record among those of the sheet. */
    XlsbFile record(int type, Object... values) {
        sheet.put(type, values);
        return this;
    }

    /** A row with shared texts, numbers and cells as they are given. */
    XlsbFile row(Object... values) {
        return row(false, values);
    }

    XlsbFile hiddenRow(Object... values) {
        return row(true, values);
    }

    private XlsbFile row(boolean hidden, Object[] values) {
        row++;
        column = 0;
        sheet.put(0, row, 0, (short) 300, (byte) 0, (byte) (hidden ? 0x10 : 0), (byte) 0, 0);
        for (Object value : values) {
            switch (value) {
                case String text -> {
                    texts.add(text);
                    cell(7, 0, texts.size() - 1);
                }
                case Double number -> cell(5, 0, number);
                case Cell cell ->
                    cell(cell.type(), cell.format(), cell.content().toArray());
                default -> throw new IllegalArgumentException("no cell: " + value);
            }
        }
        return this;
    }

    /** A cell of any type; the formats are 0 for none, 1 for a day, 2 for thousands. */
    record Cell(int type, int format, List<Object> content) {

        Cell {
            content = List.copyOf(content);
        }

        Cell(int type, int format, Object... content) {
            this(type, format, List.of(content));
        }
    }

    private void cell(int type, int format, Object... content) {
        List<Object> values = new ArrayList<>(List.of(column++, format));
        values.addAll(List.of(content));
        sheet.put(type, values.toArray());
    }

    byte[] bytes() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                xml(
                        "<Types xmlns=\"" + TYPES + "content-types\"><Default Extension=\"rels\" ContentType=\"x/y\"/>"
                                + "<Override PartName=\"/xl/workbook.bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>"));
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.bin"));
        parts.put(
                "xl/_rels/workbook.bin.rels",
                relations(
                        "worksheet",
                        "worksheets/sheet1.bin",
                        "sharedStrings",
                        "sharedStrings.bin",
                        "styles",
                        "styles.bin",
                        "externalLink",
                        "externalLinks/externalLink1.bin"));
        parts.put("xl/workbook.bin", workbook());
        parts.put("xl/sharedStrings.bin", sharedTexts());
        parts.put("xl/styles.bin", styles());
        Part whole = new Part().put(129).put(145);
        whole.bytes.writeBytes(sheet.toBytes());
        parts.put("xl/worksheets/sheet1.bin", whole.put(146).put(130).toBytes());
        if (!linked.isEmpty()) {
            parts.put(
                    "xl/externalLinks/externalLink1.bin",
                    new Part().put(360, (short) 0, "rId1", "").toBytes());
            parts.put(
                    "xl/externalLinks/_rels/externalLink1.bin.rels",
                    xml("<Relationships xmlns=\"" + TYPES + "relationships\"><Relationship Id=\"rId1\" Type=\""
                            + RELATION + "externalLinkPath\" Target=\"" + linked
                            + "\" TargetMode=\"External\"/></Relationships>"));
        }
        return RawZip.of(parts).bytes();
    }

    private byte[] workbook() {
        Part part = new Part().put(131).put(153, from1904 ? 1 : 0, 0, "");
        part.put(156, 0, 1, "rId1", name);
        if (!linked.isEmpty()) {
            part.put(357).put(355, "rId4").put(362, 2, 0, 0, 0, 1, 0, 0);
            part.put(39, 0, (byte) 0, -1, "Rate", joined(9, (byte) 0x3a, (short) 1, 1, (short) 1, 0));
        }
        return part.put(132).toBytes();
    }

    private byte[] sharedTexts() {
        Part part = new Part().put(159, texts.size(), texts.size());
        texts.forEach(text -> part.put(19, (byte) 0, text));
        return part.put(160).toBytes();
    }

    private static byte[] styles() {
        Part part =
                new Part().put(615, 1).put(44, (short) 164, "#,##0,").put(616).put(626, 1);
        part.put(47, (short) -1, (short) 9, 0, 0, 0).put(627).put(617, 3);
        for (int id : new int[] {0, 14, 164}) {
            part.put(47, (short) 0, (short) id, 0, 0, 0);
        }
        return part.put(618).toBytes();
    }

    private static byte[] relations(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + TYPES + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId" + (i / 2 + 1) + "\" Type=\"" + RELATION + typesAndTargets[i]
                    + "\" Target=\"" + typesAndTargets[i + 1] + "\"/>");
        }
        return xml(xml.append("</Relationships>").toString());
    }

    private static byte[] xml(String content) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(UTF_8);
    }
}
