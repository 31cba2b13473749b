package org.truecost.month;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.truecost.expectation.AbsentFamily;
import org.truecost.expectation.ExpectedCost;
import org.truecost.inbox.WorkbookName;

/**
 * Finds the file families that had workbooks month by month and have none for the reporting month (cost-model.md, rule 44). A family is
 * known by what its names have in common besides their months. One of whose workbooks names no month may be there unseen, and is not
 * expected.
 */
public final class FileFamilies {

    private FileFamilies() {}

    /**
     * The absent families, by name.
     *
     * @param workbooks the names of all workbooks that were given for the month, whether they count, were replaced or rejected
     */
    public static List<AbsentFamily> absent(Collection<String> workbooks, YearMonth month) {
        Map<String, NavigableMap<YearMonth, Set<String>>> families = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        for (String workbook : workbooks) {
            WorkbookName name = WorkbookName.of(workbook);
            name.month()
                    .ifPresentOrElse(
                            of -> families.computeIfAbsent(name.stem(), any -> new TreeMap<>())
                                    .computeIfAbsent(of, any -> new TreeSet<>())
                                    .add(workbook),
                            () -> unknown.add(name.stem()));
        }
        families.keySet().removeAll(unknown);
        return families.values().stream()
                .flatMap(months -> absent(months, month).stream())
                .toList();
    }

    private static Optional<AbsentFamily> absent(NavigableMap<YearMonth, Set<String>> months, YearMonth month) {
        return Optional.ofNullable(months.floorKey(month))
                .filter(last -> last.isBefore(month))
                .filter(last -> IntStream.range(0, ExpectedCost.MONTHS)
                        .allMatch(back -> months.containsKey(last.minusMonths(back))))
                .map(last -> new AbsentFamily(last, months.getOrDefault(last, Set.of())));
    }
}
