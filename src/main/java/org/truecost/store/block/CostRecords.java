package org.truecost.store.block;

import static java.util.Objects.requireNonNull;
import static org.truecost.store.block.CostField.ARCHITECTURE;
import static org.truecost.store.block.CostField.ASSET_ID;
import static org.truecost.store.block.CostField.CATEGORY;
import static org.truecost.store.block.CostField.CREDIT_FOR;
import static org.truecost.store.block.CostField.CURRENCY;
import static org.truecost.store.block.CostField.DESCRIPTION;
import static org.truecost.store.block.CostField.FIRST_DAY;
import static org.truecost.store.block.CostField.GPU_MODEL;
import static org.truecost.store.block.CostField.INCLUDED_IN;
import static org.truecost.store.block.CostField.KIND;
import static org.truecost.store.block.CostField.LINE_ID;
import static org.truecost.store.block.CostField.MONTHS_PAID;
import static org.truecost.store.block.CostField.PAID_ON;
import static org.truecost.store.block.CostField.PERSONS;
import static org.truecost.store.block.CostField.QUANTITY;
import static org.truecost.store.block.CostField.RESIDUAL;
import static org.truecost.store.block.CostField.ROW_NUMBER;
import static org.truecost.store.block.CostField.USEFUL_LIFE;
import static org.truecost.store.block.CostField.VENDOR;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/** Cost records as packed rows: one form for all kinds, since every cost is one concept. */
public final class CostRecords {

    /** The kinds of cost sheet by the number that packed rows have of them: a new kind goes to the end. */
    static final List<SheetKind> KINDS =
            List.of(SheetKind.GPU_PURCHASES, SheetKind.SERVER_CAPEX, SheetKind.OPERATING_EXPENSES, SheetKind.PAYROLL);

    private CostRecords() {}

    /** Packs a record and the number of its row; its sheet is known by where the row is kept. */
    public static PackedRow pack(CostRecord record) {
        Values values = new Values()
                .put(ROW_NUMBER, record.source().row())
                .put(KIND, number(record.source().sheet().kind()))
                .put(LINE_ID, record.id())
                .put(INCLUDED_IN, record.includedIn());
        PackedParts.put(values, record.statedAmount());
        switch (record) {
            case GpuPurchase purchase -> put(values, purchase);
            case ServerCapex asset -> put(values, asset);
            case LifeChange change -> put(values, change.row());
            case Credit credit -> put(values, credit);
            case OperatingExpense expense -> put(values, expense);
            case Payroll payroll -> put(values, payroll);
        }
        PackedParts.put(values, record.attributes());
        return PackedRow.of(values.byNumber);
    }

    /** The record of a row, which is of a sheet. */
    public static CostRecord read(PackedFields row, Source source) {
        row.requireKnown();
        if (row.has(CREDIT_FOR)) {
            return credit(row, source);
        }
        return switch (kind(row)) {
            case GPU_PURCHASES -> gpuPurchase(row, source);
            case SERVER_CAPEX -> serverCapex(row, source);
            case OPERATING_EXPENSES -> operatingExpense(row, source);
            case PAYROLL -> payroll(row, source);
            case HEADLINE_CLAIMS, EXCHANGE_RATES -> throw new IllegalStateException("no cost: " + source.location());
        };
    }

    /** The record of a row, which is of a sheet; an estimate whose bill has a number. */
    public static CostRecord read(PackedFields row, Source source, @Nullable String bill) {
        CostRecord record = read(row, source);
        return bill == null ? record : record.with(record.attributes().billedBy(bill));
    }

    static SheetKind kind(PackedFields row) {
        return KINDS.get(row.integer(KIND));
    }

    private static int number(SheetKind kind) {
        int number = KINDS.indexOf(kind);
        if (number < 0) {
            throw new IllegalStateException("no cost, or a kind without a number: " + kind);
        }
        return number;
    }

    /** A row's values as they are gathered. */
    static final class Values {

        private final @Nullable Object[] byNumber = new Object[CostField.END];

        Values put(CostField field, @Nullable Object value) {
            byNumber[field.number()] = value;
            return this;
        }

        Values put(CostField field, @Nullable Money money) {
            return put(field, money == null ? null : (Object) money.amount());
        }
    }

    private static void put(Values values, GpuPurchase purchase) {
        values.put(VENDOR, purchase.vendor())
                .put(GPU_MODEL, purchase.model())
                .put(ARCHITECTURE, purchase.architecture())
                .put(QUANTITY, purchase.quantity())
                .put(RESIDUAL, purchase.residual())
                .put(FIRST_DAY, purchase.inService())
                .put(PAID_ON, purchase.purchaseDate())
                .put(USEFUL_LIFE, purchase.usefulLifeMonths());
    }

    private static GpuPurchase gpuPurchase(PackedFields row, Source source) {
        return new GpuPurchase(
                row.text(LINE_ID),
                row.dayOrNull(PAID_ON),
                row.textOrNull(VENDOR),
                row.text(GPU_MODEL),
                row.textOrNull(ARCHITECTURE),
                row.number(QUANTITY),
                PackedParts.amountOrNull(row),
                row.dayOrNull(FIRST_DAY),
                row.integerOrNull(USEFUL_LIFE),
                PackedParts.moneyOrNull(row, RESIDUAL, CURRENCY),
                row.textOrNull(INCLUDED_IN),
                PackedParts.attributes(row),
                source);
    }

    private static void put(Values values, ServerCapex asset) {
        values.put(DESCRIPTION, asset.description())
                .put(VENDOR, asset.vendor())
                .put(QUANTITY, asset.gpuCount())
                .put(RESIDUAL, asset.residual())
                .put(FIRST_DAY, asset.inService())
                .put(PAID_ON, asset.purchaseDate())
                .put(USEFUL_LIFE, asset.usefulLifeMonths());
    }

    private static ServerCapex serverCapex(PackedFields row, Source source) {
        return new ServerCapex(
                row.text(LINE_ID),
                row.text(DESCRIPTION),
                row.textOrNull(VENDOR),
                row.dayOrNull(PAID_ON),
                row.day(FIRST_DAY),
                row.numberOrNull(QUANTITY),
                PackedParts.amount(row),
                row.integer(USEFUL_LIFE),
                requireNonNull(PackedParts.moneyOrNull(row, RESIDUAL, CURRENCY)),
                PackedParts.attributes(row),
                source);
    }

    private static void put(Values values, Credit credit) {
        values.put(CREDIT_FOR, credit.creditFor())
                .put(DESCRIPTION, credit.name())
                .put(VENDOR, credit.vendor())
                .put(QUANTITY, credit.quantity())
                .put(PAID_ON, credit.date());
    }

    private static Credit credit(PackedFields row, Source source) {
        return new Credit(
                row.text(LINE_ID),
                row.text(CREDIT_FOR),
                row.day(PAID_ON),
                row.textOrNull(VENDOR),
                row.text(DESCRIPTION),
                row.numberOrNull(QUANTITY),
                PackedParts.amount(row).base(),
                PackedParts.attributes(row),
                source);
    }

    private static void put(Values values, OperatingExpense expense) {
        values.put(DESCRIPTION, expense.description())
                .put(VENDOR, expense.vendor())
                .put(CATEGORY, expense.category().name())
                .put(ASSET_ID, expense.assetId())
                .put(PAID_ON, expense.paymentDate());
        PackedParts.put(values, expense.period());
    }

    private static OperatingExpense operatingExpense(PackedFields row, Source source) {
        return new OperatingExpense(
                row.text(LINE_ID),
                OpexCategory.valueOf(row.text(CATEGORY)),
                row.textOrNull(DESCRIPTION),
                row.textOrNull(VENDOR),
                row.textOrNull(ASSET_ID),
                PackedParts.amount(row),
                PackedParts.period(row),
                row.dayOrNull(PAID_ON),
                row.textOrNull(INCLUDED_IN),
                PackedParts.attributes(row),
                source);
    }

    private static void put(Values values, Payroll payroll) {
        values.put(DESCRIPTION, payroll.role())
                .put(QUANTITY, payroll.headcount())
                .put(PERSONS, payroll.persons())
                .put(MONTHS_PAID, payroll.monthsPaid());
        PackedCharges.put(values, payroll.charges());
        PackedParts.put(values, payroll.term());
    }

    private static Payroll payroll(PackedFields row, Source source) {
        return new Payroll(
                row.text(LINE_ID),
                row.text(DESCRIPTION),
                row.number(QUANTITY),
                row.numberOrNull(PERSONS),
                PackedParts.amount(row),
                row.numberOrNull(MONTHS_PAID),
                PackedParts.term(row),
                PackedCharges.of(row),
                PackedParts.attributes(row),
                source);
    }
}
