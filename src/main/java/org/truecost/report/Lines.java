package org.truecost.report;

import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostModel;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.money.Conversion;
import org.truecost.recognition.Workings;

/**
 * The cost lines behind a summary, shown one by one however many there are, and how each is calculated.
 *
 * @param model of the month; it must have seen every record of the ledger
 * @param statistics of the same lines
 */
public record Lines(Ledger ledger, CostModel model, LineStatistics statistics) {

    /** Shows every line once, in the ledger's order; may be called again. */
    public void forEach(Consumer<? super CostLine> action) {
        ledger.forEachCost(record -> model.lines(record).forEach(action));
    }

    /** What a line's figures are calculated from; empty where it states no amount. */
    public Optional<Workings> workings(CostLine line) {
        return model.workings(line);
    }

    /** The conversion of what is recognised in a month; empty where no rate is known, as before a currency's first line. */
    public Optional<Conversion> inMonth(Currency from, YearMonth month) {
        return model.inMonth(from, month);
    }

    /** The conversion of a claim's line. */
    public Conversion ofClaim(Currency from, HeadlineClaim line) {
        return model.ofClaim(from, line);
    }
}
