package org.truecost.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Money;
import org.truecost.report.LeftOut;
import org.truecost.report.Value;

/**
 * Says what is missing in one sentence: "incomplete: 587 of 663 rows, at least $73.2 million, left out" (cost-model.md, rule 15).
 *
 * @param labels the words of a key
 * @param amount writes an amount
 * @param number writes a count
 * @param hedges writes how the rest is hedged
 */
public record MissingWords(
        UnaryOperator<String> labels,
        Function<Money, String> amount,
        Function<BigDecimal, String> number,
        Function<List<Qualifier>, String> hedges) {

    /** As many names of files and sheets as a sentence can bear. */
    private static final int NAMED = 3;

    /** The sentence; behind it, where the figure has any, how the rest is hedged. */
    public String of(Value.Missing missing) {
        String said = of(missing.leftOut());
        return missing.hedges().isEmpty()
                ? said
                : say("leftOut.hedged", Map.of("missing", said, "hedges", hedges.apply(missing.hedges())));
    }

    private String of(LeftOut leftOut) {
        List<String> parts = new ArrayList<>();
        if (leftOut.rows() > 0) {
            parts.add(say("leftOut.rows", Map.of("rows", count(leftOut.rows()), "read", count(leftOut.read()))));
        }
        leftOut.amounts().forEach(sum -> parts.add(say("leftOut.amount", Map.of("amount", amount.apply(sum)))));
        if (leftOut.pay()) {
            parts.add(labels.apply("leftOut.pay"));
        }
        named("leftOut.unread", "leftOut.unreads", leftOut.unread(), parts);
        named("leftOut.unrepeated", "leftOut.unrepeateds", leftOut.unrepeated(), parts);
        return say(parts.size() == 1 ? "leftOut.one" : "leftOut.several", Map.of("parts", joined(parts)));
    }

    private void named(String one, String several, List<String> files, List<String> parts) {
        if (!files.isEmpty()) {
            parts.add(say(
                    files.size() == 1 ? one : several, Map.of("count", count(files.size()), "names", names(files))));
        }
    }

    private String names(List<String> unread) {
        String names =
                joined(unread.stream().limit(NAMED).map(Excerpt::inSentence).toList());
        return unread.size() > NAMED ? names + " …" : names;
    }

    private String joined(List<String> parts) {
        return parts.stream()
                .reduce((before, part) -> say("leftOut.joined", Map.of("before", before, "part", part)))
                .orElse("");
    }

    private String count(long rows) {
        return number.apply(BigDecimal.valueOf(rows));
    }

    private String say(String key, Map<String, String> parts) {
        String words = labels.apply(key);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            words = words.replace("{" + part.getKey() + "}", part.getValue());
        }
        return words;
    }
}
