package org.truecost.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.OpenTerm;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.ledger.ServerCapex;
import org.truecost.ledger.Term;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.problem.SheetKind;

/** What two months that follow each other are reported over: a generated ledger, and the one before it that became it. */
final class RandomMonths {

    final RandomLedger ledger;
    final List<Fact> before = new ArrayList<>();
    final List<Fact> now = new ArrayList<>();
    private final Random random;

    RandomMonths(long seed) {
        ledger = new RandomLedger(seed);
        random = new Random(~seed);
        for (Fact fact : ledger.facts) {
            switch (fact) {
                case ExchangeRate rate -> rate(rate);
                case CostRecord record -> cost(shifted(record));
                default -> {}
            }
        }
    }

    /** The rates of 2020 are always known; of the others some came later, and some were corrected. */
    private void rate(ExchangeRate rate) {
        boolean always = rate.rate().date().getYear() == 2020;
        if (always || !chance(3)) {
            before.add(rate);
        }
        if (!always && chance(4)) {
            Rate stated = rate.rate();
            now.add(new ExchangeRate(
                    new Rate(
                            stated.from(),
                            stated.to(),
                            stated.value().multiply(new BigDecimal("1.25")),
                            stated.date(),
                            stated.kind()),
                    rate.attributes(),
                    rate.source()));
        } else if (always || !chance(5)) {
            now.add(rate);
        }
    }

    /** Most lines serve around the month, or there would be little to compare. */
    private CostRecord shifted(CostRecord record) {
        Period around = new Period(
                ledger.month.minusMonths(random.nextInt(5)).atDay(1 + random.nextInt(28)),
                ledger.month.plusMonths(random.nextInt(5)).atDay(28));
        return switch (record) {
            case OperatingExpense expense ->
                chance(4) ? expense : with(expense, expense.id(), around, expense.amount());
            case Payroll payroll -> chance(4) ? payroll : with(payroll, payroll.headcount(), payroll.pay(), around);
            case GpuPurchase purchase -> purchase;
            case ServerCapex asset -> asset;
            case LifeChange change -> change;
            case Credit credit -> credit;
        };
    }

    private void cost(CostRecord record) {
        if (record instanceof Credit credit) {
            if (chance(2)) {
                before.add(credit);
            }
            if (!chance(6)) {
                now.add(chance(3) ? changed(credit) : credit);
            }
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> now.add(record);
            case 1 -> before.add(record);
            case 2 -> {
                before.add(record);
                now.add(record);
            }
            case 3 -> {
                before.add(record);
                now.add(changed(record));
            }
            case 4 -> successor(record, false);
            case 5 -> successor(record, true);
            case 6 -> billed(record);
            default -> twoRows(record);
        }
    }

    /** What served until some day, and another row that serves from then on; the first may be gone from the new workbook. */
    private void successor(CostRecord record, boolean replaces) {
        LocalDate cut =
                chance(2) ? ledger.month.atDay(1) : ledger.month.minusMonths(1).atDay(2 + random.nextInt(27));
        CostRecord old = until(record, cut.minusDays(1));
        CostRecord later = renamed(from(changed(record), cut));
        before.add(chance(2) ? record : old);
        if (!replaces) {
            now.add(old);
        }
        now.add(later);
    }

    /** What was estimated is billed, now and then with something that continues as the estimate did. */
    private void billed(CostRecord record) {
        CostRecord bill = changed(record);
        if (record instanceof OperatingExpense estimate && bill instanceof OperatingExpense expense) {
            Attributes names = Facts.billFor(estimate.id());
            before.add(estimate);
            now.add(estimate);
            now.add(with(expense, estimate.id() + "-bill", expense.period(), expense.amount())
                    .with(names));
            if (chance(2)) {
                now.add(renamed(from(changed(record), ledger.month.atDay(1))));
            }
        } else {
            before.add(record);
        }
    }

    /** Two rows of one number: of one bill they may be for different things. */
    private void twoRows(CostRecord record) {
        before.add(record);
        now.add(record);
        now.add(forSomethingElse(changed(record)));
        if (chance(2)) {
            before.add(forSomethingElse(changed(record)));
        }
    }

    private CostRecord forSomethingElse(CostRecord record) {
        if (!(record instanceof OperatingExpense expense) || chance(2)) {
            return record;
        }
        Attributes stated = expense.attributes();
        return Variant.of(expense)
                .with(
                        OperatingExpense::description,
                        chance(3) ? null : chance(2) ? "another bill" : expense.description())
                .with(OperatingExpense::assetId, chance(3) ? "A2" : expense.assetId())
                .with(
                        OperatingExpense::attributes,
                        Variant.of(stated)
                                .with(Attributes::entity, chance(3) ? "a subsidiary" : stated.entity())
                                .get())
                .get();
    }

    private CostRecord until(CostRecord record, LocalDate last) {
        Term term = term(record);
        return term == null
                        || last.isBefore(term.first())
                        || (term instanceof Period period && last.isAfter(period.last()))
                ? record
                : withPeriod(record, new Period(term.first(), last));
    }

    private CostRecord from(CostRecord record, LocalDate first) {
        return switch (term(record)) {
            case null -> record;
            case Period period ->
                first.isBefore(period.first()) || first.isAfter(period.last())
                        ? record
                        : withPeriod(record, new Period(first, period.last()));
            case OpenTerm open -> first.isBefore(open.first()) ? record : withPeriod(record, OpenTerm.from(first));
        };
    }

    private static @Nullable Term term(CostRecord record) {
        return record instanceof Payroll payroll ? payroll.term() : record.period();
    }

    private static CostRecord withPeriod(CostRecord record, Term term) {
        return switch (record) {
            case OperatingExpense expense -> with(expense, expense.id(), term.period(), expense.amount());
            case Payroll payroll -> with(payroll, payroll.headcount(), payroll.pay(), term);
            case GpuPurchase purchase -> purchase;
            case ServerCapex asset -> asset;
            case LifeChange change -> change;
            case Credit credit -> credit;
        };
    }

    /** An expense may go on under another number. */
    private CostRecord renamed(CostRecord record) {
        return record instanceof OperatingExpense expense && chance(2)
                ? with(expense, expense.id() + "-next", expense.period(), expense.amount())
                : record;
    }

    private CostRecord changed(CostRecord record) {
        return switch (record) {
            case OperatingExpense expense -> with(expense, expense.id(), expense.period(), changed(expense.amount()));
            case Payroll payroll ->
                with(
                        payroll,
                        chance(4) ? payroll.headcount() : payroll.headcount().add(BigDecimal.TWO),
                        chance(2) ? changed(payroll.pay()) : payroll.pay(),
                        payroll.term());
            case GpuPurchase purchase ->
                Variant.of(purchase)
                        .with(
                                GpuPurchase::quantity,
                                chance(2) ? purchase.quantity().add(BigDecimal.TEN) : purchase.quantity())
                        .with(GpuPurchase::amount, purchase.amount() == null ? null : scaled(purchase.amount()))
                        .get();
            case LifeChange change -> change;
            case Credit credit ->
                Variant.of(credit)
                        .with(
                                Credit::amount,
                                credit.amount().multipliedBy(new BigDecimal("0." + (10 + random.nextInt(90)))))
                        .get();
            case ServerCapex asset ->
                Variant.of(asset)
                        .with(
                                ServerCapex::inService,
                                chance(3) ? asset.inService().plusMonths(1) : asset.inService())
                        .with(ServerCapex::amount, scaled(asset.amount()))
                        .with(ServerCapex::usefulLifeMonths, asset.usefulLifeMonths() + random.nextInt(3))
                        .get();
        };
    }

    private Estimate changed(Estimate amount) {
        return chance(5) ? Estimate.exactly(new Money(amount.base().amount(), ledger.presentation)) : scaled(amount);
    }

    private Estimate scaled(Estimate amount) {
        return amount.multipliedBy(new BigDecimal("1." + (10 + random.nextInt(90))));
    }

    private static OperatingExpense with(OperatingExpense expense, String id, Period period, Estimate amount) {
        return Variant.of(expense)
                .with(OperatingExpense::id, id)
                .with(OperatingExpense::description, described(expense))
                .with(OperatingExpense::assetId, isBill(expense) ? expense.assetId() : null)
                .with(OperatingExpense::amount, amount)
                .with(OperatingExpense::period, period)
                .with(OperatingExpense::source, Facts.row(SheetKind.OPERATING_EXPENSES, 2))
                .get();
    }

    private static @Nullable String described(OperatingExpense expense) {
        if (isBill(expense)) {
            return expense.description();
        }
        return expense.id().length() % 2 == 0 ? "bill " + expense.id().charAt(1) : null;
    }

    private static boolean isBill(OperatingExpense expense) {
        return expense.id().contains("-");
    }

    private static Payroll with(Payroll payroll, BigDecimal headcount, Estimate pay, Term term) {
        return Variant.of(payroll)
                .with(Payroll::headcount, headcount)
                .with(Payroll::pay, pay)
                .with(Payroll::term, term)
                .with(Payroll::charges, pay.currency().equals(payroll.pay().currency()) ? payroll.charges() : List.of())
                .get();
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }
}
