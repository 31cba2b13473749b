package org.truecost.input.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.file.Limits;
import org.truecost.input.sheet.ColumnForm.Need;
import org.truecost.input.text.HeaderParts;
import org.truecost.input.text.TaxWords;
import org.truecost.input.text.Unit;
import org.truecost.input.text.Wording;
import org.truecost.problem.Column;
import org.truecost.problem.Message;
import org.truecost.problem.Sheet.Header;

/**
 * A row looked at as the header row of one kind of sheet.
 *
 * @param headers the columns found, each by its first header
 * @param repeated headers of columns that were already there
 * @param taxed headers of money columns that say that tax is in their amounts
 */
public record HeaderRow(
        SheetFormat format, int row, Map<Column, Header> headers, List<Header> repeated, List<Header> taxed) {

    /** The columns of each kind by the normal form of every header they are known by. */
    private static final Map<SheetFormat, Map<String, Column>> KNOWN =
            SheetFormat.ALL.stream().collect(Collectors.toUnmodifiableMap(format -> format, HeaderRow::byHeader));

    /** The row as each kind sees it. */
    public static Stream<HeaderRow> readings(RawRow row) {
        return SheetFormat.ALL.stream().map(format -> of(format, row));
    }

    private static HeaderRow of(SheetFormat format, RawRow row) {
        Map<Column, Header> headers = new EnumMap<>(Column.class);
        List<Header> repeated = new ArrayList<>();
        List<Header> taxed = new ArrayList<>();
        for (int index = 0; index < row.width(); index++) {
            if (row.at(index) instanceof CellValue.Text text) {
                Header header = new Header(index, text.value().strip());
                Column plain = column(format, text.value());
                Column column = plain == null ? taxed(format, text.value()) : plain;
                if (plain == null && column != null) {
                    taxed.add(header);
                }
                if (column != null && headers.putIfAbsent(column, header) != null) {
                    repeated.add(header);
                }
            }
        }
        return new HeaderRow(format, row.number(), headers, repeated, taxed);
    }

    /** The column a header names; a header in two languages must name the same column twice, one of money may name a unit. */
    public static @Nullable Column column(SheetFormat format, String header) {
        if (header.length() > Limits.HEADER) {
            return null;
        }
        Map<String, Column> known = Objects.requireNonNull(KNOWN.get(format));
        Column whole = known.get(Wording.normal(header));
        if (whole != null) {
            return whole;
        }
        List<String> parts = HeaderParts.of(header);
        List<Optional<Column>> named = parts.stream()
                .filter(part -> Unit.of(part) == null)
                .map(part -> Optional.ofNullable(known.get(part)))
                .distinct()
                .toList();
        Column column = named.size() == 1 ? named.getFirst().orElse(null) : null;
        long units = parts.stream().filter(part -> Unit.of(part) != null).count();
        return column == null
                        || units == 0
                        || (units == 1 && ColumnForm.in(format, column).form().isMoney())
                ? column
                : null;
    }

    /** The column of money that a header names, were it not for its words on tax; null where it says nothing of tax. */
    private static @Nullable Column taxed(SheetFormat format, String header) {
        if (header.length() > Limits.HEADER || !TaxWords.sayIncluded(header)) {
            return null;
        }
        Column column = column(format, TaxWords.without(header));
        return column != null && ColumnForm.in(format, column).isMoney() ? column : null;
    }

    /** The units of the money columns, where their headers state them. */
    public Map<Column, Unit> units() {
        Map<Column, Unit> units = new EnumMap<>(Column.class);
        headers.forEach((column, header) -> HeaderParts.of(header.text()).stream()
                .map(Unit::of)
                .filter(Objects::nonNull)
                .forEach(unit -> units.put(column, unit)));
        return units;
    }

    /** Whether every column of money states its unit. */
    public boolean declaresUnits() {
        Map<Column, Unit> units = units();
        return headers.keySet().stream()
                .filter(column -> ColumnForm.in(format, column).form().isMoney())
                .allMatch(units::containsKey);
    }

    private static Map<String, Column> byHeader(SheetFormat format) {
        Map<String, Column> columns = new HashMap<>();
        for (ColumnForm form : format.columns()) {
            for (String header : form.headers()) {
                Column other = columns.put(Wording.normal(header), form.column());
                if (other != null && other != form.column()) {
                    throw new IllegalStateException(header + " names both " + other + " and " + form.column());
                }
            }
        }
        return columns;
    }

    /** Whether no required column is missing. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** Whether there is enough to guess what the row was meant to be: at least two columns and half of the required ones. */
    public boolean isNear() {
        long required = required().count();
        long found = required - missing().size();
        return found >= 2 && found * 2 >= required;
    }

    /** How many of the kind’s columns it has. */
    public int found() {
        return headers.size();
    }

    /** How many required columns it lacks. */
    public int lacking() {
        return missing().size();
    }

    /** Says what the row looks like and what it lacks. */
    public Message nearest() {
        return Message.of("problems.nearest")
                .with("row", String.valueOf(row))
                .with("kind", format.kind().words())
                .with("missing", new Message.Listing("problems.list.and", missing()));
    }

    private List<Message> missing() {
        List<Message> missing = new ArrayList<>(required()
                .filter(form -> !headers.containsKey(form.column()) && !hasSubstitute(form))
                .map(ColumnForm::column)
                .map(HeaderRow::quoted)
                .toList());
        List<Column> alternatives = alternatives();
        if (!alternatives.isEmpty() && alternatives.stream().noneMatch(headers::containsKey)) {
            missing.add(new Message.Listing(
                    "problems.list.or",
                    alternatives.stream().map(HeaderRow::quoted).toList()));
        }
        return missing;
    }

    private boolean hasSubstitute(ColumnForm form) {
        Column substitute = form.substitute();
        return substitute != null && headers.containsKey(substitute);
    }

    private static Message quoted(Column column) {
        return Message.of("problems.quoted").with("text", column.words());
    }

    private Stream<ColumnForm> required() {
        return format.columns().stream().filter(form -> form.need() == Need.REQUIRED);
    }

    private List<Column> alternatives() {
        return format.columns().stream()
                .filter(form -> form.need() == Need.ALTERNATIVE)
                .map(ColumnForm::column)
                .toList();
    }
}
