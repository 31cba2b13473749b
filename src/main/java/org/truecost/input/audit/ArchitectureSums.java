package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.input.audit.AuditedColumn.Role;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.ledger.GpuArchitecture;
import org.truecost.problem.Addition;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RowList;

/**
 * A figure of a generation of GPUs next to those of the models is the sum of the models of that generation (cost-model.md, F3: the
 * A100 is no Hopper). It is reported where it is exactly that of models that include one of another generation.
 */
final class ArchitectureSums implements TableCheck {

    /** Rows of models that are kept; a longer table is a list of GPUs. */
    private static final int KEPT = 100;

    private final AuditedTable table;
    private final List<AuditedColumn> generations;
    private final List<AuditedRow> models = new ArrayList<>();
    private final Repeats found = new Repeats();

    ArchitectureSums(AuditedTable table) {
        this.table = table;
        boolean hasModels = table.ofGpuModels().size() > 1;
        this.generations = table.columns().stream()
                .filter(column -> hasModels && column.isExtra() && LikeLabels.isGeneration(column.header()))
                .toList();
    }

    /** A figure of a model: where it is, and of which generation. */
    private record Part(int place, BigDecimal figure, GpuArchitecture generation) {}

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        if (!row.isRate()) {
            generations.forEach(generation -> across(generation, row));
        }
        if (row.words().isEmpty() || !row.hasFigures() || row.isRate()) {
            return;
        }
        if (GpuArchitecture.ofModel(row.label()).isPresent()) {
            if (models.size() < KEPT) {
                models.add(row);
            }
        } else if (models.size() > 1 && LikeLabels.isGeneration(row.label())) {
            downwards(row);
        } else if (row.total()) {
            models.clear();
        }
    }

    private void across(AuditedColumn generation, AuditedRow row) {
        List<Part> parts = new ArrayList<>();
        for (AuditedColumn column : table.ofGpuModels()) {
            add(parts, column.index(), row.figure(column.index()), column.header());
        }
        List<Part> others = others(generation.header(), row.figure(generation.index()), parts);
        if (!others.isEmpty()) {
            say(
                    generation.index(),
                    row,
                    own(generation.header(), parts).stream()
                            .map(part -> new Addition.Part(part.place(), row.number(), part.figure()))
                            .toList(),
                    others,
                    Message.of("problems.columns.added")
                            .with(
                                    "columns",
                                    new Message.Listing(
                                            "problems.list.with",
                                            others.stream()
                                                    .map(part -> table.name(part.place()))
                                                    .toList())));
        }
    }

    private void downwards(AuditedRow row) {
        for (AuditedColumn column : table.columns()) {
            if (column.isExtra() && (column.role() == Role.PART || column.role() == Role.COUNT)) {
                List<Part> parts = new ArrayList<>();
                models.forEach(model -> add(parts, model.number(), model.figure(column.index()), model.label()));
                List<Part> others = others(row.label(), row.figure(column.index()), parts);
                if (!others.isEmpty()) {
                    List<Integer> rows = others.stream().map(Part::place).toList();
                    say(
                            column.index(),
                            row,
                            own(row.label(), parts).stream()
                                    .map(part -> new Addition.Part(column.index(), part.place(), part.figure()))
                                    .toList(),
                            others,
                            Message.of("problems.rows.added")
                                    .with("count", rows.size())
                                    .with("rows", RowList.listed(rows)));
                }
            }
        }
    }

    private static void add(List<Part> parts, int place, @Nullable BigDecimal figure, String model) {
        Optional<GpuArchitecture> generation = GpuArchitecture.ofModel(model);
        if (figure != null && generation.isPresent()) {
            parts.add(new Part(place, figure, generation.get()));
        }
    }

    /** The models of other generations that a generation's figure takes in; none where it is right, or wrong in another way. */
    private static List<Part> others(String label, @Nullable BigDecimal stated, List<Part> parts) {
        GpuArchitecture generation = GpuArchitecture.named(label).orElse(null);
        List<Part> own = own(label, parts);
        if (stated == null || own.isEmpty()) {
            return List.of();
        }
        BigDecimal beyond = stated.subtract(sum(own));
        List<Part> others = parts.stream()
                .filter(part -> part.generation() != generation && part.figure().signum() > 0)
                .toList();
        List<Part> one = others.stream()
                .filter(part -> part.figure().compareTo(beyond) == 0)
                .toList();
        if (one.size() == 1) {
            return one;
        }
        return beyond.signum() > 0 && sum(others).compareTo(beyond) == 0 ? others : List.of();
    }

    private static BigDecimal sum(List<Part> parts) {
        return SumRule.of(parts.stream().map(Part::figure).toList());
    }

    private static List<Part> own(String label, List<Part> parts) {
        GpuArchitecture generation = GpuArchitecture.named(label).orElse(null);
        return parts.stream().filter(part -> part.generation() == generation).toList();
    }

    private void say(int column, AuditedRow row, List<Addition.Part> own, List<Part> others, Message added) {
        BigDecimal stated = row.figure(column);
        if (stated != null && !own.isEmpty()) {
            BigDecimal beyond = sum(others);
            found.add(table.problem(ProblemKind.TOTAL_COLUMN_DIFFERS, column, row.number(), table.shown(stated))
                    .with("sum", table.shown(own, stated.subtract(beyond)))
                    .with("difference", table.shown(beyond))
                    .with("omitted", added));
        }
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        return found.problems();
    }
}
