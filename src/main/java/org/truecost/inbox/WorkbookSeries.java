package org.truecost.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The workbooks of one name without its month.
 *
 * @param months the files of each month that has any, oldest month first; more than one a month where their names differ in
 *     case, punctuation or ending
 */
public record WorkbookSeries(List<List<Path>> months) {

    /** A series of which there is no workbook. */
    static final WorkbookSeries NONE = new WorkbookSeries(List.of());

    public WorkbookSeries {
        months = months.stream()
                .<List<Path>>map(List::copyOf)
                .filter(files -> !files.isEmpty())
                .toList();
    }

    /** Its files, oldest month first. */
    public Stream<Path> files() {
        return months.stream().flatMap(List::stream);
    }

    /** The same series as if there were only some of its files. */
    WorkbookSeries only(Predicate<? super Path> files) {
        return new WorkbookSeries(months.stream()
                .map(month -> month.stream().filter(files).toList())
                .toList());
    }

    /** Whether it has workbooks of several months, of which not all may count. */
    public boolean hasSeveralMonths() {
        return months.size() > 1;
    }
}
