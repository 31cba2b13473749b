package org.truecost.input.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.mapping.MappedLine.MonthOfLine;
import org.truecost.input.mapping.Mapping.Reading;
import org.truecost.input.sheet.InputRow;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Column;
import org.truecost.problem.Sheet;
import org.truecost.problem.Sheet.Header;
import org.truecost.problem.Source;

/**
 * A reading of a mapping on the columns of a sheet.
 *
 * @param lines the lines that a row is: one, or one for each column of a month
 * @param figures the columns whose figures end up in the lines, and how texts among them write numbers
 */
record BoundReading(MappedSheet place, Reading reading, List<Line> lines, Map<Integer, Optional<NumberForm>> figures) {

    /**
     * A line of each row, with the sheet as the line sees it: the headers of its values are those of its own month.
     *
     * @param month null where the rows are not of months
     */
    record Line(Sheet sheet, @Nullable MonthOfLine month) {}

    static BoundReading of(MappedSheet place, Reading reading, TableColumns columns, NamedColumns named) {
        List<MonthOfLine> months = reading.months() == null ? List.of() : named.months(reading.months(), columns);
        List<Line> lines = new ArrayList<>();
        if (reading.months() == null) {
            lines.add(new Line(sheet(place, reading, named, columns, null), null));
        }
        months.forEach(month -> lines.add(new Line(sheet(place, reading, named, columns, month), month)));
        return new BoundReading(place, reading, lines, figures(reading, named, months));
    }

    private static Sheet sheet(
            MappedSheet place, Reading reading, NamedColumns named, TableColumns columns, @Nullable MonthOfLine month) {
        Map<Column, Header> headers = new EnumMap<>(Column.class);
        if (month != null) {
            Header own = header(named, columns, month.column());
            headers.put(Column.PERIOD_START, own);
            headers.put(Column.PERIOD_END, own);
        }
        reading.columns()
                .forEach((column, source) -> source.columns().stream()
                        .map(name -> name.equals(ReservedNames.MONTH_VALUE) && month != null ? month.column() : name)
                        .filter(named.indexes()::containsKey)
                        .findFirst()
                        .ifPresent(name -> headers.put(column, header(named, columns, name))));
        return new Sheet(place.workbook(), place.name(), reading.format().kind(), headers);
    }

    private static Header header(NamedColumns named, TableColumns columns, String name) {
        Integer index = named.indexes().get(name);
        return index == null ? new Header(0, name) : new Header(index, columns.name(index));
    }

    private static Map<Integer, Optional<NumberForm>> figures(
            Reading reading, NamedColumns named, List<MonthOfLine> months) {
        Map<Integer, Optional<NumberForm>> figures = new TreeMap<>();
        reading.columns().forEach((column, source) -> {
            if (source instanceof ColumnSource.Calculated
                    || reading.format().totalled().contains(column)) {
                Optional<NumberForm> form = source instanceof ColumnSource.Calculated number
                        ? Optional.ofNullable(number.form())
                        : Optional.empty();
                boolean ofMonths = source.columns().contains(ReservedNames.MONTH_VALUE);
                Stream.concat(
                                source.columns().stream(),
                                ofMonths ? months.stream().map(MonthOfLine::column) : Stream.empty())
                        .filter(named.indexes()::containsKey)
                        .forEach(name -> figures.put(named.index(name), form));
            }
        });
        return figures;
    }

    /** The columns of all readings whose figures are added up. */
    static Map<Integer, Optional<NumberForm>> figures(List<BoundReading> readings) {
        Map<Integer, Optional<NumberForm>> all = new TreeMap<>();
        readings.forEach(reading -> all.putAll(reading.figures()));
        return all;
    }

    SheetFormat format() {
        return reading.format();
    }

    boolean isOf(MappedRow row) {
        return reading.rows() == null || reading.rows().fits(row);
    }

    /** Whether it makes further lines of rows that are lines already. */
    boolean isBesides() {
        return reading.besides() != null;
    }

    /** Whether a row has a further line by this reading: where its column states anything but zero. */
    boolean addsTo(MappedRow row) {
        CellValue value = reading.besides() == null ? null : row.at(reading.besides());
        BigDecimal number = value == null ? null : Numbers.of(value, null);
        return value != null && (number == null || number.signum() != 0) && isOf(row);
    }

    /** What is left of a row besides its further lines; nothing where they are all of it. */
    List<Parsed> rest(MappedRow row) {
        Source source = new Source(lines.getFirst().sheet(), row.number());
        MappedCells cells =
                MappedLine.of(source, row, reading.columns(), lines.getFirst().month());
        Column whole = reading.columns().containsKey(Column.QUANTITY) ? Column.QUANTITY : Column.AMOUNT;
        return cells.at(whole) instanceof CellValue.Figure figure
                        && figure.value().signum() == 0
                ? List.of()
                : parse(row);
    }

    /** What a row states; the empty cell of a month is no line. */
    List<Parsed> parse(MappedRow row) {
        List<Parsed> parsed = new ArrayList<>();
        for (Line line : lines) {
            MonthOfLine month = line.month();
            CellValue value = month == null ? null : row.at(month.column());
            if (month == null || value != null) {
                Source source = new Source(line.sheet(), row.number());
                MappedCells cells = MappedLine.of(source, row, reading.columns(), month);
                parsed.add(format().parse(new InputRow(format(), source, cells, place.dates(), Map.of())));
            }
        }
        return parsed;
    }
}
