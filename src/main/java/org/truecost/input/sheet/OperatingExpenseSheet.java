package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;
import static org.truecost.input.sheet.ColumnForm.optional;
import static org.truecost.input.sheet.ColumnForm.required;
import static org.truecost.problem.Column.AMOUNT;
import static org.truecost.problem.Column.ASSET_ID;
import static org.truecost.problem.Column.CATEGORY;
import static org.truecost.problem.Column.CURRENCY;
import static org.truecost.problem.Column.DESCRIPTION;
import static org.truecost.problem.Column.EXPENSE_ID;
import static org.truecost.problem.Column.HIGH;
import static org.truecost.problem.Column.INCLUDED_IN;
import static org.truecost.problem.Column.LOW;
import static org.truecost.problem.Column.PAYMENT_DATE;
import static org.truecost.problem.Column.PERIOD_END;
import static org.truecost.problem.Column.PERIOD_START;
import static org.truecost.problem.Column.VENDOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Parsed;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.problem.Column;
import org.truecost.problem.SheetKind;

/**
 * Operating expenses / 運用費: one expense a row.
 *
 * <ul>
 *   <li>Required: expense ID, category ({@link OpexCategory}), amount, currency, period start and period end (both days included).
 *   <li>The amount is for the whole period; a credit is negative.
 *   <li>Low ≤ amount ≤ high; an empty bound is the amount.
 * </ul>
 */
public final class OperatingExpenseSheet implements SheetFormat {

    private static final Choices<OpexCategory> CATEGORIES = Choices.of(OpexCategory.values(), OpexCategory::words);

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofCost(
            Form.CREDITABLE_AMOUNT,
            required(EXPENSE_ID, Form.IDENTIFIER)
                    .aliases("sheets.operatingExpense.EXPENSE_ID.aliases")
                    .sample("OPEX-001"),
            required(CATEGORY, Form.CHOICE)
                    .aliases("sheets.operatingExpense.CATEGORY.aliases")
                    .oneOf(CATEGORIES)
                    .sampleText("sheets.operatingExpense.CATEGORY.sample"),
            optional(DESCRIPTION, Form.TEXT)
                    .aliases("sheets.operatingExpense.DESCRIPTION.aliases")
                    .sampleText("sheets.operatingExpense.DESCRIPTION.sample"),
            optional(VENDOR, Form.TEXT)
                    .aliases("sheets.operatingExpense.VENDOR.aliases")
                    .says("sheets.operatingExpense.VENDOR.says")
                    .sampleText("sheets.operatingExpense.VENDOR.sample"),
            optional(ASSET_ID, Form.IDENTIFIER)
                    .aliases("sheets.operatingExpense.ASSET_ID.aliases")
                    .says("sheets.operatingExpense.ASSET_ID.says")
                    .sample("FLEET-2024"),
            required(AMOUNT, Form.CREDITABLE_AMOUNT)
                    .aliases("sheets.operatingExpense.AMOUNT.aliases")
                    .says("sheets.operatingExpense.AMOUNT.says")
                    .sample("1200000"),
            required(CURRENCY, Form.CURRENCY)
                    .aliases("sheets.operatingExpense.CURRENCY.aliases")
                    .sample("USD"),
            required(PERIOD_START, Form.DATE)
                    .aliases("sheets.operatingExpense.PERIOD_START.aliases")
                    .sample("2024-01-01"),
            required(PERIOD_END, Form.DATE)
                    .aliases("sheets.operatingExpense.PERIOD_END.aliases")
                    .says("sheets.operatingExpense.PERIOD_END.says")
                    .sample("2024-12-31"),
            optional(PAYMENT_DATE, Form.DATE)
                    .aliases("sheets.operatingExpense.PAYMENT_DATE.aliases")
                    .says("sheets.operatingExpense.PAYMENT_DATE.says"),
            optional(INCLUDED_IN, Form.IDENTIFIER)
                    .aliases("sheets.operatingExpense.INCLUDED_IN.aliases")
                    .says("sheets.operatingExpense.INCLUDED_IN.says"));

    @Override
    public SheetKind kind() {
        return SheetKind.OPERATING_EXPENSES;
    }

    @Override
    public List<ColumnForm> columns() {
        return COLUMNS;
    }

    @Override
    public Set<Column> totalled() {
        return Set.of(AMOUNT, LOW, HIGH);
    }

    @Override
    public Parsed parse(InputRow row) {
        String id = row.identifier(EXPENSE_ID);
        OpexCategory category = row.choice(CATEGORY, CATEGORIES);
        RowMoney money = RowMoney.of(row, CURRENCY);
        Estimate amount = money.bounded(LOW, money.amount(AMOUNT), HIGH);
        Period period = RowDates.period(row, PERIOD_START, PERIOD_END);
        LocalDate paid = RowDates.day(row, PAYMENT_DATE);
        Attributes attributes = AttributeColumns.read(row);
        String description = row.text(DESCRIPTION);
        String vendor = row.text(VENDOR);
        String asset = row.identifier(ASSET_ID);
        String includedIn = row.identifier(INCLUDED_IN);
        return row.parsed(() -> new OperatingExpense(
                requireNonNull(id),
                requireNonNull(category),
                description,
                vendor,
                asset,
                requireNonNull(amount),
                requireNonNull(period),
                paid,
                includedIn,
                attributes,
                row.source()));
    }
}
