package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;
import static org.truecost.input.sheet.ColumnForm.optional;
import static org.truecost.input.sheet.ColumnForm.required;
import static org.truecost.problem.Column.AMOUNT;
import static org.truecost.problem.Column.ASSET_ID;
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
 * Server capex / サーバー設備投資: one asset a row.
 *
 * <ul>
 *   <li>Required: asset ID, description, in-service date, amount, currency, useful life in months.
 *   <li>Where GPU count and unit cost are both given, their product must make the amount to half of the currency's
 *       smallest unit.
 *   <li>Low ≤ amount ≤ high; an empty bound is the amount. 0 ≤ residual value ≤ low; an empty one is 0.
 * </ul>
 */
public final class ServerCapexSheet implements SheetFormat {

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofCost(
            Form.AMOUNT,
            required(ASSET_ID, Form.IDENTIFIER).alias("Asset no", "資産No").sample("FLEET-2024"),
            required(DESCRIPTION, Form.TEXT).alias("Asset", "資産名", "内容").sample("GPU server fleet", "GPUサーバー一式"),
            optional(VENDOR, Form.TEXT).alias("Supplier", "購入先").sample("Various", "各社"),
            optional(PURCHASE_DATE, Form.DATE)
                    .alias("Acquisition date", "取得日")
                    .says("Empty means the in-service date where cash is counted.", "空の場合、支出は稼働開始日に計上します。")
                    .sample("2023-12-20"),
            required(IN_SERVICE_DATE, Form.DATE)
                    .alias("Placed in service", "使用開始日", "供用開始日")
                    .says("First day of use; depreciation starts here.", "使用の初日。減価償却の開始日。")
                    .sample("2024-01-01"),
            optional(GPU_COUNT, Form.GPUS)
                    .alias("GPUs", "Number of GPUs", "GPU枚数")
                    .says("GPUs in the asset, for the fleet's GPU-hours.", "資産に含まれるGPUの数。GPU時間の計算に使います。")
                    .sample("60000"),
            optional(UNIT_COST, Form.PRICE)
                    .alias("Cost per GPU", "GPU単価")
                    .says("The cost of one GPU with its share of the server.", "サーバーの持分を含むGPU 1枚の費用。")
                    .sample(""),
            required(AMOUNT, Form.AMOUNT)
                    .alias("Acquisition cost", "取得価額")
                    .says("The asset as a whole.", "資産全体の金額。")
                    .sample("1600000000"),
            required(CURRENCY, Form.CURRENCY).alias("Currency code", "通貨コード").sample("USD"),
            required(USEFUL_LIFE, Form.MONTHS)
                    .alias("Life in months", "耐用年数（月）", "耐用月")
                    .sample("48"),
            optional(RESIDUAL_VALUE, Form.AMOUNT)
                    .alias("Salvage value", "残価")
                    .says("Expected worth at the end of the useful life. Empty means 0.", "耐用期間末の見込価値。空の場合は0。")
                    .sample("0"));

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
        String id = row.identifier(ASSET_ID);
        String description = row.text(DESCRIPTION);
        LocalDate purchased = RowDates.day(row, PURCHASE_DATE);
        LocalDate inService = RowDates.day(row, IN_SERVICE_DATE);
        BigDecimal gpus = row.number(GPU_COUNT);
        RowMoney money = RowMoney.of(row, CURRENCY);
        Money whole = money.amount(AMOUNT);
        money.checkProduct(AMOUNT, whole, gpus, money.price(UNIT_COST));
        Estimate amount = money.bounded(LOW, whole, HIGH);
        Money residual = money.residual(amount);
        BigDecimal usefulLife = row.number(USEFUL_LIFE);
        Attributes attributes = AttributeColumns.read(row);
        if (row.isRejected()) {
            return row.rejected();
        }
        return row.accepted(new ServerCapex(
                requireNonNull(id),
                requireNonNull(description),
                row.text(VENDOR),
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
