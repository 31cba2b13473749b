package org.truecost.store.block;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import org.truecost.problem.SheetKind;

/**
 * A packed cost record with the keys by which a ledger orders it. A bill that names an estimate is there twice: as the line it is, and
 * under the estimate's number, before every line that has it, so that a ledger knows an estimate as billed when it comes to it.
 *
 * @param sheet the index of its sheet among those of the ledger; of a bill under its estimate's number below 0
 */
public record PackedCost(SheetKind kind, String id, int sheet, int row, PackedRow packed)
        implements Comparable<PackedCost> {

    private static final Comparator<PackedCost> ORDER = Comparator.comparing(PackedCost::kind)
            .thenComparing(PackedCost::id)
            .thenComparingInt(PackedCost::sheet)
            .thenComparingInt(PackedCost::row);

    /** Added to the sheet of a bill under its estimate's number. */
    private static final int BILLS = Integer.MIN_VALUE;

    /** The memory of a record besides its texts and bytes. */
    private static final int OVERHEAD = 100;

    /** The record of a packed row, with what orders it. */
    public static PackedCost of(PackedRow packed, int sheet) {
        PackedFields fields = packed.unpack();
        return new PackedCost(
                CostRecords.kind(fields),
                fields.text(CostField.LINE_ID),
                sheet,
                fields.integer(CostField.ROW_NUMBER),
                packed);
    }

    /** A bill, which names an estimate, under the number of that. */
    public static PackedCost ofBill(PackedRow packed, int sheet) {
        PackedFields fields = packed.unpack();
        return new PackedCost(
                CostRecords.kind(fields),
                fields.text(CostField.ESTIMATE),
                BILLS + sheet,
                fields.integer(CostField.ROW_NUMBER),
                packed);
    }

    /** Whether it is a bill under its estimate's number, and no line. */
    boolean isBill() {
        return sheet < 0;
    }

    /** The number of the line it is, also where it is a bill under its estimate's. */
    String ownNumber() {
        return packed.unpack().text(CostField.LINE_ID);
    }

    /** Whether it is of the same kind and number as another. */
    boolean isSameNumber(PackedCost other) {
        return kind == other.kind && id.equals(other.id);
    }

    /** About how many bytes it takes in memory. */
    int size() {
        return OVERHEAD + id.length() + packed.size();
    }

    @Override
    public int compareTo(PackedCost other) {
        return ORDER.compare(this, other);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(sheet);
        packed.write(out);
    }

    static PackedCost read(DataInputStream in) throws IOException {
        int sheet = in.readInt();
        PackedRow packed = PackedRow.read(in);
        return sheet < 0 ? ofBill(packed, sheet - BILLS) : of(packed, sheet);
    }
}
