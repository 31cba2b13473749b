package org.truecost.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.problem.Problem;
import org.truecost.problem.ReadWords;

/**
 * Expenses stated month by month: no month twice, none left out, and no figure for years among the months. The rows of one number
 * are a series; rows of different numbers are one where category, vendor, asset, entity, currency and description, dates taken out,
 * are the same.
 */
final class MonthlySeries implements LedgerChecks.Check {

    /** Series held at the same time; further ones are not checked. */
    private static final int SERIES = 5_000;

    private static final Pattern DATES = Pattern.compile(ReadWords.pattern("reading.datePattern"));

    private final List<Problem> problems = new ArrayList<>();
    private final Map<List<@Nullable Object>, Months> series = new LinkedHashMap<>();

    /** The rows of the current number. */
    private Months ofNumber = new Months();

    private @Nullable OperatingExpense first;

    @Override
    public void see(CostRecord record) {
        if (record instanceof OperatingExpense expense && expense.isInForce()) {
            if (first != null && !first.id().equals(expense.id())) {
                finishNumber(first);
            }
            first = first == null ? expense : first;
            ofNumber.add(expense);
        }
    }

    @Override
    public List<Problem> problems() {
        if (first != null) {
            finishNumber(first);
        }
        series.values().forEach(months -> problems.addAll(months.problems(true)));
        series.clear();
        return problems;
    }

    /** A number that occurs once may belong to a series of others; one that occurs more often is a series of its own. */
    private void finishNumber(OperatingExpense expense) {
        if (ofNumber.rows() > 1) {
            problems.addAll(ofNumber.problems(false));
        } else if (isDistinctive(expense)) {
            addTo(key(expense), expense);
        }
        ofNumber = new Months();
        first = null;
    }

    private void addTo(List<@Nullable Object> key, OperatingExpense expense) {
        if (series.size() < SERIES || series.containsKey(key)) {
            series.computeIfAbsent(key, any -> new Months()).add(expense);
        }
    }

    private static boolean isDistinctive(OperatingExpense expense) {
        return expense.description() != null || (expense.assetId() != null && expense.category() != OpexCategory.OTHER);
    }

    private static List<@Nullable Object> key(OperatingExpense expense) {
        String description = expense.description() == null
                ? null
                : DATES.matcher(expense.description().toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .strip();
        return Arrays.asList(
                expense.category(),
                expense.vendor(),
                expense.assetId(),
                expense.attributes().entity(),
                expense.amount().currency(),
                description);
    }
}
