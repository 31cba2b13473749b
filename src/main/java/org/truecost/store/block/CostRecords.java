package org.truecost.store.block;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;
import org.truecost.store.row.Params;
import org.truecost.store.row.ResultRow;

/** Cost records as rows of values: one form for all kinds, since every cost is one concept. */
public final class CostRecords {

    /** The values' names in their order. Rows lie packed in databases: a name may be added at the end, and that is all. */
    static final String COLUMNS = "row_number, kind, line_id, description, vendor, gpu_model, architecture,"
            + " category, asset_id, included_in, quantity, currency, low, base, high, residual, first_day, last_day,"
            + " paid_on, useful_life, months_paid, charge_rate, charge_cap, " + ResultRow.ATTRIBUTES;

    /** The kinds of cost sheet by the number the store keeps; the order is that of {@link org.truecost.ledger.Ledger}. */
    static final List<SheetKind> KINDS =
            List.of(SheetKind.GPU_PURCHASES, SheetKind.SERVER_CAPEX, SheetKind.OPERATING_EXPENSES, SheetKind.PAYROLL);

    private CostRecords() {}

    public static PackedRow pack(CostRecord record) {
        return PackedRow.of(values(record).toArray());
    }

    static Params values(CostRecord record) {
        Params key = new Params()
                .add(
                        record.source().row(),
                        KINDS.indexOf(record.source().sheet().kind()),
                        record.id());
        Params params = switch (record) {
            case GpuPurchase gpu ->
                key.add(null, gpu.vendor(), gpu.model(), gpu.architecture(), null, null, gpu.includedIn())
                        .add(gpu.quantity());
            case ServerCapex capex ->
                key.add(capex.description(), capex.vendor(), null, null, null, null, null)
                        .add(capex.gpuCount());
            case OperatingExpense expense ->
                key.add(
                                expense.description(),
                                null,
                                null,
                                null,
                                expense.category().name())
                        .add(expense.assetId(), expense.includedIn(), null);
            case Payroll payroll -> key.add(payroll.role(), null, null, null, null, null, null, payroll.headcount());
        };
        addAmounts(params, record);
        return params.addAttributes(record.attributes());
    }

    private static void addAmounts(Params params, CostRecord record) {
        switch (record) {
            case GpuPurchase gpu ->
                addEstimate(params, gpu.amount())
                        .add(amount(gpu.residual()), gpu.inService(), null, gpu.purchaseDate())
                        .add(gpu.usefulLifeMonths(), null, null, null);
            case ServerCapex capex ->
                addEstimate(params, capex.amount())
                        .add(amount(capex.residual()), capex.inService(), null, capex.purchaseDate())
                        .add(capex.usefulLifeMonths(), null, null, null);
            case OperatingExpense expense ->
                addEstimate(params, expense.amount())
                        .add(null, expense.period().first(), expense.period().last(), expense.paymentDate())
                        .add(null, null, null, null);
            case Payroll payroll ->
                addEstimate(params, payroll.monthlyPay())
                        .add(null, payroll.period().first(), payroll.period().last(), null)
                        .add(null, payroll.monthsPaid(), payroll.chargeRate(), amount(payroll.chargeCap()));
        }
    }

    private static Params addEstimate(Params params, @Nullable Estimate estimate) {
        return estimate == null
                ? params.add(null, null, null, null)
                : params.add(estimate.currency().getCurrencyCode())
                        .add(
                                estimate.low().amount(),
                                estimate.base().amount(),
                                estimate.high().amount());
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    public static CostRecord read(ResultRow row, Source source) throws SQLException {
        Attributes attributes = row.attributes();
        String id = row.text("line_id");
        return switch (KINDS.get(row.integer("kind"))) {
            case GPU_PURCHASES ->
                new GpuPurchase(
                        id,
                        row.dayOrNull("paid_on"),
                        row.textOrNull("vendor"),
                        row.text("gpu_model"),
                        row.textOrNull("architecture"),
                        row.number("quantity"),
                        estimateOrNull(row),
                        row.dayOrNull("first_day"),
                        row.integerOrNull("useful_life"),
                        row.moneyOrNull("residual", "currency"),
                        row.textOrNull("included_in"),
                        attributes,
                        source);
            case SERVER_CAPEX ->
                new ServerCapex(
                        id,
                        row.text("description"),
                        row.textOrNull("vendor"),
                        row.dayOrNull("paid_on"),
                        row.day("first_day"),
                        row.numberOrNull("quantity"),
                        estimate(row),
                        row.integer("useful_life"),
                        requireNonNull(row.moneyOrNull("residual", "currency")),
                        attributes,
                        source);
            case OPERATING_EXPENSES ->
                new OperatingExpense(
                        id,
                        OpexCategory.valueOf(row.text("category")),
                        row.textOrNull("description"),
                        row.textOrNull("asset_id"),
                        estimate(row),
                        period(row),
                        row.dayOrNull("paid_on"),
                        row.textOrNull("included_in"),
                        attributes,
                        source);
            case PAYROLL ->
                new Payroll(
                        id,
                        row.text("description"),
                        row.number("quantity"),
                        estimate(row),
                        row.number("months_paid"),
                        period(row),
                        row.numberOrNull("charge_rate"),
                        row.moneyOrNull("charge_cap", "currency"),
                        attributes,
                        source);
            case HEADLINE_CLAIMS, EXCHANGE_RATES -> throw new IllegalStateException("no cost: " + source.location());
        };
    }

    private static Period period(ResultRow row) throws SQLException {
        return new Period(row.day("first_day"), row.day("last_day"));
    }

    private static Estimate estimate(ResultRow row) throws SQLException {
        return requireNonNull(estimateOrNull(row));
    }

    private static @Nullable Estimate estimateOrNull(ResultRow row) throws SQLException {
        Money base = row.moneyOrNull("base", "currency");
        return base == null
                ? null
                : new Estimate(
                        requireNonNull(row.moneyOrNull("low", "currency")),
                        base,
                        requireNonNull(row.moneyOrNull("high", "currency")));
    }
}
