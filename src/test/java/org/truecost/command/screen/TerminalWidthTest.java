package org.truecost.command.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.truecost.Languages;

class TerminalWidthTest {

    private static final String REMEDY =
            "      → Add the amount or the unit price if it is known, and drop the workbook again.";

    @Test
    void foldsASentenceBetweenWordsAndSetsTheRestInUnderItsFirst() {
        assertThat(new TerminalWidth(40).fold(REMEDY, Languages.ENGLISH))
                .containsExactly(
                        "      → Add the amount or the unit price",
                        "        if it is known, and drop the",
                        "        workbook again.");
    }

    @Test
    void leavesALineThatFitsToTheLastPlaceAsItIs() {
        assertThat(new TerminalWidth(REMEDY.length()).fold(REMEDY, Languages.ENGLISH))
                .containsExactly(REMEDY);
        assertThat(new TerminalWidth(REMEDY.length() - 1).fold(REMEDY, Languages.ENGLISH))
                .hasSize(2);
    }

    @Test
    void keepsLinesWholeForProgramsThatReadThem() {
        assertThat(new TerminalWidth(0).fold(REMEDY, Languages.ENGLISH)).containsExactly(REMEDY);
    }

    @Test
    void countsJapaneseCharactersTwiceAndBeginsNoLineWithAFullStop() {
        String sentence = "数量があるのに金額も単価もありません。わかる場合は金額または単価を入力してください。";
        var lines = new TerminalWidth(36).fold(sentence, Languages.JAPANESE);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines).allSatisfy(line -> {
            assertThat(TerminalWidth.of(line)).isLessThanOrEqualTo(36);
            assertThat(line).doesNotStartWith("。");
        });
        assertThat(String.join("", lines)).isEqualTo(sentence);
    }

    @Test
    void doesNotPartWhatHasNoPlaceToPart() {
        String path = "x".repeat(60);
        assertThat(new TerminalWidth(40).fold("  " + path + " is missing", Languages.ENGLISH))
                .containsExactly("  " + path, "  is missing");
    }
}
