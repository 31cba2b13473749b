package org.truecost.input.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.mapping.TableColumns;

/**
 * The header row of a sheet: among the first rows the first of those with the most texts and days, with figures somewhere below.
 * Where texts are there twice and the row above has some, too, both rows are headers.
 *
 * @param at its index among the sheet's rows
 * @param rows how many rows the headers take, one or two
 */
record HeaderGuess(SampledSheet sheet, int at, int rows) {

    private static final int LOOKED_AT = 50;
    private static final int FEWEST = 2;

    static Optional<HeaderGuess> of(SampledSheet sheet) {
        int best = -1;
        int most = FEWEST - 1;
        for (int at = 0; at < Math.min(LOOKED_AT, sheet.rows().size() - 1); at++) {
            int headers = headers(sheet.rows().get(at));
            if (headers > most && hasFiguresBelow(sheet, at)) {
                best = at;
                most = headers;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new HeaderGuess(sheet, best, isBelowAnother(sheet, best) ? 2 : 1));
    }

    /** Texts and days; a row with other figures is no header. */
    private static int headers(RawRow row) {
        int headers = 0;
        for (int index = 0; index < row.width(); index++) {
            CellValue value = row.at(index);
            if (value instanceof CellValue.Figure figure && !Values.isDay(figure)) {
                return 0;
            }
            headers += value == null ? 0 : 1;
        }
        return headers;
    }

    private static boolean hasFiguresBelow(SampledSheet sheet, int at) {
        return sheet.rows().stream().skip(at + 1L).anyMatch(row -> row.values().anyMatch(Values::isFigure));
    }

    private static boolean isBelowAnother(SampledSheet sheet, int at) {
        if (at == 0 || headers(sheet.rows().get(at - 1)) < FEWEST) {
            return false;
        }
        Set<String> texts = new HashSet<>();
        return sheet.rows().get(at).values().anyMatch(value -> !texts.add(value.shown()));
    }

    TableColumns columns() {
        return TableColumns.of(rows == 2 ? upper() : null, row(), sheet.dates());
    }

    RawRow row() {
        return sheet.rows().get(at);
    }

    private @Nullable RawRow upper() {
        return sheet.rows().get(at - 1);
    }

    /** The rows above the headers. */
    List<RawRow> above() {
        return sheet.rows().subList(0, at - rows + 1);
    }

    /** The rows below the headers. */
    List<RawRow> below() {
        return new ArrayList<>(sheet.rows().subList(at + 1, sheet.rows().size()));
    }
}
