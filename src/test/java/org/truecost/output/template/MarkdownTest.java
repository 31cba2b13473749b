package org.truecost.output.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor stresses is stressed, in languages without spaces too. */
class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "総額は**5億円**です | 総額は<strong>5億円</strong>です",
                "総額は**5億円（税抜）**です | 総額は<strong>5億円（税抜）</strong>です",
                "**年間30%**増、**月2%**減 | <strong>年間30%</strong>増、<strong>月2%</strong>減",
                "費用は**「約5億円」**です | 費用は<strong>「約5億円」</strong>です",
                "費用は*「約5億円」*です | 費用は<em>「約5億円」</em>です",
                "**30%** more | <strong>30%</strong> more",
                "5 * 3 * 2 | 5 * 3 * 2",
                "** not closed | ** not closed",
                "four stars ****（a）****b | four stars ****（a）****b",
            })
    void starsInPairsAroundWordsAreEmphasis(String text, String html) {
        assertThat(HtmlRenderer.builder().build().render(Markdown.parse(text)).strip())
                .isEqualTo("<p>" + html + "</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nodes of 8\\*80 GB\\*2 each | nodes of 8*80 GB*2 each",
                "\\*\\*x\\*\\* | **x**",
                "総額は**5億\\*円（税抜）**です | 総額は<strong>5億*円（税抜）</strong>です",
                "a back slash \\\\*and*（b）c | a back slash \\<em>and</em>（b）c",
                "`8\\*80` | <code>8\\*80</code>",
            })
    void escapedStarsAreText(String text, String html) {
        assertThat(HtmlRenderer.builder().build().render(Markdown.parse(text)).strip())
                .isEqualTo("<p>" + html + "</p>");
    }

    @Test
    void plainWordsAreAllTheWords() {
        assertThat(PlainWords.of(Markdown.parse("**Pay**\nof `8*H800`  \nin <b>May</b>, *net*")))
                .isEqualTo("Pay of 8*H800 in <b>May</b>, net");
    }
}
