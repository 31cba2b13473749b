package org.truecost.input.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.mapping.Numbers;
import org.truecost.input.mapping.TableColumns;
import org.truecost.input.text.Wording;

/** The rows of totals among the rows below a header, and what their figures turn out to be the sums of. */
final class TotalsGuess {

    private static final String SECTION = "section";
    private static final String ALL = "all";
    private static final String EITHER = "either";
    private static final String NEITHER = "";

    private final TableColumns columns;
    private final Map<Integer, BigDecimal> all = new HashMap<>();
    private final Map<Integer, BigDecimal> section = new HashMap<>();

    /** The labels by the column they are in and what they total. */
    private final Map<Kind, List<String>> labels = new LinkedHashMap<>();

    private final List<RawRow> lines = new ArrayList<>();

    private record Kind(int column, String of) {}

    /**
     * Rows of totals of one kind.
     *
     * @param column the name of the column their labels are in
     * @param pattern what their labels have in common
     * @param of section or all; empty where their figures are the sums of neither
     */
    record Found(String column, List<String> pattern, String of) {}

    private TotalsGuess(TableColumns columns) {
        this.columns = columns;
    }

    static TotalsGuess of(HeaderGuess header) {
        TotalsGuess guess = new TotalsGuess(header.columns());
        header.below().forEach(guess::see);
        return guess;
    }

    private void see(RawRow row) {
        int label = label(row);
        if (label < 0 || row.values().noneMatch(Values::isFigure)) {
            lines.add(row);
            figures(row).forEach((index, number) -> {
                all.merge(index, number, BigDecimal::add);
                section.merge(index, number, BigDecimal::add);
            });
            return;
        }
        String of = kind(row);
        CellValue text = row.at(label);
        labels.computeIfAbsent(new Kind(label, of), any -> new ArrayList<>())
                .add(text == null ? "" : text.shown().strip());
        if (!of.equals(ALL)) {
            section.clear();
        }
    }

    private static int label(RawRow row) {
        for (int index = 0; index < row.width(); index++) {
            if (row.at(index) instanceof CellValue.Text text && Wording.namesTotal(text.value())) {
                return index;
            }
        }
        return -1;
    }

    /** The first section's total is that of all rows above, too: which of them is meant shows in the others of its column. */
    private String kind(RawRow row) {
        boolean ofSection = sumsAre(row, section);
        boolean ofAll = sumsAre(row, all);
        if (ofSection && ofAll) {
            return EITHER;
        }
        return ofSection ? SECTION : ofAll ? ALL : NEITHER;
    }

    /** Whether at least one figure is the sum of its column, and no other differs but those of running balances. */
    private static boolean sumsAre(RawRow row, Map<Integer, BigDecimal> sums) {
        Map<Integer, BigDecimal> stated = figures(row);
        long equal = stated.entrySet().stream()
                .filter(one -> agree(one.getValue(), sums.get(one.getKey())))
                .count();
        return equal > 0 && equal * 2 >= stated.size();
    }

    private static boolean agree(BigDecimal total, @Nullable BigDecimal sum) {
        return sum != null && total.subtract(sum).abs().compareTo(new BigDecimal("0.005")) <= 0;
    }

    private static Map<Integer, BigDecimal> figures(RawRow row) {
        Map<Integer, BigDecimal> figures = new HashMap<>();
        for (int index = 0; index < row.width(); index++) {
            CellValue value = row.at(index);
            BigDecimal number = value != null && Values.isFigure(value) ? Numbers.of(value, null) : null;
            if (number != null) {
                figures.put(index, number);
            }
        }
        return figures;
    }

    /** The kinds of totals; those of all rows first, as their labels may fit the patterns of the others. */
    List<Found> found() {
        decideFirsts();
        List<Found> found = new ArrayList<>();
        for (String of : List.of(ALL, SECTION, NEITHER)) {
            labels.forEach((kind, texts) -> {
                if (kind.of().equals(of)) {
                    found.add(new Found(columns.name(kind.column()), pattern(texts), of));
                }
            });
        }
        return found;
    }

    private void decideFirsts() {
        for (Kind kind : List.copyOf(labels.keySet())) {
            if (kind.of().equals(EITHER)) {
                Kind section = new Kind(kind.column(), SECTION);
                Kind decided = labels.containsKey(section) ? section : new Kind(kind.column(), ALL);
                List<String> texts = Objects.requireNonNull(labels.remove(kind));
                labels.computeIfAbsent(decided, any -> new ArrayList<>()).addAll(0, texts);
            }
        }
    }

    /**
     * Rows that say something of the rows below them.
     *
     * @param column the column without a header that says it
     * @param empty a column that they leave empty and all other rows fill in
     */
    record Section(String column, String empty) {}

    /** The rows of one text in a column without a header, if there are several. */
    Optional<Section> section() {
        Map<Integer, Long> alone = lines.stream()
                .filter(row -> row.values().count() == 1 && row.values().allMatch(Values::isText))
                .collect(Collectors.groupingBy(row -> row.width() - 1, Collectors.counting()));
        return alone.entrySet().stream()
                .filter(column -> column.getValue() > 1 && !columns.names().containsKey(column.getKey()))
                .findFirst()
                .flatMap(column -> columns.names().keySet().stream()
                        .filter(index ->
                                lines.stream().allMatch(row -> row.values().count() == 1 || row.at(index) != null))
                        .findFirst()
                        .map(index -> new Section(columns.name(column.getKey()), columns.name(index))));
    }

    /** The rows that are no totals. */
    List<RawRow> lines() {
        return lines;
    }

    /** What texts have in common at their beginning or end, where they are several. */
    private static List<String> pattern(List<String> texts) {
        List<String> different = texts.stream().distinct().toList();
        if (different.size() == 1) {
            return different;
        }
        String start = different.getFirst();
        String end = different.getFirst();
        for (String text : different) {
            start = common(start, text);
            end = new StringBuilder(common(reversed(end), reversed(text)))
                    .reverse()
                    .toString();
        }
        start = start.substring(0, start.lastIndexOf(' ') + 1);
        end = end.indexOf(' ') < 0 ? "" : end.substring(end.indexOf(' '));
        boolean said = Wording.namesTotal(start.strip()) || Wording.namesTotal(end.strip());
        return said && start.length() + end.length() > 1 ? List.of(start + "*" + end) : different;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
