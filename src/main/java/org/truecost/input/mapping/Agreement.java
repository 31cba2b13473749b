package org.truecost.input.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.mapping.Mapping.Of;
import org.truecost.ledger.Parsed;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Source;

/** The sums of a mapped table's figures, in the units of the sheet, and the totals that the sheet states of them. */
final class Agreement {

    /** Half of the smallest digit that a total shows; totals are compared to half a hundredth at least. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final int DECIMALS = 2;

    private final Map<Integer, Optional<NumberForm>> figures;
    private final Map<Integer, BigDecimal> all = new HashMap<>();
    private final Map<Integer, BigDecimal> section = new HashMap<>();

    /** @param figures the columns that are added up, and how texts among them write numbers */
    Agreement(Map<Integer, Optional<NumberForm>> figures) {
        this.figures = Map.copyOf(figures);
    }

    /** Adds a row's figures, whether it is read or left out: the sheet's own totals hold both. */
    void add(MappedRow row) {
        figures.forEach((index, form) -> {
            BigDecimal number = number(row, index, form);
            if (number != null) {
                all.merge(index, number, BigDecimal::add);
                section.merge(index, number, BigDecimal::add);
            }
        });
    }

    private static @Nullable BigDecimal number(MappedRow row, int index, Optional<NumberForm> form) {
        CellValue value = row.cells().at(index);
        return value == null ? null : Numbers.of(value, form.orElse(null));
    }

    /** Compares the totals of a row with the sums they state; amounts of a payroll are not shown. */
    List<Parsed> check(Of of, MappedRow row, Source source, TableColumns columns, String mapping) {
        List<Parsed> differing = new ArrayList<>();
        Map<Integer, BigDecimal> sums = of == Of.SECTION ? section : all;
        if (of != Of.NOTHING) {
            figures.forEach((index, form) -> {
                BigDecimal total = number(row, index, form);
                BigDecimal sum = sums.getOrDefault(index, BigDecimal.ZERO);
                if (total != null && !agree(total, sum)) {
                    differing.add(new Parsed.Note(differs(source, index, columns.name(index), total, sum)
                            .with("mapping", mapping)));
                }
            });
        }
        if (of == Of.SECTION) {
            section.clear();
        }
        return differing;
    }

    private static boolean agree(BigDecimal total, BigDecimal sum) {
        int digits = Math.max(DECIMALS, total.stripTrailingZeros().scale());
        return total.subtract(sum).abs().compareTo(HALF.movePointLeft(digits)) <= 0;
    }

    private static Problem differs(Source source, int index, String header, BigDecimal total, BigDecimal sum) {
        Location cell = Location.cell(source.sheet().workbook(), source.sheet().name(), index, source.row());
        String found = Problem.shown(source, Column.AMOUNT, AmountText.text(total));
        return new Problem(ProblemKind.MAPPED_TOTAL_DIFFERS, cell, header, found, Map.of())
                .with("sum", Problem.shown(source, Column.AMOUNT, AmountText.text(sum)));
    }
}
