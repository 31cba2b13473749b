package org.truecost.expectation;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.truecost.money.Money;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.StatedMonths;

/**
 * Finds what is expected and not there (cost-model.md, rule 44). Expected is a category that was billed by the month in each of the last
 * three months it is stated for: a yearly bill that ends as stated is followed by nothing, and one that still runs is there. It stays
 * expected until something is stated for the month, or until its last month states zero.
 */
final class ExpectedCosts {

    private final StatedMonths stated;
    private final YearMonth month;
    private final Currency presentation;

    ExpectedCosts(StatedMonths stated, YearMonth month, Currency presentation) {
        this.stated = stated;
        this.month = month;
        this.presentation = presentation;
    }

    /**
     * The categories, in their own order.
     *
     * @param withholdsPay whether some people's pay is in no figure: then nothing can be said of when pay is stated
     */
    List<ExpectedCost> of(boolean withholdsPay) {
        Stream<CostGroup> groups =
                withholdsPay ? Stream.of(CostGroup.OPERATIONS) : Stream.of(CostGroup.OPERATIONS, CostGroup.PEOPLE);
        return groups.flatMap(group -> stated.of(group).stream())
                .flatMap(category -> expected(category).stream())
                .toList();
    }

    private Optional<ExpectedCost> expected(CostCategory category) {
        return stated.lastThrough(category, month)
                .filter(last -> last.isBefore(month))
                .filter(last -> IntStream.range(0, ExpectedCost.MONTHS)
                        .allMatch(back -> stated.isBilled(category, last.minusMonths(back))))
                .flatMap(last -> expected(
                        category,
                        last,
                        stated.cost(category, List.of(last), presentation).base()));
    }

    /** Nothing where the last month states zero: that ends the expectation. */
    private static Optional<ExpectedCost> expected(CostCategory category, YearMonth last, Money amount) {
        return amount.isNothing()
                ? Optional.empty()
                : Optional.of(new ExpectedCost(new ExpectedCost.OfCategory(category), last, amount));
    }
}
