package org.truecost.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.EmployerCharge;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

/**
 * What a cost record of any kind comes down to (cost-model.md, rule 1): an amount after allocation, in its own currency,
 * recognised over a service period.
 *
 * @param stated the amount before allocation and residual value
 * @param amount what is recognised, after both, of the whole period, or of a year, as the recognition reads it
 * @param recognition null where a purchase has no service period, which only a line that adds no cost may lack
 * @param rateDay the day whose rate converts the whole amount; null: each month at its own rate
 * @param payment the cash basis; null: paid as it accrues
 */
public record Charge(
        Estimate stated,
        @Nullable Money residual,
        Estimate amount,
        @Nullable Recognition recognition,
        @Nullable LocalDate rateDay,
        @Nullable Payment payment) {

    /** Money that changes hands on a day. */
    public record Payment(Money amount, LocalDate day) {}

    /** What the record costs as it states it, its credits apart; empty where it states a quantity without a price. */
    public static Optional<Charge> of(CostRecord record) {
        return switch (record) {
            case ServerCapex asset -> Optional.of(of(asset));
            case GpuPurchase purchase -> Optional.ofNullable(purchase.amount()).map(amount -> of(purchase, amount));
            case LifeChange change -> Optional.of(asStated(change, change.date()));
            case Credit credit -> Optional.of(asStated(credit, credit.date()));
            case OperatingExpense expense -> Optional.of(of(expense));
            case Payroll payroll -> Optional.of(of(payroll, payroll.monthsPaid()));
        };
    }

    /** The row of the category table the record belongs to. */
    public static CostCategory category(CostRecord record) {
        return switch (record) {
            case ServerCapex asset -> CostCategory.SERVERS;
            case GpuPurchase purchase -> CostCategory.GPUS;
            case LifeChange change -> CostCategory.SERVERS;
            case Credit credit -> credit.isOfAsset() ? CostCategory.SERVERS : CostCategory.GPUS;
            case OperatingExpense expense -> category(expense.category());
            case Payroll payroll -> CostCategory.PAYROLL;
        };
    }

    /** The currency of the amount. */
    public Currency currency() {
        return amount.currency();
    }

    /**
     * What it comes to over its service period, times a constant that is the same for every charge: equal costs are equal here, with
     * no division before them.
     *
     * @throws NullPointerException if it has no service period
     */
    public Estimate weighted() {
        return Objects.requireNonNull(recognition).weighted(amount);
    }

    /** The same, converted as a whole at the rate of a day. */
    public Charge at(LocalDate day) {
        return new Charge(stated, residual, amount, recognition, day, payment);
    }

    /** Depreciation: the amount less its residual value. Cash is the amount as a whole. */
    private static Charge of(ServerCapex asset) {
        Estimate stated = asset.amount();
        Estimate paid = allocated(stated, asset);
        return new Charge(
                stated,
                asset.residual(),
                allocated(less(stated, asset.residual()), asset),
                Recognition.evenly(Period.ofMonths(asset.inService(), asset.usefulLifeMonths())),
                asset.paidOn(),
                new Payment(paid.base(), asset.paidOn()));
    }

    private static Charge of(GpuPurchase purchase, Estimate stated) {
        Estimate paid = allocated(stated, purchase);
        LocalDate inService = purchase.inService();
        Integer life = purchase.usefulLifeMonths();
        LocalDate paidOn = purchase.paidOn();
        return new Charge(
                stated,
                purchase.residual(),
                allocated(less(stated, purchase.residual()), purchase),
                inService == null || life == null ? null : Recognition.evenly(Period.ofMonths(inService, life)),
                paidOn,
                paidOn == null ? null : new Payment(paid.base(), paidOn));
    }

    /** Of itself it adds nothing: what it changes is in the courses of its purchase (cost-model.md, rules 29, 34). */
    private static Charge asStated(CostRecord change, LocalDate day) {
        Estimate amount = Objects.requireNonNull(change.statedAmount());
        return new Charge(amount, null, amount, null, day, null);
    }

    private static Charge of(OperatingExpense expense) {
        Estimate amount = allocated(expense.amount(), expense);
        LocalDate paidOn = expense.paymentDate();
        return new Charge(
                expense.amount(),
                null,
                amount,
                Recognition.evenly(expense.period()),
                null,
                paidOn == null ? null : new Payment(amount.base(), paidOn));
    }

    /**
     * A year of the people (cost-model.md, rules 6, 21): pay for the months paid, and the employer's charges on it.
     */
    private static Charge of(Payroll payroll, @Nullable BigDecimal monthsPaid) {
        if (monthsPaid == null) {
            return ofPeriod(payroll);
        }
        Estimate year =
                payroll.pay().map(pay -> annualCost(payroll, pay, monthsPaid)).multipliedBy(payroll.headcount());
        return new Charge(year, null, allocated(year, payroll), Recognition.perYear(payroll.period()), null, null);
    }

    private static Money annualCost(Payroll payroll, Money monthlyPay, BigDecimal monthsPaid) {
        Money year = monthlyPay.multipliedBy(monthsPaid);
        for (EmployerCharge charge : payroll.charges()) {
            year = year.plus(charge.ofYear(monthlyPay, monthsPaid));
        }
        return year;
    }

    /** What all of the people are paid for the period, and the employer's charges on it (cost-model.md, rules 21, 39). */
    private static Charge ofPeriod(Payroll payroll) {
        Recognition evenly = Recognition.evenly(payroll.period());
        BigDecimal months = BigDecimal.valueOf(evenly.weight());
        BigDecimal oneMonth = BigDecimal.valueOf(Recognition.WHOLE_MONTH);
        Estimate whole = payroll.pay()
                .map(amount -> payroll.charges().stream()
                        .map(charge -> charge.ofPeriod(amount, payroll.people(), months, oneMonth))
                        .reduce(amount, Money::plus));
        return new Charge(whole, null, allocated(whole, payroll), evenly, null, null);
    }

    private static Estimate less(Estimate amount, @Nullable Money residual) {
        return residual == null ? amount : amount.map(money -> money.minus(residual));
    }

    private static Estimate allocated(Estimate amount, CostRecord record) {
        return amount.multipliedBy(record.attributes().allocationOrWhole());
    }

    /** The category of the documents that one of a sheet belongs to. */
    public static CostCategory category(OpexCategory category) {
        return switch (category) {
            case POWER -> CostCategory.POWER;
            case COLOCATION -> CostCategory.COLOCATION;
            case NETWORK -> CostCategory.NETWORK;
            case MAINTENANCE -> CostCategory.MAINTENANCE;
            case SOFTWARE -> CostCategory.SOFTWARE;
            case OTHER -> CostCategory.OTHER;
        };
    }
}
