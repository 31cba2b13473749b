package org.truecost.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Source;

/**
 * The same line stands once. Under one number it is found wherever it stands again, next to the other in the ledger's order; under
 * another number only in another workbook, where vendor or description, days and figures are all the same, among the lines
 * remembered. Parts of a shared line are no repetition as long as their ratios add up to at most 1.
 */
final class SameLines implements LedgerChecks.Check {

    /** Lines kept in mind to find them again under another number. */
    private static final int REMEMBERED = 10_000;

    /** Lines of one number kept in mind. */
    private static final int OF_ONE_NUMBER = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final List<CostRecord> ofThisNumber = new ArrayList<>();
    private final Map<List<@Nullable Object>, CostRecord> others = new HashMap<>();

    SameLines(List<HeadlineClaim> claims) {
        Map<List<@Nullable Object>, Source> stages = new HashMap<>();
        claims.stream()
                .filter(claim -> claim.stage() != null && claim.attributes().supersededBy() == null)
                .forEach(claim -> {
                    Source first = stages.putIfAbsent(
                            Arrays.asList(claim.id(), claim.stage(), claim.gpuHours(), claim.stated()), claim.source());
                    if (first != null && !first.equals(claim.source())) {
                        problems.add(problem(claim.source(), Column.CLAIM_ID, claim.id(), first));
                    }
                });
    }

    @Override
    public void see(CostRecord record) {
        if (!LedgerChecks.inForce(record)) {
            return;
        }
        if (!ofThisNumber.isEmpty() && !isOfNumber(ofThisNumber.getFirst(), record)) {
            ofThisNumber.clear();
        }
        Optional<CostRecord> first = ofThisNumber.stream()
                .filter(other -> isRepeated(other, record) && figures(other).equals(figures(record)))
                .findFirst();
        first.or(() -> underAnotherNumber(record))
                .map(other -> problem(record.source(), number(record), record.id(), other.source()))
                .ifPresent(problems::add);
        if (ofThisNumber.size() < OF_ONE_NUMBER) {
            ofThisNumber.add(record);
        }
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    private Optional<CostRecord> underAnotherNumber(CostRecord record) {
        if (!tellsItself(record)) {
            return Optional.empty();
        }
        if (others.size() >= REMEMBERED) {
            others.clear();
        }
        CostRecord first = others.putIfAbsent(figures(record), record);
        return Optional.ofNullable(first)
                .filter(other -> isRepeated(other, record))
                .filter(other -> !other.source()
                        .sheet()
                        .workbook()
                        .equals(record.source().sheet().workbook()));
    }

    private static boolean isOfNumber(CostRecord one, CostRecord other) {
        return one.getClass() == other.getClass() && one.id().equals(other.id());
    }

    private static boolean isRepeated(CostRecord one, CostRecord other) {
        BigDecimal both =
                one.attributes().allocationOrWhole().add(other.attributes().allocationOrWhole());
        return both.compareTo(BigDecimal.ONE) > 0 && !one.source().equals(other.source());
    }

    /** Whether a line says enough of itself that two alike are hardly two costs; of people there may be many alike. */
    private static boolean tellsItself(CostRecord record) {
        return switch (record) {
            case GpuPurchase gpu -> gpu.vendor() != null && gpu.purchaseDate() != null && gpu.amount() != null;
            case ServerCapex asset -> asset.vendor() != null && asset.purchaseDate() != null;
            case OperatingExpense expense -> expense.description() != null;
            case Payroll payroll -> false;
        };
    }

    private static List<@Nullable Object> figures(CostRecord record) {
        return switch (record) {
            case GpuPurchase gpu ->
                Arrays.asList(gpu.vendor(), gpu.purchaseDate(), gpu.model(), gpu.quantity(), gpu.amount());
            case ServerCapex asset ->
                Arrays.asList(asset.vendor(), asset.purchaseDate(), asset.description(), asset.amount());
            case OperatingExpense expense ->
                Arrays.asList(
                        expense.category(),
                        expense.description(),
                        expense.assetId(),
                        expense.amount(),
                        expense.period());
            case Payroll payroll ->
                Arrays.asList(payroll.role(), payroll.headcount(), payroll.monthlyPay(), payroll.period());
        };
    }

    private static Column number(CostRecord record) {
        return switch (record) {
            case GpuPurchase gpu -> Column.PURCHASE_ID;
            case ServerCapex asset -> Column.ASSET_ID;
            case OperatingExpense expense -> Column.EXPENSE_ID;
            case Payroll payroll -> Column.POSITION_ID;
        };
    }

    private static Problem problem(Source source, Column number, String id, Source first) {
        return Problem.of(ProblemKind.SAME_LINE_TWICE, source, number, id)
                .with("place", first.at(number).toString());
    }
}
