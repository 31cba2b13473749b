package org.truecost.input.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a header: names in two languages, and a unit in brackets or behind the name. */
public final class HeaderParts {

    /** What separates the two languages in a header such as {@code Amount / 金額}. */
    private static final Pattern SEPARATORS = Pattern.compile("[/|\\n()\\[\\]]");

    /** A name with a currency's code, a unit or both behind it: {@code Amount USD}, {@code Amount in USD k}. */
    private static final Pattern UNIT_BEHIND = Pattern.compile(
            "(?<name>.*?\\S)\\s+(?<unit>(?:in\\s+)?(?:[A-Z]{3}|US\\$|\\$)(?:\\s*(?i:k|thousands?|['’]?000s?|mn|mm|mio|millions?|bn|billions?))?"
                    + "|in\\s+(?i:thousands|millions|billions))");

    private HeaderParts() {}

    /** The parts in their normal form, without empty ones. */
    public static List<String> of(String header) {
        List<String> parts = new ArrayList<>();
        SEPARATORS.splitAsStream(Wording.plain(header)).map(String::strip).forEach(part -> {
            Matcher behind = UNIT_BEHIND.matcher(part);
            boolean isUnit = Unit.of(Wording.normal(part)) != null;
            if (!isUnit && behind.matches() && Unit.of(Wording.normal(behind.group("unit"))) != null) {
                parts.add(Wording.normal(behind.group("name")));
                parts.add(Wording.normal(behind.group("unit")));
            } else {
                parts.add(Wording.normal(part));
            }
        });
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
