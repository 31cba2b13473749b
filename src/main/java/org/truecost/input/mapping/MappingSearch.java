package org.truecost.input.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.RawRow;
import org.truecost.input.sheet.SheetTab;
import org.truecost.input.sheet.TableNote;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** Looks for the header row of a mapping among the first rows of a sheet. */
public final class MappingSearch {

    private final List<Mapping> candidates;
    private final String workbook;
    private final SheetTab tab;
    private final String sheet;
    private final DateSystem dates;

    /** The cells above the headers, by their addresses as mappings write them. */
    private final Map<String, OtherCell> above = new HashMap<>();

    private @Nullable RawRow previous;
    private final List<TableNote> notesAbove = new ArrayList<>();
    private @Nullable Mapping nearest;
    private List<String> missing = List.of();
    private int nearestRow;
    private @Nullable String applied;

    /** @param candidates the mappings whose files and sheets this sheet is one of */
    MappingSearch(List<Mapping> candidates, String workbook, SheetTab tab, DateSystem dates) {
        this.candidates = List.copyOf(candidates);
        this.workbook = workbook;
        this.tab = tab;
        this.sheet = tab.name();
        this.dates = dates;
    }

    /** What a row turns out to be: the header of a mapping's table, or why that cannot be read. */
    public sealed interface Found {

        /** The table below it. */
        record Table(MappedTable table) implements Found {}

        /** Why the sheet is not read. */
        record Refused(Problem why) implements Found {}
    }

    /** Looks at the next row; null where it is no mapping's header. */
    public @Nullable Found see(RawRow row) {
        Problem faulty = faulty();
        if (faulty != null) {
            return new Found.Refused(faulty);
        }
        List<Mapping> fitting =
                candidates.stream().filter(mapping -> fits(mapping, row)).toList();
        if (fitting.size() > 1) {
            return new Found.Refused(Problem.of(ProblemKind.MAPPINGS_COMPETE, Location.sheet(workbook, sheet))
                    .with("one", fitting.getFirst().name())
                    .with("other", fitting.get(1).name()));
        }
        if (fitting.size() == 1) {
            return table(fitting.getFirst(), row);
        }
        keep(row);
        previous = row;
        return null;
    }

    /** A mapping that is wrong may be for this sheet or not, and read it otherwise than another: no one can tell. */
    private @Nullable Problem faulty() {
        return candidates.stream()
                .map(Mapping::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .map(fault -> Problem.of(ProblemKind.MAPPING_FAULTY, Location.sheet(workbook, sheet))
                        .with("fault", fault))
                .orElse(null);
    }

    private boolean fits(Mapping mapping, RawRow row) {
        Map<String, Integer> indexes = columns(mapping, row).indexes();
        List<String> lacking = mapping.headers().stream()
                .filter(header -> !indexes.containsKey(header))
                .toList();
        boolean some = lacking.size() < mapping.headers().size();
        if (some && (nearest == null || lacking.size() < missing.size())) {
            nearest = mapping;
            missing = lacking;
            nearestRow = row.number();
        }
        return lacking.isEmpty();
    }

    private TableColumns columns(Mapping mapping, RawRow row) {
        return TableColumns.of(mapping.headerRows() == 2 ? previous : null, row, dates);
    }

    private Found table(Mapping mapping, RawRow row) {
        if (!mapping.isDecided()) {
            return new Found.Refused(Problem.of(ProblemKind.MAPPING_UNDECIDED, Location.sheet(workbook, sheet))
                    .with("mapping", mapping.name())
                    .with("lines", lines(mapping.undecided())));
        }
        Problem changed = changedAbove(mapping);
        if (changed != null) {
            return new Found.Refused(changed);
        }
        Found found = MappedTable.at(
                new MappedSheet(workbook, tab, mapping.isOfPay(), dates),
                mapping,
                columns(mapping, row),
                row.number(),
                above);
        applied = found instanceof Found.Table ? mapping.name() : null;
        return found;
    }

    /** The name of the mapping whose table was found; null while there is none. */
    public @Nullable String applied() {
        return applied;
    }

    private static Message lines(List<Integer> numbers) {
        return Message.of("mappings.lines")
                .with("count", new Message.Count(numbers.size()))
                .with(
                        "lines",
                        new Message.Listing(
                                "problems.list.and",
                                numbers.stream()
                                        .map(String::valueOf)
                                        .map(Message::verbatim)
                                        .toList()));
    }

    /** What is above the headers must be what the mapping was made for, and a unit or tax among it must be known to it. */
    private @Nullable Problem changedAbove(Mapping mapping) {
        for (Map.Entry<String, String> one : mapping.above().entrySet()) {
            OtherCell cell = above.get(one.getKey());
            String text = cell == null ? "" : MappedRow.text(cell.value(), dates);
            if (!Glob.matches(one.getValue(), text)) {
                return new Problem(
                                ProblemKind.MAPPED_CELL_CHANGED,
                                new Location(workbook, sheet, one.getKey().toUpperCase(Locale.ROOT)),
                                null,
                                text,
                                Map.of())
                        .with("mapping", mapping.name())
                        .with("expected", one.getValue());
            }
        }
        return notesAbove.stream()
                .filter(note -> !mapping.above().containsKey(note.address().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(note -> note.problem(workbook, sheet))
                .orElse(null);
    }

    private void keep(RawRow row) {
        for (int index = 0; index < row.width(); index++) {
            CellValue value = row.at(index);
            if (value != null) {
                above.put(
                        Location.columnName(index).toLowerCase(Locale.ROOT) + row.number(),
                        new OtherCell(value, row.files().get(index)));
            }
        }
        notesAbove.addAll(TableNote.in(row));
    }

    /** Why no mapping that is for the sheet applies to it; null where there is none, or no row has any of its headers. */
    public @Nullable Problem notApplied() {
        Mapping near = nearest;
        return near == null
                ? null
                : Problem.of(ProblemKind.MAPPING_NOT_APPLIED, Location.sheet(workbook, sheet))
                        .with("mapping", near.name())
                        .with("row", String.valueOf(nearestRow))
                        .with("missing", listing(missing));
    }

    static Message listing(List<String> texts) {
        return new Message.Listing(
                "problems.list.and",
                texts.stream()
                        .<Message>map(text -> Message.of("problems.quoted").with("text", text))
                        .toList());
    }
}
