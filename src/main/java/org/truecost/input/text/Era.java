package org.truecost.input.text;

import java.time.LocalDate;
import java.time.YearMonth;
import org.truecost.problem.Message;

/** The Japanese eras that workbooks may count years by. */
public enum Era {
    SHOWA(LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    HEISEI(LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    REIWA(LocalDate.of(2019, 5, 1), LocalDate.MAX);

    private final LocalDate first;
    private final LocalDate last;

    Era(LocalDate first, LocalDate last) {
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
    public Message bounds() {
        Message.Keyed bounds = Message.of(last.equals(LocalDate.MAX) ? "problems.era.open" : "problems.era.ended");
        return bounds.with("era", Message.of("sheets.era." + name()))
                .with("first", first.toString())
                .with("last", last.toString());
    }
}
