package org.truecost.input.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.FileReference;

/** The other workbooks that formulas of a workbook may refer to, by the numbers by which they do. */
final class XlsLinks {

    /** The files' names in the order of their records; null for the workbook itself and for functions of programs. */
    private final List<@Nullable String> books = new ArrayList<>();

    private final Map<Integer, String> names = new HashMap<>();
    private @Nullable ExternSheetRecord sheets;
    private int namesSeen;

    /** Takes the next workbook. */
    void add(SupBookRecord book) {
        books.add(book.isExternalReferences() ? name(book, books.size() + 1) : null);
    }

    private static String name(SupBookRecord book, int number) {
        try {
            return FileReference.name(book.getURL());
        } catch (RuntimeException strangeAddress) {
            return "[" + number + "]";
        }
    }

    /** Takes the list of sheets that formulas refer to by their place in it. */
    void define(ExternSheetRecord list) {
        sheets = list;
    }

    /** Takes the next name, which may stand for cells of another workbook. */
    void add(NameRecord name) {
        String file = fileOf(name.getNameDefinition());
        if (file != null) {
            names.put(namesSeen, file);
        }
        namesSeen++;
    }

    /** The name of the other workbook that a formula takes a value from; null where it takes none. */
    @Nullable
    String fileOf(FormulaRecord formula) {
        return names.isEmpty() && books.stream().allMatch(book -> book == null)
                ? null
                : fileOf(formula.getParsedExpression());
    }

    private @Nullable String fileOf(Ptg[] pieces) {
        for (Ptg piece : pieces) {
            String file = switch (piece) {
                case Ref3DPtg cell -> book(cell.getExternSheetIndex());
                case Area3DPtg area -> book(area.getExternSheetIndex());
                case NameXPtg name -> book(name.getSheetRefIndex());
                case NamePtg name -> names.get(name.getIndex());
                default -> null;
            };
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private @Nullable String book(int reference) {
        ExternSheetRecord list = sheets;
        if (list == null || reference < 0 || reference >= list.getNumOfRefs()) {
            return null;
        }
        int book = list.getExtbookIndexFromRefIndex(reference);
        return book < 0 || book >= books.size() ? null : books.get(book);
    }
}
