package org.truecost.input;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.file.Limits;
import org.truecost.input.mapping.MappedTable;
import org.truecost.input.mapping.MappingSearch;
import org.truecost.input.sheet.HeaderRow;
import org.truecost.input.text.TaxWords;
import org.truecost.input.text.Unit;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Sheet;

/** Looks for a sheet's header row: that of an operator's mapping, or else of a known kind of sheet. */
final class HeaderSearch {

    private final String workbook;
    private final String sheet;
    private final MappingSearch mappings;
    private final UnreadSheet looked;
    private @Nullable HeaderRow nearest;
    private @Nullable Problem unitAbove;
    private @Nullable Problem taxAbove;
    private int rows;

    HeaderSearch(String workbook, String sheet, MappingSearch mappings) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.mappings = mappings;
        this.looked = new UnreadSheet(workbook, sheet);
    }

    /** What a row turns out to be the header of. */
    sealed interface Found {

        /** A table of a known kind. */
        record Known(HeaderRow header) implements Found {}

        /** A table that a mapping reads. */
        record Mapped(MappedTable table) implements Found {}

        /** A table that is not read. */
        record Refused(Problem why) implements Found {}
    }

    /** Looks at the next row; null where it is no header. */
    @Nullable
    Found see(RawRow row) {
        rows++;
        MappingSearch.Found mapped = mappings.see(row);
        if (mapped != null) {
            return switch (mapped) {
                case MappingSearch.Found.Table table -> new Found.Mapped(table.table());
                case MappingSearch.Found.Refused refused -> new Found.Refused(refused.why());
            };
        }
        List<HeaderRow> readings = HeaderRow.readings(row).toList();
        HeaderRow complete =
                best(readings.stream().filter(HeaderRow::isComplete).toList());
        if (complete != null) {
            Problem why = refusal(complete);
            return why == null ? new Found.Known(complete) : new Found.Refused(why);
        }
        looked.see(row);
        unitAbove = unitAbove == null ? unitStatedIn(row) : unitAbove;
        taxAbove = taxAbove == null ? taxStatedIn(row) : taxAbove;
        HeaderRow near = best(readings.stream().filter(HeaderRow::isNear).toList());
        if (near != null && (nearest == null || near.found() > nearest.found())) {
            nearest = near;
        }
        return null;
    }

    /** Why a table is not read although its header is complete; null where it is read. */
    @Nullable
    Problem refusal(HeaderRow header) {
        if (!header.repeated().isEmpty()) {
            Sheet.Header second = header.repeated().getFirst();
            return new Problem(
                    ProblemKind.REPEATED_HEADER,
                    Location.cell(workbook, sheet, second.index(), header.row()),
                    second.text(),
                    null,
                    Map.of());
        }
        if (!header.taxed().isEmpty()) {
            Sheet.Header taxed = header.taxed().getFirst();
            Location cell = Location.cell(workbook, sheet, taxed.index(), header.row());
            return withTax(cell, taxed.text());
        }
        return taxAbove != null || header.declaresUnits() ? taxAbove : unitAbove;
    }

    /** What is known of the sheet when no row was a header; null where it has none. */
    @Nullable
    UnreadSheet unread() {
        return rows == 0 ? null : looked.like(nearest).mapping(mappings.notApplied());
    }

    /** What is to be said of a sheet whose rows are too wide to be read. */
    Problem tooWide() {
        return looked.tooWide();
    }

    private static Problem withTax(Location place, String note) {
        return new Problem(ProblemKind.TAX_NOT_SAID, place, null, note, Map.of());
    }

    private @Nullable Problem taxStatedIn(RawRow row) {
        for (int index = 0; index < row.width(); index++) {
            if (row.at(index) instanceof CellValue.Text text
                    && text.value().length() <= Limits.HEADER
                    && TaxWords.sayIncluded(text.value())) {
                return withTax(Location.cell(workbook, sheet, index, row.number()), text.value());
            }
        }
        return null;
    }

    /** A note that the figures below omit zeros; if the headers do not say so, the figures would be read as written. */
    private @Nullable Problem unitStatedIn(RawRow row) {
        for (int index = 0; index < row.width(); index++) {
            String unit =
                    row.at(index) instanceof CellValue.Text text && text.value().length() <= Limits.HEADER
                            ? Unit.statedIn(text.value())
                            : null;
            if (unit != null) {
                Location cell = Location.cell(workbook, sheet, index, row.number());
                return new Problem(ProblemKind.UNIT_ABOVE_TABLE, cell, null, unit, Map.of());
            }
        }
        return null;
    }

    private static @Nullable HeaderRow best(List<HeaderRow> readings) {
        return readings.stream().max(Comparator.comparingInt(HeaderRow::found)).orElse(null);
    }
}
