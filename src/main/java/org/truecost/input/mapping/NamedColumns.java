package org.truecost.input.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.input.mapping.MappedLine.MonthOfLine;
import org.truecost.input.mapping.Mapping.Reading;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.text.TaxWords;
import org.truecost.input.text.Unit;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * The columns that a mapping names, found in a sheet.
 *
 * @param indexes the sheet's columns by their names, 0 for A
 * @param known the columns that the mapping says something about
 * @param missing names that no column has
 */
record NamedColumns(Mapping mapping, Map<String, Integer> indexes, Set<Integer> known, List<String> missing) {

    /** What precedes the letters of a column without a header. */
    static final String COLUMN = "column ";

    /** What precedes the address of a cell above the headers. */
    static final String CELL = "cell ";

    private static final int LETTERS = 26;
    private static final Pattern LETTERED = Pattern.compile(COLUMN + "[a-z]{1,3}");

    static NamedColumns of(Mapping mapping, TableColumns columns) {
        Map<String, Integer> indexes = new HashMap<>(columns.indexes());
        Set<String> names = names(mapping);
        names.stream()
                .filter(name -> LETTERED.matcher(name).matches() && !indexes.containsKey(name))
                .forEach(name ->
                        indexes.put(name, index(name.substring(COLUMN.length()).toCharArray())));
        List<String> missing = names.stream()
                .filter(name -> !indexes.containsKey(name) && !isOther(mapping, name))
                .sorted()
                .toList();
        Set<Integer> known = new TreeSet<>();
        Stream.concat(names.stream(), mapping.notUsed().stream())
                .map(indexes::get)
                .filter(Objects::nonNull)
                .forEach(known::add);
        NamedColumns named = new NamedColumns(mapping, indexes, known, missing);
        if (missing.isEmpty()) {
            mapping.readings().stream()
                    .map(Reading::months)
                    .filter(Objects::nonNull)
                    .forEach(months ->
                            named.months(months, columns).forEach(month -> known.add(named.index(month.column()))));
        }
        return named;
    }

    private static boolean isOther(Mapping mapping, String name) {
        return name.startsWith(CELL)
                || (mapping.section() != null && name.equals(mapping.section().name()))
                || Set.of(ReservedNames.MONTH_VALUE, ReservedNames.ROW_NUMBER, ReservedNames.SHEET_NAME)
                        .contains(name);
    }

    private static Set<String> names(Mapping mapping) {
        Set<String> names = new HashSet<>(mapping.headers());
        names.addAll(mapping.fillDown());
        mapping.totals().forEach(total -> names.addAll(total.rows().cells().keySet()));
        mapping.leftOut().forEach(one -> names.addAll(one.rows().cells().keySet()));
        if (mapping.section() != null) {
            names.addAll(mapping.section().rows().cells().keySet());
            names.add(mapping.section().column());
        }
        mapping.readings().forEach(reading -> {
            reading.columns().values().forEach(source -> names.addAll(source.columns()));
            names.addAll(
                    reading.rows() == null ? Set.of() : reading.rows().cells().keySet());
            names.addAll(reading.months() == null ? List.of() : reading.months().columns());
        });
        return names;
    }

    /** Of letters, A being 0. */
    private static int index(char[] letters) {
        int index = 0;
        for (char letter : letters) {
            index = index * LETTERS + letter - 'a' + 1;
        }
        return index - 1;
    }

    int index(String name) {
        return Objects.requireNonNull(indexes.get(name));
    }

    /** The columns of months, each with its month; between the first and the last, what is not used is passed over. */
    List<MonthOfLine> months(MonthColumns months, TableColumns columns) {
        List<String> names = new ArrayList<>(months.columns());
        if (months.isRange()) {
            names.clear();
            for (int at = index(months.columns().getFirst());
                    at <= index(months.columns().getLast());
                    at++) {
                names.add(Glob.normal(columns.name(at)));
            }
        }
        List<MonthOfLine> found = new ArrayList<>();
        for (String name : names) {
            if (!mapping.notUsed().contains(name)) {
                found.add(new MonthOfLine(name, months.first().plusMonths(found.size())));
            }
        }
        return found;
    }

    /** Why the table cannot be read; null where it can. */
    @Nullable
    Problem problem(MappedSheet place, TableColumns columns, int headerRow) {
        if (!missing.isEmpty()) {
            return Problem.of(ProblemKind.MAPPING_NOT_APPLIED, Location.sheet(place.workbook(), place.name()))
                    .with("mapping", mapping.name())
                    .with("row", String.valueOf(headerRow))
                    .with("missing", MappingSearch.listing(missing));
        }
        return columns.repeated().stream()
                .filter(index -> !known.contains(index) && known.contains(columns.first(index)))
                .findFirst()
                .map(index -> new Problem(
                        ProblemKind.REPEATED_HEADER,
                        Location.cell(place.workbook(), place.name(), index, headerRow),
                        columns.name(columns.first(index)),
                        null,
                        Map.of()))
                .or(() -> monthsBackwards(place, columns, headerRow))
                .or(() -> unitNotSaid(place, columns, headerRow))
                .or(() -> taxNotSaid(place, columns, headerRow))
                .orElseGet(() -> otherMonth(place, columns, headerRow));
    }

    /** Months whose last column comes before the first: there would be none. */
    private Optional<Problem> monthsBackwards(MappedSheet place, TableColumns columns, int headerRow) {
        return mapping.readings().stream()
                .map(Reading::months)
                .filter(Objects::nonNull)
                .filter(months -> months.isRange()
                        && lastOf(months) < index(months.columns().getFirst()))
                .findFirst()
                .map(months -> new Problem(
                                ProblemKind.MAPPED_CELL_CHANGED,
                                Location.cell(place.workbook(), place.name(), lastOf(months), headerRow),
                                null,
                                columns.name(lastOf(months)),
                                Map.of())
                        .with("mapping", mapping.name())
                        .with(
                                "expected",
                                Message.of("mappings.behind")
                                        .with(
                                                "column",
                                                columns.name(
                                                        index(months.columns().getFirst())))));
    }

    private int lastOf(MonthColumns months) {
        return index(months.columns().getLast());
    }

    /** A column of money under a unit, in its header or above the table, whose figures the mapping reads as they are. */
    private Optional<Problem> unitNotSaid(MappedSheet place, TableColumns columns, int headerRow) {
        boolean isUnitAbove = mapping.above().values().stream().anyMatch(text -> Unit.statedIn(text) != null);
        return money(columns, source -> !(source instanceof ColumnSource.Calculated number && number.scale() != null))
                .filter(index -> isUnitAbove || Unit.omitsZeros(columns.name(index)))
                .findFirst()
                .map(index -> new Problem(
                                ProblemKind.UNIT_NOT_MAPPED,
                                Location.cell(place.workbook(), place.name(), index, headerRow),
                                columns.name(index),
                                null,
                                Map.of())
                        .with("mapping", mapping.name()));
    }

    /** A column of money with tax in it, as its header or a note above the table says, of which the mapping says nothing. */
    private Optional<Problem> taxNotSaid(MappedSheet place, TableColumns columns, int headerRow) {
        boolean isAbove = mapping.above().values().stream().anyMatch(TaxWords::sayIncluded);
        return money(columns, source -> !(source instanceof ColumnSource.Calculated number && number.tax() != null))
                .filter(index -> isAbove || TaxWords.sayIncluded(columns.name(index)))
                .findFirst()
                .map(index -> new Problem(
                        ProblemKind.TAX_NOT_SAID,
                        Location.cell(place.workbook(), place.name(), index, headerRow),
                        null,
                        columns.name(index),
                        Map.of()));
    }

    /** The columns that money is read from, of some sources. */
    private Stream<Integer> money(TableColumns columns, Predicate<ColumnSource> which) {
        return mapping.readings().stream().flatMap(reading -> money(reading, columns, which));
    }

    private Stream<Integer> money(Reading reading, TableColumns columns, Predicate<ColumnSource> which) {
        List<MonthOfLine> months = reading.months() == null ? List.of() : months(reading.months(), columns);
        return reading.columns().entrySet().stream()
                .filter(one -> ColumnForm.in(reading.format(), one.getKey()).isMoney())
                .map(Map.Entry::getValue)
                .filter(which)
                .flatMap(source -> source.columns().stream())
                .map(name -> name.equals(ReservedNames.MONTH_VALUE) && !months.isEmpty()
                        ? months.getFirst().column()
                        : name)
                .map(indexes::get)
                .filter(Objects::nonNull);
    }

    /** A header that says a month must be that of its place among the months. */
    private @Nullable Problem otherMonth(MappedSheet place, TableColumns columns, int headerRow) {
        return mapping.readings().stream()
                .map(Reading::months)
                .filter(Objects::nonNull)
                .flatMap(months -> months(months, columns).stream())
                .filter(month -> MonthHeader.of(month.column())
                        .filter(said -> !said.mayBe(month.month()))
                        .isPresent())
                .findFirst()
                .map(month -> new Problem(
                                ProblemKind.MAPPED_CELL_CHANGED,
                                Location.cell(place.workbook(), place.name(), index(month.column()), headerRow),
                                null,
                                columns.name(index(month.column())),
                                Map.of())
                        .with("mapping", mapping.name())
                        .with("expected", month.month().toString()))
                .orElse(null);
    }
}
