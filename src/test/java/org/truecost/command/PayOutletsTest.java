package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.truecost.Languages;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.PayrollSheet;
import org.truecost.problem.Column;

/**
 * Figures and people in every column of payroll sheets, and people in the names of sheets, are put through everything that shows
 * something: the terminal, drafts of mappings, documents, answers, letters, logs and the database. A word of a workbook that is no payroll
 * goes the same ways and is found in each of them, so that no search passes for want of anything to find.
 */
class PayOutletsTest {

    private static final long SEED = Long.getLong("truecost.seed", System.nanoTime() % 1_000_000);
    private static final List<ColumnForm> COLUMNS = new PayrollSheet().columns();

    /** People: a role, those that are written into a wrong column, and those that sheets are named after. */
    private static final String ROLE = "Ottokar Vryx";

    private static final String MISPLACED = "Zebulon Quist";
    private static final String SHEET = "Melusine Drax";
    private static final String UNREAD = "弓削道鏡";
    private static final String MAPPED = "Isidor Plonk";

    /** A word that is no secret. */
    private static final String CONTROL = "Kontrollvogel";

    private static final String MAPPING = """
            files: "ledger*.xlsx"
            headers: [Staff, Gross]
            read as: payroll
            columns:
              Position ID: Staff
              Role: sheet name
              Headcount: { always: "1" }
              Amount of the period: Gross
              Currency: { always: JPY }
              Period start: { always: 2025-01-01 }
              Period end: { always: 2025-01-31 }
            """;

    private static final String MAPPING_OF_COSTS = """
            files: "costs*.xlsx"
            headers: [Ref, Kind of cost]
            read as: operating expenses
            columns:
              Expense ID: Ref
              Category: { always: power }
              Description: Kind of cost
              Amount: Value
              Currency: { always: USD }
              Period start: { always: 2025-01-01 }
              Period end: { always: 2025-01-31 }
            """;

    @TempDir
    Path folder;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Random random = new Random(SEED);
    private final BigDecimal figure = new BigDecimal(61_000_000 + random.nextInt(19_000_000));
    private final BigDecimal accepted = new BigDecimal(81_000_000 + random.nextInt(9_000_000));
    private final CanarySearch canaries =
            new CanarySearch(List.of(figure, accepted), ROLE, MISPLACED, SHEET, UNREAD, MAPPED);
    private final CanarySearch control = new CanarySearch(List.of(), CONTROL);
    private Path run;
    private Sandbox sandbox;
    private int commands;

    @BeforeEach
    void write() throws IOException {
        System.out.printf("PayOutletsTest: seed %d, %s and %s%n", SEED, figure, accepted);
        mail.start();
        run = folder.resolve("run");
        sandbox = new Sandbox(run).withSample();
        Files.createDirectories(run.resolve("terminal"));
        Path mappings = Files.createDirectories(run.resolve("mappings"));
        Files.writeString(mappings.resolve("ledger.yml"), MAPPING);
        Files.writeString(mappings.resolve("costs.yml"), MAPPING_OF_COSTS);
        System.setProperty("truecost.mappings", mappings.toString());
        System.setProperty("truecost.output", sandbox.output().toString());
        System.setProperty(
                "truecost.recipients", folder.resolve("recipients.yml").toString());
        System.setProperty("truecost.watch.steady", "0s");
        Files.writeString(
                folder.resolve("recipients.yml"), """
                truecost:
                  mail: { host: localhost, port: %d, security: none, from: truecost@example.com }
                  delivery:
                    patience: 0s
                    errors-allowed: 1000
                    lists:
                      board: { language: en, to: board@example.com, summary: true }
                """.formatted(mail.getSmtp().getPort()));
        workbooks(sandbox.input());
    }

    @AfterEach
    void forget() {
        mail.stop();
        Stream.of(
                        "truecost.mappings",
                        "truecost.output",
                        "truecost.recipients",
                        "truecost.watch.steady",
                        "spring.profiles.active",
                        "truecost.database.url")
                .forEach(System::clearProperty);
    }

    @Test
    void noOutletShowsPayOrWhoIsPaid() throws Exception {
        everyCommand();
        deliver();

        assertThat(found(canaries)).as("seed %d", SEED).isEmpty();
        assertThat(found(control))
                .anySatisfy(place -> assertThat(place).startsWith("terminal/check"))
                .anySatisfy(place -> assertThat(place).startsWith("terminal/report"))
                .anySatisfy(place -> assertThat(place).startsWith("terminal/history"))
                .anySatisfy(place -> assertThat(place).startsWith("terminal/map --as"))
                .anySatisfy(place -> assertThat(place).startsWith("terminal/map --try"))
                .anySatisfy(place -> assertThat(place).startsWith("terminal/due"))
                .anySatisfy(place -> assertThat(place).startsWith("terminal/withdraw"))
                .anySatisfy(place -> assertThat(place).startsWith("mappings/Draft"))
                .anySatisfy(place -> assertThat(place).contains("/summary-r1.xlsx!"))
                .anySatisfy(place -> assertThat(place).contains("problems-r1.csv"))
                .anySatisfy(place -> assertThat(place).contains("/briefing-r1.en.pdf!"))
                .anySatisfy(place -> assertThat(place).startsWith("inbox/").contains(".txt"))
                .anySatisfy(place -> assertThat(place).startsWith("mail/").contains("summary"));
        try (Connection connection = DatabaseColumns.embedded(sandbox)) {
            assertOnlyInRecords(connection);
        }
    }

    @Test
    void postgreSqlHoldsPayInItsRecordsAlone() throws Exception {
        assumeTrue(PostgreSql.programs().isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
        try (PostgreSql database = PostgreSql.start()) {
            System.setProperty("spring.profiles.active", "postgresql");
            System.setProperty("truecost.database.url", database.url());
            sandbox.report();
            try (Connection connection = DriverManager.getConnection(database.url(), "truecost", "")) {
                assertOnlyInRecords(connection);
            }
        }
    }

    private void assertOnlyInRecords(Connection connection) throws Exception {
        assertThat(DatabaseColumns.with(control, connection)).contains("PROBLEM.FOUND", "WORKBOOK.NAME");
        Set<String> columns = DatabaseColumns.with(canaries, connection);
        assertThat(columns)
                .as("seed %d", SEED)
                .isNotEmpty()
                .allMatch(column -> column.equals("COST_BLOCK.RECORDS") || column.startsWith("of records "));
    }

    private void everyCommand() throws IOException {
        String wages = sandbox.input().resolve("wages.xlsx").toString();
        String ledger = sandbox.input().resolve("ledger.xlsx").toString();
        String costs = sandbox.input().resolve(CONTROL + ".xlsx").toString();
        run(
                "check",
                "check",
                wages,
                ledger,
                costs,
                "--annotate",
                folder.resolve("back").toString());
        run("report", "report", "--month", "2025-01", "--input", sandbox.input().toString());
        workbooks(sandbox.input(), "Deputy");
        run("report", "report", "--month", "2025-01", "--input", sandbox.input().toString(), "--revise");
        run("history", "history");
        run("status", "status");
        run("no-costs", "no-costs", "wages.xlsx");
        run("no-costs", "no-costs", "wages.xlsx", "--sheet", "[3]");
        run("series", "series", "wages.xlsx", "--additions");
        drafts();
        Path inbox = Files.createDirectories(run.resolve("inbox"));
        workbooks(inbox);
        run("due", "due", "--input", inbox.toString());
        run("withdraw", "withdraw", "wages.xlsx", "--input", inbox.toString());
        run("withdraw", "withdraw", CONTROL + ".xlsx", "--input", inbox.toString());
        run("history", "history");
    }

    /** Of sheets that no mapping knows, of pay by what is said, by their headers, or not at all. */
    private void drafts() throws IOException {
        Path drafts = Files.createDirectories(folder.resolve("drafts"));
        for (String name : List.of("Wages a", "Wages b")) {
            TinyWorkbook.sheet(SHEET)
                    .row("Who", "Gross pay per month", "Currency", "Period start", "Period end")
                    .row(MISPLACED, figure, "JPY", "2025-01-01", "2025-01-31")
                    .andSheet(UNREAD)
                    .row("氏名", "基本給", "控除")
                    .row(MISPLACED, figure, figure)
                    .in(drafts, name + ".xlsx");
        }
        TinyWorkbook.sheet(CONTROL)
                .row("Ref", "Category", "Amount", "Currency", "Start")
                .row("R", CONTROL, 12, "USD", "2025-01-01")
                .in(drafts, "Draft.xlsx");
        run("map", "map", drafts.resolve("Wages a.xlsx").toString());
        run("map --as Payroll", "map", drafts.resolve("Wages b.xlsx").toString(), "--as", "Payroll");
        run("map --as", "map", drafts.resolve("Draft.xlsx").toString(), "--as", "operating expenses");
        run("map --try", "map", "--try", sandbox.input().resolve("ledger.xlsx").toString());
        run("map --try", "map", "--try", sandbox.input().resolve("costs.xlsx").toString());
        run("map --try", "map", "--try", sandbox.input().resolve("wages.xlsx").toString());
    }

    private void run(String name, String... args) throws IOException {
        String printed = sandbox.run(args).printed();
        Files.writeString(run.resolve("terminal/" + name + " " + ++commands + ".txt"), printed.replace('\n', ' '));
    }

    private void deliver() throws IOException, MessagingException {
        run("approve", "approve", "--month", "2025-01");
        run("deliver", "deliver", "--month", "2025-01");
        Path letters = Files.createDirectories(run.resolve("mail"));
        int number = 0;
        for (MimeMessage letter : mail.getReceivedMessages()) {
            save(letter, letters.resolve(Integer.toString(++number)));
        }
        assertThat(number).as("letters").isPositive();
    }

    private static void save(Part part, Path file) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                save(parts.getBodyPart(index), Path.of(file + "-" + index));
            }
            return;
        }
        try (OutputStream out = Files.newOutputStream(Path.of(file + "-" + part.getFileName()))) {
            part.getInputStream().transferTo(out);
        }
    }

    /** Everything but what senders wrote, what goes back to them, and the database's own files. */
    private Set<String> found(CanarySearch search) throws IOException {
        Path copy = folder.resolve("searched");
        FileSystemUtils.deleteRecursively(copy);
        FileSystemUtils.copyRecursively(run, copy);
        FileSystemUtils.deleteRecursively(copy.resolve("input"));
        Set<String> found = new TreeSet<>(search.below(copy));
        found.removeIf(place -> place.matches("(?s)data/truecost\\.(data|log|script|backup): .*"
                + "|(output|inbox)/.*\\.annotated\\.xlsx!xl/(worksheets/sheet\\d\\.xml|workbook\\.xml): .*"
                + "|inbox/(processed|replaced|rejected)/.*\\.xlsx!.*"));
        return found;
    }

    private void workbooks(Path place) {
        workbooks(place, ROLE);
    }

    /** In each column of a payroll a figure and a person, sheets named after people, and costs that are no secret. */
    private void workbooks(Path place, String role) {
        TinyWorkbook wages = TinyWorkbook.sheet("Payroll").row(headers());
        wages.row(row("P-1", Column.ROLE, role, accepted));
        for (ColumnForm form : COLUMNS) {
            // How many people there are is no pay, and no document hides it.
            Object number = form.column() == Column.HEADCOUNT ? 9 : figure;
            wages.row(row("N-" + form.column(), form.column(), number, 5000));
            wages.row(row("T-" + form.column(), form.column(), MISPLACED, 5000));
        }
        wages.andSheet(SHEET).row(headers()).row(row("S-1", Column.MONTHS_PAID, figure, 5000));
        wages.row(row("S-2", Column.ROLE, role, accepted))
                .andSheet(UNREAD)
                .row("賃金台帳")
                .row("月", "支給額", "控除")
                .row("1月", figure, 1000)
                .row("2月", figure, 1000);
        wages.in(place, "wages.xlsx");
        TinyWorkbook.sheet(MAPPED)
                .row("Staff", "Gross")
                .row(MAPPED, accepted)
                .row(MISPLACED, MISPLACED)
                .in(place, "ledger.xlsx");
        TinyWorkbook.sheet("Costs")
                .row("Ref", "Kind of cost", "Value")
                .row("C-1", CONTROL, 1200)
                .in(place, "costs.xlsx");
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Description", "Amount", "Currency", "Period start", "Period end")
                .row("E-1", "power", CONTROL, 1000, "USD", "2025-01-01", "2025-01-31")
                .row("E-2", CONTROL, CONTROL, 1000, "USD", "2025-01-01", "2025-01-31")
                .in(place, CONTROL + ".xlsx");
    }

    private static @Nullable Object[] headers() {
        return COLUMNS.stream()
                .map(form -> form.column().words().in(Languages.ENGLISH))
                .toArray();
    }

    /** A sound row of one person but for a column. */
    private static @Nullable Object[] row(String id, Column column, Object value, Object pay) {
        List<@Nullable Object> row = new ArrayList<>();
        for (ColumnForm form : COLUMNS) {
            row.add(form.column() == column ? value : sound(form.column(), id, pay));
        }
        return row.toArray();
    }

    private static @Nullable Object sound(Column column, String id, Object pay) {
        return switch (column) {
            case POSITION_ID -> id;
            case ROLE -> "Engineer";
            case HEADCOUNT -> 1;
            case MONTHLY_PAY -> pay;
            case CURRENCY -> "JPY";
            case MONTHS_PAID -> 12;
            case PERIOD_START -> "2025-01-01";
            case PERIOD_END -> "2025-12-31";
            default -> null;
        };
    }
}
