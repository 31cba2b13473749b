package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.files.WorkbookFile;
import org.truecost.input.HostileFiles;
import org.truecost.input.HostileFiles.Hostile;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.problem.ProblemKind;

/** No file stops the rest of the run: the whole way to the documents, in a small heap, among files that attack. */
class HostileRunTest {

    @TempDir
    Path folder;

    @Test
    void reportsOnTheSampleAmongAllTheFilesThatAttack() throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        // A workbook with an embedded file is read, but for that file.
        List<Hostile> attacks = HostileFiles.all().stream()
                .filter(attack -> !attack.code().equals(ProblemKind.EMBEDDED_OBJECT.code()))
                .toList();
        for (Hostile attack : attacks) {
            attack.in(sandbox.input());
        }
        Files.createSymbolicLink(
                sandbox.input().resolve("linked.xlsx"),
                Path.of("input", "payroll.xlsx").toAbsolutePath());

        Process process = sandbox.start(List.of("-Xmx256m"));
        String printed = sandbox.printed(process);

        assertThat(process.exitValue()).as(printed).isEqualTo(ExitCode.REJECTED);
        assertThat(printed).contains("2,624,705,882.35").containsPattern("payroll\\.xlsx +2 +2 +0");
        List<String> listed =
                Files.readAllLines(sandbox.output().resolve("2025-01").resolve("problems-r1.csv"));
        for (Hostile attack : attacks) {
            assertThat(listed)
                    .as(attack.name())
                    .anyMatch(line -> line.contains(attack.name()) && line.contains(attack.code()));
        }
        assertThat(listed).anyMatch(line -> line.contains("linked.xlsx") && line.contains("TC105"));
        try (Stream<Path> left = Files.list(sandbox.data().resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }

    /** Rows of every kind are committed, ten at a time, before the sheet of a large workbook turns out to be what it is. */
    @ParameterizedTest
    @CsvSource({"TC124,DDE,15", "TC119,NO_VALUE,15", "TC124,DDE,0"})
    void removesWhatWasStoredOfAWorkbookThatTurnsOutHostile(String code, String attack, int commits) throws Exception {
        Sandbox sandbox = new Sandbox(folder).withSample();
        WorkbookFile file = late(
                        attack.equals("DDE") ? Xml.formula("program|'topic'!A0", "1") : new Xml("t=\"zz\"", "<v>1</v>"),
                        commits > 0 ? 4_000 : 4)
                .in(sandbox.input(), "a.xlsx");
        assertThat(Files.size(file.path()) > 256 << 10)
                .as("loaded by itself, not with others in one commit")
                .isEqualTo(commits > 0);

        System.setProperty("truecost.chunk-size", "10");
        Result report;
        try {
            report = sandbox.report();
        } finally {
            System.clearProperty("truecost.chunk-size");
        }

        assertThat(report.exitCode()).as("%s", report.printed()).isEqualTo(ExitCode.REJECTED);
        assertThat(report.printed())
                .contains("2,624,705,882.35", code + " error  a.xlsx › Power › C153")
                .containsPattern("a\\.xlsx +1 +0 +1\\n");
        String ofTheWorkbook =
                " IN (SELECT s.id FROM sheet s JOIN workbook w ON w.id = s.workbook_id WHERE w.name = 'a.xlsx')";
        try (Connection connection = DriverManager.getConnection(
                "jdbc:hsqldb:file:" + sandbox.data().resolve("truecost") + ";shutdown=true", "SA", "")) {
            assertThat(count(connection, "SELECT MAX(commit_count) FROM batch_step_execution"))
                    .as("chunks committed before the attack was read")
                    .isGreaterThan(commits);
            for (String table : List.of("cost_block", "headline_claim", "exchange_rate", "stated_total")) {
                assertThat(count(connection, "SELECT COUNT(*) FROM " + table + " WHERE sheet_id" + ofTheWorkbook))
                        .as(table)
                        .isZero();
            }
            assertThat(count(connection, "SELECT COUNT(*) FROM sheet WHERE id" + ofTheWorkbook))
                    .as("sheets that rows had been stored of")
                    .isEqualTo(3);
            assertThat(count(connection, "SELECT COUNT(*) FROM rejected_amount"))
                    .isZero();
        }
    }

    /** A rate and a claim that would change every figure, costs, their total, a row with a mistake; then, in row 153, a cell. */
    private static TinyWorkbook late(Xml attack, int letters) {
        Random random = new Random(1);
        TinyWorkbook book = TinyWorkbook.sheet("Rates").row("From", "To", "Rate", "Date");
        for (int day = 1; day <= 28; day++) {
            book.row("USD", "JPY", 1, LocalDate.of(2025, 1, day));
        }
        book.andSheet("Claims")
                .row("Claim ID", "Claim", "Amount", "Currency")
                .row("OTHER", "another headline", 1, "USD");
        book.andSheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Note")
                .row("E0", "no such word", 1, "USD", "2025-01-01", "2025-01-31");
        for (int row = 3; row <= 151; row++) {
            String note = random.ints(letters, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            book.row("E" + row, "power", 1000, "USD", "2025-01-01", "2025-01-31", note);
        }
        return book.row("Total", null, 149_001, "USD")
                .row("E153", "power", attack, "USD", "2025-01-01", "2025-01-31")
                .row("E154", "power", 1000, "USD", "2025-01-01", "2025-01-31");
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
