package org.truecost.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.HostileTexts;
import org.truecost.input.HostileTexts.Hostile;
import org.truecost.input.TinyWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text from workbooks stays text wherever it is written: never a formula, a second line, markup, or an order to the terminal.
 * The texts are labels, vendors, notes, claims, sources, words, headers, the names of sheets and of files.
 */
class HostileTextTest {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n]]");
    private static final Pattern DIRECTION = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern LINE_END = Pattern.compile("[\n\\u000b\\f\r\\u0085\\u2028\\u2029]");

    private static final List<Hostile> TEXTS = HostileTexts.all();

    /** What a file system lets a name be. */
    private static final List<String> NAMES = List.of(
            "=program|'nz01'!A1.xlsx",
            "nz02\nforged.xlsx",
            "nz03\u001b[31m\u009b2J\r.xlsx",
            "nz04\u202Excod.xlsx",
            "nz05\u001e\u001f\u0001.xlsx",
            "nz06<b>&\"'#%23%n{0}${x}.xlsx");

    @TempDir
    private static Path folder;

    private static Sandbox sandbox;
    private static Result report;
    private static Result again;
    private static Result checked;
    private static Sandbox dropped;
    private static Result due;

    @BeforeAll
    static void runEverythingOnce() throws IOException {
        sandbox = new Sandbox(folder.resolve("run")).withSample();
        putIn(sandbox.input());
        report = sandbox.report("--claim", "HOSTILE");
        TinyWorkbook.sheet("other").row("a").row("b").in(sandbox.input(), NAMES.get(1));
        again = sandbox.report();
        checked = sandbox.run("check", sandbox.input().resolve("hostile.xlsx").toString());
        dropped = new Sandbox(folder.resolve("dropped"));
        Files.createDirectory(dropped.input().resolve("processed"));
        putIn(dropped.input());
        List<String> waits = List.of("truecost.watch.steady", "truecost.watch.broken");
        waits.forEach(wait -> System.setProperty(wait, "0s"));
        due = dropped.run(
                "due",
                "--input",
                dropped.input().toString(),
                "--output",
                dropped.output().toString());
        waits.forEach(System::clearProperty);
    }

    private static void putIn(Path input) {
        workbook().in(input, "hostile.xlsx");
        for (String name : NAMES) {
            TinyWorkbook.sheet("Power")
                    .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Notes")
                    .row("E-" + NAMES.indexOf(name), "power", 1, "USD", "2025-01-01", "2025-01-31")
                    .row("F-" + NAMES.indexOf(name), "TBD", 1, "USD", "2025-01-01", "2025-01-31")
                    .in(input, name);
        }
    }

    /** Every text in every place that a workbook has for one. */
    private static TinyWorkbook workbook() {
        TinyWorkbook book = TinyWorkbook.sheet("Fleet")
                .row(
                        "Asset ID",
                        "Description",
                        "Vendor",
                        "In-service date",
                        "Amount",
                        "Currency",
                        "Useful life (months)",
                        "Entity",
                        "Source",
                        "Confidence",
                        "Notes");
        int number = 0;
        for (Hostile hostile : TEXTS) {
            String text = hostile.text();
            String fitting = text.substring(0, Math.min(text.length(), 900));
            number++;
            book.row(
                    "A" + number + fitting,
                    text,
                    fitting,
                    "2024-01-01",
                    1000 + number,
                    "USD",
                    48,
                    fitting,
                    fitting,
                    fitting,
                    fitting);
        }
        book.andSheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Notes");
        for (Hostile hostile : TEXTS) {
            String id = hostile.text().substring(0, Math.min(hostile.text().length(), 200));
            book.row(id, hostile.text(), 1, "USD", "2025-01-01", "2025-01-31");
        }
        book.andSheet("Claims")
                .row("Claim ID", "Claim", "Stage", "GPU-hours", "Rate per GPU-hour", "Currency", "Scope", "Excludes");
        for (Hostile hostile : TEXTS) {
            String text = hostile.text().substring(0, Math.min(hostile.text().length(), 900));
            book.row("HOSTILE", text, "s " + text, 1000, 2, "USD", text, text);
        }
        for (Hostile hostile : TEXTS) {
            String name = hostile.text().substring(0, Math.min(hostile.text().length(), 200));
            book.andSheet(name)
                    .row("Item", "Cost of halls", "cost " + name, "Cost of racks", "Total")
                    .row("x", 100, 20, 3, 103)
                    .row("y", 200, 40, 6, 206)
                    .row("z", 300, 60, 9, 309);
        }
        return book;
    }

    @Test
    void theRunsGoThrough() {
        assertThat(report.exitCode()).as("%s", report.printed()).isEqualTo(ExitCode.REJECTED);
        assertThat(again.exitCode()).as("%s", again.printed()).isEqualTo(ExitCode.REJECTED);
        assertThat(checked.exitCode()).as("%s", checked.printed()).isEqualTo(ExitCode.REJECTED);
        assertThat(again.printed()).contains("nz02 forged.xlsx");
    }

    @Test
    void theTerminalGetsLinesAndNothingThatMovesOrTurns() {
        for (Result result : List.of(report, again, checked, due)) {
            assertThat(CONTROL.matcher(result.printed()).results().map(found -> found.group()))
                    .isEmpty();
            assertThat(DIRECTION.matcher(result.printed()).find()).isFalse();
            assertThat(LINE_END.split(result.printed())).noneMatch(line -> line.startsWith(HostileTexts.FORGED));
        }
        assertThat(checked.printed()).contains(TEXTS.getFirst().mark());
    }

    @Test
    void theLogHasALineAnEventAndNothingOfTheWorkbooks() throws IOException {
        String log = Files.readString(sandbox.data().resolve("run.log"));
        assertThat(log.lines()).isNotEmpty().allSatisfy(line -> {
            JsonNode event = new JsonMapper().readTree(line);
            assertThat(event.get("@timestamp").asString()).matches("20\\d\\d-.*Z");
        });
        assertThat(marks(log)).isEmpty();
        assertThat(CONTROL.matcher(log).find()).isFalse();
    }

    @Test
    void theListsHaveALineAProblemAndNoFormula() throws IOException {
        Map<String, byte[]> lists = documents(name -> name.endsWith(".csv"));
        assertThat(lists).hasSizeGreaterThan(NAMES.size());
        lists.forEach((name, bytes) -> {
            String text = new String(bytes, UTF_8);
            assertThat(text).as(name).startsWith("\uFEFF").endsWith("\r\n");
            List<List<String>> records = records(text.substring(1));
            assertThat(records).as(name).allMatch(fields -> fields.size() == 11);
            assertThat(LINE_END.split(text.replace("\r\n", "\n"), -1)).as(name).hasSize(records.size() + 1);
            assertThat(CONTROL.matcher(text.replace("\r\n", "")).find())
                    .as(name)
                    .isFalse();
            assertThat(DIRECTION.matcher(text).find()).as(name).isFalse();
            assertThat(records.stream().flatMap(List::stream)).as(name).noneMatch(HostileTextTest::isFormula);
        });
        String listed = lists.entrySet().stream()
                .filter(list -> list.getKey().endsWith("hostile.problems.csv"))
                .map(list -> new String(list.getValue(), UTF_8))
                .collect(joining());
        assertThat(marks(listed)).isEqualTo(marks(all()));
    }

    @Test
    void theDataHoldsEachTextAsItIs() throws IOException {
        Map<String, byte[]> data = documents(name -> name.endsWith(".json"));
        assertThat(data)
                .hasSize(documents(name -> name.endsWith(".problems.csv")).size());
        data.forEach((name, bytes) -> assertThat(
                        new JsonMapper().readTree(bytes).get("format").asString())
                .as(name)
                .isEqualTo("truecost-problems/1"));
        data.values().forEach(bytes -> {
            assertThat(CONTROL.matcher(new String(bytes, UTF_8)).find()).isFalse();
            assertThat(DIRECTION.matcher(new String(bytes, UTF_8)).find()).isFalse();
        });
        Set<String> found = new TreeSet<>();
        new JsonMapper()
                .readTree(data.get("2025-01/returned-r1/hostile.problems.json"))
                .get("problems")
                .forEach(problem -> found.add(problem.get("found").asString("")));
        assertThat(marks(String.join(" ", found))).isEqualTo(marks(all()));
        assertThat(found)
                .contains("=HYPERLINK(\"http://example.com/?qz00q\",\"qz00q\")", "qz19q😀 two halves")
                .contains("qz20q_x0041_ spelt out", "qz18q\uFFFDhalf\uFFFDhalf\uFFFDnone")
                .contains("qz15q\u009b2J\u009d0;title\u009c\u0090q\u007f\u0084");
    }

    @Test
    void theWorkbookThatComesBackHasNoFormulaAndNoLink() throws Exception {
        Map<String, byte[]> copies = documents(name -> name.endsWith(".annotated.xlsx"));
        assertThat(copies).hasSizeGreaterThan(NAMES.size());
        for (String name : copies.keySet()) {
            assertEveryPartIsXml(sandbox.output().resolve(name));
        }
        try (XSSFWorkbook copy = new XSSFWorkbook(sandbox.output()
                        .resolve("2025-01/returned-r1/hostile.annotated.xlsx")
                        .toString());
                XSSFWorkbook original =
                        new XSSFWorkbook(sandbox.input().resolve("hostile.xlsx").toString())) {
            assertThat(texts(copy)).isEqualTo(texts(original));
            assertThat(formulas(copy)).isEmpty();
            StringBuilder comments = new StringBuilder();
            for (Sheet sheet : copy) {
                assertThat(sheet.getHyperlinkList()).isEmpty();
                for (Comment comment : sheet.getCellComments().values()) {
                    comments.append(comment.getString().getString());
                }
            }
            assertThat(marks(comments.toString())).isEqualTo(marks(all()));
        }
    }

    @Test
    void theSummaryHasItInCellsOfTextOnly() throws Exception {
        Path summary = document(name -> name.matches("2025-01/[^/]*\\.xlsx"));
        assertEveryPartIsXml(summary);
        try (XSSFWorkbook workbook = new XSSFWorkbook(summary.toString())) {
            Set<String> cells = new TreeSet<>(texts(workbook));
            assertThat(marks(String.join(" ", cells))).isEqualTo(marks(all()));
            assertThat(marks(String.join(" ", formulas(workbook)))).isEmpty();
            assertThat(cells)
                    .contains("=HYPERLINK(\"http://example.com/?qz00q\",\"qz00q\")", "qz20q_x0041_ spelt out")
                    .contains("+1+program|' topic'!qz01q", "-2+3+qz02q", "@SUM(1,1)*qz03q", "=1+qz04q", "＝1+qz07q");
            for (Sheet sheet : workbook) {
                assertThat(sheet.getHyperlinkList())
                        .as("from sheet to sheet, as the template has them")
                        .allMatch(link -> link.getType() == HyperlinkType.DOCUMENT
                                && marks(link.getAddress()).isEmpty());
            }
        }
    }

    @Test
    void theAnswersToSendersHaveTheirOwnLinesOnly() throws IOException {
        Path answers = dropped.input().resolve("answers");
        assertThat(answers).as("%s", due.printed()).exists();
        try (Stream<Path> files = Files.list(answers)) {
            List<Path> texts = files.toList();
            assertThat(texts).hasSize(NAMES.size() + 1);
            for (Path file : texts) {
                String text = Files.readString(file);
                assertThat(text.replace("\r\n", "\n"))
                        .doesNotContainPattern(CONTROL)
                        .doesNotContainPattern(DIRECTION);
                assertThat(LINE_END.split(text)).noneMatch(line -> line.startsWith(HostileTexts.FORGED));
            }
            assertThat(Files.readString(answers.resolve("hostile.xlsx.txt"))).contains("qz00q", "TC204");
        }
    }

    @Test
    void theBriefingsSayItInWordsWithoutALink() throws IOException {
        Map<String, byte[]> briefings = documents(name -> name.endsWith(".pdf"));
        assertThat(briefings).isNotEmpty();
        for (Map.Entry<String, byte[]> briefing : briefings.entrySet()) {
            try (PDDocument pdf = Loader.loadPDF(briefing.getValue())) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
                assertThat(marks(text)).as(briefing.getKey()).isEqualTo(marks(all()));
                assertThat(text).contains("**bold**", "[link](http://example.com/)", "<b>bold</b>", "{{lifetime}}");
                for (PDPage page : pdf.getPages()) {
                    assertThat(page.getAnnotations().toString()).doesNotContain("URI");
                }
                assertThat(new String(briefing.getValue(), UTF_8)).doesNotContain("/JavaScript", "/URI", "/Launch");
                byte[] metadata = pdf.getDocumentCatalog().getMetadata().toByteArray();
                parse(metadata);
            }
        }
    }

    private static String all() {
        return TEXTS.stream().map(Hostile::text).collect(joining(" "));
    }

    private static Set<String> marks(String text) {
        Set<String> marks = new TreeSet<>();
        Pattern.compile("qz\\d\\dq").matcher(text).results().forEach(mark -> marks.add(mark.group()));
        return marks;
    }

    private static boolean isFormula(String field) {
        return !field.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(field.charAt(0)) >= 0;
    }

    private static Map<String, byte[]> documents(Predicate<String> isOne) throws IOException {
        Map<String, byte[]> documents = sandbox.documents();
        documents.keySet().removeIf(isOne.negate());
        return documents;
    }

    private static Path document(Predicate<String> isIt) throws IOException {
        Set<String> names = documents(isIt).keySet();
        assertThat(names).hasSize(1);
        return sandbox.output().resolve(names.iterator().next());
    }

    /** What RFC 4180 says is in a list. */
    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean literal = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                field.append(literal ? "\"" : "");
                quoted = literal || !quoted;
                i += literal ? 1 : 0;
            } else if (!quoted && (c == ',' || text.startsWith("\r\n", i))) {
                fields.add(field.toString());
                field.setLength(0);
                if (c != ',') {
                    records.add(List.copyOf(fields));
                    fields.clear();
                    i++;
                }
            } else {
                field.append(c);
            }
        }
        assertThat(fields).isEmpty();
        assertThat(quoted).isFalse();
        return records;
    }

    private static List<String> texts(XSSFWorkbook workbook) {
        List<String> texts = new ArrayList<>();
        cells(workbook)
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static List<String> formulas(XSSFWorkbook workbook) {
        List<String> formulas = new ArrayList<>();
        cells(workbook)
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .forEach(cell -> formulas.add(cell.getCellFormula()));
        return formulas;
    }

    private static Stream<Cell> cells(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                row.forEach(cells::add);
            }
        }
        return cells.stream();
    }

    private static void assertEveryPartIsXml(Path file) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream()
                    .filter(part -> part.getName().matches(".*\\.(xml|rels|vml)"))
                    .toList()) {
                parse(zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    private static void parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(xml));
        } catch (Exception broken) {
            throw new AssertionError(new String(xml, UTF_8).substring(0, Math.min(xml.length, 200)), broken);
        }
    }
}
