package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;
import static org.truecost.input.sheet.ColumnForm.optional;
import static org.truecost.input.sheet.ColumnForm.required;
import static org.truecost.problem.Column.AMOUNT;
import static org.truecost.problem.Column.ARCHITECTURE;
import static org.truecost.problem.Column.CREDIT_FOR;
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
 *   <li>A row that names a purchase under "credit for" is a credit, see {@link CreditRow}; no other row is below zero.
 *   <li>Low ≤ amount ≤ high; an empty bound is the amount. 0 ≤ residual value ≤ low; an empty one is 0.
 * </ul>
 */
public final class GpuPurchaseSheet implements SheetFormat {

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofCost(
            Form.AMOUNT,
            required(PURCHASE_ID, Form.IDENTIFIER)
                    .aliases("sheets.gpuPurchase.PURCHASE_ID.aliases")
                    .sample("GPU-001"),
            optional(PURCHASE_DATE, Form.DATE)
                    .aliases("sheets.gpuPurchase.PURCHASE_DATE.aliases")
                    .sample("2023-11-15"),
            optional(VENDOR, Form.TEXT)
                    .aliases("sheets.gpuPurchase.VENDOR.aliases")
                    .sample("NVIDIA"),
            required(GPU_MODEL, Form.TEXT)
                    .aliases("sheets.gpuPurchase.GPU_MODEL.aliases")
                    .sample("H100"),
            optional(ARCHITECTURE, Form.TEXT)
                    .aliases("sheets.gpuPurchase.ARCHITECTURE.aliases")
                    .sample("Hopper"),
            required(QUANTITY, Form.BOUGHT_GPUS)
                    .aliases("sheets.gpuPurchase.QUANTITY.aliases")
                    .sample("10000"),
            optional(UNIT_PRICE, Form.PRICE)
                    .aliases("sheets.gpuPurchase.UNIT_PRICE.aliases")
                    .says("sheets.gpuPurchase.UNIT_PRICE.says")
                    .sample("10000"),
            optional(AMOUNT, Form.PURCHASE_AMOUNT)
                    .aliases("sheets.gpuPurchase.AMOUNT.aliases")
                    .says("sheets.gpuPurchase.AMOUNT.says")
                    .sample("100000000"),
            optional(CURRENCY, Form.CURRENCY)
                    .aliases("sheets.gpuPurchase.CURRENCY.aliases")
                    .says("sheets.gpuPurchase.CURRENCY.says")
                    .sample("USD"),
            optional(IN_SERVICE_DATE, Form.DATE)
                    .aliases("sheets.gpuPurchase.IN_SERVICE_DATE.aliases")
                    .says("sheets.gpuPurchase.IN_SERVICE_DATE.says")
                    .sample("2024-01-01"),
            optional(USEFUL_LIFE, Form.MONTHS)
                    .aliases("sheets.gpuPurchase.USEFUL_LIFE.aliases")
                    .says("sheets.gpuPurchase.USEFUL_LIFE.says")
                    .sample("48"),
            optional(RESIDUAL_VALUE, Form.AMOUNT)
                    .aliases("sheets.gpuPurchase.RESIDUAL_VALUE.aliases")
                    .says("sheets.gpuPurchase.RESIDUAL_VALUE.says")
                    .sample("0"),
            optional(INCLUDED_IN, Form.IDENTIFIER)
                    .aliases("sheets.gpuPurchase.INCLUDED_IN.aliases")
                    .says("sheets.gpuPurchase.INCLUDED_IN.says")
                    .sample("FLEET-2024"),
            optional(CREDIT_FOR, Form.IDENTIFIER)
                    .aliases("sheets.gpuPurchase.CREDIT_FOR.aliases")
                    .says("sheets.gpuPurchase.CREDIT_FOR.says"));

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
        return row.has(CREDIT_FOR)
                ? CreditRow.of(row, PURCHASE_ID, GPU_MODEL, QUANTITY).parsed(UNIT_PRICE)
                : purchase(row);
    }

    private static Parsed purchase(InputRow row) {
        String id = row.identifier(PURCHASE_ID);
        LocalDate purchased = RowDates.day(row, PURCHASE_DATE);
        String vendor = row.text(VENDOR);
        String model = row.text(GPU_MODEL);
        String architecture = row.text(ARCHITECTURE);
        BigDecimal quantity = CreditRow.bought(row, QUANTITY);
        Cost cost = Cost.of(row, quantity);
        LocalDate inService = RowDates.day(row, IN_SERVICE_DATE);
        BigDecimal usefulLife = row.number(USEFUL_LIFE);
        String includedIn = row.identifier(INCLUDED_IN);
        Attributes attributes = AttributeColumns.read(row);
        return row.parsed(() -> new GpuPurchase(
                requireNonNull(id),
                purchased,
                vendor,
                requireNonNull(model),
                architecture,
                requireNonNull(quantity),
                cost.amount(),
                inService == null ? purchased : inService,
                usefulLife == null ? null : usefulLife.intValueExact(),
                cost.residual(),
                includedIn,
                attributes,
                row.source()));
    }

    /** What a purchase costs, and what is left of it at the end; null where neither amount nor price is stated. */
    private record Cost(@Nullable Estimate amount, @Nullable Money residual) {

        static Cost of(InputRow row, @Nullable BigDecimal quantity) {
            RowMoney money = RowMoney.of(row, CURRENCY, UNIT_PRICE, AMOUNT, LOW, HIGH, RESIDUAL_VALUE);
            Estimate amount = money.bounded(LOW, stated(row, money, quantity), HIGH);
            return new Cost(amount, money.residual(amount));
        }
    }

    private static boolean isPriced(InputRow row) {
        return row.has(AMOUNT) || row.has(UNIT_PRICE);
    }

    private static @Nullable Money stated(InputRow row, RowMoney money, @Nullable BigDecimal quantity) {
        Money price = money.price(UNIT_PRICE);
        Money amount = CreditRow.paid(row, money.amount(AMOUNT));
        if (!isPriced(row)) {
            checkUnpriced(row, quantity);
        } else if (!row.has(INCLUDED_IN)) {
            checkService(row);
        }
        money.checkProduct(AMOUNT, amount, quantity, price);
        if (row.has(AMOUNT) || price == null || quantity == null) {
            return amount;
        }
        return price.multipliedBy(quantity);
    }

    private static void checkUnpriced(InputRow row, @Nullable BigDecimal quantity) {
        if (quantity != null) {
            row.add(row.problem(ProblemKind.AMOUNT_MISSING, AMOUNT, null).with("quantity", AmountText.text(quantity)));
        }
        if (row.has(LOW) || row.has(HIGH) || row.has(RESIDUAL_VALUE)) {
            row.needs(AMOUNT, "sheets.needs.amountOfBounds");
        }
    }

    private static void checkService(InputRow row) {
        if (!row.has(IN_SERVICE_DATE) && !row.has(PURCHASE_DATE)) {
            row.needs(IN_SERVICE_DATE, "sheets.needs.serviceDate");
        }
        if (!row.has(USEFUL_LIFE)) {
            row.needs(USEFUL_LIFE, "sheets.needs.usefulLife");
        }
    }
}
