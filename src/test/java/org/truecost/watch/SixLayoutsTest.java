package org.truecost.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.TinyWorkbook.Formatted;
import org.truecost.money.Bound;
import org.truecost.recognition.CostCategory;
import org.truecost.report.Briefing;

/**
 * A month from the drop folder whose six workbooks are exports of six layouts, each read by its mapping: the briefing has the figures that
 * the exports state. A mapping that is changed is another input: the month gets a revision that says what moved.
 */
class SixLayoutsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final Map<String, String> MAPPINGS = Map.of(
            "budget.yml", """
            files: "budget*"
            headers: [Department, GL account, Vendor]
            above: { A2: "(USD k)" }
            read as: operating expenses
            months: { columns: "2025-01 … 2025-03", first: 2025-01 }
            totals:
              - { where: { Department: "Grand total" }, of: all }
            columns:
              Expense ID: [GL account, Vendor]
              Category: { from: GL account, words: { 6110: power, 6210: software } }
              Amount: { from: month value, in: thousand }
              Currency: { always: USD }
            """,
            "invoice.yml", """
            files: "invoice*.xls"
            headers: ["Transaction #", Product, Total Amount]
            totals: [ { where: { Product: Total }, of: all } ]
            read as: operating expenses
            columns:
              Expense ID: ["Transaction #", row number]
              Category: { from: Product, words: { Cabinet: colocation, Metered power: power, Installation: other } }
              Amount: { from: Total Amount, less: Tax Amount }
              Currency: Currency
              Period start: { from: From, date: MM/DD/YYYY }
              Period end: { from: To, date: MM/DD/YYYY }
            """,
            "cloud.yml", """
            files: "cloud*.csv"
            headers: [BilledCost, BillingCurrency, ChargePeriodStart, ChargePeriodEnd]
            read as: operating expenses
            columns:
              Expense ID: [ResourceName, ChargeCategory]
              Category: { always: other }
              Amount: { from: BilledCost, decimals: 2 }
              Currency: BillingCurrency
              Period start: { from: ChargePeriodStart, date: "YYYY-MM-DDTHH:mm:ssZ" }
              Period end: { from: ChargePeriodEnd, date: "YYYY-MM-DDTHH:mm:ssZ", means: the day after }
            """,
            "ledger.yml", """
            files: "ledger*"
            headers: [Date, Num, Amount]
            read as: operating expenses
            section: { where: { Date: "", Amount: "" }, column: column A, name: Account }
            totals:
              - { where: { column A: TOTAL }, of: all }
              - { where: { column A: "Total for *" }, of: section }
            columns:
              Expense ID: [Num, row number]
              Category: { from: Account, words: { 6110 Electricity: power, 6210 Software: software } }
              Amount: Amount
              Currency: { always: USD }
              Period start: { from: Date, date: MM/DD/YYYY }
              Period end: { from: Date, date: MM/DD/YYYY }
            """,
            "service.yml", """
            files: "service*"
            headers: [Ref, Cost type, "Amount (USD k)"]
            read as: operating expenses
            columns:
              Expense ID: Ref
              Category: { from: Cost type, words: { Upkeep: maintenance } }
              Amount: { from: "Amount (USD k)", in: thousand }
              Currency: { always: USD }
              Period start: Start
              Period end: End
            """,
            "journal.yml", """
            files: "journal*.csv"
            headers: [Last Name, Pay Period Start, Employer Cost]
            read as: payroll
            columns:
              Position ID: [Last Name, First Name]
              Role: Job Title
              Headcount: { always: 1 }
              Amount of the period: Employer Cost
              Currency: { always: USD }
              Period start: Pay Period Start
              Period end: Pay Period End
            """);

    @TempDir
    Path folder;

    @Test
    void theBriefingHasTheFiguresOfTheExports() throws IOException {
        for (String name : List.of("input", "drafts", "mappings")) {
            Files.createDirectories(folder.resolve(name));
        }
        for (Map.Entry<String, String> mapping : MAPPINGS.entrySet()) {
            Files.writeString(folder.resolve("mappings").resolve(mapping.getKey()), mapping.getValue());
        }
        try (SetWatch watch = new SetWatch(
                folder,
                at(3, LocalTime.NOON),
                "--truecost.mappings=" + folder.resolve("mappings"),
                "--truecost.currency=USD",
                "--truecost.watch.schedule=business day 3 at 07:00",
                "--truecost.watch.zone=Asia/Tokyo",
                "--truecost.watch.holidays=JAPAN")) {
            exports();
            dropped();
            for (int minute = 0; minute < 5; minute++) {
                watch.at(at(4, LocalTime.of(9, minute)));
            }
            assertThat(watch.taken())
                    .hasSize(6)
                    .allSatisfy(taken -> assertThat(taken.hasErrors())
                            .as("%s: %s", taken.claim().name(), taken.problems())
                            .isFalse());
            watch.at(at(5, LocalTime.of(7, 0, 1)));
            assertThat(watch.made()).hasSize(1);
            assertThat(month(watch.made().getFirst()))
                    .isEqualTo(Map.of(
                            // 312 thousand of the budget and 301,200.21 + 289,000.00 of the ledger
                            CostCategory.POWER, new BigDecimal("902200.21"),
                            // 41 thousand and 51,400.00
                            CostCategory.SOFTWARE, new BigDecimal("92400.00"),
                            // 89,100.00 with 8,100.00 of tax
                            CostCategory.COLOCATION, new BigDecimal("81000.00"),
                            // 4,100.00; 210,512.43 + 492,000.12 ÷ 12 - 7,000.00
                            CostCategory.OTHER, new BigDecimal("248612.44"),
                            // 290 thousand ÷ 12
                            CostCategory.MAINTENANCE, new BigDecimal("24166.67"),
                            // 6 × 17,111.11
                            CostCategory.PAYROLL, new BigDecimal("102666.66")));
        }
    }

    private static Map<CostCategory, BigDecimal> month(Briefing briefing) {
        Map<CostCategory, BigDecimal> month = new TreeMap<>();
        briefing.comparison()
                .categories()
                .forEach((category, cost) ->
                        month.put(category, cost.month().at(Bound.BASE).amount().setScale(2, RoundingMode.HALF_UP)));
        month.values().removeIf(amount -> amount.signum() == 0);
        return month;
    }

    private static Instant at(int day, LocalTime time) {
        return LocalDate.of(2025, 2, day).atTime(time).atZone(TOKYO).toInstant();
    }

    private void exports() throws IOException {
        drop(
                TinyWorkbook.sheet("Opex")
                        .row("Budget")
                        .row("(USD k)")
                        .row("Department", "GL account", "Vendor", monthly(1), monthly(2), monthly(3))
                        .row("Infrastructure", 6110, "Grid", 312, 305, 298)
                        .row("Research", 6210, "Various", 41, 41, 44)
                        .row("Grand total", null, null, 353, 346, 342),
                "budget 2025-01.xlsx");
        drop(
                TinyWorkbook.sheet("Transactions")
                        .row("Kumo, Inc.")
                        .row(null, "Date", "Num", "Amount")
                        .row("6110 Electricity")
                        .row(null, "01/10/2025", "E-7", new BigDecimal("301200.21"))
                        .row(null, "01/31/2025", "JE-8", 289_000)
                        .row("Total for 6110 Electricity", null, null, new BigDecimal("590200.21"))
                        .row("6210 Software")
                        .row(null, "01/05/2025", "S-1", 51_400)
                        .row("Total for 6210 Software", null, null, 51_400)
                        .row("TOTAL", null, null, new BigDecimal("641600.21")),
                "ledger 2025-01.xlsx");
        drop(
                TinyWorkbook.sheet("Costs")
                        .row("Ref", "Cost type", "Amount (USD k)", "Start", "End")
                        .row("S-1", "Upkeep", 290, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                "service 2025-01.xlsx");
        text("cloud 2025-01.csv", """
                BilledCost,BillingCurrency,ChargeCategory,ChargePeriodEnd,ChargePeriodStart,ResourceName
                210512.4321,USD,Usage,2025-02-01T00:00:00Z,2025-01-01T00:00:00Z,nd-1
                492000.12,USD,Purchase,2026-01-01T00:00:00Z,2025-01-01T00:00:00Z,res-1
                -7000,USD,Credit,2025-02-01T00:00:00Z,2025-01-01T00:00:00Z,nd-1
                """);
        StringBuilder journal =
                new StringBuilder("Last Name,First Name,Job Title,Pay Period Start,Pay Period End,Employer Cost\n");
        for (String person : List.of("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta")) {
            journal.append(person).append(",A,Scientist,2025-01-01,2025-01-31,\"$17,111.11\"\n");
        }
        text("journal 2025-01.csv", journal.toString());
        invoice();
    }

    private void invoice() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Bill");
            row(sheet, "Transaction #", "Product", "From", "To", "Tax Amount", "Total Amount", "Currency");
            row(sheet, "B-1", "Cabinet", "01/01/2025", "01/31/2025", 8_100, 89_100, "USD");
            row(sheet, "B-1", "Metered power", "12/01/2024", "12/31/2024", 2_731, 30_042, "USD");
            row(sheet, "B-1", "Installation", "01/15/2025", "01/15/2025", 410, 4_510, "USD");
            row(sheet, "", "Total", "", "", 11_241, 123_652, "");
            try (OutputStream out = Files.newOutputStream(folder.resolve("input/invoice 2025-01.xls"))) {
                workbook.write(out);
            }
        }
    }

    private static void row(Sheet sheet, Object... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Integer number) {
                row.createCell(i).setCellValue(number);
            } else {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    private static Formatted monthly(int month) {
        return new Formatted(
                "mmm\\-yy", String.valueOf(45657 + LocalDate.of(2025, month, 1).getDayOfYear()));
    }

    /** By the clock that is set. */
    private void dropped() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("input"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(at(3, LocalTime.NOON)));
            }
        }
    }

    private void text(String name, String content) throws IOException {
        Files.writeString(folder.resolve("input").resolve(name), content, UTF_8);
    }

    private void drop(TinyWorkbook workbook, String name) throws IOException {
        Path draft = workbook.in(folder.resolve("drafts"), name).path();
        Files.move(draft, folder.resolve("input").resolve(name));
    }
}
