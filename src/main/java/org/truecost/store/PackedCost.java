package org.truecost.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.SheetKind;

/**
 * A cost record by what a ledger orders it by.
 *
 * @param sheet the place of its sheet among those of the ledger
 */
record PackedCost(SheetKind kind, String id, int sheet, int row, PackedRow packed) implements Comparable<PackedCost> {

    private static final Comparator<PackedCost> ORDER = Comparator.comparing(PackedCost::kind)
            .thenComparing(PackedCost::id)
            .thenComparingInt(PackedCost::sheet)
            .thenComparingInt(PackedCost::row);

    /** What a record takes beside its texts and bytes. */
    private static final int OVERHEAD = 100;

    static PackedCost of(CostRecord record, int sheet, long sheetId) {
        return new PackedCost(
                record.source().sheet().kind(),
                record.id(),
                sheet,
                record.source().row(),
                PackedRow.of(CostRecords.params(record, sheetId).toArray()));
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
        out.writeByte(CostRecords.KINDS.indexOf(kind));
        byte[] text = id.getBytes(UTF_8);
        out.writeInt(text.length);
        out.write(text);
        out.writeInt(sheet);
        out.writeInt(row);
        packed.write(out);
    }

    static PackedCost read(DataInputStream in) throws IOException {
        SheetKind kind = CostRecords.KINDS.get(in.readByte());
        byte[] text = new byte[in.readInt()];
        in.readFully(text);
        return new PackedCost(kind, new String(text, UTF_8), in.readInt(), in.readInt(), PackedRow.read(in));
    }
}
