package org.truecost.input.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.format.NumberFormat;
import org.truecost.input.sheet.OpenEnd;
import org.truecost.input.text.DateText;
import org.truecost.problem.Column;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Sheet;
import org.truecost.problem.Source;

/**
 * Makes a line of the contract from a row of a mapped table. What cannot be made is a problem at the cell it would have come from.
 */
final class MappedLine {

    private static final String HYPHEN = "-";

    private final Source source;
    private final MappedRow row;
    private final @Nullable String monthColumn;
    private final Map<Column, CellValue> values = new EnumMap<>(Column.class);
    private final Map<Column, Problem> problems = new EnumMap<>(Column.class);

    private MappedLine(Source source, MappedRow row, @Nullable String monthColumn) {
        this.source = source;
        this.row = row;
        this.monthColumn = monthColumn;
    }

    /**
     * A line.
     *
     * @param columns where the values come from
     * @param month the month the line is of, with the column that holds it; null where a row is one line
     */
    static MappedCells of(
            Source source, MappedRow row, Map<Column, ColumnSource> columns, @Nullable MonthOfLine month) {
        MappedLine line = new MappedLine(source, row, month == null ? null : month.column());
        if (month != null) {
            line.put(Column.PERIOD_START, month.month().atDay(1).toString());
            line.put(Column.PERIOD_END, month.month().atEndOfMonth().toString());
        }
        columns.forEach(line::fill);
        return new MappedCells(line.values, line.problems, columns);
    }

    /** A month of a row and the column that holds it. */
    record MonthOfLine(String column, YearMonth month) {}

    private void fill(Column column, ColumnSource from) {
        from.columns().forEach(name -> checkOwn(column, name));
        switch (from) {
            case ColumnSource.Always always -> put(column, always.text());
            case ColumnSource.Joined joined -> join(column, joined.columns());
            case ColumnSource.Word word -> word(column, word);
            case ColumnSource.Day day -> day(column, day);
            case ColumnSource.Calculated number -> number(column, number);
        }
    }

    /** Reports a value that is taken from another file: nothing here shows where it comes from. */
    private void checkOwn(Column column, String name) {
        CellValue value = at(name);
        String file = row.file(cellName(name));
        if (value != null && file != null) {
            wrong(ProblemKind.LINKED_CELL, column, name, value, Map.of("file", Message.verbatim(file)));
        }
    }

    private void put(Column column, String text) {
        if (!text.isBlank()) {
            values.put(column, new CellValue.Text(text));
        }
    }

    private void join(Column column, List<String> names) {
        put(
                column,
                names.stream()
                        .map(this::at)
                        .filter(Objects::nonNull)
                        .map(row::text)
                        .collect(Collectors.joining(HYPHEN)));
    }

    private void word(Column column, ColumnSource.Word word) {
        CellValue value = at(word.column());
        if (value == null || word.words().isEmpty()) {
            putAsIs(column, value);
            return;
        }
        String meant = word.words().get(Glob.normal(row.text(value)));
        if (meant == null) {
            wrong(ProblemKind.WORD_NOT_MAPPED, column, word.column(), value);
        } else {
            put(column, meant);
        }
    }

    private void putAsIs(Column column, @Nullable CellValue value) {
        if (value != null) {
            values.put(column, value);
        }
    }

    private void day(Column column, ColumnSource.Day day) {
        CellValue value = at(day.column());
        if (day.open().contains(value == null ? "" : Glob.normal(row.text(value)))) {
            put(column, OpenEnd.ISO);
            return;
        }
        if (value == null || (day.form() == null && !day.isDayAfter())) {
            putAsIs(column, value);
            return;
        }
        LocalDate written = written(value, day.form());
        if (written == null) {
            wrong(ProblemKind.FORM_NOT_MAPPED, column, day.column(), value);
        } else {
            put(column, meant(column, day, written).toString());
        }
    }

    /** A month that ends a period says its last day. */
    private static LocalDate meant(Column column, ColumnSource.Day day, LocalDate written) {
        boolean isMonth = day.form() != null && day.form().isOfMonths();
        LocalDate said =
                isMonth && column == Column.PERIOD_END ? YearMonth.from(written).atEndOfMonth() : written;
        return day.isDayAfter() ? said.minusDays(1) : said;
    }

    private @Nullable LocalDate written(CellValue value, @Nullable DateForm form) {
        return switch (value) {
            case CellValue.Figure figure ->
                form == null || MappedRow.isDay(figure)
                        ? row.dates().date(figure.value())
                        : form.parse(figure.value().toPlainString());
            case CellValue.Text text -> form == null ? DateText.parseDay(text.value()) : form.parse(text.value());
            default -> null;
        };
    }

    private void number(Column column, ColumnSource.Calculated number) {
        if (at(number.column()) == null && number.columns().stream().allMatch(name -> at(name) == null)) {
            return;
        }
        BigDecimal sum = number.plus().isEmpty() && number.minus().isEmpty() && at(number.column()) == null
                ? null
                : added(column, number);
        BigDecimal times = product(column, number.times(), number.form());
        BigDecimal per = product(column, number.per(), number.form());
        Scale scale = number.scale() == null ? Scale.NONE : number.scale();
        Scale net = net(column, number.tax());
        if (sum != null && times != null && per != null && net != null) {
            BigDecimal whole = sum.multiply(times).multiply(scale.times()).multiply(net.times());
            divide(column, number, whole, per.multiply(scale.per()).multiply(net.per()));
        }
    }

    /** What an amount with tax is multiplied with and divided by; null where the code of its tax is not listed. */
    private @Nullable Scale net(Column column, ColumnSource.@Nullable Tax tax) {
        CellValue code = tax == null || tax.column() == null || tax.percents().isEmpty() ? null : at(tax.column());
        if (tax == null || tax.column() == null || tax.percents().isEmpty()) {
            return Scale.NONE;
        }
        BigDecimal percent = tax.percents().get(code == null ? "" : Glob.normal(row.text(code)));
        if (percent == null) {
            wrong(ProblemKind.WORD_NOT_MAPPED, column, tax.column(), code == null ? new CellValue.Text("") : code);
            return null;
        }
        return Scale.withoutPercent(percent);
    }

    private @Nullable BigDecimal added(Column column, ColumnSource.Calculated number) {
        BigDecimal sum = stated(column, number.column(), number.form());
        for (String plus : number.plus()) {
            sum = sum == null ? null : plus(sum, stated(column, plus, number.form()));
        }
        for (String minus : number.minus()) {
            BigDecimal less = stated(column, minus, number.form());
            sum = sum == null || less == null ? null : sum.subtract(less);
        }
        String tax = number.tax() == null || !number.tax().percents().isEmpty()
                ? null
                : number.tax().column();
        BigDecimal taxed = tax == null ? BigDecimal.ZERO : stated(column, tax, number.form());
        return sum == null || taxed == null ? null : sum.subtract(taxed);
    }

    private static @Nullable BigDecimal plus(BigDecimal sum, @Nullable BigDecimal more) {
        return more == null ? null : sum.add(more);
    }

    /** What a column states, nothing being zero; null where it states no number, which is a problem then. */
    private @Nullable BigDecimal stated(Column column, String name, @Nullable NumberForm form) {
        CellValue value = at(name);
        if (value == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal number = Numbers.of(value, form);
        if (number == null) {
            wrong(ProblemKind.FORM_NOT_MAPPED, column, name, value);
        }
        return number;
    }

    private @Nullable BigDecimal product(Column column, List<Operand> factors, @Nullable NumberForm form) {
        BigDecimal product = BigDecimal.ONE;
        for (Operand factor : factors) {
            BigDecimal number = switch (factor) {
                case Operand.Constant constant -> constant.number();
                case Operand.OfColumn of -> stated(column, of.column(), form);
            };
            if (number == null) {
                return null;
            }
            product = product.multiply(number);
        }
        return product;
    }

    private void divide(Column column, ColumnSource.Calculated number, BigDecimal whole, BigDecimal per) {
        BigDecimal result = Numbers.quotient(whole, per, number.decimals());
        if (result == null) {
            CellValue value = at(number.columns().getFirst());
            wrong(
                    ProblemKind.DIVISION_INEXACT,
                    column,
                    number.columns().getFirst(),
                    value == null ? new CellValue.Unevaluated() : value);
        } else {
            values.put(column, new CellValue.Figure(Numbers.plain(result), NumberFormat.GENERAL));
        }
    }

    private @Nullable CellValue at(String name) {
        return switch (name) {
            case ReservedNames.MONTH_VALUE -> monthColumn == null ? null : row.at(monthColumn);
            case ReservedNames.ROW_NUMBER -> new CellValue.Text(Integer.toString(row.number()));
            case ReservedNames.SHEET_NAME -> row.elsewhere(name);
            default -> row.at(name);
        };
    }

    private void wrong(ProblemKind kind, Column column, String name, CellValue value) {
        wrong(kind, column, name, value, Map.of());
    }

    private String cellName(String name) {
        return name.equals(ReservedNames.MONTH_VALUE) && monthColumn != null ? monthColumn : name;
    }

    /** A cell that the mapping cannot read; pay stays out of it. */
    private void wrong(ProblemKind kind, Column column, String name, CellValue value, Map<String, Message> details) {
        String at = cellName(name);
        Integer index = row.indexes().get(at);
        Location place = Location.cell(
                source.sheet().workbook(), source.sheet().name(), index == null ? 0 : index, row.number());
        String header = source.sheet()
                .header(column)
                .filter(own -> index != null && own.index() == index)
                .map(Sheet.Header::text)
                .orElse(at);
        problems.putIfAbsent(
                column,
                new Problem(kind, place, header, Problem.shown(source, column, row.text(value)), details)
                        .with("column", column.words()));
    }
}
