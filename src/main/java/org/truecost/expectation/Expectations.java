package org.truecost.expectation;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.OperatingExpense;
import org.truecost.recognition.Charge;
import org.truecost.recognition.Conversions;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.Recognised;
import org.truecost.recognition.StatedMonths;

/** Gathers what is expected and not there (cost-model.md, rule 44): by category, by vendor and by file family. */
public final class Expectations {

    private final YearMonth month;
    private final Conversions conversions;
    private final StatedVendors vendors;
    private final FamilySums families;

    /**
     * Nothing seen yet.
     *
     * @param month the reporting month
     * @param families the file families that have no workbook for it
     */
    public Expectations(YearMonth month, Conversions conversions, List<AbsentFamily> families) {
        this.month = month;
        this.conversions = conversions;
        this.vendors = new StatedVendors(month);
        this.families = new FamilySums(families, conversions);
    }

    /** Notes a line, however it is counted. */
    public void see(CostRecord record) {
        families.see(record);
    }

    /** Notes a line that is added up. */
    public void add(CostRecord record, Charge charge, Recognised recognised) {
        if (record instanceof OperatingExpense expense) {
            vendors.add(expense, Charge.category(record), recognised.life().base());
        }
        families.add(record, charge, recognised);
    }

    /**
     * What is expected: categories in their own order, then vendors, then file families.
     *
     * @param stated the months that the categories are stated for
     * @param withholdsPay whether some people's pay is in no figure: then nothing can be said of when pay is stated
     */
    public List<ExpectedCost> of(StatedMonths stated, boolean withholdsPay) {
        List<ExpectedCost> categories = new ExpectedCosts(stated, month, conversions.presentation()).of(withholdsPay);
        Set<CostCategory> named = EnumSet.noneOf(CostCategory.class);
        categories.forEach(one -> {
            if (one.subject() instanceof ExpectedCost.OfCategory of) {
                named.add(of.category());
            }
        });
        return Stream.of(categories, vendors.expected(named), families.expected())
                .flatMap(List::stream)
                .toList();
    }
}
