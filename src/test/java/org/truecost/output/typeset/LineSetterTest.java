package org.truecost.output.typeset;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.Languages;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.problem.Language;

class LineSetterTest {

    private static final PdfFonts FONTS = PdfFonts.of(null, null);
    private static final Style PLAIN = new Style(10, false, Color.BLACK);
    private static final Tag TAG = Tag.document().with(Tag.Role.PARAGRAPH);

    /** At every width: wherever the bold words end, the full stop behind them does not begin a line. */
    @Test
    void neverBeginsALineWithAFullStopAfterBoldWords() {
        List<Run> runs = List.of(
                Run.of("設備の全期間のコストは、", PLAIN, TAG),
                Run.of("26億2,470万ドル", PLAIN.inBold(), TAG),
                Run.of("。数値に含まれるのは", PLAIN, TAG),
                Run.of("機械とその運用と人件費", PLAIN.inBold(), TAG),
                Run.of("。", PLAIN, TAG),
                Run.of("abcdefghijklmnopqrstuvwxyz", PLAIN.inBold(), TAG),
                Run.of("。終わり。", PLAIN, TAG));
        for (float width = 25; width < 420; width += 0.5f) {
            for (List<Line> lines : List.of(
                    LineSetter.lines(runs, width, FONTS),
                    LineSetter.prose(runs, width, FONTS),
                    LineSetter.balanced(runs, width, FONTS))) {
                assertThat(lines.stream().map(LineSetterTest::words))
                        .as("width %s", width)
                        .noneMatch(line -> LineBreaks.mustNotBegin(line.charAt(0)));
                assertThat(lines.stream().map(LineSetterTest::words).collect(joining()))
                        .isEqualTo(runs.stream().map(Run::text).collect(joining()));
            }
        }
    }

    @Test
    void tagsTheLanguageOfASentenceAndLeavesANameAlone() {
        assertThat(languages("36Kr Japan、GPU-1")).containsOnlyNulls();
        assertThat(pieces("ENG · コアシステムエンジニア × 75")).containsExactly("ENG · ", "コアシステムエンジニア", " × 75");
        assertThat(languages("ENG · コアシステムエンジニア × 75")).containsExactly(null, Languages.JAPANESE, null);
        assertThat(pieces("主張の「Earlier research, ablations, people」による。"))
                .containsExactly("主張の", "「", "Earlier research, ablations, people", "」", "による。");
        assertThat(languages("Earlier research, the fleet")).containsExactly(Languages.ENGLISH);
    }

    private static String words(Line line) {
        return line.runs().stream().map(Run::text).collect(joining());
    }

    private static List<String> pieces(String text) {
        return LanguageSpans.pieces(Run.of(text, PLAIN, TAG)).stream()
                .map(Run::text)
                .toList();
    }

    private static List<Language> languages(String text) {
        return LanguageSpans.pieces(Run.of(text, PLAIN, TAG)).stream()
                .map(Run::language)
                .toList();
    }
}
