package org.truecost.input.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.RawRow;
import org.truecost.problem.Location;

/**
 * The columns of a sheet by their names, as mappings name them: the text of the header; of two header rows both, divided by a bar,
 * where the upper one also holds for the empty cells to its right; a day that heads a column in ISO form; for a column without a
 * header its letters, {@code column B}. The second column of a name is {@code name (2)}.
 *
 * @param names by the columns' index, 0 for A
 * @param indexes the indexes by the names as they are compared
 */
public record TableColumns(Map<Integer, String> names, Map<String, Integer> indexes) {

    private static final String BAR = " | ";
    private static final Pattern NUMBERED = Pattern.compile("(.*) \\(\\d+\\)");
    private static final Pattern FIRST_OF_MONTH = Pattern.compile("\\d{4}-\\d{2}-01");

    /** The columns that one or two rows of headers name. */
    public static TableColumns of(@Nullable RawRow upper, RawRow lower, DateSystem dates) {
        Map<Integer, String> names = new LinkedHashMap<>();
        Map<String, Integer> indexes = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        String above = "";
        int width = Math.max(upper == null ? 0 : upper.width(), lower.width());
        for (int index = 0; index < width; index++) {
            above = upper != null && upper.at(index) != null ? text(upper.at(index), dates) : above;
            String below = text(lower.at(index), dates);
            String name = joined(above, below);
            if (!name.isEmpty()) {
                int times = seen.merge(Glob.normal(name), 1, Integer::sum);
                String own = times == 1 ? name : name + " (" + times + ")";
                names.put(index, own);
                indexes.put(Glob.normal(own), index);
            }
        }
        return new TableColumns(names, indexes);
    }

    private static String joined(String above, String below) {
        if (above.isEmpty() || below.isEmpty()) {
            return below.isEmpty() ? above : below;
        }
        return above + BAR + below;
    }

    private static String text(@Nullable CellValue value, DateSystem dates) {
        if (value == null) {
            return "";
        }
        String text = MappedRow.text(value, dates);
        boolean month = value instanceof CellValue.Figure
                && FIRST_OF_MONTH.matcher(text).matches();
        return (month ? text.substring(0, text.lastIndexOf('-')) : text).replaceAll("\\s+", " ");
    }

    /** The name of a column. */
    public String name(int index) {
        return names.getOrDefault(index, "column " + Location.columnName(index));
    }

    /** The columns whose name only differs from another's by its number. */
    List<Integer> repeated() {
        return names.keySet().stream().filter(index -> first(index) != index).toList();
    }

    /** The first column of the same name, or the column itself. */
    int first(int index) {
        String name = name(index);
        Matcher numbered = NUMBERED.matcher(name);
        Integer first = numbered.matches() ? indexes.get(Glob.normal(numbered.group(1))) : null;
        return first == null ? index : first;
    }
}
