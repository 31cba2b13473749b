package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.problem.Column;
import org.truecost.problem.Sheet;
import org.truecost.problem.Source;

/**
 * A group of positions with the same pay, or what a group is paid for a period (cost-model.md, rules 6, 39). Confidential.
 *
 * @param headcount what the pay of one is multiplied by, above zero: people, of whom part-time counts as a part, or full-time
 *     equivalents
 * @param persons how many people they are, where the headcount is of full-time equivalents; null where it says that itself
 * @param pay of one full-time person for one month paid; without months paid of all of them for the whole period
 * @param monthsPaid months paid per year: 12, 13, 14 …; null where the pay is the amount of the period
 * @param term the days they are paid for; where the pay is the amount of a period, that
 * @param charges the employer's charges on the pay; empty where none is stated
 */
public record Payroll(
        String id,
        String role,
        BigDecimal headcount,
        @Nullable BigDecimal persons,
        Estimate pay,
        @Nullable BigDecimal monthsPaid,
        Term term,
        List<EmployerCharge> charges,
        Attributes attributes,
        Source source)
        implements CostRecord {

    public Payroll {
        charges = List.copyOf(charges);
    }

    /** The people among whom the pay is spread: those stated, otherwise the headcount. */
    public BigDecimal people() {
        return persons == null ? headcount : persons;
    }

    /**
     * The people among whom one person's pay is not seen. Who is paid nothing hides no one. One person is at most one full-time
     * equivalent, so that a sum of equivalents, rounded down, is never more than the people.
     */
    public BigDecimal paidPeople() {
        boolean isPaid = pay.low().signum() != 0 || pay.high().signum() != 0;
        return isPaid ? people() : BigDecimal.ZERO;
    }

    @Override
    public boolean isPlanned(YearMonth month) {
        return term.isOpen() && term.first().isAfter(month.atEndOfMonth());
    }

    @Override
    public Period period() {
        return term.period();
    }

    @Override
    public Payroll through(YearMonth month) {
        return term.isOpen()
                ? new Payroll(
                        id, role, headcount, persons, pay, monthsPaid, term.through(month), charges, attributes, source)
                : this;
    }

    @Override
    public Column idColumn() {
        return Column.POSITION_ID;
    }

    @Override
    public String name() {
        return role;
    }

    @Override
    public BigDecimal quantity() {
        return headcount;
    }

    @Override
    public @Nullable BigDecimal gpus() {
        return null;
    }

    @Override
    public @Nullable BigDecimal gpuHours(Period service) {
        return null;
    }

    @Override
    public Estimate statedAmount() {
        return pay;
    }

    /** Pay is never totalled across positions. */
    @Override
    public Map<Column, BigDecimal> totals() {
        if (persons != null) {
            return Map.of(Column.HEADCOUNT, persons, Column.FTE, headcount);
        }
        Map<Column, Sheet.Header> headers = source.sheet().headers();
        boolean isOfEquivalents = headers.containsKey(Column.FTE) && !headers.containsKey(Column.HEADCOUNT);
        return Map.of(isOfEquivalents ? Column.FTE : Column.HEADCOUNT, headcount);
    }

    @Override
    public @Nullable LocalDate paidOn() {
        return null;
    }

    @Override
    public @Nullable Integer usefulLifeMonths() {
        return null;
    }

    @Override
    public Map<Column, LocalDate> events() {
        return Map.of();
    }

    @Override
    public List<@Nullable Object> traits() {
        return Arrays.asList(role, headcount, pay, term);
    }

    @Override
    public boolean isDistinctive() {
        return false;
    }

    @Override
    public List<@Nullable Object> item() {
        return List.of();
    }

    @Override
    public @Nullable Recurrence recurrence() {
        return null;
    }

    @Override
    public boolean isConfidential() {
        return true;
    }

    /** Pay is contained in nothing. */
    @Override
    public @Nullable String includedIn() {
        return null;
    }

    /** Never shows the pay, wherever it is printed. */
    @Override
    public String toString() {
        return "Payroll[" + source.location() + "]";
    }

    @Override
    public Payroll with(Attributes other) {
        return new Payroll(id, role, headcount, persons, pay, monthsPaid, term, charges, other, source);
    }
}
