package org.truecost.command;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.input.TinyWorkbook;

/**
 * Salaries that would be known anywhere are put through runs that go well, fail and are killed; then every byte left anywhere is
 * searched. They may be in two places only: the columns of pay of the records in the ledger's own table, and the sender's own workbook as it
 * comes back to the sender ({@code src/docs/pay.md}).
 */
class CanaryTest {

    private static final BigDecimal YEN_OF_DOLLAR = BigDecimal.valueOf(153);

    /** Pay of accepted rows: of one person, and of two. */
    private static final BigDecimal ONE = new BigDecimal("73939133");

    private static final BigDecimal TWO = new BigDecimal("58392731");
    private static final BigDecimal LOW = new BigDecimal("71172937");
    private static final BigDecimal HIGH = new BigDecimal("79463819");
    private static final BigDecimal CAP = new BigDecimal("61939361");

    /** Pay of rows with mistakes: nothing of them is kept. */
    private static final List<String> REJECTED =
            List.of("92741367", "85462971", "91736253", "46318957", "51829373", "52849147", "38691723");

    /** Where accepted pay may be in the database. */
    private static final Set<String> COLUMNS = Set.of(
            "COST_BLOCK.RECORDS", "of records low", "of records base", "of records high", "of records charge_cap");

    @TempDir
    Path folder;

    @Test
    void payIsInNoByteOutsideItsOwnColumnsAndItsOwnWorkbook() throws Exception {
        Sandbox sandbox = new Sandbox(folder.resolve("run")).withSample();
        Path temporary = Files.createDirectories(folder.resolve("run/temporary"));
        Path salaries = salaries().in(sandbox.input(), "salaries.xlsx").path();
        List<String> java = List.of("-Djava.io.tmpdir=" + temporary);

        killInTheMiddle(sandbox, java);
        assertLeaks("after a killed run", places("data/spool/.*"));

        Process report = sandbox.start(java);
        String printed = sandbox.printed(report);
        assertThat(report.exitValue()).as(printed).isEqualTo(3);
        Process check = sandbox.start(
                List.of(
                        "check",
                        salaries.toString(),
                        "--annotate",
                        sandbox.output().toString()),
                java);
        String checked = sandbox.printed(check);
        failOverATemplate(sandbox);

        try (Stream<Path> left = Files.walk(temporary)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        assertLeaks("after all runs", places("data/spool/never"));
        assertThat(columnsWithPay(sandbox)).isEqualTo(COLUMNS);
        assertThat(checked).contains("•••");
    }

    private static TinyWorkbook salaries() {
        String start = "2025-01-01";
        String end = "2025-12-31";
        BigDecimal rate = new BigDecimal("0.2");
        return TinyWorkbook.sheet("Salaries")
                .row(
                        "Position ID",
                        "Role",
                        "Headcount",
                        "Monthly pay",
                        "Monthly pay low",
                        "Monthly pay high",
                        "Currency",
                        "Months paid per year",
                        "Period start",
                        "Period end",
                        "Employer charge rate",
                        "Monthly charge base cap")
                .row("P-1", "head", 1, ONE, LOW, HIGH, "JPY", 14, start, end, rate, CAP)
                .row("P-2", "deputy", 2, TWO, null, null, "JPY", 14, start, end)
                .row("R-1", "x", 1, new BigDecimal(REJECTED.get(0)), null, null, "XXQ", 14, start, end)
                .row("R-2", "x", 1, "約" + REJECTED.get(1), null, null, "JPY", 14, start, end)
                .row("R-3", "x", 1, "91.736.253,5", null, null, "JPY", 14, start, end)
                .row("R-4", "x", 1, new BigDecimal(REJECTED.get(3) + ".5"), null, null, "JPY", 14, start, end)
                .row(
                        "R-5",
                        "x",
                        1,
                        new BigDecimal(REJECTED.get(4)),
                        new BigDecimal(REJECTED.get(5)),
                        null,
                        "JPY",
                        14,
                        start,
                        end)
                .row("R-6", "x", 1, "$" + REJECTED.get(6), null, null, "JPY", 14, start, end)
                .row("P-3", "x", 1, "￥" + REJECTED.get(2), null, null, "JPY", "fourteen", start, end);
    }

    /** A row a commit, so that the kill falls between two rows. */
    private static void killInTheMiddle(Sandbox sandbox, List<String> java) throws IOException, InterruptedException {
        Process process = sandbox.start(java, "TRUECOST_CHUNKSIZE", "1");
        Path spool = sandbox.data().resolve("spool");
        for (int waited = 0; waited < 600 && Files.notExists(spool) && process.isAlive(); waited++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.MILLISECONDS.sleep(500);
        process.destroyForcibly().waitFor();
    }

    private void failOverATemplate(Sandbox sandbox) {
        System.setProperty(
                "truecost.templates", folder.resolve("no such folder").toString());
        try {
            assertThat(sandbox.report("--revise").exitCode()).isEqualTo(1);
        } finally {
            System.clearProperty("truecost.templates");
        }
    }

    /** The files, and the parts of them, in which pay may be. */
    private static String places(String more) {
        return "input/salaries\\.xlsx!.*"
                + "|data/truecost\\.(data|log|script|backup)"
                + "|output/(2025-01/returned-r1/)?salaries\\.annotated\\.xlsx!xl/worksheets/sheet1\\.xml"
                + "|" + more;
    }

    private void assertLeaks(String when, String places) throws IOException {
        Set<BigDecimal> amounts = new HashSet<>(CanarySearch.derived(ONE, 1, YEN_OF_DOLLAR));
        amounts.addAll(CanarySearch.derived(TWO, 2, YEN_OF_DOLLAR));
        amounts.addAll(List.of(LOW, HIGH, CAP));
        Set<String> found = new TreeSet<>(new CanarySearch(amounts).below(folder.resolve("run")));
        found.removeIf(place -> place.replaceFirst(": .*", "").matches(places));
        assertThat(found).as("accepted pay %s", when).isEmpty();

        List<BigDecimal> rejected = REJECTED.stream().map(BigDecimal::new).toList();
        Set<String> kept = new TreeSet<>(new CanarySearch(rejected).below(folder.resolve("run")));
        String elsewhere = places.replace("|data/truecost\\.(data|log|script|backup)", "");
        kept.removeIf(place -> place.replaceFirst(": .*", "").matches(elsewhere));
        assertThat(kept).as("rejected pay %s", when).isEmpty();
    }

    /** The columns of all tables, those of the batch framework among them, that hold a canary in any form. */
    private static Set<String> columnsWithPay(Sandbox sandbox) throws SQLException {
        Set<BigDecimal> amounts = new HashSet<>(CanarySearch.derived(ONE, 1, YEN_OF_DOLLAR));
        amounts.addAll(CanarySearch.derived(TWO, 2, YEN_OF_DOLLAR));
        amounts.addAll(List.of(LOW, HIGH, CAP));
        REJECTED.forEach(digits -> amounts.add(new BigDecimal(digits)));
        CanarySearch search = new CanarySearch(amounts);
        try (Connection connection = DatabaseColumns.embedded(sandbox)) {
            return DatabaseColumns.with(search, connection);
        }
    }

    /** Without this, a search that sees nothing would pass. */
    @Test
    void findsWhatIsHiddenInEveryForm() throws IOException {
        CanarySearch search = new CanarySearch(List.of(ONE));
        Path leaks = Files.createDirectories(folder.resolve("leaks"));
        Files.writeString(leaks.resolve("plain.log"), "pay=73939133;");
        Files.writeString(leaks.resolve("grouped.csv"), "73,939,133.00");
        Files.writeString(leaks.resolve("wide.txt"), "７３９３９１３３円");
        Files.writeString(leaks.resolve("man.txt"), "7393.9133万円");
        Files.writeString(leaks.resolve("scientific.txt"), "7.3939133E7");
        Files.write(leaks.resolve("utf16.txt"), "x73939133".getBytes(UTF_16LE));
        byte[] packed = {2, 0, 4, 0x04, 0x68, 0x38, (byte) 0xBD, 0};
        Files.write(leaks.resolve("packed.bin"), packed);
        Files.writeString(leaks.resolve("packed.hex"), HexFormat.of().formatHex(packed));
        for (String before : List.of("", "x", "xy")) {
            String hidden = Base64.getEncoder().encodeToString((before + "=73939133 JPY").getBytes(UTF_8));
            Files.writeString(leaks.resolve("base64-" + before.length()), hidden);
        }
        Files.write(leaks.resolve("nested.zip"), zip("inner.zip", zip("part.xml", "<v>73939133</v>".getBytes(UTF_8))));
        writePdf(leaks.resolve("text.pdf"));
        assertThat(search.below(leaks))
                .extracting(place -> place.replaceFirst("[!:].*", ""))
                .containsOnly(
                        "plain.log",
                        "grouped.csv",
                        "wide.txt",
                        "man.txt",
                        "scientific.txt",
                        "utf16.txt",
                        "packed.bin",
                        "packed.hex",
                        "base64-0",
                        "base64-1",
                        "base64-2",
                        "nested.zip",
                        "text.pdf");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void writePdf(Path file) throws IOException {
        try (PDDocument pdf = new PDDocument();
                OutputStream out = Files.newOutputStream(file)) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.showText("73,939,133");
                content.endText();
            }
            pdf.save(out);
        }
    }
}
