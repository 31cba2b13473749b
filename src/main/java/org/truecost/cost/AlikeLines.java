package org.truecost.cost;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Recurrence;

/** What lines of one category have in common that come again under new numbers every month (cost-model.md, rule 16). */
final class AlikeLines {

    /** "January" and "Jan" in a description say which bill it is, not what for. */
    private static final Set<String> MONTHS = Arrays.stream(Month.values())
            .flatMap(month -> Stream.of(
                    month.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private AlikeLines() {}

    /** The same for two lines of a category that are alike; those without a description are alike where their entity is the same. */
    static String key(CostRecord record) {
        Recurrence recurrence = record.recurrence();
        return recurrence == null
                ? "\n\n" + record.attributes().entity()
                : String.join("\n", words(recurrence.description()), "" + recurrence.asset(), "" + recurrence.entity());
    }

    /** The words of a description without numbers, punctuation and months. */
    private static String words(String description) {
        StringJoiner words = new StringJoiner(" ");
        int start = -1;
        for (int at = 0; at <= description.length(); at++) {
            boolean letter = at < description.length() && Character.isLetter(description.charAt(at));
            if (letter && start < 0) {
                start = at;
            } else if (!letter && start >= 0) {
                String word = description.substring(start, at).toLowerCase(Locale.ROOT);
                if (!MONTHS.contains(word)) {
                    words.add(word);
                }
                start = -1;
            }
        }
        return words.toString();
    }
}
