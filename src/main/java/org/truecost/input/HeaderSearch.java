package org.truecost.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.mapping.MappedTable;
import org.truecost.input.mapping.MappingSearch;
import org.truecost.input.sheet.HeaderRow;
import org.truecost.input.sheet.TableNote;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Sheet;

/** Looks for a sheet's header row: that of an operator's mapping, or else of a known kind of sheet. */
final class HeaderSearch {

    /** The more headers of a kind, the nearer; of two with as many, the one that lacks fewer. */
    private static final Comparator<HeaderRow> NEARER =
            Comparator.comparingInt(HeaderRow::found).thenComparing(HeaderRow::lacking, Comparator.reverseOrder());

    private final String workbook;
    private final String sheet;
    private final MappingSearch mappings;
    private final UnreadSheet looked;
    private @Nullable HeaderRow nearest;
    private @Nullable HeaderRow likest;
    private final List<TableNote> notes = new ArrayList<>();
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
        notes.addAll(TableNote.in(row));
        HeaderRow near = best(readings.stream().filter(HeaderRow::isNear).toList());
        if (near != null && (nearest == null || near.found() > nearest.found())) {
            nearest = near;
        }
        HeaderRow like =
                best(readings.stream().filter(reading -> reading.found() > 0).toList());
        if (like != null && (likest == null || NEARER.compare(like, likest) > 0)) {
            likest = like;
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
            return new Problem(ProblemKind.TAX_NOT_SAID, cell, null, taxed.text(), Map.of());
        }
        Problem taxAbove = first(TableNote.About.TAX);
        return taxAbove != null || header.declaresUnits() ? taxAbove : first(TableNote.About.UNIT);
    }

    /** What is known of the sheet when no row was a header; null where it has none. */
    @Nullable
    UnreadSheet unread() {
        return rows == 0 ? null : looked.like(nearest).naming(likest).mapping(mappings.notApplied());
    }

    /** What is to be said of a sheet whose rows are too wide to be read. */
    Problem tooWide() {
        return looked.tooWide();
    }

    /** The first note above the table about something; null where there is none. */
    private @Nullable Problem first(TableNote.About about) {
        return notes.stream()
                .filter(note -> note.about() == about)
                .findFirst()
                .map(note -> note.problem(workbook, sheet))
                .orElse(null);
    }

    private static @Nullable HeaderRow best(List<HeaderRow> readings) {
        return readings.stream().max(NEARER).orElse(null);
    }
}
