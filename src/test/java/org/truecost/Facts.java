package org.truecost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
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
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/** Facts as a test states them: what it does not care about is left out. */
public final class Facts {

    private Facts() {}

    public static Source row(SheetKind kind, int row) {
        return new Source(new Sheet("test.xlsx", kind.words().in(Languages.ENGLISH), kind, Map.of()), row);
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public static Period period(String first, String last) {
        return new Period(day(first), day(last));
    }

    public static Estimate exactly(String amount, String currency) {
        return Estimate.exactly(Money.of(amount, currency));
    }

    public static Estimate range(String low, String base, String high, String currency) {
        return new Estimate(Money.of(low, currency), Money.of(base, currency), Money.of(high, currency));
    }

    public static Attributes allocated(String ratio) {
        return Variant.of(Attributes.NONE)
                .with(Attributes::allocation, new BigDecimal(ratio))
                .get();
    }

    public static Attributes supersededBy(String other) {
        return Variant.of(Attributes.NONE).with(Attributes::supersededBy, other).get();
    }

    /** Of a bill that takes an estimate's place. */
    public static Attributes billFor(String estimate) {
        return Variant.of(Attributes.NONE).with(Attributes::estimate, estimate).get();
    }

    public static Attributes printed(String amount, String currency) {
        return Variant.of(Attributes.NONE)
                .with(Attributes::qualifier, Qualifier.ABOUT)
                .with(Attributes::printed, Money.of(amount, currency))
                .get();
    }

    public static ServerCapex capex(String id, Estimate amount, String inService, int months) {
        return capex(id, amount, inService, months, null, "0", Attributes.NONE);
    }

    public static ServerCapex capex(
            String id,
            Estimate amount,
            String inService,
            int months,
            @Nullable String gpus,
            String residual,
            Attributes attributes) {
        return new ServerCapex(
                id,
                "servers",
                "vendor",
                day(inService),
                day(inService),
                gpus == null ? null : new BigDecimal(gpus),
                amount,
                months,
                new Money(new BigDecimal(residual), amount.currency()),
                attributes,
                row(SheetKind.SERVER_CAPEX, 2));
    }

    public static GpuPurchase gpus(
            String id, String quantity, @Nullable Estimate amount, @Nullable String bought, @Nullable String in) {
        return gpus(id, quantity, amount, bought, in, Attributes.NONE);
    }

    public static GpuPurchase gpus(
            String id,
            String quantity,
            @Nullable Estimate amount,
            @Nullable String bought,
            @Nullable String in,
            Attributes attributes) {
        LocalDate date = bought == null ? null : day(bought);
        return new GpuPurchase(
                id,
                date,
                "vendor",
                "H800",
                null,
                new BigDecimal(quantity),
                amount,
                date,
                date == null ? null : 48,
                null,
                in,
                attributes,
                row(SheetKind.GPU_PURCHASES, 2));
    }

    /** For a purchase of GPUs as {@link #gpus} makes them: of the price, or of GPUs that go back where a quantity is below zero. */
    public static Credit credit(String id, String creditFor, String date, @Nullable String quantity, String amount) {
        return credit(id, creditFor, date, quantity, amount, "H800", SheetKind.GPU_PURCHASES);
    }

    /** For a server asset. */
    public static Credit assetCredit(
            String id, String creditFor, String date, @Nullable String quantity, String amount) {
        return credit(id, creditFor, date, quantity, amount, "servers", SheetKind.SERVER_CAPEX);
    }

    private static Credit credit(
            String id,
            String creditFor,
            String date,
            @Nullable String quantity,
            String amount,
            String name,
            SheetKind kind) {
        return new Credit(
                id,
                creditFor,
                day(date),
                "vendor",
                name,
                quantity == null ? null : new BigDecimal(quantity),
                Money.of(amount, "USD"),
                Attributes.NONE,
                row(kind, 9));
    }

    public static OperatingExpense opex(String id, Estimate amount, Period period) {
        return opex(id, amount, period, null, null, Attributes.NONE);
    }

    public static OperatingExpense opex(
            String id,
            Estimate amount,
            Period period,
            @Nullable String paid,
            @Nullable String in,
            Attributes attributes) {
        return new OperatingExpense(
                id,
                in == null ? OpexCategory.POWER : OpexCategory.MAINTENANCE,
                null,
                null,
                null,
                amount,
                period,
                paid == null ? null : day(paid),
                in,
                attributes,
                row(SheetKind.OPERATING_EXPENSES, 2));
    }

    public static Payroll payroll(String id, String headcount, Estimate monthly, String monthsPaid, Period period) {
        return payroll(id, headcount, monthly, monthsPaid, period, null, null, Attributes.NONE);
    }

    public static Payroll payroll(
            String id,
            String headcount,
            Estimate monthly,
            String monthsPaid,
            Period period,
            @Nullable String chargeRate,
            @Nullable String cap,
            Attributes attributes) {
        return new Payroll(
                id,
                "role",
                new BigDecimal(headcount),
                null,
                monthly,
                new BigDecimal(monthsPaid),
                period,
                chargeRate == null ? List.of() : List.of(charge(chargeRate, cap, null, monthly.currency())),
                attributes,
                row(SheetKind.PAYROLL, 2));
    }

    /** Pay by the month, twelve a year, from a day on with an open end. */
    public static Payroll openPayroll(String id, String headcount, Estimate monthly, String first) {
        return Variant.of(payroll(id, headcount, monthly, "12", period(first, first)))
                .with(Payroll::term, OpenTerm.from(day(first)))
                .get();
    }

    /** An employer's charge: a rate, a monthly base cap and a bonus base cap a year. */
    public static EmployerCharge charge(
            String rate, @Nullable String cap, @Nullable String bonusCap, Currency currency) {
        return new EmployerCharge(
                new BigDecimal(rate),
                cap == null ? null : new Money(new BigDecimal(cap), currency),
                bonusCap == null ? null : new Money(new BigDecimal(bonusCap), currency));
    }

    public static HeadlineClaim claim(
            String id,
            @Nullable String stage,
            @Nullable Money amount,
            @Nullable String hours,
            @Nullable Money rate,
            @Nullable String date) {
        return new HeadlineClaim(
                id,
                "the claim",
                stage,
                amount,
                null,
                hours == null ? null : new BigDecimal(hours),
                rate,
                date == null ? null : day(date),
                null,
                null,
                Attributes.NONE,
                row(SheetKind.HEADLINE_CLAIMS, stage == null ? 2 : 3));
    }

    public static ExchangeRate rate(String from, String to, String value, String date, Rate.Kind kind) {
        return new ExchangeRate(quote(from, to, value, date, kind), Attributes.NONE, row(SheetKind.EXCHANGE_RATES, 2));
    }

    public static Rate quote(String from, String to, String value, String date, Rate.Kind kind) {
        return new Rate(Currency.getInstance(from), Currency.getInstance(to), new BigDecimal(value), day(date), kind);
    }

    /** A record of each kind of cost at least: what holds of every kind is tried with these. */
    public static List<CostRecord> costsOfEveryKind() {
        Stream<Fact> bills = Stream.of(
                opex("BILL", exactly("415000", "USD"), period("2024-12-01", "2024-12-31"), null, null, billFor("EST")),
                gpus("BILL", "8", exactly("400000", "USD"), "2024-12-01", null, billFor("EST")),
                capex("BILL", exactly("500000", "USD"), "2024-12-01", 48, "8", "0", billFor("EST")),
                credit("CREDIT", "BILL", "2025-01-15", "-2", "-90000"),
                assetCredit("CREDIT", "BILL", "2025-01-15", null, "-90000"));
        return Stream.concat(sample().stream(), bills)
                .filter(CostRecord.class::isInstance)
                .map(CostRecord.class::cast)
                .toList();
    }

    /** The sample: the published figures (cost-model.md, F1 to F14) under the assumptions of cost-model.md#the-sample. */
    public static List<Fact> sample() {
        Period life = period("2024-01-01", "2027-12-31");
        Money two = Money.of("2", "USD");
        return List.of(
                capex("FLEET", exactly("1600000000", "USD"), "2024-01-01", 48, "60000", "0", Attributes.NONE),
                gpus("H100", "10000", exactly("100000000", "USD"), "2024-01-01", "FLEET"),
                gpus("H800", "10000", exactly("100000000", "USD"), "2024-01-01", "FLEET"),
                gpus("H20", "30000", exactly("300000000", "USD"), "2024-01-01", "FLEET"),
                gpus("A100", "10000", null, null, null),
                opex("OPS", exactly("944000000", "USD"), life),
                payroll("ENG", "75", range("50000", "65000", "80000", "CNY"), "14", life),
                payroll("RES", "75", range("60000", "75000", "90000", "CNY"), "14", life),
                claim("V3", null, Money.of("6000000", "USD"), null, null, "2025-01-27"),
                claim("V3", "pre-training", null, "2664000", two, "2025-01-27"),
                claim("V3", "context extension", null, "119000", two, "2025-01-27"),
                claim("V3", "post-training", null, "5000", two, "2025-01-27"),
                rate("USD", "JPY", "153", "2024-01-01", Rate.Kind.SPOT),
                rate("CNY", "JPY", "21", "2024-01-01", Rate.Kind.SPOT));
    }
}
