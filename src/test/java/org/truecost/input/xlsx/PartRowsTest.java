package org.truecost.input.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;

/** Sheets read from their bytes where they have the usual form, against the reader of any XML alone: rows, layout and refusals. */
class PartRowsTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<worksheet xmlns=\"" + MAIN
                    + "\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\"><cols>"
                    + "<col min=\"2\" max=\"3\" width=\"9\" hidden=\"1\"/></cols><sheetData>";
    private static final String TAIL =
            "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>";

    private static final String TEXTS = "<sst xmlns=\"" + MAIN
            + "\"><si><t>one</t></si><si><t>二</t></si><si><t xml:space=\"preserve\"> </t></si></sst>";

    /** Cells as programs write them; {@code @} is the address. */
    private static final List<String> USUAL = List.of(
            "<c r=\"@\"><v>12.50</v></c>",
            "<c r=\"@\" s=\"1\" t=\"n\"><v>-7</v></c>",
            "<c r=\"@\" t=\"s\"><v>0</v></c>",
            "<c r=\"@\" s=\"3\" t=\"s\"><v>1</v></c>",
            "<c r=\"@\" t=\"s\"><v>2</v></c>",
            "<c r=\"@\" s=\"2\"/>",
            "<c r=\"@\" s=\"2\"></c>",
            "<c r=\"@\" t=\"str\"><f>A1&amp;\"x\"</f><v>a&lt;b</v></c>",
            "<c r=\"@\"><f>SUM(A1:A2)</f><v>3</v></c>",
            "<c r=\"@\"><f t=\"shared\" ref=\"A1:A9\" si=\"0\">SUM(B1:B2)</f><v>3</v></c>",
            "<c r=\"@\"><f t=\"shared\" si=\"0\"/><v>4</v></c>",
            "<c r=\"@\"><f>MAX(A1:A2)</f></c>",
            "<c r=\"@\" t=\"b\"><v>1</v></c>",
            "<c r=\"@\" t=\"e\"><v>#N/A</v></c>",
            "<c r=\"@\" t=\"inlineStr\"><is><t>電力 _x0041_</t></is></c>",
            "<c r=\"@\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> two\nlines </t></is></c>",
            "<c r=\"@\"><v>1.0000000000000002E-3</v></c>",
            "<c r=\"@\"><v></v></c>");

    /** Cells that are right and not usual, or wrong. */
    private static final List<String> UNUSUAL = List.of(
            "<c r='@'><v>1</v></c>",
            "<c  r=\"@\"\t><v>1</v></c>",
            "<c r=\"@\"><v>1</v><!-- said --></c>",
            "<c r=\"@\"><v><![CDATA[5]]></v></c>",
            "<c r=\"@\"><v>&#49;</v></c>",
            "<c r=\"@\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>c</t></rPh></is></c>",
            "<c r=\"@\"><v>1</v><v>2</v></c>",
            "<c r=\"@\" r=\"@\"><v>1</v></c>",
            "<c r=\"@\" t=\"s\"><v>9</v></c>",
            "<c r=\"@\" t=\"x\"><v>9</v></c>",
            "<c r=\"@\"><v>1</c>",
            "<c r=\"@\"><v>a & b</v></c>",
            "<c r=\"@\" t=\"str\"><v>]]></v></c>",
            "<c r=\"@\"><f>cmd|'/c'!A1</f><v>1</v></c>",
            "<c r=\"A1\"><v>1</v></c>",
            "<c><v>8</v></c>",
            "<c r=\"@\"><extLst><v>5</v></extLst><v>1</v></c>",
            "<x:c r=\"@\" xmlns:x=\"urn:other\"><v>1</v></x:c>",
            "<c r=\"@\" cm=\"1\" vm=\"2\" ph=\"1\"><v>1</v></c>",
            "<c r=\"@\" unknown=\"1\"><v>1</v></c>",
            "<c r=\"@\" t=\"str\"><v>bell \u0007</v></c>",
            "<c r=\"@\" t=\"str\"><v>\r\n</v></c>",
            "text<c r=\"@\"><v>1</v></c>");

    @Test
    void generatedSheetsAreReadAlike() {
        Random random = new Random(271_828);
        for (int round = 0; round < 3_000; round++) {
            byte[] sheet = sheet(random, round % 3 == 0 ? 0 : 12).getBytes(UTF_8);
            assertAlike(sheet, "seed 271828, round " + round);
        }
    }

    @Test
    void damagedSheetsAreReadAlike() {
        Random random = new Random(161_803);
        for (int round = 0; round < 6_000; round++) {
            byte[] sheet = damaged(sheet(random, 30).getBytes(UTF_8), random);
            assertAlike(sheet, "seed 161803, round " + round);
        }
    }

    @Test
    void eachUnusualCellIsReadAlikeWhereverItIs() {
        for (String cell : UNUSUAL) {
            for (int at = 0; at < 3; at++) {
                String before = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".repeat(at > 0 ? 1 : 0);
                String row = "<row r=\"" + (at + 1) + "\">" + cell.replace("@", "B" + (at + 1)) + "</row>";
                assertAlike((HEAD + before + row + "<row r=\"9\"/>" + TAIL).getBytes(UTF_8), cell);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet xmlns=\"urn:other\"><sheetData><row r=\"1\"/></sheetData></worksheet>",
                "<x:worksheet xmlns:x=\"" + MAIN + "\"><x:sheetData><x:row r=\"1\"/></x:sheetData></x:worksheet>",
                "<worksheet xmlns=\"" + MAIN
                        + "\"><!-- <sheetData> --><sheetData><row r=\"1\"/></sheetData></worksheet>",
                "<worksheet xmlns=\"" + MAIN + "\"><?x <sheetData>?><sheetData><row r=\"1\"/></sheetData></worksheet>",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\"/></sheetData><sheetData/></worksheet>",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\"/></sheetData></worksheet><more/>",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\"/></sheetData>",
                "<worksheet xmlns=\"" + MAIN + "\"><cols><sheetData><row r=\"1\"/></sheetData></cols></worksheet>",
                "<worksheet xmlns=\"" + MAIN
                        + "\"><sheetData><row r=\"1\" x14ac:dyDescent=\"1\"/></sheetData></worksheet>",
                "<worksheet xmlns=\"" + MAIN + "\"/>",
                "<other/>",
                ""
            })
    void sheetsOfOtherFormsAreReadAlike(String sheet) {
        assertAlike(sheet.getBytes(UTF_8), sheet);
    }

    @Test
    void theUsualFormIsReadOnce() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        Random random = new Random(1);
        byte[] sheet = sheet(random, 0).getBytes(UTF_8);
        try (PartRows rows = new PartRows(
                () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(sheet);
                },
                PartRowsTest::contents)) {
            assertThat(told(rows)).contains("A1:B2");
        }

        assertThat(opened).hasValue(1);
    }

    private static void assertAlike(byte[] sheet, String which) {
        assertThat(read(() -> new PartRows(() -> new ByteArrayInputStream(sheet), PartRowsTest::contents)))
                .as(which + ": " + new String(sheet, UTF_8))
                .isEqualTo(read(() -> new RowStream(new ByteArrayInputStream(sheet), contents(), new SheetLayout())));
    }

    private interface Opened {
        SheetRows rows() throws XMLStreamException, UnreadableWorkbookException;
    }

    /** Every row, then the layout; or the refusal, since the rows before it count for nothing. */
    private static List<String> read(Opened opened) {
        List<String> told = new ArrayList<>();
        try (SheetRows rows = opened.rows()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                told.add(row(row));
            }
            told.add(layout(rows.layout()));
        } catch (UnreadableWorkbookException refused) {
            return List.of(refused.of("w.xlsx").toString());
        } catch (XMLStreamException damaged) {
            return List.of(Xml.problem(damaged).of("w.xlsx").toString());
        }
        return told;
    }

    private static String told(SheetRows rows) throws UnreadableWorkbookException {
        StringBuilder told = new StringBuilder();
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            told.append(row(row));
        }
        return told + layout(rows.layout());
    }

    private static String row(RawRow row) {
        return row.number()
                + (row.isHidden() ? " hidden" : "")
                + IntStream.range(0, row.width())
                        .mapToObj(column -> row.at(column) + (row.isNoSum(column) ? " no sum" : ""))
                        .toList()
                + row.sums();
    }

    private static String layout(SheetLayout layout) {
        return layout.merged()
                + IntStream.range(0, 6).mapToObj(layout::isHidden).toList().toString();
    }

    private static CellContents contents() {
        try {
            return new CellContents(
                    SharedStrings.read(new ByteArrayInputStream(TEXTS.getBytes(UTF_8))),
                    CellFormats.NONE,
                    new CellFormulas(new SheetNames(List.of()), ExternalBooks.NONE),
                    false);
        } catch (XMLStreamException | UnreadableWorkbookException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** @param unusual of a hundred cells, how many are of no usual form; 0 for none */
    private static String sheet(Random random, int unusual) {
        StringBuilder sheet = new StringBuilder(HEAD);
        int row = 0;
        for (int count = random.nextInt(8); count >= 0; count--) {
            row += 1 + random.nextInt(3);
            sheet.append("<row r=\"").append(row).append(rowAttributes(random));
            int column = 0;
            for (int cells = random.nextInt(6); cells > 0; cells--) {
                column += 1 + random.nextInt(2);
                List<String> from = random.nextInt(100) < unusual / 4 ? UNUSUAL : USUAL;
                sheet.append(from.get(random.nextInt(from.size())).replace("@", (char) ('@' + column) + "" + row));
            }
            sheet.append("</row>").append(random.nextBoolean() ? "\n" : "");
        }
        return sheet + TAIL;
    }

    private static String rowAttributes(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "\" spans=\"1:9\" ht=\"12.8\" customHeight=\"1\" x14ac:dyDescent=\"0.25\">";
            case 1 -> "\" hidden=\"1\">";
            case 2 -> "\" customFormat=\"false\" ht=\"0\" hidden=\"false\" outlineLevel=\"0\" collapsed=\"false\">";
            default -> "\">";
        };
    }

    /** A byte changed, taken out, doubled or put in, a few times. */
    private static byte[] damaged(byte[] sheet, Random random) {
        byte[] damaged = sheet;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(damaged.length);
            byte[] rest = Arrays.copyOfRange(damaged, at, damaged.length);
            byte[] start = Arrays.copyOf(damaged, at);
            damaged = switch (random.nextInt(4)) {
                case 0 ->
                    joined(start, new byte[] {(byte) random.nextInt(256)}, Arrays.copyOfRange(rest, 1, rest.length));
                case 1 -> joined(start, Arrays.copyOfRange(rest, 1, rest.length));
                case 2 -> joined(start, new byte[] {rest[0]}, rest);
                default -> joined(start, new byte[] {(byte) "<>/\"&= \n]r!c?".charAt(random.nextInt(13))}, rest);
            };
        }
        return damaged;
    }

    private static byte[] joined(byte[]... pieces) {
        byte[] all =
                new byte[Arrays.stream(pieces).mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
