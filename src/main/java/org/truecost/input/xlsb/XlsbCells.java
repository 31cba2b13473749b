package org.truecost.input.xlsb;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SharedTexts;
import org.truecost.input.cell.SumFormula;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.format.NumberFormat;

/** What the records of a sheet's cells state: a formula by the value last calculated, a number by its digits ([MS-XLSB] 2.4). */
final class XlsbCells {

    static final int PACKED_NUMBER = 2;
    static final int FAULT = 3;
    static final int TRUTH = 4;
    static final int NUMBER = 5;
    static final int TEXT = 6;
    static final int SHARED_TEXT = 7;
    static final int FORMULA_TEXT = 8;
    static final int FORMULA_NUMBER = 9;
    static final int FORMULA_TRUTH = 10;
    static final int FORMULA_FAULT = 11;
    static final int RICH_TEXT = 62;

    /** Where a cell's value begins, after its column and its format. */
    private static final int VALUE = 8;

    private static final int FORMAT_BITS = 0xffffff;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A formula of one range and its sum, in bytes. */
    private static final int SUM_BYTES = 17;

    private static final int AREA = 0x25;
    private static final int AREA_BITS = 0x1f;
    private static final int SUM = 0x1019;
    private static final int COLUMN_BITS = 0x3fff;

    private final BinaryRecords in;
    private final SharedTexts texts;
    private final XlsbFormats formats;
    private final XlsbLinks links;
    private final boolean stale;

    /** @param stale whether zeros stored with formulas are what their writer put there, who calculated nothing */
    XlsbCells(BinaryRecords in, SharedTexts texts, XlsbFormats formats, XlsbLinks links, boolean stale) {
        this.in = in;
        this.texts = texts;
        this.formats = formats;
        this.links = links;
        this.stale = stale;
    }

    /** The value of the cell whose record was read; its formula is noted in its row. Null where it is empty. */
    @Nullable
    CellValue read(int column, RawRow row) throws UnreadableWorkbookException {
        return switch (in.type()) {
            case PACKED_NUMBER -> number(packed(in.intAt(VALUE)));
            case NUMBER -> number(in.doubleAt(VALUE));
            case TEXT -> CellValue.text(in.textAt(VALUE));
            case RICH_TEXT -> CellValue.text(in.textAt(VALUE + 1));
            case SHARED_TEXT -> CellValue.text(texts.at(in.intAt(VALUE)));
            case TRUTH -> new CellValue.Truth(in.byteAt(VALUE) != 0);
            case FAULT -> fault(in.byteAt(VALUE));
            case FORMULA_TEXT -> {
                note(in.afterText(VALUE), column, row);
                yield CellValue.text(in.textAt(VALUE));
            }
            case FORMULA_NUMBER -> {
                note(VALUE + Double.BYTES, column, row);
                double value = in.doubleAt(VALUE);
                yield stale && value == 0 ? new CellValue.Unevaluated() : number(value);
            }
            case FORMULA_TRUTH -> {
                note(VALUE + 1, column, row);
                yield new CellValue.Truth(in.byteAt(VALUE) != 0);
            }
            case FORMULA_FAULT -> {
                note(VALUE + 1, column, row);
                yield fault(in.byteAt(VALUE));
            }
            default -> null;
        };
    }

    /** A number in four bytes ([MS-XLSB] 2.5.123): 30 bits of a whole or a floating-point number, perhaps a hundred times too large. */
    private static BigDecimal packed(int bits) {
        boolean isWhole = (bits & 2) != 0;
        BigDecimal number = isWhole
                ? BigDecimal.valueOf(bits >> 2)
                : BigDecimal.valueOf(Double.longBitsToDouble((bits & ~3L) << Integer.SIZE));
        return (bits & 1) == 0 ? number : number.divide(HUNDRED);
    }

    private CellValue number(double number) throws UnreadableWorkbookException {
        if (!Double.isFinite(number)) {
            throw UnreadableWorkbookException.content("problems.reason.cellValue");
        }
        return number(BigDecimal.valueOf(number));
    }

    private CellValue number(BigDecimal number) throws UnreadableWorkbookException {
        NumberFormat format = formats.at(in.intAt(Integer.BYTES) & FORMAT_BITS);
        CellValue value = CellValue.number(number.toString(), format);
        return value == null ? new CellValue.Unevaluated() : value;
    }

    private static CellValue fault(int code) throws UnreadableWorkbookException {
        if (!FormulaError.isValidCode(code)) {
            throw UnreadableWorkbookException.content("problems.reason.cellValue");
        }
        return new CellValue.Fault(FormulaError.forInt(code).getString());
    }

    /** Notes a formula, whose flags begin where the value ends. */
    private void note(int flags, int column, RawRow row) throws UnreadableWorkbookException {
        int at = flags + 2;
        SumFormula sum = sum(at);
        if (sum == null) {
            row.putNoSum(column);
        } else {
            row.putSum(column, sum);
        }
        String file = links.fileOf(in, at);
        if (file != null) {
            row.putFile(column, file);
        }
    }

    /** What a formula adds up that is the sum of one range and nothing else. */
    private @Nullable SumFormula sum(int at) throws UnreadableWorkbookException {
        int piece = at + Integer.BYTES;
        if (in.intAt(at) != SUM_BYTES || (in.byteAt(piece) & AREA_BITS) != (AREA & AREA_BITS)) {
            return null;
        }
        return in.shortAt(piece + 13) != SUM
                ? null
                : new SumFormula(List.of(new CellRange(
                        in.shortAt(piece + 9) & COLUMN_BITS,
                        in.intAt(piece + 1) + 1,
                        in.shortAt(piece + 11) & COLUMN_BITS,
                        in.intAt(piece + 5) + 1)));
    }
}
