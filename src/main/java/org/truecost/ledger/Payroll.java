package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.problem.Column;
import org.truecost.problem.Source;

/**
 * A group of positions with the same pay (cost-model.md, rule 6). Confidential.
 *
 * @param headcount people, above zero; part-time counts as a part
 * @param monthlyPay of one person for one month paid
 * @param monthsPaid months paid per year: 12, 13, 14 …
 * @param charges the employer's charges on the pay; empty where none is stated
 */
public record Payroll(
        String id,
        String role,
        BigDecimal headcount,
        Estimate monthlyPay,
        BigDecimal monthsPaid,
        Period period,
        List<EmployerCharge> charges,
        Attributes attributes,
        Source source)
        implements CostRecord {

    public Payroll {
        charges = List.copyOf(charges);
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
        return monthlyPay;
    }

    /** Pay is never totalled across positions. */
    @Override
    public Map<Column, BigDecimal> totals() {
        return Map.of(Column.HEADCOUNT, headcount);
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
        return Arrays.asList(role, headcount, monthlyPay, period);
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
    public @Nullable String recurrence() {
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
}
