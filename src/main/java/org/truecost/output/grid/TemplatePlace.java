package org.truecost.output.grid;

import java.util.Locale;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;

/**
 * A named place of the summary's template: a defined name of the workbook, {@code tc_lines}, and the room it must have. A place
 * of {@code lists} grows downward from its first rows, whose look every further row takes; one of a fixed size is filled as it is.
 */
public enum TemplatePlace {
    FINDING(1, 1),
    SUBTITLE(1, 1),
    HEADLINE(1, 1),
    TRUE_COST(1, 1),
    TIMES(1, 1),
    RESERVATIONS(1, 1, true),
    COMPARISON(8, 3),
    SO_FAR(4, 3),
    LADDER(7, 6),
    GROUNDS(6, 3),
    BRIDGE(7, 8),
    BRIDGE_NEAR(4, 5),
    BRIDGE_FAR(5, 5),
    MONTHS_TOTAL(1, 9),
    MONTHS_OPEN(1, 1),
    MONTHS(1, 9, true),
    /** Disposals have a row only where there are any. */
    CATEGORIES(CostCategory.values().length - 1 + CostGroup.values().length + 1, 11),
    APART(4, 4),
    FLEET_ENDS(3, 2),
    RUN_RATES(CostCategory.recurring().size(), 11),
    MOVEMENT_NOTE(1, 1),
    MOVEMENT(2, 10, true),
    MOVEMENT_YEAR(2, 5, true),
    MOVEMENT_LINES_NOTE(1, 1),
    MOVEMENT_LINES(2, 10, true),
    REVISION_NOTE(1, 1),
    REVISION(2, 10, true),
    REVISION_INPUTS(1, 4, true),
    SENSITIVITY(2, 8, true),
    LINES(1, LineColumn.values().length, true),
    LINES_APART(1, LineColumn.values().length, true),
    LINES_NOTE(1, 1),
    PROBLEMS(1, 11, true),
    MONTH(1, 1),
    MONTH_END(1, 1),
    USEFUL_LIFE(1, 1),
    ALLOCATION(1, 1),
    UTILISATION(1, 1),
    SOURCE_FOLDER(1, 1),
    CLAIM(1, 8, true),
    RATES(1, 7, true),
    CONVERSIONS(1, 3, true),
    BASIS(1, 2, true),
    MONTHLY_RATES(1, 2, true),
    RECONCILIATION(2, 6, true),
    RUN(1, 2, true),
    WORKBOOKS(1, 5, true),
    REPLACED(1, 5, true),
    CITED(1, 7, true),
    REJECTED(1, 2, true);

    private final int rows;
    private final int columns;
    private final boolean lists;

    TemplatePlace(int rows, int columns) {
        this(rows, columns, false);
    }

    TemplatePlace(int rows, int columns, boolean lists) {
        this.rows = rows;
        this.columns = columns;
        this.lists = lists;
    }

    /** The defined name in the template, {@code tc_monthly_rates}. */
    String key() {
        return "tc_" + name().toLowerCase(Locale.ROOT);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Whether it grows with what is listed. */
    boolean lists() {
        return lists;
    }
}
