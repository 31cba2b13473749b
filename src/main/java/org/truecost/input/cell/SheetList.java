package org.truecost.input.cell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;

/** The sheets that a workbook of any format lists, in order, each with a name of its own. */
public final class SheetList {

    private final List<Listed> sheets = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private record Listed(String name, boolean hidden) {}

    /** A list of one sheet that is not hidden, whatever its name is. */
    public static SheetList of(String onlyName) {
        SheetList list = new SheetList();
        list.sheets.add(new Listed(onlyName, false));
        return list;
    }

    /**
     * Adds the next sheet.
     *
     * @throws UnreadableWorkbookException where there are too many, its name is too long, or another sheet has it, whatever its case
     */
    public void add(String name, boolean hidden) throws UnreadableWorkbookException {
        if (sheets.size() == Limits.SHEETS) {
            throw UnreadableWorkbookException.beyond(Limits.SHEETS, "problems.limit.sheets");
        }
        if (name.length() > Limits.SHEET_NAME) {
            throw UnreadableWorkbookException.beyond(Limits.SHEET_NAME, "problems.limit.sheetName");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw UnreadableWorkbookException.content("problems.reason.sameSheet");
        }
        sheets.add(new Listed(name, hidden));
    }

    /** How many there are. */
    public int size() {
        return sheets.size();
    }

    /** The name of a sheet, counted from 0. */
    public String name(int index) {
        return sheets.get(index).name();
    }

    /** Whether a sheet is hidden from who opens the workbook. */
    public boolean isHidden(int index) {
        return sheets.get(index).hidden();
    }

    /** All names, in order. */
    public Stream<String> names() {
        return sheets.stream().map(Listed::name);
    }
}
