package org.truecost.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.truecost.files.WorkbookFile;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Parsed;
import org.truecost.money.Estimate;
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
        private final List<Line> shown = new ArrayList<>();
        private final Map<String, BigDecimal> totals = new TreeMap<>();
        private long lines;
        private long rejected;

        Tally(SheetKind kind) {
            this.kind = kind;
        }

        SheetTried tried(String sheet) {
            return new SheetTried(sheet, kind, lines, rejected, totals, shown);
        }
    }

    /** Reads a workbook. */
    public static Tried of(WorkbookFile file, Mappings mappings, WorkbookPasswords passwords) {
        MappingTrial trial = new MappingTrial();
        try (WorkbookReader reader = WorkbookReader.open(file, mappings.now(), passwords.of(file.name()))) {
            for (Parsed item = reader.next(); item != null; item = reader.next()) {
                trial.see(item, reader);
            }
        }
        List<SheetTried> tried = trial.sheets.entrySet().stream()
                .map(sheet -> sheet.getValue().tried(sheet.getKey()))
                .toList();
        return new Tried(tried, trial.problems);
    }

    private void see(Parsed item, WorkbookReader reader) {
        switch (item) {
            case Parsed.Accepted accepted -> {
                problems.addAll(accepted.warnings());
                count(accepted.fact(), reader);
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

    private void count(Fact fact, WorkbookReader reader) {
        if (!(fact instanceof CostRecord cost)) {
            return;
        }
        Tally tally = tally(fact.source().sheet().name(), fact.source().sheet().kind());
        tally.lines++;
        if (tally.shown.size() < SHOWN) {
            List<String> before = reader.texts();
            tally.shown.add(new Line(
                    cost.source().row(),
                    cost.isConfidential()
                            ? before.stream().map(MappingTrial::masked).toList()
                            : before,
                    cost));
        }
        Estimate amount = cost.statedAmount();
        if (amount != null && !cost.isConfidential()) {
            tally.totals.merge(
                    amount.currency().getCurrencyCode(), amount.base().amount(), BigDecimal::add);
        }
    }

    /** The form of a figure; any other text may be a person's name. */
    private static String masked(String text) {
        return text.matches("[\\d.,%+-]+") ? text.replaceAll("\\d", "9") : Problem.WITHHELD;
    }
}
