package org.truecost.expectation;

import java.time.YearMonth;
import java.util.Set;

/**
 * A file family that had workbooks in each of three months and has none for the reporting month (cost-model.md, rule 44).
 *
 * @param last the last month that one was for
 * @param workbooks the names of the workbooks of that month, at least one
 */
public record AbsentFamily(YearMonth last, Set<String> workbooks) {

    public AbsentFamily {
        workbooks = Set.copyOf(workbooks);
    }

    /** The first of its last workbooks. */
    String workbook() {
        return workbooks.stream().sorted().findFirst().orElseThrow();
    }
}
