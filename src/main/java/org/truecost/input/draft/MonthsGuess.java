package org.truecost.input.draft;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.input.mapping.MonthHeader;

/**
 * Columns next to each other that hold a month each, one after the other, with figures below.
 *
 * @param first the month of the first; null where the headers name no year
 */
record MonthsGuess(List<DraftColumn> columns, @Nullable YearMonth first) {

    private static final int FEWEST = 3;

    static Optional<MonthsGuess> of(List<DraftColumn> columns) {
        List<DraftColumn> run = new ArrayList<>();
        List<MonthHeader> said = new ArrayList<>();
        for (DraftColumn column : columns) {
            MonthHeader month = MonthHeader.of(column.name()).orElse(null);
            if (month == null) {
                continue;
            }
            if (!said.isEmpty() && !month.follows(said.getLast())) {
                break;
            }
            run.add(column);
            said.add(month);
        }
        if (run.size() < FEWEST || run.stream().noneMatch(DraftColumn::hasFigures)) {
            return Optional.empty();
        }
        Integer year = said.getFirst().year();
        return Optional.of(new MonthsGuess(
                run, year == null ? null : YearMonth.of(year, said.getFirst().month())));
    }
}
