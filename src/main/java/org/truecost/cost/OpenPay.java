package org.truecost.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Payroll;
import org.truecost.money.Estimate;
import org.truecost.recognition.Charge;
import org.truecost.recognition.Conversions;
import org.truecost.recognition.CostCategory;

/**
 * The pay that has an open end (cost-model.md, rule 39): counted to the end of the reporting month, and from then on carried on as its
 * rows state it, in a projection alone. It is a mean of nothing: who joined last is in it with the pay of a whole month.
 */
final class OpenPay {

    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);

    private final YearMonth month;
    private final Conversions conversions;

    /** What it comes to in a year, by currency; the number of them bounds its size. */
    private final Map<String, Estimate> ofYear = new HashMap<>();

    OpenPay(YearMonth month, Conversions conversions) {
        this.month = month;
        this.conversions = conversions;
    }

    /** Records a counted line. */
    void add(CostRecord record, Charge charge) {
        if (record instanceof Payroll payroll && payroll.term().isOpen()) {
            ofYear.merge(charge.currency().getCurrencyCode(), charge.amount(), Estimate::plus);
        }
    }

    /** What it costs a month, at the rates known at the reporting month's end; empty where there is none. */
    Optional<RunRate> runRate() {
        @Nullable Estimate sum = null;
        for (Estimate year : ofYear.values()) {
            Estimate aMonth =
                    conversions.during(year.currency(), month).of(year).multipliedBy(BigDecimal.ONE, MONTHS_OF_YEAR);
            sum = sum == null ? aMonth : sum.plus(aMonth);
        }
        return Optional.ofNullable(sum).map(any -> new RunRate(CostCategory.PAYROLL, month, List.of(month), any, true));
    }
}
