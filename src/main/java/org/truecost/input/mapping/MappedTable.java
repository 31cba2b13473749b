package org.truecost.input.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.mapping.Mapping.ExcludedRows;
import org.truecost.input.mapping.Mapping.Section;
import org.truecost.input.mapping.Mapping.Total;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/**
 * A table read by a mapping. Every row is a line, or lines of several months; or a total, which is compared with its rows; or says
 * something of the rows below it; or is left out for a reason. What is left out is counted and reported after the last row.
 */
public final class MappedTable {

    private final MappedSheet place;
    private final Mapping mapping;
    private final TableColumns columns;
    private final Map<String, Integer> indexes;
    private final List<BoundReading> readings;
    private final UnusedFigures unused;
    private final Agreement agreement;

    /** Values by names that cells of the row itself do not have. */
    private final Map<String, OtherCell> others;

    private final Map<String, Integer> leftOut = new TreeMap<>();

    private MappedTable(
            MappedSheet place,
            Mapping mapping,
            TableColumns columns,
            NamedColumns named,
            List<BoundReading> readings,
            Map<String, OtherCell> above) {
        this.place = place;
        this.mapping = mapping;
        this.columns = columns;
        this.indexes = named.indexes();
        this.readings = readings;
        this.unused = new UnusedFigures(named.known());
        this.agreement = new Agreement(BoundReading.figures(readings));
        this.others = new HashMap<>();
        above.forEach((cell, value) -> others.put(NamedColumns.CELL + cell, value));
        others.put(
                ReservedNames.SHEET_NAME,
                new OtherCell(new CellValue.Text(place.tab().name()), null));
    }

    /** The table below a header row, or why it cannot be read: a column that the mapping names is missing or there twice. */
    static MappingSearch.Found at(
            MappedSheet place, Mapping mapping, TableColumns columns, int headerRow, Map<String, OtherCell> above) {
        NamedColumns named = NamedColumns.of(mapping, columns);
        Problem problem = named.problem(place, columns, headerRow);
        if (problem != null) {
            return new MappingSearch.Found.Refused(problem);
        }
        List<BoundReading> readings = mapping.readings().stream()
                .map(reading -> BoundReading.of(place, reading, columns, named))
                .toList();
        return new MappingSearch.Found.Table(new MappedTable(place, mapping, columns, named, readings, above));
    }

    /** What the next row that is not blank states. */
    public List<Parsed> read(RawRow cells) {
        MappedRow row = new MappedRow(cells, indexes, others, place.dates());
        if (isHeader(row)) {
            return List.of();
        }
        fillDown(cells);
        Optional<Total> total =
                mapping.totals().stream().filter(one -> one.rows().fits(row)).findFirst();
        if (total.isPresent()) {
            return agreement.check(total.get().of(), row, anySource(row), columns, mapping.name());
        }
        List<Parsed> said = new ArrayList<>(unused.see(cells, place, columns, mapping.name()));
        Optional<ExcludedRows> reason =
                mapping.leftOut().stream().filter(one -> one.rows().fits(row)).findFirst();
        if (reason.isPresent()) {
            agreement.add(row);
            leftOut.merge(reason.get().because(), 1, Integer::sum);
        } else if (!beginsSection(row)) {
            agreement.add(row);
            said.addAll(lines(row));
        }
        return said;
    }

    /** Whether a row only says something of the rows below it, which is kept for them. */
    private boolean beginsSection(MappedRow row) {
        Section section = mapping.section();
        if (section == null || !section.rows().fits(row)) {
            return false;
        }
        CellValue value = row.at(section.column());
        if (value != null) {
            others.put(section.name(), new OtherCell(value, row.file(section.column())));
        }
        return true;
    }

    /** The header again, as report writers print it on each page. */
    private boolean isHeader(MappedRow row) {
        for (String header : mapping.headers()) {
            boolean repeats = row.at(header) instanceof CellValue.Text text
                    && Glob.normal(row.text(text)).equals(header);
            if (!repeats) {
                return false;
            }
        }
        return true;
    }

    private void fillDown(RawRow cells) {
        for (String name : mapping.fillDown()) {
            Integer index = indexes.get(name);
            OtherCell cell = index == null ? null : OtherCell.of(cells, index);
            if (cell != null) {
                others.put(name, cell);
            }
        }
    }

    private List<Parsed> lines(MappedRow row) {
        List<BoundReading> fitting = readings.stream()
                .filter(reading -> !reading.isBesides() && reading.isOf(row))
                .toList();
        if (fitting.size() != 1) {
            Source source = anySource(row);
            Problem problem = Problem.of(ProblemKind.ROW_NOT_MAPPED, source.location())
                    .with("mapping", mapping.name())
                    .with("readings", new Message.Count(fitting.size()));
            return List.of(new Parsed.Rejected(source, List.of(problem), null));
        }
        List<BoundReading> besides =
                readings.stream().filter(reading -> reading.addsTo(row)).toList();
        if (besides.isEmpty()) {
            return fitting.getFirst().parse(row);
        }
        List<Parsed> lines = new ArrayList<>(fitting.getFirst().rest(row));
        besides.forEach(reading -> lines.addAll(reading.parse(row)));
        return lines;
    }

    /** The row as a line of one of the readings: of a payroll, if one of them is. */
    private Source anySource(MappedRow row) {
        BoundReading any = readings.stream()
                .filter(reading -> reading.format().kind() == SheetKind.PAYROLL)
                .findFirst()
                .orElse(readings.getFirst());
        return new Source(any.lines().getFirst().sheet(), row.number());
    }

    /** Whether some of its rows are read as pay. */
    public boolean isOfPay() {
        return place.pay();
    }

    /** Whether a kind of problem is the table's own to find: totals that its mapping declares are compared as it declares them. */
    public boolean judges(ProblemKind kind) {
        return kind == ProblemKind.TOTAL_DIFFERS && !mapping.totals().isEmpty();
    }

    /** What is said of the table after its last row: how many rows were left out, and why. */
    public List<Parsed> finish() {
        return leftOut.entrySet().stream()
                .<Parsed>map(reason -> new Parsed.Note(
                        Problem.of(ProblemKind.ROWS_LEFT_OUT, Location.sheet(place.workbook(), place.name()))
                                .with("rows", new Message.Count(reason.getValue()))
                                .with("because", reason.getKey())
                                .with("mapping", mapping.name())))
                .toList();
    }
}
