package org.truecost.input.xls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.SumFormula;

/** Formulas that only add cells of their sheet, read from the pieces that the format keeps of them; none is evaluated. */
final class XlsSums {

    private static final Set<String> SUMS = Set.of("SUM", "SUBTOTAL");

    /** The function numbers by which SUBTOTAL adds up. */
    private static final Set<Integer> ADDS_UP = Set.of(9, 109);

    private XlsSums() {}

    /** What a formula adds up; null for any other formula. */
    static @Nullable SumFormula of(FormulaRecord formula) {
        List<CellRange> ranges = new ArrayList<>();
        for (Ptg piece : formula.getParsedExpression()) {
            switch (piece) {
                case AreaPtg area ->
                    ranges.add(new CellRange(
                            area.getFirstColumn(),
                            area.getFirstRow() + 1,
                            area.getLastColumn(),
                            area.getLastRow() + 1));
                case RefPtg cell ->
                    ranges.add(new CellRange(cell.getColumn(), cell.getRow() + 1, cell.getColumn(), cell.getRow() + 1));
                default -> {
                    if (!addsUp(piece)) {
                        return null;
                    }
                }
            }
        }
        return ranges.isEmpty() ? null : new SumFormula(ranges);
    }

    private static boolean addsUp(Ptg piece) {
        return switch (piece) {
            case AddPtg plus -> true;
            case AttrPtg attribute -> attribute.isSum() || attribute.isSemiVolatile();
            case FuncVarPtg function -> SUMS.contains(function.getName());
            case IntPtg number -> ADDS_UP.contains(number.getValue());
            default -> false;
        };
    }
}
