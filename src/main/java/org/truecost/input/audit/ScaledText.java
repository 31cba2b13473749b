package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.input.text.NumberText;
import org.truecost.input.text.Wording;
import org.truecost.problem.ReadWords;

/** Numbers typed with their scale, as tables of analysts hold them: {@code $237m}, {@code 1.3bn}. */
final class ScaledText {

    /** The zeros that words behind a number stand for, in every language. */
    private static final Map<String, Integer> ZEROS = ReadWords.of("reading.scaleZeros").stream()
            .map(entry -> entry.split(":", 2))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> Integer.valueOf(entry[1])));

    private static final Pattern SCALED = Pattern.compile("(?<number>.*\\d)\\s*(?<scale>"
            + ZEROS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?<bracket>\\)?)");

    /** What a text ends with that says a scale. */
    private static final String LAST = ")"
            + ZEROS.keySet().stream()
                    .map(word -> word.substring(word.length() - 1))
                    .collect(Collectors.joining());

    private static final char FIRST_NON_ASCII = 0x80;

    private ScaledText() {}

    /** The number that a text says in whole units, as exact as its digits are; null if it says none, or one of another unit. */
    static @Nullable BigDecimal read(String text) {
        NumberText number = NumberText.parse(text);
        if (number != null && number.suffix().isEmpty()) {
            return number.value();
        }
        if (!mayBeScaled(text)) {
            return null;
        }
        Matcher scaled = SCALED.matcher(Wording.halfWidth(text).toLowerCase(Locale.ROOT));
        if (!scaled.matches()) {
            return null;
        }
        NumberText digits = NumberText.parse(scaled.group("number") + scaled.group("bracket"));
        return digits == null || !digits.suffix().isEmpty()
                ? null
                : digits.value().scaleByPowerOfTen(ZEROS.getOrDefault(scaled.group("scale"), 0));
    }

    /** Rules most texts out by their last letter: this is asked of each text with a digit. */
    private static boolean mayBeScaled(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return last <= ' ' || last >= FIRST_NON_ASCII || LAST.indexOf(Character.toLowerCase(last)) >= 0;
    }
}
