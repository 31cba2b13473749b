package org.truecost.input.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day or a month counted by an era: {@code 令和6年4月1日}, {@code 令和元年5月}, {@code R6.4.1}. Its date may be outside the era, as
 * the date of {@code 平成31年5月1日} is.
 *
 * @param day null where the text says a month
 */
public record EraText(Era era, YearMonth month, @Nullable LocalDate day) {

    private static final Pattern WRITTEN = Pattern.compile("(?<era>令和|㋿|R|平成|㍻|H|昭和|㍼|S)\\s*(?<year>元|[1-9]\\d?)"
            + "(?:年\\s*(?<month>\\d{1,2})月(?:\\s*(?<day>\\d{1,2})日)?"
            + "|(?<mark>[./-])(?<monthNumber>\\d{1,2})(?:\\k<mark>(?<dayNumber>\\d{1,2}))?)");

    /** The date of a text with an era; null if it has none, or there is no such day. */
    public static @Nullable EraText parse(String text) {
        Matcher written = WRITTEN.matcher(Wording.halfWidth(text));
        if (!written.matches()) {
            return null;
        }
        Era era = Era.of(written.group("era"));
        String year = written.group("year");
        try {
            YearMonth month = YearMonth.of(
                    era.year(year.equals("元") ? 1 : Integer.parseInt(year)),
                    Integer.parseInt(Objects.requireNonNull(either(written, "month", "monthNumber"))));
            String day = either(written, "day", "dayNumber");
            return new EraText(
                    era,
                    month,
                    day == null ? null : LocalDate.of(month.getYear(), month.getMonth(), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable String either(Matcher matched, String one, String other) {
        String group = matched.group(one);
        return group == null ? matched.group(other) : group;
    }

    /** Whether the day or the month is one of the era. */
    public boolean isWithinEra() {
        return day == null ? era.has(month) : era.has(day);
    }
}
