package org.truecost.catalogue;

import static org.truecost.catalogue.Scene.row;
import static org.truecost.catalogue.Scene.sheet;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.problem.ProblemKind;

/** The scenes of what an auditor asks of sheets and of the lines together. */
final class AuditScenes {

    private static final Object[] CAPEX = row(
            "Asset ID",
            "Description",
            "Vendor",
            "Purchase date",
            "In-service date",
            "GPU count",
            "Amount",
            "Currency",
            "Useful life (months)");
    private static final Object[] FLEET = row("F", "servers", "ACME", "2024-01-01", "2024-01-01", 10, 1000, "USD", 48);
    private static final Object[] GPUS = row(
            "Purchase ID",
            "GPU model",
            "Architecture",
            "Quantity",
            "Unit price",
            "Amount",
            "Currency",
            "Purchase date",
            "Useful life (months)",
            "Vendor",
            "Included in asset");
    private static final Object[] OPEX = row(
            "Expense ID",
            "Category",
            "Amount",
            "Currency",
            "Period start",
            "Period end",
            "Description",
            "Included in asset");
    private static final Object[] CLAIMS =
            row("Claim ID", "Claim", "Stage", "Amount", "Currency", "GPU-hours", "Rate per GPU-hour");

    private AuditScenes() {}

    static Map<ProblemKind, Scene> all() {
        Map<ProblemKind, Scene> scenes = new EnumMap<>(ProblemKind.class);
        sheets(scenes);
        tables(scenes);
        rows(scenes);
        purchases(scenes);
        expenses(scenes);
        claims(scenes);
        return scenes;
    }

    private static void sheets(Map<ProblemKind, Scene> scenes) {
        scenes.put(ProblemKind.HIDDEN_SHEET, Scene.of("", sheet(CAPEX, FLEET).hiddenSheet()));
        scenes.put(ProblemKind.HIDDEN_COLUMN, Scene.of("G1", sheet(CAPEX, FLEET).hiddenColumn(7)));
        scenes.put(ProblemKind.HIDDEN_ROWS, Scene.of("F2", sheet(CAPEX).hiddenRow(FLEET)));
        scenes.put(
                ProblemKind.MERGED_DATA,
                Scene.of("C2", sheet(CAPEX, FLEET, row("G")).merged("C2:C3")));
        scenes.put(
                ProblemKind.ANNUAL_PAY_OF_TWELVE,
                Scene.of(
                        "I2",
                        row(
                                "Position ID",
                                "Role",
                                "Headcount",
                                "Monthly pay",
                                "Currency",
                                "Months paid per year",
                                "Period start",
                                "Period end",
                                "年収"),
                        row("P", "engineer", 1, 70_000, "CNY", 14, "2025-01-01", "2025-12-31", 840_000)));
    }

    private static void tables(Map<ProblemKind, Scene> scenes) {
        Object[] header = row("Cost", "A100", "H800", "H100", "Total");
        scenes.put(ProblemKind.TOTAL_COLUMN_DIFFERS, Scene.of("E2", header, row("Server capex", 1, 20, 300, 21)));
        scenes.put(ProblemKind.AVERAGES_ADDED_UP, Scene.of("E2", header, row("Average price", 1, 20, 300, 321)));
        scenes.put(ProblemKind.UNIT_CONTRADICTS, Scene.of("A2", header, row("Server capex ($m/hr)", 1, 20, 300, 321)));
        scenes.put(
                ProblemKind.SUM_STOPS_SHORT,
                Scene.of("E2", header, row("Server capex", 1, 20, 300, Xml.formula("SUM(B2:C2)", "21"))));
        scenes.put(
                ProblemKind.OWNERSHIP_COST_DIFFERS,
                Scene.of(
                        "B4",
                        row("USD m", "fleet"),
                        row("Server capex", 1_600),
                        row("Operating cost", 944),
                        row("Total cost of ownership", 1_600)));
        scenes.put(
                ProblemKind.PART_EXCEEDS_WHOLE,
                Scene.of("B3", row("GPUs", "fleet"), row("All", 50_000), row("of which Hopper", 60_000)));
    }

    private static void rows(Map<ProblemKind, Scene> scenes) {
        scenes.put(
                ProblemKind.MAGNITUDE_SLIP,
                Scene.of("F2", GPUS, row("G", "H100", null, 3, 10, 30_000, "USD", "2024-01-01", 48)));
        scenes.put(
                ProblemKind.SUPERSEDED_TOTALLED,
                Scene.of(
                        "C4",
                        row(
                                "Expense ID",
                                "Category",
                                "Amount",
                                "Currency",
                                "Period start",
                                "Period end",
                                "Superseded by"),
                        row("E", "other", 5, "USD", "2024-01-01", "2024-12-31", "F"),
                        row("F", "other", 6, "USD", "2024-01-01", "2024-12-31"),
                        row("Total", null, 11)));
    }

    private static void purchases(Map<ProblemKind, Scene> scenes) {
        scenes.put(
                ProblemKind.UNLINKED_PURCHASE,
                withFleet("A2", GPUS, gpus("G", "H100", null, 5, 400, "2024-01-01", null)));
        scenes.put(
                ProblemKind.WRONG_ARCHITECTURE,
                Scene.of("C2", GPUS, gpus("G", "A100", "Hopper", 5, 400, "2024-01-01", null)));
        scenes.put(
                ProblemKind.CONTAINED_GPUS_EXCEED,
                Scene.of(
                        "F2",
                        sheet(CAPEX, FLEET)
                                .andSheet("g")
                                .row(GPUS)
                                .row(gpus("G", "H100", "Hopper", 11, 400, "2024-01-01", "F"))));
        scenes.put(
                ProblemKind.DATE_AFTER_MONTH,
                Scene.of("D2", CAPEX, row("F", "servers", "ACME", "2025-02-01", "2025-01-01", 10, 1000, "USD", 48)));
        scenes.put(
                ProblemKind.PLANNED_ASSET,
                Scene.of(
                        "E3",
                        CAPEX,
                        FLEET,
                        row("N", "more servers", "ACME", "2025-01-10", "2025-03-01", 10, 1000, "USD", 48)));
    }

    private static void expenses(Map<ProblemKind, Scene> scenes) {
        scenes.put(
                ProblemKind.LATE_PAYMENT,
                Scene.of(
                        "G2",
                        row(
                                "Expense ID",
                                "Category",
                                "Amount",
                                "Currency",
                                "Period start",
                                "Period end",
                                "Payment date"),
                        row("E", "power", 944, "USD", "2025-01-01", "2025-01-31", "2035-02-28")));
        scenes.put(
                ProblemKind.OPERATING_COST_IN_ASSET,
                withFleet("H2", OPEX, row("E", "power", 944, "USD", "2024-01-01", "2027-12-31", null, "F")));
        scenes.put(
                ProblemKind.SAYS_PART_OF_CAPEX,
                Scene.of("G2", OPEX, row("E", "other", 944, "USD", "2024-01-01", "2027-12-31", "Part of the capex")));
        scenes.put(ProblemKind.SAME_LINE_TWICE, Scene.of("A2", folder -> {
            sheet(OPEX, month("E", 5, "2024-01", "rent")).in(folder, "a.xlsx");
            sheet(OPEX, month("X", 5, "2024-01", "rent")).in(folder, "b.xlsx");
        }));
        scenes.put(
                ProblemKind.MONTH_TWICE,
                Scene.of(
                        "E5",
                        OPEX,
                        month("E1", 1, "2024-01", "rent 2024-01"),
                        month("E2", 2, "2024-03", "rent 2024-03"),
                        month("E3", 3, "2024-05", "rent 2024-05"),
                        month("E4", 4, "2024-05", "rent 2024-05")));
        scenes.put(
                ProblemKind.MONTHS_MISSING,
                Scene.of(
                        "E5",
                        OPEX,
                        month("E", 1, "2024-05", "rent"),
                        row("E", "other", 2, "USD", "2024-06-01", "2024-06-30", "rent"),
                        month("E", 3, "2024-07", "rent"),
                        row("E", "other", 4, "USD", "2024-09-01", "2024-09-30", "rent")));
        scenes.put(
                ProblemKind.PERIODS_MIXED,
                Scene.of(
                        "F4",
                        OPEX,
                        month("E1", 1, "2024-01", "rent"),
                        month("E2", 2, "2024-03", "rent"),
                        row("E3", "other", 3, "USD", "2024-01-01", "2027-12-31", "rent")));
    }

    private static void claims(Map<ProblemKind, Scene> scenes) {
        scenes.put(ProblemKind.CLAIM_PRODUCT_DIFFERS, Scene.of("D2", CLAIMS, row("C", "c", null, 9, "USD", 4, 2)));
        scenes.put(
                ProblemKind.STAGES_EXCEED_CLAIM,
                Scene.of("F3", CLAIMS, row("C", "c", null, 9, "USD", 4), row("C", "c", "pre", null, "USD", 5, 1)));
    }

    private static Scene withFleet(String place, Object[] header, Object[] line) {
        TinyWorkbook workbook =
                sheet(CAPEX, FLEET).andSheet("lines").row(header).row(line);
        return Scene.of(place, workbook);
    }

    private static Object[] gpus(
            String id,
            String model,
            @Nullable String architecture,
            int quantity,
            int amount,
            String bought,
            @Nullable String asset) {
        return row(id, model, architecture, quantity, null, amount, "USD", bought, 48, "ACME", asset);
    }

    private static Object[] month(String id, int amount, String month, String description) {
        return row(id, "other", amount, "USD", month + "-01", month + "-31", description);
    }
}
