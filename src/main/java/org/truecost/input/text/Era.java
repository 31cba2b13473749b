package org.truecost.input.text;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Words;

/** The Japanese eras that workbooks may count years by. */
public enum Era {
    SHOWA(new Words("Showa", "昭和"), LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    HEISEI(new Words("Heisei", "平成"), LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    REIWA(new Words("Reiwa", "令和"), LocalDate.of(2019, 5, 1), LocalDate.MAX);

    private final Words words;
    private final LocalDate first;
    private final LocalDate last;

    Era(Words words, LocalDate first, LocalDate last) {
        this.words = words;
        this.first = first;
        this.last = last;
    }

    /** The era a text begins with: its name, its name as one letter, or its initial. */
    static Era of(String name) {
        return switch (name) {
            case "令和", "㋿", "R" -> REIWA;
            case "平成", "㍻", "H" -> HEISEI;
            case "昭和", "㍼", "S" -> SHOWA;
            default -> throw new IllegalArgumentException("no era: " + name);
        };
    }

    /** The common year of one of its years, the first of which is 1. */
    int year(int yearOfEra) {
        return first.getYear() + yearOfEra - 1;
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether any day of a month is of the era. */
    boolean has(YearMonth month) {
        return !month.atEndOfMonth().isBefore(first) && !month.atDay(1).isAfter(last);
    }

    /** Its name and its days, in words. */
    public Words bounds() {
        @Nullable String end = last.equals(LocalDate.MAX) ? null : last.toString();
        return new Words(
                words.english() + " began on " + first + (end == null ? "" : " and ended on " + end),
                words.japanese() + "は" + first + "から" + (end == null ? "" : end + "まで"));
    }
}
