package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.problem.Language;

/**
 * Another language is files alone: with those of a {@link BracketedLanguage} on the class path its workbooks are read, and nothing that a
 * command, a document, an answer or a letter says in it is a word without brackets.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnotherLanguageTest {

    private static final String OWN_VOWELS = ".*[áéíóúÁÉÍÓÚ].*";
    private static final Pattern WORD = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N}_.’'-]*[\\p{L}\\p{N}])?");

    /** What is no word of a language: codes of problems and currencies, cells, revisions, names of the product, its jobs and files, digests. */
    private static final Pattern NO_WORD = Pattern.compile(
            "TC\\d{3}|[A-Z]{3}|[A-Z]{1,3}\\d+|r\\d+|[rv]|TrueCost|monthlyReport|loadWorkbooks|[0-9a-f]+|.*\\.(?:xlsx|pdf|csv|json|txt)|[\\p{L}]");

    /** Between the values of a list, not within one in quotes. */
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    @TempDir
    static Path folder;

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    /** A shorter word is of the data only as a whole. */
    private static final int LEAST_PART = 4;

    private static final Set<String> DATA = new HashSet<>();

    private static Sandbox sandbox;
    private static Path files;

    @BeforeAll
    static void makeTheLanguageAndWorkbooksInIt() throws IOException {
        files = folder.resolve("files");
        BracketedLanguage.write(files);
        Path templates = Files.createDirectory(folder.resolve("templates"));
        copy(Path.of("output-templates"), templates);
        copy(files.resolve("output-templates"), templates);
        sandbox = new Sandbox(folder.resolve("here")).withSample();
        Map<String, String> words = BracketedLanguage.wordsOfSheets();
        try (Stream<Path> sample = Files.list(sandbox.input())) {
            for (Path workbook : sample.toList()) {
                translate(workbook, words);
            }
        }
        MAIL.start();
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    @Order(1)
    void writesEmptyWorkbooksInIt() throws Exception {
        Path empty = folder.resolve("empty");
        Result result = run("templates", empty.toString());
        assertSaid(result.printed());
        assertSaid(texts(empty.resolve("operating-expenses." + BracketedLanguage.CODE + ".xlsx")));
    }

    @Test
    @Order(2)
    void checksWorkbooksInItAndMarksThemInIt() throws Exception {
        Path wrong = folder.resolve("wrong.xlsx");
        Files.copy(sandbox.input().resolve("operating-expenses.xlsx"), wrong);
        spoil(wrong);
        Path marked = folder.resolve("marked");
        Result result = run("check", "--annotate", marked.toString(), wrong.toString());
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(ExitCode.REJECTED);
        assertThat(result.printed()).contains("TC202");
        assertSaid(result.printed());
        assertSaid(comments(marked.resolve("wrong.annotated.xlsx")));
        assertSaid(ofTheLanguage(marked.resolve("wrong.problems.csv")));
    }

    @Test
    @Order(3)
    void readsWorkbooksInItAndReportsInIt() throws Exception {
        Result result = run(
                "report",
                "--month",
                "2025-01",
                "--input",
                sandbox.input().toString(),
                "--output",
                sandbox.output().toString());
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed()).contains("2,624,705,882.35", "437.45");
        assertSaid(result.printed());
        Path documents = sandbox.output().resolve("2025-01");
        assertSaid(texts(documents.resolve("summary-r1.xlsx")));
        assertSaid(pdf(documents.resolve("briefing-r1." + BracketedLanguage.CODE + ".pdf")));
        assertSaid(ofTheLanguage(documents.resolve("problems-r1.csv")));
        assertThat(run("history").printed()).satisfies(AnotherLanguageTest::assertSaid);
    }

    @Test
    @Order(4)
    void bringsLettersInIt() throws Exception {
        Files.writeString(
                folder.resolve("recipients.yml"), """
                truecost:
                  mail: { host: localhost, port: %d, security: none, from: truecost@example.com }
                  delivery:
                    lists:
                      board: { language: %s, to: chair@example.com }
                """.formatted(MAIL.getSmtp().getPort(), BracketedLanguage.CODE));
        Result result = run("deliver");
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertSaid(result.printed().replace("board", "").replace("chair@example.com", ""));
        MimeMessage letter = MAIL.getReceivedMessages()[0];
        String body = GreenMailUtil.getWholeMessage(letter);
        assertThat(body).isNotBlank();
        assertSaid(letter.getSubject());
        assertSaid(plain(letter.getContent()).replace("board", ""));
    }

    @Test
    @Order(5)
    void answersWhatIsDroppedInIt() throws Exception {
        YearMonth last = YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);
        Path inbox = folder.resolve("inbox");
        Files.createDirectories(inbox.resolve("processed"));
        Path month = Files.createDirectories(inbox.resolve(last.toString()));
        Files.copy(folder.resolve("wrong.xlsx"), month.resolve("wrong.xlsx"));
        Result result = run(
                "due", "--input", inbox.toString(), "--output", sandbox.output().toString());
        assertThat(result.printed()).contains("wrong.xlsx");
        assertSaid(result.printed());
        String answer;
        try (Stream<Path> answers = Files.walk(inbox)) {
            answer = Files.readString(answers.filter(file -> file.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow());
        }
        assertSaid(answer.substring(answer.lastIndexOf("-----")));
    }

    @Test
    @Order(6)
    void explainsEveryCommandInIt() throws Exception {
        List<String> names = new ArrayList<>(HelpKeys.commands());
        assertExplained(run("--help"), names);
        for (String name : names) {
            assertExplained(run(name, "--help"), names);
        }
    }

    /** The names of commands and options, and the capitals that stand for values, are the same in every language. */
    private static void assertExplained(Result help, List<String> names) {
        assertThat(help.exitCode()).as(help.printed()).isZero();
        assertSaid(help.printed()
                .replaceAll("\\s+", " ")
                .replace(Language.codes() + ", " + BracketedLanguage.CODE, " ")
                .replaceAll("(?<=[ \\[(])--?[a-zA-Z][a-z-]*", " ")
                .replaceAll("\\b(?:[A-Z]{2,}(?:-[A-Z]+)?|N)\\b", " ")
                .replaceAll("\\b(?:truecost|" + String.join("|", names) + ")\\b", " "));
    }

    private static void assertSaid(String text) {
        assertThat(text).contains("〔");
        String rest = text.replace(folder.toString(), "")
                .replaceAll("\\s+", " ")
                .replaceAll("〔[^〔〕]*〕", " ")
                .replaceAll("\\S*/\\S*", " ");
        assertThat(WORD.matcher(rest).results().map(MatchResult::group))
                .filteredOn(word -> !word.matches(OWN_VOWELS))
                .filteredOn(word -> !NO_WORD.matcher(word).matches())
                .filteredOn(word -> !isOfTheData(word))
                .isEmpty();
    }

    /** Runs a command in a process of its own, which has the language's files before all others. */
    private static Result run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FastStart.options());
        command.add("-Dstdout.encoding=UTF-8");
        command.addAll(List.of("-cp", files + File.pathSeparator + FastStart.classPath(), "org.truecost.Application"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(folder.toFile());
        Path printed = folder.resolve("printed.txt");
        builder.redirectOutput(printed.toFile());
        Map<String, String> settings = new HashMap<>(Map.of(
                "TRUECOST_LANGUAGE",
                BracketedLanguage.CODE,
                "TRUECOST_DATA",
                sandbox.data().toString(),
                "TRUECOST_TEMPLATES",
                folder.resolve("templates").toString(),
                "TRUECOST_OUTPUT",
                sandbox.output().toString(),
                "TRUECOST_WATCH_STEADY",
                "0s",
                "TRUECOST_WATCH_BROKEN",
                "0s",
                "TRUECOST_WATCH_DELIVER",
                "false"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("the run hangs");
        }
        return new Result(process.exitValue(), Files.readString(printed));
    }

    /** Puts the language's headers and words in; all other texts are the sender's own. */
    private static void translate(Path workbook, Map<String, String> words) throws IOException {
        note(workbook.getFileName().toString());
        change(
                workbook,
                book -> book.forEach(sheet -> {
                    note(sheet.getSheetName());
                    strings(sheet).forEach(cell -> {
                        String own = words.get(cell.getStringCellValue());
                        if (own == null) {
                            note(cell.getStringCellValue());
                        } else {
                            cell.setCellValue(own);
                        }
                    });
                }));
    }

    private static void note(String data) {
        WORD.matcher(data).results().map(MatchResult::group).forEach(word -> {
            DATA.add(word);
            DATA.addAll(List.of(word.split("-")));
        });
    }

    /** Whether a word is of the workbooks, or a part of one that a line's end has cut: a few letters begin or end too many. */
    private static boolean isOfTheData(String word) {
        return DATA.contains(word)
                || (word.length() >= LEAST_PART
                        && DATA.stream().anyMatch(data -> data.startsWith(word) || data.endsWith(word)));
    }

    /** A figure that is none. */
    private static void spoil(Path workbook) throws IOException {
        DATA.add("many");
        change(workbook, book -> {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() > 1_000_000) {
                        cell.setCellValue("many");
                        return;
                    }
                }
            }
        });
    }

    private interface Change {
        void make(XSSFWorkbook book);
    }

    private static void change(Path workbook, Change change) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            change.make(book);
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }

    private static List<Cell> strings(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            boolean formula = cell.getCellType() == CellType.FORMULA;
            if ((formula ? cell.getCachedFormulaResultType() : cell.getCellType()) == CellType.STRING) {
                cells.add(cell);
            }
        }));
        return cells;
    }

    /** Every text of a workbook: of cells, comments, charts and names of sheets. */
    private static String texts(Path workbook) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Sheet sheet : book) {
                texts.append(sheet.getSheetName()).append('\n');
                strings(sheet)
                        .forEach(cell -> texts.append(cell.getStringCellValue()).append('\n'));
                texts.append(drawn((XSSFSheet) sheet)).append('\n');
            }
        }
        return texts + comments(workbook);
    }

    private static String drawn(XSSFSheet sheet) {
        StringBuilder texts = new StringBuilder();
        if (sheet.getDrawingPatriarch() != null) {
            sheet.getDrawingPatriarch()
                    .getCharts()
                    .forEach(chart -> Pattern.compile("<a:t>([^<]*)<")
                            .matcher(chart.getCTChartSpace().xmlText())
                            .results()
                            .forEach(text -> texts.append(text.group(1)).append('\n')));
        }
        return texts.toString();
    }

    private static String comments(Path workbook) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            book.forEach(sheet -> sheet.getCellComments()
                    .values()
                    .forEach(comment ->
                            texts.append(comment.getString().getString()).append('\n')));
        }
        return texts.toString();
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** The last two columns of a list of problems. */
    private static String ofTheLanguage(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list, StandardCharsets.UTF_8);
        assertThat(lines.getFirst()).endsWith("message (EO),remedy (EO)");
        return String.join(
                "\n",
                lines.subList(1, lines.size()).stream()
                        .map(line -> List.of(COMMA.split(line)))
                        .map(values -> String.join(" ", values.subList(values.size() - 2, values.size())))
                        .toList());
    }

    private static String plain(Object content) throws Exception {
        if (content instanceof jakarta.mail.Multipart parts) {
            StringBuilder texts = new StringBuilder();
            for (int part = 0; part < parts.getCount(); part++) {
                if (parts.getBodyPart(part).getFileName() == null) {
                    texts.append(plain(parts.getBodyPart(part).getContent()));
                }
            }
            return texts.toString();
        }
        return content.toString().replaceAll("(?s)<head>.*?<title>|<[^>]*>", " ");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.list(from)) {
            for (Path file : found.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
