package org.truecost.expectation;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truecost.ledger.CostRecord;
import org.truecost.money.Money;
import org.truecost.recognition.Charge;
import org.truecost.recognition.Conversions;
import org.truecost.recognition.Recognised;

/** What the last workbooks of absent file families cost in their months (cost-model.md, rule 44). */
final class FamilySums {

    private final List<Sum> sums = new ArrayList<>();
    private final Map<String, Sum> byWorkbook = new HashMap<>();
    private final Conversions conversions;

    private static final class Sum {
        final AbsentFamily family;
        Money month;
        boolean costs;
        boolean isZero = true;
        boolean isPay;

        Sum(AbsentFamily family, Currency presentation) {
            this.family = family;
            this.month = Money.zero(presentation);
        }

        /** Of pay no amount is named, since one workbook may state few people's; nothing where all lines are zero: that ends it. */
        List<ExpectedCost> expected() {
            return costs && isZero
                    ? List.of()
                    : List.of(new ExpectedCost(
                            new ExpectedCost.OfFamily(family.workbook()),
                            family.last(),
                            isPay || month.isNothing() ? null : month));
        }
    }

    FamilySums(List<AbsentFamily> families, Conversions conversions) {
        this.conversions = conversions;
        families.forEach(family -> {
            Sum sum = new Sum(family, conversions.presentation());
            sums.add(sum);
            family.workbooks().forEach(workbook -> byWorkbook.put(workbook, sum));
        });
    }

    /** Adds a line, whether or not it is added up: pay that is withheld is pay. */
    void see(CostRecord record) {
        Sum sum = byWorkbook.isEmpty()
                ? null
                : byWorkbook.get(record.source().sheet().workbook());
        if (sum != null && record.isConfidential()) {
            sum.isPay = true;
        }
    }

    /** Adds a line that is added up. */
    void add(CostRecord record, Charge charge, Recognised recognised) {
        Sum sum = byWorkbook.isEmpty()
                ? null
                : byWorkbook.get(record.source().sheet().workbook());
        if (sum != null) {
            sum.month = sum.month.plus(
                    conversions.inMonth(charge, sum.family.last()).base());
            sum.costs = true;
            sum.isZero &= recognised.life().base().isNothing();
        }
    }

    /** The families that are expected, in the order they were given in. */
    List<ExpectedCost> expected() {
        return sums.stream().flatMap(sum -> sum.expected().stream()).toList();
    }
}
