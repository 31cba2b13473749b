package org.truecost.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.truecost.input.TinyWorkbook.Formatted;

/**
 * A figure of pay and a person that are unmistakable wherever they turn up.
 *
 * @param digits of the figure, five of them
 */
record Canary(String digits) {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String KANJI = "〇一二三四五六七八九";

    /** Figures that no text of the program has, and that are days after this century's first half. */
    static Canary of(Random random) {
        return new Canary(Integer.toString(61_000 + random.nextInt(19_000)));
    }

    String person() {
        return "Zebulon Quist";
    }

    /** The figure as people write it and as programs keep it, in a row of any column; and people. */
    List<Object> written() {
        String grouped = String.format(Locale.ROOT, "%,d", Integer.parseInt(digits));
        String start = digits.substring(0, 2);
        return List.of(
                new BigDecimal(digits),
                new BigDecimal(digits + ".55"),
                new BigDecimal("-" + digits),
                digits,
                grouped + "円",
                "約" + digits,
                "$" + grouped,
                grouped.replace(',', '.') + ",55",
                start + "/" + digits.substring(3),
                wide(grouped),
                digits.charAt(0) + "." + digits.substring(1) + "万円",
                kanji(),
                day().toString(),
                day() + "T09:30",
                day() + "T09:30:00Z",
                "令和" + start + "年9月39日",
                new Formatted("yyyy/m/d", digits),
                new Formatted("d-mmm", digits),
                new Formatted("#,##0,", digits + "000"),
                new Formatted("0%", digits.substring(0, 3) + "." + digits.substring(3)),
                person(),
                "弓削道鏡");
    }

    /** What no one may find. */
    List<String> leaks() {
        String grouped = String.format(Locale.ROOT, "%,d", Integer.parseInt(digits));
        List<String> leaks = new ArrayList<>(List.of(
                digits,
                grouped,
                grouped.replace(',', '.'),
                digits.substring(0, 2) + "/" + digits.substring(3),
                wide(grouped),
                wide(digits),
                digits.charAt(0) + "." + digits.substring(1),
                kanji(),
                day().toString(),
                day().toString().replace('-', '/'),
                Integer.toString(day().getYear()),
                "令和" + digits.substring(0, 2),
                "09:30"));
        leaks.addAll(List.of("Zebulon", "Quist", "弓削"));
        return leaks;
    }

    private LocalDate day() {
        return DAY_ZERO.plusDays(Long.parseLong(digits));
    }

    private String kanji() {
        StringBuilder kanji = new StringBuilder();
        digits.chars().forEach(digit -> kanji.append(KANJI.charAt(digit - '0')));
        return kanji.toString();
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(letter -> wide.append((char) (letter - '!' + '！')));
        return wide.toString();
    }
}
