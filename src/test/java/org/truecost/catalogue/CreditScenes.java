package org.truecost.catalogue;

import static org.truecost.catalogue.Scene.row;
import static org.truecost.catalogue.Scene.sheet;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.ProblemKind;

/** Workbooks with credits for purchases and with later rows of assets (cost-model.md, rules 27, 29). */
final class CreditScenes {

    private static final Object[] HEADERS = row(
            "Purchase ID",
            "GPU model",
            "Quantity",
            "Amount",
            "Currency",
            "Purchase date",
            "In-service date",
            "Useful life (months)",
            "Included in asset",
            "Credit for",
            "Allocation ratio");

    private CreditScenes() {}

    static Map<ProblemKind, Scene> all() {
        Map<ProblemKind, Scene> scenes = new EnumMap<>(ProblemKind.class);
        scenes.put(ProblemKind.CREDIT_UNNAMED, scene("D3", bought(8, 800, null), credit(null, 0, -50, null)));
        scenes.put(ProblemKind.CREDIT_ABOVE_ZERO, scene("D3", bought(8, 800, null), credit("G", 0, 50, null)));
        scenes.put(ProblemKind.CREDIT_STATES_MORE, scene("K3", bought(8, 800, null), credit("G", 0, -50, 1)));
        scenes.put(ProblemKind.UNKNOWN_CREDITED, scene("J3", bought(8, 800, null), credit("GG", 0, -50, null)));
        scenes.put(
                ProblemKind.CONTAINED_CREDITED,
                Scene.of(
                        "J3",
                        sheet(HEADERS, bought(8, 800, "F"), credit("G", 0, -50, null))
                                .andSheet("servers")
                                .row(row(
                                        "Asset ID",
                                        "Description",
                                        "In-service date",
                                        "Amount",
                                        "Currency",
                                        "Useful life (months)"))
                                .row(row("F", "servers", "2024-01-01", 1000, "USD", 48))));
        scenes.put(
                ProblemKind.SEVERAL_CREDITED,
                scene("J4", bought(8, 800, null), bought(16, 1600, null), credit("G", 0, -50, null)));
        scenes.put(ProblemKind.CREDITS_EXCEED_PRICE, scene("D3", bought(8, 800, null), credit("G", 0, -801, null)));
        scenes.put(ProblemKind.RETURNS_EXCEED_PURCHASE, scene("C3", bought(8, 800, null), credit("G", -9, -100, null)));
        scenes.put(
                ProblemKind.CHANGED_LIFE_AMOUNT,
                assets("E3", asset("2024-01-01", 8, 4800), asset("2024-07-01", 8, 4800)));
        scenes.put(
                ProblemKind.CHANGED_LIFE_GPUS,
                assets("D3", asset("2024-01-01", 8, 4800), asset("2024-07-01", 16, 4200)));
        scenes.put(
                ProblemKind.CONTAINED_LEFT,
                Scene.of(
                        "I2",
                        sheet(HEADERS, bought(8, 800, "F"))
                                .andSheet("servers")
                                .row(row(
                                        "Asset ID",
                                        "Description",
                                        "In-service date",
                                        "GPU count",
                                        "Amount",
                                        "Currency",
                                        "Useful life (months)",
                                        "Purchase date",
                                        "Credit for"))
                                .row(row("F", "servers", "2024-01-01", 8, 1000, "USD", 48, null, null))
                                .row(row("S", "servers", null, -4, -100, "USD", null, "2024-07-01", "F"))));
        return scenes;
    }

    private static Scene assets(String cell, Object[]... rows) {
        return Scene.of(
                cell,
                row(
                        "Asset ID",
                        "Description",
                        "In-service date",
                        "GPU count",
                        "Amount",
                        "Currency",
                        "Useful life (months)"),
                rows);
    }

    private static Object[] asset(String day, int gpus, int amount) {
        return row("F", "servers", day, gpus, amount, "USD", 48);
    }

    private static Scene scene(String cell, Object[]... rows) {
        return Scene.of(cell, HEADERS, rows);
    }

    private static @Nullable Object[] bought(int gpus, int amount, @Nullable String asset) {
        return row("G", "H100", gpus, amount, "USD", "2024-01-01", "2024-01-01", 48, asset);
    }

    private static @Nullable Object[] credit(
            @Nullable String purchase, int gpus, int amount, @Nullable Integer allocation) {
        return row("CN-1", "H100", gpus, amount, "USD", "2024-07-01", null, null, null, purchase, allocation);
    }
}
