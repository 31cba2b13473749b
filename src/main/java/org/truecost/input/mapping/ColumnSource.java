package org.truecost.input.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the values of a column come from. */
sealed interface ColumnSource {

    /** The same on every row. */
    record Always(String text) implements ColumnSource {}

    /** The texts of several columns, joined by a hyphen; empty ones are passed over. */
    record Joined(List<String> columns) implements ColumnSource {

        public Joined {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A text.
     *
     * @param words what each word of the sheet means; empty where the texts are taken as they are
     */
    record Word(String column, Map<String, String> words) implements ColumnSource {

        public Word {
            words = Map.copyOf(words);
        }
    }

    /**
     * A day.
     *
     * @param form how texts write it; null for the forms of the contract
     * @param isDayAfter whether the cell names the day after the one that is meant
     * @param open the texts, in the form that patterns are compared in, that say that there is no last day; empty where the mapping names none
     */
    record Day(String column, @Nullable DateForm form, boolean isDayAfter, Set<String> open) implements ColumnSource {

        public Day {
            open = Set.copyOf(open);
        }
    }

    /**
     * What is taken off an amount that contains tax (cost-model.md, rule 43).
     *
     * @param column the tax itself, or the code that tells its rate; null where none of it is recovered, so that it is a cost
     * @param percents the rate of each code in percent; empty where the column is the tax itself
     */
    record Tax(@Nullable String column, Map<String, BigDecimal> percents) {

        public Tax {
            percents = Map.copyOf(percents);
        }
    }

    /**
     * A number: the column's, and what is added, subtracted, multiplied with and divided by, in this order.
     *
     * @param tax what is taken off first for the tax in it; null where nothing is said of tax
     * @param scale the unit of the figures; null where none is said
     * @param form how texts write numbers; null for the forms of the contract
     * @param decimals to how many it is rounded; null where it is exact
     */
    record Calculated(
            String column,
            List<String> plus,
            List<String> minus,
            List<Operand> times,
            List<Operand> per,
            @Nullable Tax tax,
            @Nullable Scale scale,
            @Nullable NumberForm form,
            @Nullable Integer decimals)
            implements ColumnSource {

        public Calculated {
            plus = List.copyOf(plus);
            minus = List.copyOf(minus);
            times = List.copyOf(times);
            per = List.copyOf(per);
        }
    }

    /** The columns of the sheet that it is made of, the first first. */
    default List<String> columns() {
        return switch (this) {
            case Always always -> List.of();
            case Joined joined -> joined.columns();
            case Word word -> List.of(word.column());
            case Day day -> List.of(day.column());
            case Calculated number ->
                Stream.of(
                                Stream.of(number.column()),
                                number.plus().stream(),
                                number.minus().stream(),
                                number.times().stream().flatMap(Operand::columns),
                                number.per().stream().flatMap(Operand::columns),
                                number.tax() == null
                                        ? Stream.<String>empty()
                                        : Stream.ofNullable(number.tax().column()))
                        .flatMap(same -> same)
                        .toList();
        };
    }
}
