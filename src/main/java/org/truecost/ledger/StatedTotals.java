package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;

/**
 * A total that a sheet states of itself is what its rows make: the rows since the total before, or all rows above it (a grand
 * total after subtotals). Contained and superseded rows are rows like any other. Money is compared only where the rows have one
 * currency; the print beside a total (F14) follows from the rate of the sheet's rows.
 */
final class StatedTotals implements LedgerChecks.Check {

    private final ExchangeRates rates;
    private final LocalDate monthEnd;
    private final Map<Place, List<Stretch>> sheets = new LinkedHashMap<>();

    private record Place(String workbook, String sheet, SheetKind kind) {
        static Place of(Source source) {
            Sheet sheet = source.sheet();
            return new Place(sheet.workbook(), sheet.name(), sheet.kind());
        }
    }

    /** The rows between two totals and the total they end in. */
    private static final class Stretch {
        final StatedTotal total;
        RowSum rows = RowSum.NONE;

        @Nullable
        CostRecord sample;

        Stretch(StatedTotal total) {
            this.total = total;
        }
    }

    StatedTotals(Ledger ledger, ExchangeRates rates, LedgerChecks.Context context) {
        this.rates = rates;
        this.monthEnd = context.month().atEndOfMonth();
        Stream<StatedTotal> totals = ledger.statedTotals().stream()
                .sorted(Comparator.comparing(
                                (StatedTotal total) -> total.source().sheet().workbook())
                        .thenComparing(total -> total.source().sheet().name())
                        .thenComparingInt(total -> total.source().row()));
        totals.forEach(total -> sheets.computeIfAbsent(Place.of(total.source()), any -> new ArrayList<>())
                .add(new Stretch(total)));
        ledger.claims().forEach(claim -> add(claim.source(), RowSum.of(claim), null));
    }

    @Override
    public void see(CostRecord record) {
        if (!sheets.isEmpty()) {
            add(record.source(), RowSum.of(record), record);
        }
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (List<Stretch> stretches : sheets.values()) {
            RowSum above = RowSum.NONE;
            for (Stretch stretch : stretches) {
                above = above.plus(stretch.rows);
                compare(stretch, above, problems);
            }
        }
        return problems;
    }

    /** Each stated figure beside what its rows make. */
    List<Reconciliation> reconciliations() {
        List<Reconciliation> reconciliations = new ArrayList<>();
        for (List<Stretch> stretches : sheets.values()) {
            RowSum above = RowSum.NONE;
            for (Stretch stretch : stretches) {
                above = above.plus(stretch.rows);
                reconcile(stretch, above, reconciliations);
            }
        }
        return reconciliations;
    }

    private static void reconcile(Stretch stretch, RowSum above, List<Reconciliation> reconciliations) {
        StatedTotal total = stretch.total;
        RowSum rows = stretch.rows.isNone() ? above : stretch.rows;
        new TreeMap<>(total.figures()).forEach((column, stated) -> {
            BigDecimal ours = above.makes(column, stated) ? stated : rows.sum(column);
            reconciliations.add(
                    new Reconciliation(total.source().at(column), column, rows.currency(column), stated, ours));
        });
    }

    private void add(Source source, RowSum row, @Nullable CostRecord record) {
        sheets.getOrDefault(Place.of(source), List.of()).stream()
                .filter(stretch -> source.row() < stretch.total.source().row())
                .findFirst()
                .ifPresent(stretch -> {
                    stretch.rows = stretch.rows.plus(row);
                    stretch.sample = stretch.sample == null ? record : stretch.sample;
                });
    }

    private void compare(Stretch stretch, RowSum above, List<Problem> problems) {
        StatedTotal total = stretch.total;
        boolean grand = stretch.rows.isNone();
        RowSum rows = grand ? above : stretch.rows;
        new TreeMap<>(total.figures()).forEach((column, stated) -> {
            BigDecimal sum = rows.sum(column);
            if (sum != null && sum.compareTo(stated) != 0 && !above.makes(column, stated)) {
                problems.add(problem(total, column, stated, sum));
            }
        });
        print(stretch, rows, problems);
    }

    private void print(Stretch stretch, RowSum rows, List<Problem> problems) {
        CostRecord sample = stretch.sample;
        Money printed = stretch.total.printed();
        BigDecimal stated = stretch.total.figures().get(Column.AMOUNT);
        if (sample == null
                || printed == null
                || stated == null
                || rows.currencies().size() != 1) {
            return;
        }
        Estimate amount =
                Estimate.exactly(new Money(stated, rows.currencies().iterator().next()));
        PrintedAmounts.rate(sample, amount, printed, rates, monthEnd)
                .filter((Conversion rate) -> !PrintedAmounts.agrees(rate, amount, printed))
                .map(rate -> PrintedAmounts.problem(stretch.total.source(), rate, amount.base(), printed))
                .ifPresent(problems::add);
    }

    private static Problem problem(StatedTotal total, Column column, BigDecimal stated, BigDecimal sum) {
        return Problem.of(ProblemKind.TOTAL_DIFFERS, total.source(), column, Figures.text(stated))
                .with("sum", Figures.text(sum))
                .with("difference", Figures.text(stated.subtract(sum)))
                .with("rejected", "");
    }
}
