package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;
import static org.truecost.input.sheet.ColumnForm.optional;
import static org.truecost.input.sheet.ColumnForm.required;
import static org.truecost.problem.Column.AMOUNT;
import static org.truecost.problem.Column.ARCHITECTURE;
import static org.truecost.problem.Column.CURRENCY;
import static org.truecost.problem.Column.GPU_MODEL;
import static org.truecost.problem.Column.HIGH;
import static org.truecost.problem.Column.INCLUDED_IN;
import static org.truecost.problem.Column.IN_SERVICE_DATE;
import static org.truecost.problem.Column.LOW;
import static org.truecost.problem.Column.PURCHASE_DATE;
import static org.truecost.problem.Column.PURCHASE_ID;
import static org.truecost.problem.Column.QUANTITY;
import static org.truecost.problem.Column.RESIDUAL_VALUE;
import static org.truecost.problem.Column.UNIT_PRICE;
import static org.truecost.problem.Column.USEFUL_LIFE;
import static org.truecost.problem.Column.VENDOR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.Parsed;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.SheetKind;

/**
 * GPU purchases / GPU購入: one purchase a row.
 *
 * <ul>
 *   <li>Required: purchase ID, GPU model, quantity (a whole number above 0).
 *   <li>Unit price or amount: either gives the other; where both are given, quantity × price must make the amount to half
 *       of the currency's smallest unit. With neither the purchase is counted and not costed, and a warning says so.
 *   <li>A currency is needed with any money of the row.
 *   <li>A priced purchase that is not included in an asset is a cost of its own: it needs an in-service date or a
 *       purchase date, and a useful life.
 *   <li>Low ≤ amount ≤ high; an empty bound is the amount. 0 ≤ residual value ≤ low; an empty one is 0.
 * </ul>
 */
public final class GpuPurchaseSheet implements SheetFormat {

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofCost(
            Form.AMOUNT,
            required(PURCHASE_ID, Form.IDENTIFIER)
                    .alias("Purchase no", "PO number", "発注番号")
                    .sample("GPU-001"),
            optional(PURCHASE_DATE, Form.DATE).alias("Date of purchase", "取得日").sample("2023-11-15"),
            optional(VENDOR, Form.TEXT).alias("Supplier", "購入先").sample("NVIDIA"),
            required(GPU_MODEL, Form.TEXT).alias("GPU", "Model", "型番", "GPUモデル").sample("H100"),
            optional(ARCHITECTURE, Form.TEXT).alias("Generation", "アーキテクチャ").sample("Hopper"),
            required(QUANTITY, Form.GPUS).alias("Qty", "GPUs", "枚数", "個数").sample("10000"),
            optional(UNIT_PRICE, Form.PRICE)
                    .alias("Price per GPU", "単位価格")
                    .says("The price of one GPU.", "GPU 1枚の価格。")
                    .sample("10000"),
            optional(AMOUNT, Form.AMOUNT)
                    .alias("Total price", "購入金額")
                    .says(
                            "Quantity × unit price. Either gives the other, both are cross-checked; with neither the purchase is counted, not costed.",
                            "数量×単価。一方からもう一方を求め、両方あれば照合します。どちらもなければ数えるだけです。")
                    .sample("100000000"),
            optional(CURRENCY, Form.CURRENCY)
                    .alias("Currency code", "通貨コード")
                    .says("Needed with a price or an amount.", "単価か金額がある場合は必須。")
                    .sample("USD"),
            optional(IN_SERVICE_DATE, Form.DATE)
                    .alias("Placed in service", "使用開始日", "供用開始日")
                    .says(
                            "First day of use. Empty means the purchase date; one of the two is needed for a priced purchase outside an asset.",
                            "使用の初日。空の場合は購入日。資産に含まれない有償の購入にはいずれかが必要です。")
                    .sample("2024-01-01"),
            optional(USEFUL_LIFE, Form.MONTHS)
                    .alias("Life in months", "耐用年数（月）", "耐用月")
                    .says("Needed for a priced purchase outside an asset.", "資産に含まれない有償の購入には必須。")
                    .sample("48"),
            optional(RESIDUAL_VALUE, Form.AMOUNT)
                    .alias("Salvage value", "残価")
                    .says("Expected worth at the end of the useful life. Empty means 0.", "耐用期間末の見込価値。空の場合は0。")
                    .sample("0"),
            optional(INCLUDED_IN, Form.IDENTIFIER)
                    .alias("Included in", "Part of asset", "含まれる資産番号")
                    .says(
                            "The asset whose amount already contains this purchase; it is then shown and not added.",
                            "この購入を金額に含む資産の番号。含まれる購入は表示のみで加算しません。")
                    .sample("FLEET-2024"));

    @Override
    public SheetKind kind() {
        return SheetKind.GPU_PURCHASES;
    }

    @Override
    public List<ColumnForm> columns() {
        return COLUMNS;
    }

    @Override
    public Set<Column> totalled() {
        return Set.of(QUANTITY, AMOUNT, RESIDUAL_VALUE, LOW, HIGH);
    }

    @Override
    public Parsed parse(InputRow row) {
        String id = row.identifier(PURCHASE_ID);
        LocalDate purchased = RowDates.day(row, PURCHASE_DATE);
        String model = row.text(GPU_MODEL);
        BigDecimal quantity = row.number(QUANTITY);
        RowMoney money = RowMoney.of(row, CURRENCY, UNIT_PRICE, AMOUNT, LOW, HIGH, RESIDUAL_VALUE);
        Estimate amount = money.bounded(LOW, amount(row, money, quantity), HIGH);
        Money residual = money.residual(amount);
        LocalDate inService = RowDates.day(row, IN_SERVICE_DATE);
        BigDecimal usefulLife = row.number(USEFUL_LIFE);
        String includedIn = row.identifier(INCLUDED_IN);
        Attributes attributes = AttributeColumns.read(row);
        if (isPriced(row) && includedIn == null) {
            checkService(row);
        }
        if (!isPriced(row) && (row.has(LOW) || row.has(HIGH) || row.has(RESIDUAL_VALUE))) {
            row.needs(AMOUNT, "bounds and a residual value need the amount they are of", "下限・上限・残存価額には金額が必要です");
        }
        if (row.isRejected()) {
            return row.rejected();
        }
        return row.accepted(new GpuPurchase(
                requireNonNull(id),
                purchased,
                row.text(VENDOR),
                requireNonNull(model),
                row.text(ARCHITECTURE),
                requireNonNull(quantity),
                amount,
                inService == null ? purchased : inService,
                usefulLife == null ? null : usefulLife.intValueExact(),
                residual,
                includedIn,
                attributes,
                row.source()));
    }

    private static boolean isPriced(InputRow row) {
        return row.has(AMOUNT) || row.has(UNIT_PRICE);
    }

    private static @Nullable Money amount(InputRow row, RowMoney money, @Nullable BigDecimal quantity) {
        Money price = money.price(UNIT_PRICE);
        Money amount = money.amount(AMOUNT);
        if (!isPriced(row) && quantity != null) {
            row.add(row.problem(ProblemKind.AMOUNT_MISSING, AMOUNT, null).with("quantity", AmountText.text(quantity)));
        }
        money.checkProduct(AMOUNT, amount, quantity, price);
        if (row.has(AMOUNT) || price == null || quantity == null) {
            return amount;
        }
        return price.multipliedBy(quantity);
    }

    private static void checkService(InputRow row) {
        if (!row.has(IN_SERVICE_DATE) && !row.has(PURCHASE_DATE)) {
            row.needs(
                    IN_SERVICE_DATE,
                    "a purchase that is no part of an asset is spread from this day, or from the purchase date",
                    "資産に含まれない購入は、この日（または購入日）から費用を配分します");
        }
        if (!row.has(USEFUL_LIFE)) {
            row.needs(
                    USEFUL_LIFE,
                    "a purchase that is no part of an asset is spread over it",
                    "資産に含まれない購入は、この期間に費用を配分します");
        }
    }
}
