package org.truecost.input.cell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A sheet's layout apart from its cells: hidden columns and merged cells, as far as the file has been read. */
public final class SheetLayout {

    /** Merged blocks that are remembered. */
    private static final int MERGED = 10_000;

    private final BitSet hidden = new BitSet();
    private final List<CellRange> merged = new ArrayList<>();

    /** Records that columns, counted from 0, are hidden; columns that no sheet has are not recorded. */
    public void hideColumns(int first, int last) {
        if (first >= 0 && first <= Math.min(last, CellRange.COLUMNS - 1)) {
            hidden.set(first, Math.min(last + 1, CellRange.COLUMNS));
        }
    }

    /** Records a merged block; further ones than can be remembered are not recorded. */
    public void merge(CellRange range) {
        if (merged.size() < MERGED && !range.isOneCell()) {
            merged.add(range);
        }
    }

    /** Whether a column, counted from 0, is hidden. */
    public boolean isHidden(int column) {
        return hidden.get(column);
    }

    /** The merged blocks, in the order of the file. */
    public List<CellRange> merged() {
        return merged;
    }
}
