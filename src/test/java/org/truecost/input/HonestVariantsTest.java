package org.truecost.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.ledger.OperatingExpense;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** Workbooks that other programs write and read, however unusual, are read. */
class HonestVariantsTest {

    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Object[] OPEX = {
        "Expense ID", "Category", "Description", "Amount", "Currency", "Period start", "Period end"
    };

    @TempDir
    Path folder;

    private Map<String, byte[]> parts;

    @BeforeEach
    void writeParts() {
        parts = RawZip.parts(workbook("s").in(folder).path());
    }

    private static TinyWorkbook workbook(String name) {
        return TinyWorkbook.sheet(name)
                .row(OPEX)
                .row("E-1", "power", "caf\u00e9", 600, "USD", "2024-01-01", "2024-12-31");
    }

    private Reading read(RawZip zip) throws IOException {
        Path file = Files.write(folder.resolve("variant.xlsx"), zip.bytes());
        return Reading.of(WorkbookFile.of(file));
    }

    private static void assertRead(Reading reading) {
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.fact(OperatingExpense.class).description()).isEqualTo("caf\u00e9");
    }

    @Test
    void namesWithBackslashes() throws IOException {
        RawZip zip = RawZip.of(parts);
        zip.entries()
                .forEach(entry -> entry.name =
                        new String(entry.name, UTF_8).replace('/', '\\').getBytes(UTF_8));
        assertRead(read(zip));

        String relations = "xl/_rels/workbook.xml.rels";
        parts.put(
                relations,
                new String(parts.get(relations), UTF_8)
                        .replace("worksheets/sheet1", "worksheets\\sheet1")
                        .getBytes(UTF_8));
        assertRead(read(RawZip.of(parts)));
    }

    /** As a program leaves it that adds elements of its own without declaring a namespace for them. */
    @Test
    void elementsInNoNamespace() throws IOException {
        change("<sheetData>", "<made xmlns=\"\" by=\"ERP\"/><sheetData><row xmlns=\"\" r=\"1\"/>");
        change("</row>", "<c xmlns=\"\"><v>7</v></c></row>");
        assertRead(read(RawZip.of(parts)));
    }

    /** Excel keeps what it shows of the arguments of functions next to names that it also calls defined names. */
    @Test
    void namesOfAnExtension() throws IOException {
        String workbook = "xl/workbook.xml";
        parts.put(
                workbook,
                new String(parts.get(workbook), UTF_8)
                        .replace(
                                "</workbook>",
                                "<extLst><ext uri=\"{8193D73E-4604-4355-AFF4-8A2333D13BE4}\""
                                        + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">"
                                        + "<x14:definedNames><x14:definedName name=\"f\"><x14:argumentDescriptions>"
                                        + "<x14:argumentDescription index=\"0\">first</x14:argumentDescription>"
                                        + "</x14:argumentDescriptions></x14:definedName></x14:definedNames></ext></extLst>"
                                        + "</workbook>")
                        .getBytes(UTF_8));
        assertRead(read(RawZip.of(parts)));
    }

    /** Cells in no namespace are not the sheet's; what is said of it is that no header was found, not that its XML is damaged. */
    @Test
    void aSheetWhoseDataAreInNoNamespace() throws IOException {
        change("<sheetData>", "<sheetData xmlns=\"\">");
        assertThat(read(RawZip.of(parts)).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.NO_RECOGNISED_SHEET);
    }

    private void change(String from, String to) {
        parts.put(SHEET, new String(parts.get(SHEET), UTF_8).replace(from, to).getBytes(UTF_8));
    }

    @Test
    void aCommentOnTheArchive() throws IOException {
        assertRead(read(RawZip.of(parts).comment("Created by ERP".getBytes(UTF_8))));
    }

    @Test
    void theNameOnceMoreInAnExtraField() throws IOException {
        RawZip zip = RawZip.of(parts);
        for (RawZip.Entry entry : zip.entries()) {
            CRC32 sum = new CRC32();
            sum.update(entry.name);
            entry.centralExtra = ByteBuffer.allocate(9 + entry.name.length)
                    .put(new byte[] {0x75, 0x70, (byte) (5 + entry.name.length), 0, 1})
                    .putInt(Integer.reverseBytes((int) sum.getValue()))
                    .put(entry.name)
                    .array();
        }
        assertRead(read(zip));
    }

    @Test
    void theFlagOfUtf8InTheTableOfContentsAlone() throws IOException {
        RawZip zip = RawZip.of(parts);
        zip.entries().forEach(entry -> entry.central = header -> header.putShort(8, (short) 0x800));
        assertRead(read(zip));
    }

    @Test
    void anEmptyEntryPackedToNothing() throws IOException {
        RawZip zip = RawZip.of(parts);
        RawZip.Entry empty = zip.stored("docProps/thumbnail.wmf", new byte[0]);
        empty.method = 8;
        assertRead(read(zip));
    }

    @Test
    void latinLetters() throws IOException {
        parts.put(
                SHEET,
                new String(parts.get(SHEET), UTF_8)
                        .replace("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"")
                        .getBytes(ISO_8859_1));
        assertRead(read(RawZip.of(parts)));
    }

    /** Its first characters say which of the two forms it is. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void wideLettersWithoutAMark(String encoding) throws IOException {
        parts.replaceAll((name, xml) -> new String(xml, UTF_8)
                .replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")
                .getBytes(Charset.forName(encoding)));
        assertRead(read(RawZip.of(parts)));
    }

    /** Programs list modules of macros among the sheets, hidden and without a part, since those were sheets in the nineties. */
    @Test
    void aSheetWithoutAPart() throws IOException {
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> new String(xml, UTF_8)
                        .replace(
                                "</sheets>",
                                "<sheet name=\"Module1\" sheetId=\"9\" state=\"veryHidden\" r:id=\"\"/></sheets>")
                        .getBytes(UTF_8));
        assertThat(new String(parts.get("xl/workbook.xml"), UTF_8)).contains("Module1");
        assertRead(read(RawZip.of(parts)));
    }

    /** The text is what every program shows. */
    @Test
    void aValueNextToAText() throws IOException {
        WorkbookFile file = TinyWorkbook.sheet("s")
                .row(
                        new Xml("t=\"inlineStr\"", "<v>1.0</v><is><t>before</t></is>"),
                        new Xml("t=\"inlineStr\"", "<is><t>after</t></is><v>1.0</v>"),
                        new Xml("", "<is><t>text</t></is><v>1.5</v>"))
                .in(folder);
        assertThat(Cells.of(file)).containsExactly("A1='before'", "B1='after'", "C1=1.5");
    }

    @Test
    void theStrictForm() throws IOException {
        parts.replaceAll((name, xml) -> new String(xml, UTF_8)
                .replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", STRICT + "spreadsheetml/main")
                .replace("http://schemas.openxmlformats.org/officeDocument/2006/", STRICT + "officeDocument/")
                .getBytes(UTF_8));
        assertThat(new String(parts.get(SHEET), UTF_8)).contains(STRICT);
        assertRead(read(RawZip.of(parts)));
    }

    @Test
    void aWorkbookForMacrosWithAndWithoutAny() throws IOException {
        String types = "[Content_Types].xml";
        parts.put(
                types,
                new String(parts.get(types), UTF_8)
                        .replace(
                                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "vnd.ms-excel.sheet.macroEnabled.main+xml")
                        .getBytes(UTF_8));
        Path file = Files.write(folder.resolve("book.xlsm"), RawZip.of(parts).bytes());
        assertRead(Reading.of(WorkbookFile.of(file)));

        parts.put("xl/vbaProject.bin", new byte[] {1});
        parts.put("xl/activeX/activeX1.xml", "<ax/>".getBytes(UTF_8));
        Files.write(file, RawZip.of(parts).bytes());
        assertRead(Reading.of(WorkbookFile.of(file)));
    }

    @Test
    void anUnknownEncodingIsNamed() throws IOException {
        parts.put(
                SHEET,
                new String(parts.get(SHEET), UTF_8)
                        .replace("encoding=\"UTF-8\"", "encoding=\"EBCDIC-US\"")
                        .getBytes(UTF_8));
        Reading reading = read(RawZip.of(parts));

        assertThat(reading.codes()).containsExactly("TC119");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH)).contains("EBCDIC-US");
    }

    @Test
    void emptyCellsOfAnyType() {
        for (String type : new String[] {"s", "b", "e", "n", "str"}) {
            Object blank = new Xml("t=\"" + type + "\"", "<v></v>");
            Reading reading = Reading.of(TinyWorkbook.sheet("s")
                    .row(
                            "Expense ID",
                            "Category",
                            "Description",
                            "Amount",
                            "Currency",
                            "Period start",
                            "Period end",
                            "Notes")
                    .row("E-1", "power", "caf\u00e9", 600, "USD", "2024-01-01", "2024-12-31", blank)
                    .in(folder));
            assertRead(reading);
        }
    }

    @Test
    void aSheetsNameWithABar() {
        Reading own = Reading.of(workbook("Cost|Plan")
                .andSheet("Opex")
                .row(OPEX)
                .row("E-2", "power", "", Xml.formula("'Cost|Plan'!D2", "50"), "USD", "2024-01-01", "2024-12-31")
                .in(folder));
        assertThat(own.problems()).isEmpty();
        assertThat(own.facts()).hasSize(2);

        Reading foreign = Reading.of(workbook("Opex")
                .row("E-2", "power", "", Xml.formula("'Cost|Plan'!D2", "50"), "USD", "2024-01-01", "2024-12-31")
                .in(folder));
        assertThat(foreign.codes()).containsExactly("TC124 D3");
    }

    @Test
    void aSheetOfThousandsOfColumnsNextTo() {
        Object[] wide = new Object[9_000];
        java.util.Arrays.setAll(wide, index -> "Hour " + index);
        Reading reading =
                Reading.of(workbook("Opex").andSheet("Hourly").row(wide).in(folder));

        assertThat(reading.codes()).containsExactly("TC146");
        assertThat(reading.problems().getFirst().location().sheet()).isEqualTo("Hourly");
        assertThat(reading.facts()).hasSize(1);
    }

    @Test
    void aStateThatIsNoneHidesNothing() throws IOException {
        String workbook = "xl/workbook.xml";
        parts.put(
                workbook,
                new String(parts.get(workbook), UTF_8)
                        .replace("sheetId=\"1\"", "sheetId=\"1\" state=\"show\"")
                        .getBytes(UTF_8));
        assertRead(read(RawZip.of(parts)));
    }

    @Test
    void sharedTextsNamedTwice() throws IOException {
        String relations = "xl/_rels/workbook.xml.rels";
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";
        String once = "<Relationship Id=\"rId8\" Type=\"" + type + "\" Target=\"sharedStrings.xml\"/>";
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>".getBytes(UTF_8));
        parts.put(
                relations,
                new String(parts.get(relations), UTF_8)
                        .replace("</Relationships>", once + once.replace("rId8", "rId9") + "</Relationships>")
                        .getBytes(UTF_8));
        assertRead(read(RawZip.of(parts)));
    }
}
