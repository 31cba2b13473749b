package org.truecost.catalogue;

import static org.truecost.catalogue.Scene.row;
import static org.truecost.catalogue.Scene.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.Mappings;
import org.truecost.input.Reading;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** The problems of sheets that a mapping reads. */
final class MappedScenes {

    private static final String COSTS = """
            files: "*"
            headers: [Ref, Type, Cost]
            read as: operating expenses
            totals: [ { where: { Ref: Total }, of: all } ]
            rows left out: [ { where: { Type: Wages }, because: counted as payroll } ]
            columns:
              Expense ID: Ref
              Category: { from: Type, words: { Electricity: power } }
              Amount: { from: Cost, in: thousand }
              Currency: { always: USD }
              Period start: { from: Start, date: DD/MM/YYYY }
              Period end: { from: End, date: DD/MM/YYYY }
            """;

    private static final Object[] HEADERS = row("Ref", "Type", "Cost", "Start", "End");

    private MappedScenes() {}

    static Map<ProblemKind, Scene> all() {
        Map<ProblemKind, Scene> scenes = new LinkedHashMap<>();
        scenes.put(ProblemKind.MAPPING_NOT_APPLIED, scene("", COSTS, row("Ref", "Type", "Cost $"), power()));
        scenes.put(ProblemKind.MAPPING_UNDECIDED, scene("", COSTS.replace("thousand", "\"???\""), HEADERS, power()));
        scenes.put(ProblemKind.MAPPINGS_COMPETE, Scene.played(folder -> {
            Files.writeString(
                    Files.createDirectories(folder.resolve("mappings")).resolve("second.yml"), COSTS);
            return read(COSTS, folder, HEADERS, power());
        }));
        scenes.put(
                ProblemKind.MAPPED_CELL_CHANGED,
                scene("A1", COSTS + "above: { A1: \"Plan 2025\" }\n", row("Plan 2026"), HEADERS, power()));
        scenes.put(
                ProblemKind.FIGURES_NOT_MAPPED,
                scene(
                        "F2",
                        COSTS,
                        row("Ref", "Type", "Cost", "Start", "End", "Tax"),
                        row("E-1", "Electricity", 5, "01/01/2025", "31/01/2025", 1)));
        scenes.put(
                ProblemKind.ROWS_LEFT_OUT,
                scene("", COSTS, HEADERS, power(), row("E-2", "Wages", 7, "01/01/2025", "31/01/2025")));
        scenes.put(
                ProblemKind.WORD_NOT_MAPPED,
                scene("B2", COSTS, HEADERS, row("E-1", "Steam", 5, "01/01/2025", "31/01/2025")));
        scenes.put(
                ProblemKind.FORM_NOT_MAPPED,
                scene("D2", COSTS, HEADERS, row("E-1", "Electricity", 5, "01.01.2025", "31/01/2025")));
        scenes.put(ProblemKind.DIVISION_INEXACT, scene("C2", COSTS.replace("thousand", "a year"), HEADERS, power()));
        scenes.put(ProblemKind.MAPPED_TOTAL_DIFFERS, scene("C3", COSTS, HEADERS, power(), row("Total", null, 6)));
        scenes.put(
                ProblemKind.ROW_NOT_MAPPED,
                scene(
                        "A2",
                        COSTS + "rows: { Type: Electricity }\n",
                        HEADERS,
                        row("E-1", "Steam", 5, "01/01/2025", "31/01/2025")));
        scenes.put(
                ProblemKind.UNIT_NOT_MAPPED,
                scene(
                        "C1",
                        COSTS.replace("Cost", "Cost (USD k)")
                                .replace("{ from: Cost (USD k), in: thousand }", "Cost (USD k)"),
                        row("Ref", "Type", "Cost (USD k)", "Start", "End"),
                        power()));
        scenes.put(ProblemKind.MAPPING_FAULTY, scene("", COSTS.replace("thousand", "dozens"), HEADERS, power()));
        scenes.put(
                ProblemKind.TAX_NOT_SAID,
                scene(
                        "C1",
                        COSTS.replace("Cost", "Cost incl. VAT"),
                        row("Ref", "Type", "Cost incl. VAT", "Start", "End"),
                        power()));
        return scenes;
    }

    private static Object[] power() {
        return row("E-1", "Electricity", 5, "01/01/2025", "31/01/2025");
    }

    private static Scene scene(String place, String mapping, Object[] header, @Nullable Object[]... rows) {
        return Scene.played(place, folder -> read(mapping, folder, header, rows));
    }

    private static List<Problem> read(String mapping, Path folder, Object[] header, @Nullable Object[]... rows)
            throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("costs.yml"), mapping);
        return Reading.of(sheet(header, rows).in(folder), new Mappings(mappings))
                .problems();
    }
}
