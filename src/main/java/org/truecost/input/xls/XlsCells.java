package org.truecost.input.xls;

import java.math.BigDecimal;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SumFormula;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.ProblemKind;

/** What the records of a sheet's cells state: a formula by the value last calculated, a number by its digits. */
final class XlsCells {

    private final SSTRecord strings;
    private final XlsFormats formats;
    private final XlsLinks links;
    private int characters;
    private boolean stale;
    private boolean tooWide;

    /** The column of a formula whose text is in the record to come; −1 where none is awaited. */
    private int awaited = -1;

    XlsCells(SSTRecord strings, XlsFormats formats, XlsLinks links) {
        this.strings = strings;
        this.formats = formats;
        this.links = links;
    }

    /** Begins a row. */
    void begin() {
        characters = 0;
    }

    /** From here on, zeros stored with formulas are what their writer put there, who calculated nothing. */
    void areStale() {
        stale = true;
    }

    boolean isTooWide() {
        return tooWide;
    }

    /** Puts a cell's value into its row. */
    void put(CellValueRecordInterface cell, int column, RawRow row) throws UnreadableWorkbookException {
        awaited = -1;
        CellValue value = switch (cell) {
            case NumberRecord number -> number(number.getValue(), cell);
            case LabelSSTRecord text -> CellValue.text(shared(text.getSSTIndex()));
            case LabelRecord text -> CellValue.text(text.getValue());
            case BoolErrRecord other ->
                other.isBoolean() ? new CellValue.Truth(other.getBooleanValue()) : fault(other.getErrorValue());
            case FormulaRecord formula -> calculated(formula, column, row);
            default -> null;
        };
        put(column, value, row);
    }

    /** Puts the text of the formula before into its row. */
    void complete(StringRecord text, @Nullable RawRow row) throws UnreadableWorkbookException {
        if (awaited >= 0 && row != null) {
            put(awaited, CellValue.text(text.getString()), row);
        }
        awaited = -1;
    }

    private void put(int column, @Nullable CellValue value, RawRow row) throws UnreadableWorkbookException {
        if (value == null) {
            return;
        }
        row.put(column, value);
        characters += value.shown().length();
        if (characters > Limits.ROW_TEXT) {
            tooWide = true;
            throw UnreadableWorkbookException.beyond(Limits.ROW_TEXT, "problems.limit.rowCharacters");
        }
    }

    private @Nullable CellValue calculated(FormulaRecord formula, int column, RawRow row)
            throws UnreadableWorkbookException {
        // A formula that cells share is not in their records: what it does is not known, and it may well be no sum.
        SumFormula sum = formula.isSharedFormula() ? null : XlsSums.of(formula);
        if (sum == null) {
            row.putNoSum(column);
        } else {
            row.putSum(column, sum);
        }
        String file = links.fileOf(formula);
        if (file != null) {
            row.putFile(column, file);
        }
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC ->
                stale && formula.getValue() == 0 ? new CellValue.Unevaluated() : number(formula.getValue(), formula);
            case BOOLEAN -> new CellValue.Truth(formula.getCachedBooleanValue());
            case ERROR -> fault(formula.getCachedErrorValue());
            default -> {
                awaited = formula.getCachedResultTypeEnum() == CellType.STRING ? column : -1;
                yield null;
            }
        };
    }

    private CellValue number(double number, CellValueRecordInterface cell) throws UnreadableWorkbookException {
        if (!Double.isFinite(number)) {
            throw UnreadableWorkbookException.content("problems.reason.cellValue");
        }
        CellValue value =
                CellValue.number(BigDecimal.valueOf(number).toString(), formats.at(cell.getXFIndex() & 0xffff));
        return value == null ? new CellValue.Unevaluated() : value;
    }

    private static CellValue fault(int code) throws UnreadableWorkbookException {
        if (!FormulaError.isValidCode(code)) {
            throw UnreadableWorkbookException.content("problems.reason.cellValue");
        }
        return new CellValue.Fault(FormulaError.forInt(code).getString());
    }

    private String shared(int index) throws UnreadableWorkbookException {
        if (index < 0 || index >= strings.getNumUniqueStrings()) {
            throw new UnreadableWorkbookException(ProblemKind.UNKNOWN_TEXT).found(String.valueOf(index));
        }
        return strings.getString(index).getString();
    }
}
