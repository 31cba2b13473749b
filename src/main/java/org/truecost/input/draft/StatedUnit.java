package org.truecost.input.draft;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.text.Unit;
import org.truecost.input.text.Wording;
import org.truecost.problem.ReadWords;

/** The unit of a column's figures as its header or a note above the table states it, in the words of mappings. */
final class StatedUnit {

    private static final Pattern YEARS = behind("reading.yearsPattern");
    private static final Pattern MONTHS = behind("reading.monthsPattern");

    private StatedUnit() {}

    private static Pattern behind(String key) {
        return Pattern.compile("(?:" + ReadWords.pattern(key) + ")$", Pattern.CASE_INSENSITIVE);
    }

    /** The unit of money that a header and the notes above agree on; null where they state none that is certain, or different ones. */
    static @Nullable String ofMoney(String header, Collection<String> above) {
        Set<Integer> stated = new HashSet<>();
        if (Unit.omitsZeros(header)) {
            Unit unit = Unit.inHeader(header);
            stated.add(unit == null ? 0 : unit.zeros());
        }
        for (String note : above) {
            Unit unit = Unit.of(Wording.normal(Objects.requireNonNullElse(Unit.statedIn(note), "")));
            stated.add(unit == null ? 0 : unit.zeros());
        }
        return stated.size() == 1 ? word(stated.iterator().next()) : null;
    }

    private static @Nullable String word(int zeros) {
        return switch (zeros) {
            case 3 -> "thousand";
            case 6 -> "million";
            case 9 -> "billion";
            default -> Unit.scale(zeros);
        };
    }

    /** Whether the header of a life says years or months; null where it says neither. */
    static @Nullable String ofALife(String header) {
        String plain = Wording.plain(header);
        if (YEARS.matcher(plain).find()) {
            return "years";
        }
        return MONTHS.matcher(plain).find() ? "months" : null;
    }

    /** Whether a header is one of a column's but for what it says of years and months. */
    static boolean isLife(ColumnForm form, String header) {
        return form.headers().stream().anyMatch(own -> name(own).equals(name(header)));
    }

    private static String name(String header) {
        String plain = Wording.plain(header);
        return Wording.normal(
                MONTHS.matcher(YEARS.matcher(plain).replaceFirst("")).replaceFirst(""));
    }
}
