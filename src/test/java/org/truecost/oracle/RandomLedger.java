package org.truecost.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Credit;
import org.truecost.ledger.EmployerCharge;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.OpenTerm;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/** A ledger that passes the checks for rates and claims, and is otherwise anything. */
public final class RandomLedger {

    private static final List<Currency> CURRENCIES =
            Stream.of("USD", "JPY", "CNY", "EUR").map(Currency::getInstance).toList();
    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    public final List<Fact> facts = new ArrayList<>();
    public final YearMonth month;
    public final Currency presentation;
    public final Currency pivot;
    private final Random random;
    private int row = 1;

    public RandomLedger(long seed) {
        random = new Random(seed);
        month = YearMonth.of(2022, 1).plusMonths(random.nextInt(36));
        presentation = any(CURRENCIES);
        pivot = any(CURRENCIES);
        rates();
        for (int lines = 1 + random.nextInt(7); lines > 0; lines--) {
            line(lines);
        }
        // A report needs no headline (cost-model.md, rule 18).
        if (seed % 5 != 0) {
            claim();
        }
    }

    private void line(int number) {
        switch (random.nextInt(6)) {
            case 0 -> asset("A" + number);
            case 1 -> gpus("G" + number);
            case 2, 3 -> expense("E" + number);
            case 4 -> bills("B" + number);
            default -> payroll("P" + number);
        }
    }

    private void asset(String id) {
        Estimate amount = amount(false);
        LocalDate inService = served();
        LocalDate bought = chance(3) ? null : inService.minusDays(random.nextInt(90));
        BigDecimal gpus = chance(3) ? null : BigDecimal.valueOf(1 + random.nextInt(60_000));
        int life = 1 + random.nextInt(40);
        Money residual = chance(2) ? Money.zero(amount.currency()) : part(amount.low());
        boolean split = chance(4);
        if (chance(3)) {
            credits(id, "", SheetKind.SERVER_CAPEX, amount, inService, gpus);
        }
        List<Attributes> parts =
                split ? List.of(Facts.allocated("0.6"), Facts.allocated("0.15")) : List.of(attributes());
        for (Attributes part : parts) {
            ServerCapex first = Variant.of(Facts.capex(id, amount, inService.toString(), life))
                    .with(ServerCapex::vendor, null)
                    .with(ServerCapex::purchaseDate, bought)
                    .with(ServerCapex::gpuCount, gpus)
                    .with(ServerCapex::residual, residual)
                    .with(ServerCapex::attributes, part)
                    .with(ServerCapex::source, source(SheetKind.SERVER_CAPEX))
                    .get();
            facts.add(first);
            if (chance(3)) {
                changes(first);
            }
        }
    }

    /** Later rows of an asset, each of another life and now and then of another residual value; no check sees their amounts. */
    private void changes(ServerCapex first) {
        LocalDate day = first.inService();
        for (int number = 1 + random.nextInt(2); number > 0; number--) {
            day = day.plusDays(1 + random.nextInt(500));
            facts.add(Variant.of(first)
                    .with(ServerCapex::inService, day)
                    .with(ServerCapex::usefulLifeMonths, 1 + random.nextInt(40))
                    .with(
                            ServerCapex::residual,
                            chance(2) ? first.residual() : part(first.amount().low()))
                    .with(ServerCapex::source, source(SheetKind.SERVER_CAPEX))
                    .get());
        }
    }

    private void gpus(String id) {
        boolean contained = chance(3);
        Estimate amount = chance(5) ? null : amount(false);
        boolean bare = contained && chance(2);
        LocalDate inService = bare ? null : served();
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(5000));
        if (amount != null && inService != null && chance(2)) {
            credits(id, "H800", SheetKind.GPU_PURCHASES, amount, inService, quantity);
        }
        facts.add(Variant.of(Facts.gpus(id, "1", amount, null, null))
                .with(
                        GpuPurchase::purchaseDate,
                        inService == null || chance(3) ? null : inService.minusDays(random.nextInt(60)))
                .with(GpuPurchase::vendor, null)
                .with(GpuPurchase::quantity, quantity)
                .with(GpuPurchase::inService, inService)
                .with(GpuPurchase::usefulLifeMonths, bare ? null : 1 + random.nextInt(40))
                .with(GpuPurchase::residual, amount == null || chance(2) ? null : part(amount.low()))
                .with(GpuPurchase::includedIn, contained ? "A" + (1 + random.nextInt(7)) : null)
                .with(GpuPurchase::attributes, attributes())
                .with(GpuPurchase::source, source(SheetKind.GPU_PURCHASES))
                .get());
    }

    /** Of the price or for GPUs that go back, on any day before or after the first; now and then all of them go. */
    private void credits(
            String id, String model, SheetKind kind, Estimate amount, LocalDate inService, @Nullable BigDecimal gpus) {
        BigDecimal left = gpus == null ? BigDecimal.ZERO : gpus;
        for (int number = 1 + random.nextInt(3); number > 0; number--) {
            boolean returns = left.signum() > 0 && chance(2);
            BigDecimal back =
                    !returns ? null : chance(3) ? left : BigDecimal.valueOf(1 + random.nextInt(left.intValueExact()));
            left = back == null ? left : left.subtract(back);
            Currency currency = chance(4) ? any(CURRENCIES) : amount.currency();
            BigDecimal tenth = amount.low().amount().movePointLeft(1);
            BigDecimal of = tenth.multiply(BigDecimal.valueOf(random.nextInt(3)))
                    .setScale(currency.getDefaultFractionDigits(), java.math.RoundingMode.DOWN);
            facts.add(new Credit(
                    "C" + id + "-" + number,
                    id,
                    inService.plusDays(random.nextInt(900) - 60),
                    null,
                    model,
                    back == null ? null : back.negate(),
                    new Money(of.negate(), currency),
                    Variant.of(Attributes.NONE)
                            .with(Attributes::supersededBy, chance(12) ? "another" : null)
                            .get(),
                    source(kind)));
        }
    }

    private void expense(String id) {
        Period period = period();
        OpexCategory category = any(List.of(OpexCategory.values()));
        facts.add(Variant.of(Facts.opex(id, amount(chance(4)), period))
                .with(OperatingExpense::category, category)
                .with(
                        OperatingExpense::paymentDate,
                        chance(2) ? null : period.first().plusDays(random.nextInt(100)))
                .with(OperatingExpense::includedIn, chance(6) ? "somewhere" : null)
                .with(OperatingExpense::attributes, attributes())
                .with(OperatingExpense::source, source(SheetKind.OPERATING_EXPENSES))
                .get());
    }

    /** A bill a month, under a new number each time, and now and then a month without or one of another kind. */
    private void bills(String id) {
        OpexCategory category = any(List.of(OpexCategory.values()));
        String asset = chance(3) ? "A1" : null;
        String vendor = chance(2) ? any(List.of("Grid", "Sun")) : null;
        YearMonth first = chance(2) ? month.minusMonths(random.nextInt(4)) : YearMonth.from(day());
        for (int bill = 0; bill < 1 + random.nextInt(6); bill++) {
            YearMonth of = first.plusMonths(bill);
            Period period = new Period(of.atDay(chance(8) ? 5 : 1), of.atEndOfMonth());
            String description = any(List.of("Power " + of, "power, January", "Repair no. " + bill, "A fan"));
            String stated = chance(6) ? null : description;
            facts.add(Variant.of(Facts.opex(id + "-" + bill, amount(chance(9)), period))
                    .with(OperatingExpense::category, category)
                    .with(OperatingExpense::description, stated)
                    .with(OperatingExpense::vendor, vendor)
                    .with(OperatingExpense::assetId, asset)
                    .with(OperatingExpense::source, source(SheetKind.OPERATING_EXPENSES))
                    .get());
        }
    }

    private void payroll(String id) {
        Currency currency = any(CURRENCIES);
        BigDecimal pay = decimal(100_000, currency);
        boolean charged = chance(2);
        BigDecimal headcount = new BigDecimal(1 + random.nextInt(300)).movePointLeft(random.nextInt(2));
        BigDecimal persons = chance(3) ? new BigDecimal(300 + random.nextInt(9)) : null;
        Estimate amount = range(pay, currency, false);
        BigDecimal months = chance(3) ? null : BigDecimal.valueOf(12 + random.nextInt(5));
        Period period = period();
        facts.add(Variant.of(Facts.payroll(id, headcount.toString(), amount, "12", period))
                .with(Payroll::persons, persons)
                .with(Payroll::monthsPaid, months)
                .with(Payroll::term, months != null && chance(3) ? OpenTerm.from(period.first()) : period)
                .with(Payroll::charges, charged ? charges(pay, currency) : List.of())
                .with(Payroll::attributes, attributes())
                .with(Payroll::source, source(SheetKind.PAYROLL))
                .get());
    }

    private List<EmployerCharge> charges(BigDecimal pay, Currency currency) {
        return Stream.generate(() -> new EmployerCharge(
                        new BigDecimal("0.1" + random.nextInt(1000)), cap(pay, currency), cap(pay, currency)))
                .limit(1 + random.nextInt(3))
                .toList();
    }

    private @Nullable Money cap(BigDecimal pay, Currency currency) {
        return chance(2) ? new Money(pay.multiply(new BigDecimal("1." + random.nextInt(40))), currency) : null;
    }

    private void claim() {
        LocalDate date = chance(4) ? null : day();
        boolean stages = chance(2);
        if (!stages || chance(2)) {
            Money amount = stages || chance(2) ? money() : null;
            boolean hours = amount == null || chance(2);
            facts.add(claim(null, amount, hours, hours && (amount == null || chance(2)), date));
        }
        for (int stage = stages ? 1 + random.nextInt(3) : 0; stage > 0; stage--) {
            boolean product = chance(2);
            facts.add(claim("stage " + stage, product ? null : money(), product || chance(2), product, date));
        }
    }

    private HeadlineClaim claim(
            @Nullable String stage, @Nullable Money amount, boolean hours, boolean rate, @Nullable LocalDate date) {
        return Variant.of(Facts.claim("C", stage, amount, null, null, null))
                .with(HeadlineClaim::gpuHours, hours ? BigDecimal.valueOf(1 + random.nextInt(3_000_000)) : null)
                .with(
                        HeadlineClaim::ratePerHour,
                        rate ? new Money(new BigDecimal("1." + random.nextInt(100)), any(CURRENCIES)) : null)
                .with(HeadlineClaim::date, date)
                .with(HeadlineClaim::source, source(SheetKind.HEADLINE_CLAIMS))
                .get();
    }

    /** Every currency has a rate to the pivot from long before; any others may come on top, no two for one pair, day and kind. */
    private void rates() {
        Set<String> stated = new HashSet<>();
        for (Currency currency : CURRENCIES) {
            rate(currency, pivot, LocalDate.of(2020, 1, 1), Rate.Kind.SPOT, stated);
        }
        for (int more = random.nextInt(12); more > 0; more--) {
            Rate.Kind kind = any(List.of(Rate.Kind.values()));
            LocalDate day = kind == Rate.Kind.AVERAGE
                    ? YearMonth.from(day()).atEndOfMonth()
                    : chance(3) ? month.atEndOfMonth() : day();
            rate(any(CURRENCIES), any(CURRENCIES), day, kind, stated);
        }
    }

    private void rate(Currency one, Currency other, LocalDate day, Rate.Kind kind, Set<String> stated) {
        boolean turned = chance(2);
        Currency from = turned ? other : one;
        Currency to = turned ? one : other;
        if (!from.equals(to) && stated.add(from + ">" + to + day + kind)) {
            BigDecimal value = new BigDecimal(1 + random.nextInt(30_000)).movePointLeft(random.nextInt(4));
            facts.add(new ExchangeRate(
                    new Rate(from, to, value, day, kind), Attributes.NONE, source(SheetKind.EXCHANGE_RATES)));
        }
    }

    private Attributes attributes() {
        BigDecimal allocation = chance(2) ? null : new BigDecimal("0." + (1 + random.nextInt(999)));
        return Variant.of(Attributes.NONE)
                .with(Attributes::allocation, allocation)
                .with(Attributes::qualifier, chance(12) ? Qualifier.COMMITTED : Qualifier.EXACT)
                .with(Attributes::supersededBy, chance(8) ? "another" : null)
                .with(Attributes::estimate, chance(6) ? any(List.of("A", "G", "E")) + (1 + random.nextInt(7)) : null)
                .get();
    }

    private Estimate amount(boolean credit) {
        Currency currency = any(CURRENCIES);
        return range(decimal(2_000_000_000, currency), currency, credit);
    }

    private Estimate range(BigDecimal base, Currency currency, boolean credit) {
        if (credit) {
            return range(base, currency, false).isExact()
                    ? Estimate.exactly(new Money(base.negate(), currency))
                    : new Estimate(
                            new Money(base.multiply(BigDecimal.TWO).negate(), currency),
                            new Money(base.negate(), currency),
                            new Money(base.movePointLeft(1).negate(), currency));
        }
        return chance(2)
                ? Estimate.exactly(new Money(base, currency))
                : new Estimate(
                        new Money(base.multiply(new BigDecimal("0.7")), currency),
                        new Money(base, currency),
                        new Money(base.multiply(new BigDecimal("1.25")), currency));
    }

    private Money money() {
        Currency currency = any(CURRENCIES);
        return new Money(decimal(20_000_000, currency), currency);
    }

    private Money part(Money money) {
        return money.multipliedBy(new BigDecimal("0." + random.nextInt(10)));
    }

    private BigDecimal decimal(int below, Currency currency) {
        return new BigDecimal(1 + random.nextInt(below)).movePointLeft(currency.getDefaultFractionDigits());
    }

    /** The first day of an asset; now and then after the month, which makes it planned. */
    private LocalDate served() {
        LocalDate day = day();
        if (!day.isAfter(month.atEndOfMonth()) || chance(4)) {
            return day;
        }
        LocalDate earlier = month.atDay(1).minusDays(random.nextInt(700));
        return earlier.isBefore(START) ? START : earlier;
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(1100));
    }

    private Period period() {
        LocalDate first = chance(2) ? day().withDayOfMonth(1) : day();
        LocalDate last = first.plusDays(random.nextInt(chance(3) ? 40 : 1000));
        return new Period(first, chance(2) ? YearMonth.from(last).atEndOfMonth() : last);
    }

    private Source source(SheetKind kind) {
        return Facts.row(kind, ++row);
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
