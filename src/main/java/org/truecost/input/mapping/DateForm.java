package org.truecost.input.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.text.Wording;

/**
 * How texts write days: {@code MM/DD/YYYY}, {@code DD.MM.YYYY}, {@code YYYYMMDD}, {@code D-MMM-YY}, {@code
 * YYYY-MM-DDTHH:mm:ssZ}, or months: {@code YYYY年M月}. Letters that stand for themselves are T and Z; a time of day is read where it is midnight.
 *
 * @param written as the mapping writes it
 */
public record DateForm(String written, DateTimeFormatter formatter) {

    private static final Pattern KNOWN = Pattern.compile("(?:YYYY|YY|MMM|MM|M|DD|D|HH|mm|ss|[TZ]|[-/., :年月日]){1,20}");
    private static final Pattern CENTURY = Pattern.compile("(?<!u)uu(?!u)");

    /** The form of a pattern; empty where it is none, or has no month or year. */
    public static Optional<DateForm> of(String pattern) {
        boolean whole = pattern.contains("YY") && pattern.contains("M");
        if (!whole || !KNOWN.matcher(pattern).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DateForm(pattern, formatter(pattern)));
        } catch (IllegalArgumentException tooManyLetters) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        String letters = pattern.replace("YYYY", "uuuu")
                .replace("YY", "uu")
                .replace("DD", "dd")
                .replace("D", "d")
                .replace("T", "'T'")
                .replace("Z", "'Z'");
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        String[] parts = CENTURY.split(letters, -1);
        for (int part = 0; part < parts.length; part++) {
            if (part > 0) {
                builder.appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(2000, 1, 1));
            }
            builder.appendPattern(parts[part]);
        }
        if (!pattern.contains("D")) {
            builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
        }
        return builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether it names no day, but a whole month, whose first day is read. */
    boolean isOfMonths() {
        return !written.contains("D");
    }

    /** The day a text writes in this form; null if it writes none, or another moment of it than its first. */
    @Nullable
    public LocalDate parse(String text) {
        try {
            TemporalAccessor read = formatter.parse(Wording.plain(text));
            LocalTime time = read.query(TemporalQueries.localTime());
            return time == null || time.equals(LocalTime.MIDNIGHT) ? read.query(TemporalQueries.localDate()) : null;
        } catch (DateTimeException otherForm) {
            return null;
        }
    }
}
