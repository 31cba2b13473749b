package org.truecost.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Money;
import org.truecost.problem.Location;
import org.truecost.problem.Message;

/** A figure or a text of the briefing before it is worded: each output formats it for its language and medium. */
public sealed interface Value {

    /** What has a line of its own in a list: a series' values, any other value itself. */
    default List<Value> lines() {
        return List.of(this);
    }

    /** An amount, exact; rounded where it is displayed. */
    record Amount(Money money) implements Value {}

    /** An amount by which something moved, displayed with its sign. */
    record Change(Money money) implements Value {}

    /** An amount per unit (a GPU-hour), displayed with four decimals. */
    record UnitAmount(Money money) implements Value {}

    /** A multiple: 437.45. */
    record Times(BigDecimal ratio) implements Value {}

    /** A part of a whole, 0.0023 for 0.23 %. */
    record Share(BigDecimal ratio) implements Value {}

    /** A number of things. */
    record Count(BigDecimal number) implements Value {
        /** A whole number of things. */
        public static Count of(long number) {
            return new Count(BigDecimal.valueOf(number));
        }
    }

    /** An exchange rate: one unit of the first currency in units of the second. */
    record Rate(BigDecimal value) implements Value {}

    /** A day. */
    record Day(LocalDate date) implements Value {}

    /** A month. */
    record Month(YearMonth month) implements Value {}

    /** The months from the first to the last, both included. */
    record Months(YearMonth first, YearMonth last) implements Value {}

    /** How a source hedges a figure. */
    record Hedge(Qualifier qualifier) implements Value {}

    /** How the sources of a sum hedge its parts, each way once. */
    record Hedges(List<Qualifier> qualifiers) implements Value {
        public Hedges {
            qualifiers = List.copyOf(qualifiers);
        }
    }

    /** A place in a workbook. */
    record Place(Location location) implements Value {}

    /** A file's SHA-256 in hexadecimal; a narrow medium may print its beginning only. */
    record Fingerprint(String sha256) implements Value {}

    /** The product's own words, by their key in the labels of output-templates. */
    record Label(String key) implements Value {}

    /**
     * The product's own words, and that the figure they name lacks the pay of some people.
     *
     * @param people whose pay is withheld
     */
    record Without(String key, BigDecimal people) implements Value {
        /** The key of the words that say so. */
        public String sentence() {
            return people.compareTo(BigDecimal.ONE) == 0 ? "pay.withoutOne" : "pay.without";
        }
    }

    /** The product's own words, with other values in them where their names are in braces. */
    record Composed(String key, Map<String, Value> parts) implements Value {
        public Composed {
            parts = Map.copyOf(parts);
        }
    }

    /**
     * Values one after another: a list has a line for each, a sentence joins them.
     *
     * @param key the words between two of them, with what came {@code before} and the next {@code one}
     */
    record Series(String key, List<Value> values) implements Value {
        public Series {
            values = List.copyOf(values);
        }

        /** The values as one text, each as it is written. */
        public String joined(Function<Value, String> written, BinaryOperator<String> between) {
            return values.stream().map(written).reduce(between).orElse("");
        }

        @Override
        public List<Value> lines() {
            return values;
        }
    }

    /** A figure's name, and that something given is not in the figure. */
    record Incomplete(Value name) implements Value {}

    /**
     * What was given and is in no figure, and how the rest is hedged.
     *
     * @param hedges empty where only what is left out is said
     */
    record Missing(LeftOut leftOut, List<Qualifier> hedges) implements Value {
        public Missing {
            hedges = List.copyOf(hedges);
        }
    }

    /** The product's own words, rendered in any language, such as a problem's message. */
    record Phrase(Message words) implements Value {}

    /** Text from a workbook: data in the sender's language, never markup, never a formula. */
    record Text(String text) implements Value {}

    /** Nothing to say. */
    record Blank() implements Value {}
}
