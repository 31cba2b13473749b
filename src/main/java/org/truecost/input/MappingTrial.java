package org.truecost.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.mapping.MappedRow;
import org.truecost.input.mapping.MappingSet;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Parsed;
import org.truecost.money.Estimate;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.SheetKind;

/** Reads a workbook with the mappings there are, to show what comes of it; nothing is stored. */
public final class MappingTrial {

    /** As many lines of a sheet are shown. */
    private static final int SHOWN = 5;

    private final Map<String, Tally> sheets = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private MappingTrial() {}

    /**
     * What came of a workbook.
     *
     * @param problems all there are
     */
    public record Tried(List<SheetTried> sheets, List<Problem> problems) {}

    /**
     * What came of a sheet.
     *
     * @param totals the lines' amounts by currency; none of a payroll, where they might be the pay of few
     */
    public record SheetTried(
            String sheet,
            SheetKind kind,
            long lines,
            long rejected,
            Map<String, BigDecimal> totals,
            List<Line> shown) {}

    /**
     * A row before and after.
     *
     * @param before the texts of its cells; digits of a payroll are nines, its other texts are withheld
     * @param after what the line states
     */
    public record Line(int row, List<String> before, CostRecord after) {}

    private static final class Tally {
        private final SheetKind kind;
        private final List<CostRecord> first = new ArrayList<>();
        private final Map<String, BigDecimal> totals = new TreeMap<>();
        private long lines;
        private long rejected;

        Tally(SheetKind kind) {
            this.kind = kind;
        }
    }

    /** Reads a workbook. */
    public static Tried of(WorkbookFile file, Mappings mappings) {
        MappingTrial trial = new MappingTrial();
        MappingSet now = mappings.now();
        try (WorkbookReader reader = WorkbookReader.open(file, now)) {
            for (Parsed item = reader.next(); item != null; item = reader.next()) {
                trial.see(item);
            }
        }
        List<SheetTried> tried = trial.sheets.entrySet().stream()
                .map(sheet -> tried(file, now, sheet.getKey(), sheet.getValue()))
                .toList();
        return new Tried(tried, trial.problems);
    }

    private void see(Parsed item) {
        switch (item) {
            case Parsed.Accepted accepted -> {
                problems.addAll(accepted.warnings());
                count(accepted.fact());
            }
            case Parsed.Rejected rejected -> {
                problems.addAll(rejected.problems());
                tally(
                                rejected.source().sheet().name(),
                                rejected.source().sheet().kind())
                        .rejected++;
            }
            case Parsed.Unread unread -> problems.add(unread.problem());
            case Parsed.Note note -> problems.add(note.problem());
            case Parsed.Refused refused -> problems.add(refused.problem());
        }
    }

    private Tally tally(String sheet, SheetKind kind) {
        return sheets.computeIfAbsent(sheet, any -> new Tally(kind));
    }

    private void count(Fact fact) {
        if (!(fact instanceof CostRecord cost)) {
            return;
        }
        Tally tally = tally(fact.source().sheet().name(), fact.source().sheet().kind());
        tally.lines++;
        if (tally.first.size() < SHOWN) {
            tally.first.add(cost);
        }
        Estimate amount = cost.statedAmount();
        if (amount != null && !cost.isConfidential()) {
            tally.totals.merge(
                    amount.currency().getCurrencyCode(), amount.base().amount(), BigDecimal::add);
        }
    }

    private static SheetTried tried(WorkbookFile file, MappingSet mappings, String sheet, Tally tally) {
        Map<Integer, List<String>> before = rows(
                file,
                mappings,
                sheet,
                tally.first.stream().map(line -> line.source().row()).collect(Collectors.toSet()),
                tally.kind == SheetKind.PAYROLL);
        return new SheetTried(
                sheet,
                tally.kind,
                tally.lines,
                tally.rejected,
                tally.totals,
                tally.first.stream()
                        .map(line -> new Line(
                                line.source().row(),
                                before.getOrDefault(line.source().row(), List.of()),
                                line))
                        .toList());
    }

    private static Map<Integer, List<String>> rows(
            WorkbookFile file, MappingSet mappings, String sheet, Set<Integer> wanted, boolean pay) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        try (OpenWorkbook workbook = WorkbookFormats.open(file, mappings.encoding(file.name()))) {
            for (int index = 0; index < workbook.sheets().size(); index++) {
                if (Location.isSheet(sheet, workbook.sheets().name(index), index + 1)) {
                    find(workbook, index, wanted, pay, rows);
                }
            }
        } catch (UnreadableWorkbookException alreadySaid) {
            // Reading it has said why; the lines are shown without their rows.
        }
        return rows;
    }

    private static void find(
            OpenWorkbook workbook, int index, Set<Integer> wanted, boolean pay, Map<Integer, List<String>> rows)
            throws UnreadableWorkbookException {
        try (SheetRows of = workbook.rows(index)) {
            RawRow row = of == null ? null : of.next();
            while (of != null && row != null && rows.size() < wanted.size()) {
                if (wanted.contains(row.number())) {
                    rows.put(row.number(), texts(row, workbook.dates(), pay));
                }
                row = of.next();
            }
        }
    }

    private static List<String> texts(RawRow row, DateSystem dates, boolean pay) {
        return row.values()
                .map(value -> MappedRow.text(value, dates))
                .map(text -> pay ? masked(text) : text)
                .toList();
    }

    /** The form of a figure; any other text may be a person's name. */
    private static String masked(String text) {
        return text.matches("[\\d.,%+-]+") ? text.replaceAll("\\d", "9") : Problem.WITHHELD;
    }
}
