package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.text.NumberText;
import org.truecost.input.text.Wording;

/** Numbers typed with their scale, as tables of analysts hold them: {@code $237m}, {@code 1.3bn}, {@code 1,300百万}. */
final class ScaledText {

    /** The zeros that letters behind a number stand for. */
    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("m", 6),
            Map.entry("mm", 6),
            Map.entry("mn", 6),
            Map.entry("million", 6),
            Map.entry("b", 9),
            Map.entry("bn", 9),
            Map.entry("billion", 9),
            Map.entry("千", 3),
            Map.entry("万", 4),
            Map.entry("百万", 6),
            Map.entry("億", 8));

    private static final Pattern SCALED = Pattern.compile(
            "(?<number>.*\\d)\\s*(?<scale>k|mm?|mn|million|b|bn|billion|千|百万|万|億)(?:円|ドル)?(?<bracket>\\)?)");

    private ScaledText() {}

    /** The number that a text says in whole units, as exact as its digits are; null if it says none, or one of another unit. */
    static @Nullable BigDecimal read(String text) {
        NumberText number = NumberText.parse(text);
        if (number != null && number.suffix().isEmpty()) {
            return number.value();
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
}
