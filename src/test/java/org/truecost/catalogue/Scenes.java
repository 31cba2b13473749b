package org.truecost.catalogue;

import static org.truecost.catalogue.Scene.row;
import static org.truecost.catalogue.Scene.sheet;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.Encrypted;
import org.truecost.input.HostileFiles;
import org.truecost.input.Reading;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.TinyWorkbook.Formatted;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.ledger.Repetition;
import org.truecost.money.Money;
import org.truecost.month.CostlessSheets;
import org.truecost.month.SeriesProblems;
import org.truecost.problem.ProblemKind;
import org.truecost.store.NoCosts;

/** For every kind of problem the least that brings it about. A kind without a scene fails {@link EveryProblemTest}. */
final class Scenes {

    private static final Object[] CAPEX =
            row("Asset ID", "Description", "In-service date", "Amount", "Currency", "Useful life (months)", "Vendor");
    private static final Object[] GPUS = row(
            "Purchase ID",
            "GPU model",
            "Quantity",
            "Unit price",
            "Amount",
            "Currency",
            "In-service date",
            "Useful life (months)",
            "Low",
            "Included in asset",
            "Vendor",
            "Purchase date");
    private static final Object[] OPEX =
            row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
    private static final Object[] BILLS =
            row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Replaces estimate");
    private static final Object[] PAYROLL = row(
            "Position ID",
            "Role",
            "Headcount",
            "Monthly pay",
            "Currency",
            "Months paid per year",
            "Period start",
            "Period end",
            "Employer charge rate",
            "Monthly charge base cap");
    private static final Object[] CLAIMS =
            row("Claim ID", "Claim", "Amount", "Currency", "Date", "Printed amount", "Printed currency");
    private static final Object[] RATES = row("From", "To", "Rate", "Date");

    private static final Object[] FLEET = row("F", "servers", "2024-01-01", 100, "USD", 48);
    private static final Object[] YEN = row("USD", "JPY", 153, "2024-01-01");

    private static final Map<ProblemKind, Scene> ALL = new EnumMap<>(ProblemKind.class);

    static {
        workbooksAndSheets();
        cells();
        rows();
        ledger();
        AuditScenes.all().forEach(Scenes::put);
        MappedScenes.all().forEach(Scenes::put);
        CreditScenes.all().forEach(Scenes::put);
    }

    private Scenes() {}

    static @Nullable Scene of(ProblemKind kind) {
        return ALL.get(kind);
    }

    private static void put(ProblemKind kind, Scene scene) {
        if (ALL.put(kind, scene) != null) {
            throw new IllegalStateException(kind + " has two scenes");
        }
    }

    private static void workbooksAndSheets() {
        put(
                ProblemKind.UNREADABLE_WORKBOOK,
                Scene.played(folder ->
                        Reading.of(WorkbookFile.of(folder.resolve("gone.xlsx"))).problems()));
        files();
        put(ProblemKind.NO_RECOGNISED_SHEET, Scene.of("", row("to", "do")));
        put(
                ProblemKind.SERIES_NOT_REPEATED,
                Scene.played(folder -> List.of(SeriesProblems.missing(
                        "opex 2025-01.xlsx",
                        "opex 2024-12.xlsx",
                        new Repetition(3, 1, false, List.of(Money.of("2500", "USD")), false),
                        false))));
        put(
                ProblemKind.LEFT_REGISTER,
                Scene.played(folder -> List.of(SeriesProblems.missing(
                        "staff 2025-01.xlsx",
                        "staff 2024-12.xlsx",
                        new Repetition(12, 2, false, List.of(), true),
                        true))));
        put(
                ProblemKind.UNKNOWN_SHEET,
                Scene.of("", sheet(RATES, YEN).andSheet("notes").row("to do")));
        put(
                ProblemKind.FIGURES_NOT_READ,
                Scene.of(
                        "",
                        sheet(RATES, YEN)
                                .andSheet("pivot")
                                .row("Month", "Power")
                                .row("January", 1_250_000)
                                .row("February", 1_310_000)));
        put(
                ProblemKind.DECLARED_COSTLESS,
                Scene.played(folder -> CostlessSheets.applied(
                        Reading.of(WorkbookFile.of(HostileFiles.named("unknown-encoding.csv")
                                        .in(folder)))
                                .problems(),
                        List.of(new NoCosts(1, "unknown encoding", "", "", "finance", LocalDate.of(2025, 2, 3))))));
        put(ProblemKind.REPEATED_HEADER, Scene.of("E1", row("From", "To", "Rate", "Date", "RATE"), YEN));
    }

    private static void files() {
        attack(ProblemKind.EMPTY_FILE, "", "empty.xlsx");
        attack(ProblemKind.NOT_A_WORKBOOK, "", "text.xlsx");
        attack(ProblemKind.ENCRYPTED, "", "encrypted.xlsx");
        put(
                ProblemKind.WRONG_PASSWORD,
                Scene.played(folder -> Encrypted.readWithAnotherPassword(folder).problems()));
        attack(ProblemKind.ENCRYPTED_OPENDOCUMENT, "", "encrypted.ods");
        attack(ProblemKind.MACROS, "", "vba-project.xlsx");
        attack(ProblemKind.OTHER_OFFICE_FORMAT, "", "text.ods");
        attack(ProblemKind.WRONG_EXTENSION, "", "good.csv");
        attack(ProblemKind.UNKNOWN_ENCODING, "", "unknown-encoding.csv");
        attack(ProblemKind.UNKNOWN_SEPARATOR, "", "unknown-separator.csv");
        attack(ProblemKind.UNMATCHED_QUOTES, "", "unmatched-quotes.csv");
        attack(ProblemKind.DAMAGED_ARCHIVE, "", "cut-in-half.xlsx");
        attack(ProblemKind.AMBIGUOUS_ARCHIVE, "", "duplicate-sheet.xlsx");
        attack(ProblemKind.BEYOND_LIMITS, "", "equal-bytes.xlsx");
        attack(ProblemKind.DAMAGED_CONTENT, "C2", "two-values-in-a-cell.xlsx");
        attack(ProblemKind.FORBIDDEN_XML, "", "declared-entities.xlsx");
        attack(ProblemKind.REPEATED_CELL, "", "same-cell-twice.xlsx");
        attack(ProblemKind.IMPOSSIBLE_REFERENCE, "", "cell-beyond-the-last-column.xlsx");
        attack(ProblemKind.UNKNOWN_TEXT, "C2", "shared-text-beyond.xlsx");
        attack(ProblemKind.DATA_EXCHANGE, "", "dde-link.xlsx");
        attack(ProblemKind.ACTIVE_CONTENT, "", "active-x.xlsx");
        attack(ProblemKind.EMBEDDED_OBJECT, "", "embedded-file.xlsx");
        put(
                ProblemKind.TOO_SLOW,
                Scene.played(folder -> Reading.endless(WorkbookFile.of(folder.resolve("book.xlsx")))
                        .problems()));
        TinyWorkbook wrong = TinyWorkbook.sheet("s").row(RATES);
        for (int i = 0; i <= 3_400; i++) {
            wrong.row("?", "?", "?", "2024-01-01");
        }
        put(ProblemKind.MORE_PROBLEMS, Scene.of("", wrong));
        // Among the workbooks of a folder it is passed over: this is one that is named itself.
        put(
                ProblemKind.NOT_A_FILE,
                Scene.played(folder -> Reading.of(WorkbookFile.of(Files.createDirectory(folder.resolve("folder.xlsx"))))
                        .problems()));
    }

    private static void attack(ProblemKind kind, String place, String file) {
        put(kind, Scene.of(place, folder -> HostileFiles.named(file).in(folder)));
    }

    private static void cells() {
        put(ProblemKind.MISSING_VALUE, Scene.of("D2", CAPEX, asset("2024-01-01", null, "USD", 48)));
        put(
                ProblemKind.LINKED_CELL,
                Scene.of(
                        "D2",
                        Scene.sheet(CAPEX, asset("2024-01-01", Xml.formula("[1]Plan!B2", "100"), "USD", 48))
                                .linkedTo("file:///C:/plans/Budget%20FY25.xlsx")));
        put(
                ProblemKind.LINKED_ELSEWHERE,
                Scene.of(
                        "A1",
                        Scene.sheet(CAPEX, asset("2024-01-01", Xml.formula("Plan!A1*1", "100"), "USD", 48))
                                .linkedTo("Budget FY25.xlsx")
                                .andSheet("Plan")
                                .row(Xml.formula("[1]Plan!B2", "100"))));
        put(ProblemKind.NOT_A_NUMBER, Scene.of("D2", CAPEX, asset("2024-01-01", "TBD", "USD", 48)));
        put(ProblemKind.NOT_A_DATE, Scene.of("C2", CAPEX, asset("soon", 100, "USD", 48)));
        put(
                ProblemKind.SHOWN_OTHERWISE,
                Scene.of("D2", CAPEX, asset("2024-01-01", new Formatted("d\\-mmm", "45720"), "USD", 48)));
        put(
                ProblemKind.SCALED_FIGURE,
                Scene.of("D2", CAPEX, asset("2024-01-01", new Formatted("#,##0,", "1500000"), "USD", 48)));
        put(ProblemKind.TIME_DROPPED, Scene.of("C2", CAPEX, asset("2024-04-01 13:05", 100, "USD", 48)));
        put(
                ProblemKind.TABLE_NOT_READ,
                Scene.of(
                        "A3",
                        OPEX,
                        row("E", "power", 100, "USD", "2024-01-01", "2024-12-31"),
                        row("Ref", "Type", "Plan", "Ccy", "Begin", "Until"),
                        row("E-9", "power", 900, "USD", "2024-01-01", "2024-12-31")));
        put(ProblemKind.UNKNOWN_WORD, Scene.of("E2", CAPEX, asset("2024-01-01", 100, "USB", 48)));
        put(ProblemKind.OUT_OF_BOUNDS, Scene.of("F2", CAPEX, asset("2024-01-01", 100, "USD", 0)));
        put(ProblemKind.TOO_MANY_DECIMALS, Scene.of("D2", CAPEX, asset("2024-01-01", number("100.5"), "JPY", 48)));
        put(ProblemKind.ERROR_CELL, Scene.of("D2", CAPEX, asset("2024-01-01", Xml.error("#REF!"), "USD", 48)));
        put(
                ProblemKind.FORMULA_WITHOUT_VALUE,
                Scene.of("D2", CAPEX, asset("2024-01-01", Xml.formula("50+50"), "USD", 48)));
        put(ProblemKind.READ_AS, Scene.of("D2", CAPEX, asset("2024-01-01", "$1,234", "USD", 48)));
        put(ProblemKind.TWO_READINGS, Scene.of("C2", CAPEX, asset("04/05/2024", 100, "USD", 48)));
        put(ProblemKind.CURRENCY_CONTRADICTS, Scene.of("D2", CAPEX, asset("2024-01-01", "¥100", "USD", 48)));
        put(ProblemKind.OUTSIDE_ERA, Scene.of("C2", CAPEX, asset("平成40年1月1日", 100, "USD", 48)));
        put(ProblemKind.UNIT_NOT_DECLARED, Scene.of("D2", CAPEX, asset("2024-01-01", "780億", "JPY", 48)));
    }

    private static void rows() {
        put(
                ProblemKind.ROW_OF_WORDS,
                Scene.of("A3", CAPEX, asset("2024-01-01", 100, "USD", 48), row("Prepared by the treasury")));
        put(ProblemKind.AMOUNT_MISSING, Scene.of("E2", GPUS, row("G", "A100", 10_000)));
        put(ProblemKind.PRODUCT_DIFFERS, Scene.of("E2", GPUS, row("G", "H100", 3, 10, 31, "USD", "2024-01-01", 48)));
        put(
                ProblemKind.BOUNDS_IN_DISORDER,
                Scene.of("I2", GPUS, row("G", "H100", 1, null, 10, "USD", "2024-01-01", 48, 11)));
        put(ProblemKind.PERIOD_IN_DISORDER, Scene.of("F2", OPEX, expense("E", 5, "2025-02-01", "2025-01-31")));
        put(ProblemKind.USELESS_WITHOUT, Scene.of("F2", GPUS, row("G", "H100", 1, 10, null, null, "2024-01-01", 48)));
        put(
                ProblemKind.MONTH_CONTRADICTS_DATE,
                Scene.of(
                        "E2",
                        row("From", "To", "Rate", "Date", "Month"),
                        row("EUR", "USD", 2, "2020-01-01", "2025-01")));
        put(
                ProblemKind.PAY_STATED_TWICE,
                Scene.of(
                        "E2",
                        row(
                                "Position ID",
                                "Role",
                                "Headcount",
                                "Amount of the period",
                                "Monthly pay",
                                "Currency",
                                "Period start",
                                "Period end"),
                        row("P", "engineer", 6, 60_000, 10_000, "USD", "2025-01-01", "2025-01-31")));
        put(
                ProblemKind.CHARGE_WITHOUT_CAP,
                Scene.of(
                        "J2",
                        PAYROLL,
                        row("P", "engineer", 1, 70_000, "CNY", 14, "2025-01-01", "2025-12-31", number("0.2"))));
        put(
                ProblemKind.TOTAL_DIFFERS,
                Scene.of(
                        "D4",
                        CAPEX,
                        FLEET,
                        row("G", "more", "2024-01-01", 50, "USD", 48),
                        row("Total", null, null, 100)));
    }

    private static void ledger() {
        put(
                ProblemKind.UNIT_ABOVE_TABLE,
                Scene.of("A1", row("（単位：百万円）"), CAPEX, row("F", "servers", "2024-01-01", 244800, "JPY", 48)));
        put(ProblemKind.UNKNOWN_ASSET, Scene.of("J2", GPUS, contained("NONE", 10)));
        put(
                ProblemKind.UNPRICED_REPLACEMENT,
                Scene.of(
                        "F2",
                        row(
                                "Purchase ID",
                                "GPU model",
                                "Quantity",
                                "Amount",
                                "Currency",
                                "Superseded by",
                                "In-service date",
                                "Useful life (months)"),
                        row("G", "H100", 1, 5, "USD", "H", "2024-01-01", 48),
                        row("H", "H100", 2, null, null, null, "2024-01-01", 48)));
        put(
                ProblemKind.UNKNOWN_REPLACEMENT,
                Scene.of(
                        "H2",
                        row(
                                "Asset ID",
                                "Description",
                                "In-service date",
                                "Amount",
                                "Currency",
                                "Useful life (months)",
                                "Vendor",
                                "Superseded by"),
                        row("F", "servers", "2024-01-01", 100, "USD", 48, null, "NONE")));
        put(
                ProblemKind.UNKNOWN_ESTIMATE,
                Scene.of("G2", BILLS, row("INV-7", "power", 415_000, "USD", "2024-12-01", "2024-12-31", "EST-12")));
        put(
                ProblemKind.BILL_NOT_COUNTED,
                Scene.of("G2", BILLS, row("INV-7", "power", 415_000, "USD", "2024-12-01", "2024-12-31", "INV-7")));
        put(
                ProblemKind.CONTAINED_EXCEEDS_ASSET,
                Scene.of("D2", sheet(CAPEX, FLEET).andSheet("g").row(GPUS).row(contained("F", 101))));
        put(ProblemKind.POSSIBLE_DOUBLE_COUNT, Scene.of("A2", doubleCount()));
        put(
                ProblemKind.ALLOCATION_EXCEEDS_WHOLE,
                Scene.of(
                        "A3",
                        OPEX,
                        expense("E", 5, "2025-01-01", "2025-01-31"),
                        expense("E", 5, "2025-01-01", "2025-01-31")));
        put(
                ProblemKind.PRINTED_AMOUNT_DISAGREES,
                Scene.of(
                        "F2",
                        sheet(CLAIMS, row("C", "claim", 500, "USD", "2025-01-31", 78_000, "JPY"))
                                .andSheet("r")
                                .row(RATES)
                                .row(YEN)));
        put(ProblemKind.MISSING_RATE, Scene.of("D2", OPEX, row("E", "power", 5, "EUR", "2025-01-01", "2025-01-31")));
        put(
                ProblemKind.EXPECTED_COST_MISSING,
                Scene.of(
                        "",
                        OPEX,
                        row("E-10", "power", 410_000, "USD", "2024-10-01", "2024-10-31"),
                        row("E-11", "power", 410_000, "USD", "2024-11-01", "2024-11-30"),
                        row("E-12", "power", 410_000, "USD", "2024-12-01", "2024-12-31")));
        put(
                ProblemKind.EXPECTED_VENDOR_MISSING,
                Scene.of(
                        "",
                        row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Vendor"),
                        row("E-10", "power", 410_000, "USD", "2024-10-01", "2024-10-31", "City Power"),
                        row("E-11", "power", 410_000, "USD", "2024-11-01", "2024-11-30", "City Power"),
                        row("E-12", "power", 410_000, "USD", "2024-12-01", "2024-12-31", "City Power"),
                        row("S-01", "power", 9_000, "USD", "2025-01-01", "2025-01-31", "Sun on the Roof")));
        put(ProblemKind.EXPECTED_WORKBOOK_MISSING, Scene.of("", folder -> {
            for (String month : List.of("2024-10", "2024-11", "2024-12")) {
                sheet(OPEX, row("E-" + month, "power", 410_000, "USD", month + "-01", month + "-28"))
                        .in(folder, "opex " + month + ".xlsx");
            }
            sheet(OPEX, row("S-01", "power", 9_000, "USD", "2025-01-01", "2025-01-31"))
                    .in(folder, "sun.xlsx");
        }));
        put(ProblemKind.NO_CLAIM, Scene.of("", CLAIMS, row("C", "claim", 0, "USD", "2025-01-31")));
        put(ProblemKind.NO_COST, Scene.of("", CLAIMS, claim("C")));
        put(ProblemKind.SEVERAL_CLAIMS, Scene.of("", CLAIMS, claim("C"), claim("D")));
        put(ProblemKind.RATES_CONTRADICT, Scene.of("C3", RATES, YEN, row("USD", "JPY", 154, "2024-01-01")));
        put(
                ProblemKind.RATES_DISAGREE,
                Scene.of("C3", RATES, YEN, row("JPY", "USD", new BigDecimal("0.0066"), "2024-01-01")));
        put(
                ProblemKind.OLD_RATE,
                Scene.of(
                        "D2",
                        sheet(RATES, YEN)
                                .andSheet("o")
                                .row(OPEX)
                                .row(row("E", "power", 153_000, "JPY", "2025-01-01", "2025-01-31"))
                                .andSheet("c")
                                .row(CLAIMS)
                                .row(claim("C"))));
        put(ProblemKind.CLAIM_REPEATED, Scene.of("A3", CLAIMS, claim("C"), claim("C")));
        put(ProblemKind.UNKNOWN_CLAIM, Scene.of("", CLAIMS, claim("C")).withClaim("NOPE"));
    }

    private static @Nullable Object[] asset(Object inService, @Nullable Object amount, String currency, int life) {
        return row("F", "servers", inService, amount, currency, life);
    }

    private static Object[] expense(String id, int amount, String first, String last) {
        return row(id, "power", amount, "USD", first, last);
    }

    private static Object[] contained(String asset, int amount) {
        return row("G", "H100", 1, null, amount, "USD", "2024-01-01", 48, null, asset);
    }

    private static Object[] claim(String id) {
        return row(id, "claim " + id, 500, "USD", "2025-01-31");
    }

    private static TinyWorkbook doubleCount() {
        return sheet(
                        row(
                                "Asset ID",
                                "Description",
                                "Vendor",
                                "Purchase date",
                                "In-service date",
                                "Amount",
                                "Currency",
                                "Useful life (months)"),
                        row("F", "servers", "ACME", "2024-01-01", "2024-01-01", 100, "USD", 48))
                .andSheet("g")
                .row(GPUS)
                .row("G", "H100", 1, null, 100, "USD", "2024-01-01", 48, null, null, "ACME", "2024-01-01");
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}
