package org.truecost.store.block;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import org.truecost.problem.SheetKind;

/**
 * A packed cost record with the keys by which a ledger orders it.
 *
 * @param sheet the index of its sheet among those of the ledger
 */
public record PackedCost(SheetKind kind, String id, int sheet, int row, PackedRow packed)
        implements Comparable<PackedCost> {

    private static final Comparator<PackedCost> ORDER = Comparator.comparing(PackedCost::kind)
            .thenComparing(PackedCost::id)
            .thenComparingInt(PackedCost::sheet)
            .thenComparingInt(PackedCost::row);

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
        return of(PackedRow.read(in), sheet);
    }
}
