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
 *   <li>Required: expense ID, category (power, colocation, network, maintenance, software, other), amount, currency,
 *       period start and period end (both days included).
 *   <li>The amount is for the whole period; a credit is negative.
 *   <li>Low ≤ amount ≤ high; an empty bound is the amount.
 * </ul>
 */
public final class OperatingExpenseSheet implements SheetFormat {

    private static final Choices<OpexCategory> CATEGORIES = Choices.of(OpexCategory.values(), OpexCategory::words);

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofCost(
            Form.CREDITABLE_AMOUNT,
            required(EXPENSE_ID, Form.IDENTIFIER).alias("Expense no", "経費番号").sample("OPEX-001"),
            required(CATEGORY, Form.CHOICE)
                    .alias("Expense category", "費目区分", "勘定科目")
                    .oneOf(CATEGORIES)
                    .sample("power", "電力"),
            optional(DESCRIPTION, Form.TEXT).alias("内容").sample("Grid power, hall 2", "第2棟の電力"),
            optional(ASSET_ID, Form.IDENTIFIER)
                    .alias("Asset no", "対象資産")
                    .says("The asset it is spent on, for information.", "支出の対象となる資産（参考）。")
                    .sample("FLEET-2024"),
            required(AMOUNT, Form.CREDITABLE_AMOUNT)
                    .alias("Cost", "費用")
                    .says("For the whole period.", "期間全体の金額。")
                    .sample("1200000"),
            required(CURRENCY, Form.CURRENCY).alias("Currency code", "通貨コード").sample("USD"),
            required(PERIOD_START, Form.DATE).alias("Start date", "From", "開始日").sample("2024-01-01"),
            required(PERIOD_END, Form.DATE)
                    .alias("End date", "To", "終了日")
                    .says("The last day, included.", "最終日（当日を含む）。")
                    .sample("2024-12-31"),
            optional(PAYMENT_DATE, Form.DATE)
                    .alias("Paid on", "支払期日")
                    .says(
                            "When it is paid as a whole. Empty means month by month as it accrues.",
                            "一括で支払う日。空の場合は発生に応じて毎月支払うものとします。"),
            optional(INCLUDED_IN, Form.IDENTIFIER)
                    .alias("Included in", "Part of asset", "含まれる資産番号")
                    .says(
                            "The asset whose amount already contains this expense; it is then shown and not added.",
                            "この費用を金額に含む資産の番号。含まれる費用は表示のみで加算しません。"));

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
        String asset = row.identifier(ASSET_ID);
        String includedIn = row.identifier(INCLUDED_IN);
        if (row.isRejected()) {
            return row.rejected();
        }
        return row.accepted(new OperatingExpense(
                requireNonNull(id),
                requireNonNull(category),
                description,
                asset,
                requireNonNull(amount),
                requireNonNull(period),
                paid,
                includedIn,
                attributes,
                row.source()));
    }
}
