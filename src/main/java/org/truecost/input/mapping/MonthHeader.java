package org.truecost.input.mapping;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.text.DateText;
import org.truecost.problem.ReadWords;

/**
 * A month as a header says it: {@code 2025-01}, {@code Jan-25}, {@code April}, {@code 4月}.
 *
 * @param month from 1
 * @param year null where the header names none
 */
public record MonthHeader(int month, @Nullable Integer year) {

    private static final int MONTHS = 12;
    private static final Pattern NUMBERED = Pattern.compile(ReadWords.pattern("reading.monthPattern"));
    private static final Pattern NAMED = Pattern.compile("([A-Za-z]{3,9})[ ./'’-]*(20\\d\\d|\\d\\d)?");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /** The month that a header says; empty where it says none. */
    public static Optional<MonthHeader> of(String header) {
        YearMonth whole = DateText.parseMonth(header);
        if (whole != null) {
            return Optional.of(new MonthHeader(whole.getMonthValue(), whole.getYear()));
        }
        if (NUMBERED.matcher(header).matches()) {
            int month = Integer.parseInt(NO_DIGIT.matcher(header).replaceAll(""));
            return month < 1 || month > MONTHS ? Optional.empty() : Optional.of(new MonthHeader(month, null));
        }
        Matcher named = NAMED.matcher(header);
        return named.matches() ? named(named.group(1), named.group(2)) : Optional.empty();
    }

    private static Optional<MonthHeader> named(String name, @Nullable String year) {
        for (Month month : Month.values()) {
            boolean is = name.equalsIgnoreCase(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                    || name.equalsIgnoreCase(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            if (is) {
                Integer full = year == null ? null : Integer.valueOf(year.length() == 2 ? "20" + year : year);
                return Optional.of(new MonthHeader(month.getValue(), full));
            }
        }
        return Optional.empty();
    }

    /** Whether it may be this month: where it names no year, that of any. */
    boolean mayBe(YearMonth of) {
        return month == of.getMonthValue() && (year == null || year == of.getYear());
    }

    /** Whether it is the month after another. */
    public boolean follows(MonthHeader other) {
        return month == other.month % MONTHS + 1;
    }
}
