package org.truecost.store.row;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truecost.Languages;
import org.truecost.problem.Message;

/** What the database keeps of a problem's details. */
class DetailsTest {

    @Test
    void keepsKeysAndArgumentsAndNoTexts() {
        Map<String, Message> details = Map.of(
                "sum", Message.verbatim("5.00 “USD” \u0001"),
                "count", new Message.Count(Long.MAX_VALUE),
                "kind", Message.of("sheets.kind.PAYROLL"),
                "omitted",
                        Message.of("problems.rows.omitted")
                                .with("count", 2)
                                .with(
                                        "rows",
                                        new Message.Listing(
                                                "problems.list.and",
                                                List.of(Message.verbatim("2–4"), Message.verbatim("7")))));
        String text = Details.text(details);
        assertThat(text).doesNotContain("It is the sum").contains("problems.rows.omitted");
        assertThat(Details.read(text)).isEqualTo(details);
        assertThat(requireNonNull(Details.read(text).get("omitted")).in(Languages.ENGLISH))
                .isEqualTo(" It is the sum without rows 2–4, 7.");
    }

    @Test
    void keepsNothingOfNothing() {
        assertThat(Details.text(Map.of())).isEmpty();
        assertThat(Details.read("")).isEmpty();
    }

    @Test
    void readsWhatAnEarlierBuildKeptInTwoLanguages() {
        String earlier = "expected\u001fany text\u001f任意の文字列\u001emore\u001f\u001f\u001e";
        Map<String, Message> details = Details.read(earlier);
        assertThat(details)
                .isEqualTo(Map.of(
                        "expected", new Message.Earlier("any text", "任意の文字列"), "more", new Message.Earlier("", "")));
        assertThat(requireNonNull(details.get("expected")).in(Languages.ENGLISH))
                .isEqualTo("any text");
        assertThat(requireNonNull(details.get("expected")).in(Languages.JAPANESE))
                .isEqualTo("任意の文字列");
        assertThat(Details.read(Details.text(details))).isEqualTo(details);
    }
}
