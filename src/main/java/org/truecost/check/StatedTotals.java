package org.truecost.check;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Conversion;
import org.truecost.money.Currencies;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.problem.Addition;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RowList;
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/**
 * A total that a sheet states equals the sum of its rows: the rows since the total before, those of some totals right above it
 * (an account with accounts inside), or all rows above it (a grand total after subtotals). Contained rows are rows like any other; superseded ones are never totalled, and a total that includes
 * them is reported; rejected rows may be included or not. Money is compared only where the rows have one currency; the amount
 * printed next to a total (cost-model.md, F14) follows from the rate of the sheet's rows.
 */
final class StatedTotals implements LedgerChecks.Check {

    /** Totals right above another that are tried as parts of it. */
    private static final int NESTED = 100;

    private final ExchangeRates rates;
    private final LedgerChecks.Context context;
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
        final TotalledRows rows = new TotalledRows();

        @Nullable
        CostRecord sample;

        Stretch(StatedTotal total) {
            this.total = total;
            rows.add(total.rejected());
        }
    }

    StatedTotals(Ledger ledger, ExchangeRates rates, LedgerChecks.Context context) {
        this.rates = rates;
        this.context = context;
        Stream<StatedTotal> totals = ledger.statedTotals().stream()
                .sorted(Comparator.comparing(
                                (StatedTotal total) -> total.source().sheet().workbook())
                        .thenComparing(total -> total.source().sheet().name())
                        .thenComparingInt(total -> total.source().row()));
        totals.forEach(total -> sheets.computeIfAbsent(Place.of(total.source()), any -> new ArrayList<>())
                .add(new Stretch(total)));
        ledger.claims().forEach(claim -> add(claim.source(), RowSum.of(claim), null, claim.attributes()));
    }

    @Override
    public void see(CostRecord record) {
        if (!sheets.isEmpty()) {
            add(record.source(), RowSum.of(record), record, record.attributes());
        }
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (List<Stretch> stretches : sheets.values()) {
            TotalledRows above = new TotalledRows();
            for (int at = 0; at < stretches.size(); at++) {
                above.add(stretches.get(at).rows);
                compare(stretches.subList(0, at + 1), above, problems);
            }
        }
        return problems;
    }

    /** Each stated figure with the sum of its rows. */
    List<Reconciliation> reconciliations() {
        List<Reconciliation> reconciliations = new ArrayList<>();
        for (List<Stretch> stretches : sheets.values()) {
            TotalledRows above = new TotalledRows();
            for (int at = 0; at < stretches.size(); at++) {
                above.add(stretches.get(at).rows);
                reconcile(stretches.subList(0, at + 1), above, reconciliations);
            }
        }
        return reconciliations;
    }

    private static void reconcile(List<Stretch> stretches, TotalledRows above, List<Reconciliation> reconciliations) {
        Stretch stretch = stretches.getLast();
        StatedTotal total = stretch.total;
        RowSum rows = (stretch.rows.isNone() ? above : stretch.rows).inForce();
        new TreeMap<>(total.figures()).forEach((column, stated) -> {
            boolean agrees = above.inForce().makes(column, stated) || isNested(stretches, column, stated);
            BigDecimal ours = agrees ? stated : rows.sum(column);
            reconciliations.add(
                    new Reconciliation(total.source().at(column), column, rows.currency(column), stated, ours));
        });
    }

    private void add(Source source, RowSum row, @Nullable CostRecord record, Attributes attributes) {
        sheets.getOrDefault(Place.of(source), List.of()).stream()
                .filter(stretch -> source.row() < stretch.total.source().row())
                .findFirst()
                .ifPresent(stretch -> {
                    if (attributes.billedBy() == null || attributes.supersededBy() != null) {
                        stretch.rows.add(source.row(), row, !attributes.isSuperseded());
                    } else {
                        stretch.rows.addBilled(row);
                    }
                    stretch.sample = stretch.sample == null ? record : stretch.sample;
                });
    }

    private void compare(List<Stretch> stretches, TotalledRows above, List<Problem> problems) {
        Stretch stretch = stretches.getLast();
        TotalledRows rows = stretch.rows.isNone() ? above : stretch.rows;
        new TreeMap<>(stretch.total.figures()).forEach((column, stated) -> {
            boolean agrees =
                    rows.makes(column, stated) || above.makes(column, stated) || isNested(stretches, column, stated);
            if (rows.inForce().sum(column) != null && !agrees) {
                problems.add(problem(stretch.total, column, stated, rows));
            }
        });
        print(stretch, rows.inForce(), problems);
    }

    /** Whether the last total adds up the groups of some totals right above it, as accounts inside accounts do. */
    private static boolean isNested(List<Stretch> stretches, Column column, BigDecimal stated) {
        TotalledRows rows = new TotalledRows();
        for (Stretch stretch : stretches.reversed().stream().limit(NESTED).toList()) {
            rows.add(stretch.rows);
            if (rows.makes(column, stated)) {
                return true;
            }
        }
        return false;
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
        PrintedAmounts.rate(
                        sample, new Currencies(amount.currency(), printed.currency()), sample.paidOn(), rates, context)
                .filter((Conversion rate) -> !PrintedAmounts.agrees(rate, amount, printed))
                .map(rate -> PrintedAmounts.problem(stretch.total.source(), rate, amount.base(), printed))
                .ifPresent(problems::add);
    }

    /** What the rows make, and of which it is made where they are few enough to be known one by one. */
    private static Message sum(Source source, Column column, BigDecimal sum, TotalledRows rows) {
        List<BigDecimal> figures = rows.figures(column);
        String shown = Problem.shown(source, column, AmountText.text(sum));
        if (figures.isEmpty()) {
            return Message.verbatim(shown);
        }
        Message where = Message.of("problems.rows.named")
                .with("count", figures.size())
                .with("rows", RowList.listed(rows.numbers(column)));
        return shown.equals(Problem.WITHHELD) ? Addition.withheld(where) : Addition.of(figures, sum, where);
    }

    private static Problem problem(StatedTotal total, Column column, BigDecimal stated, TotalledRows rows) {
        boolean superseded = rows.makesWithSuperseded(column, stated);
        BigDecimal sum = requireNonNull(rows.inForce().sum(column));
        List<Integer> omitted = rows.leftOut(column, stated);
        Source source = total.source();
        Problem problem = Problem.of(
                        superseded ? ProblemKind.SUPERSEDED_TOTALLED : ProblemKind.TOTAL_DIFFERS,
                        total.source(),
                        column,
                        AmountText.text(stated))
                .with("sum", sum(source, column, sum, rows));
        return superseded
                ? problem.with("rows", RowList.listed(rows.supersededRows()))
                : problem.with("difference", Problem.shown(source, column, AmountText.text(stated.subtract(sum))))
                        .with("omitted", omitted.isEmpty() ? Message.NONE : RowList.leftOut(omitted))
                        .with("rejected", RowList.rejected(rows.rejectedRows()));
    }
}
