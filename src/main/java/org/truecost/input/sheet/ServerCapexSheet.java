package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;
import static org.truecost.input.sheet.ColumnForm.optional;
import static org.truecost.input.sheet.ColumnForm.required;
import static org.truecost.problem.Column.AMOUNT;
import static org.truecost.problem.Column.ASSET_ID;
import static org.truecost.problem.Column.CREDIT_FOR;
import static org.truecost.problem.Column.CURRENCY;
import static org.truecost.problem.Column.DESCRIPTION;
import static org.truecost.problem.Column.GPU_COUNT;
import static org.truecost.problem.Column.HIGH;
import static org.truecost.problem.Column.IN_SERVICE_DATE;
import static org.truecost.problem.Column.LOW;
import static org.truecost.problem.Column.PURCHASE_DATE;
import static org.truecost.problem.Column.RESIDUAL_VALUE;
import static org.truecost.problem.Column.UNIT_COST;
import static org.truecost.problem.Column.USEFUL_LIFE;
import static org.truecost.problem.Column.VENDOR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Parsed;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.SheetKind;

/**
 * Server capex / サーバー設備投資: one asset a row, and a later row of one where its useful life changes.
 *
 * <ul>
 *   <li>Required: asset ID, description, in-service date, amount, currency, useful life in months.
 *   <li>Where GPU count and unit cost are both given, their product must make the amount to half of the currency's
 *       smallest unit.
 *   <li>A row that names an asset under "credit for" is a credit, see {@link CreditRow}; no other row is below zero.
 *   <li>Low ≤ amount ≤ high; an empty bound is the amount. 0 ≤ residual value ≤ low; an empty one is 0.
 * </ul>
 */
public final class ServerCapexSheet implements SheetFormat {

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofCost(
            Form.AMOUNT,
            required(ASSET_ID, Form.IDENTIFIER)
                    .aliases("sheets.serverCapex.ASSET_ID.aliases")
                    .sample("FLEET-2024"),
            required(DESCRIPTION, Form.TEXT)
                    .aliases("sheets.serverCapex.DESCRIPTION.aliases")
                    .sampleText("sheets.serverCapex.DESCRIPTION.sample"),
            optional(VENDOR, Form.TEXT)
                    .aliases("sheets.serverCapex.VENDOR.aliases")
                    .sampleText("sheets.serverCapex.VENDOR.sample"),
            optional(PURCHASE_DATE, Form.DATE)
                    .aliases("sheets.serverCapex.PURCHASE_DATE.aliases")
                    .says("sheets.serverCapex.PURCHASE_DATE.says")
                    .sample("2023-12-20"),
            required(IN_SERVICE_DATE, Form.DATE)
                    .aliases("sheets.serverCapex.IN_SERVICE_DATE.aliases")
                    .says("sheets.serverCapex.IN_SERVICE_DATE.says")
                    .sample("2024-01-01"),
            optional(GPU_COUNT, Form.BOUGHT_GPUS)
                    .aliases("sheets.serverCapex.GPU_COUNT.aliases")
                    .says("sheets.serverCapex.GPU_COUNT.says")
                    .sample("60000"),
            optional(UNIT_COST, Form.PRICE)
                    .aliases("sheets.serverCapex.UNIT_COST.aliases")
                    .says("sheets.serverCapex.UNIT_COST.says")
                    .sample(""),
            required(AMOUNT, Form.PURCHASE_AMOUNT)
                    .aliases("sheets.serverCapex.AMOUNT.aliases")
                    .says("sheets.serverCapex.AMOUNT.says")
                    .sample("1600000000"),
            required(CURRENCY, Form.CURRENCY)
                    .aliases("sheets.serverCapex.CURRENCY.aliases")
                    .sample("USD"),
            required(USEFUL_LIFE, Form.MONTHS)
                    .aliases("sheets.serverCapex.USEFUL_LIFE.aliases")
                    .says("sheets.serverCapex.USEFUL_LIFE.says")
                    .sample("48"),
            optional(RESIDUAL_VALUE, Form.AMOUNT)
                    .aliases("sheets.serverCapex.RESIDUAL_VALUE.aliases")
                    .says("sheets.serverCapex.RESIDUAL_VALUE.says")
                    .sample("0"),
            optional(CREDIT_FOR, Form.IDENTIFIER)
                    .aliases("sheets.serverCapex.CREDIT_FOR.aliases")
                    .says("sheets.serverCapex.CREDIT_FOR.says"));

    @Override
    public SheetKind kind() {
        return SheetKind.SERVER_CAPEX;
    }

    @Override
    public List<ColumnForm> columns() {
        return COLUMNS;
    }

    @Override
    public Set<Column> totalled() {
        return Set.of(GPU_COUNT, AMOUNT, RESIDUAL_VALUE, LOW, HIGH);
    }

    @Override
    public Parsed parse(InputRow row) {
        return row.has(CREDIT_FOR)
                ? CreditRow.of(row, ASSET_ID, DESCRIPTION, GPU_COUNT).parsed(UNIT_COST)
                : asset(row);
    }

    private static Parsed asset(InputRow row) {
        String id = row.identifier(ASSET_ID);
        String description = row.text(DESCRIPTION);
        String vendor = row.text(VENDOR);
        LocalDate purchased = RowDates.day(row, PURCHASE_DATE);
        LocalDate inService = RowDates.day(row, IN_SERVICE_DATE);
        BigDecimal gpus = CreditRow.bought(row, GPU_COUNT);
        RowMoney money = RowMoney.of(row, CURRENCY);
        Money whole = CreditRow.paid(row, money.amount(AMOUNT));
        money.checkProduct(AMOUNT, whole, gpus, money.price(UNIT_COST));
        Estimate amount = money.bounded(LOW, whole, HIGH);
        Money residual = money.residual(amount);
        BigDecimal usefulLife = row.number(USEFUL_LIFE);
        Attributes attributes = AttributeColumns.read(row);
        return row.parsed(() -> new ServerCapex(
                requireNonNull(id),
                requireNonNull(description),
                vendor,
                purchased,
                requireNonNull(inService),
                gpus,
                requireNonNull(amount),
                requireNonNull(usefulLife).intValueExact(),
                requireNonNull(residual),
                attributes,
                row.source()));
    }
}
