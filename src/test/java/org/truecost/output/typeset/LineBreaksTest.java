package org.truecost.output.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines break; a character is one wide here. */
class LineBreaksTest {

    @ParameterizedTest
    @ValueSource(strings = {"す。", "数、", "す）", "」。", "ッー", "年」", "百％"})
    void beginsNoLineWithAClosingMark(String pair) {
        assertThat(LineBreaks.mayBreakBetween(pair.charAt(0), pair.charAt(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"（す", "「数", "$5"})
    void endsNoLineWithAnOpeningMark(String pair) {
        assertThat(LineBreaks.mayBreakBetween(pair.charAt(0), pair.charAt(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6億", "5万", "億2", "万ド", "3年"})
    void keepsANumberWithItsUnit(String pair) {
        assertThat(LineBreaks.mayBreakBetween(pair.charAt(0), pair.charAt(1))).isFalse();
    }

    @Test
    void leavesNoSingleCharacterOnTheLastLine() {
        assertThat(LineBreaks.wrap("全期間の総費用", 6, String::length)).containsExactly("全期間の総費", "用");
        assertThat(LineBreaks.balanced("全期間の総費用", 6, String::length)).containsExactly("全期間の", "総費用");
        assertThat(LineBreaks.balanced("Remaining life", 10, String::length)).containsExactly("Remaining", "life");
        assertThat(LineBreaks.balanced("Lifetime cost", 30, String::length)).containsExactly("Lifetime cost");
    }

    @Test
    void breaksAfterACommaWhereThatTakesNoMoreLines() {
        assertThat(LineBreaks.balanced("減価償却費、累計", 7, String::length)).containsExactly("減価償却費、", "累計");
        assertThat(LineBreaks.balanced("減価償却費、以後の月", 7, String::length)).containsExactly("減価償却費、", "以後の月");
    }

    @Test
    void keepsAWordInKatakanaWhole() {
        assertThat(LineBreaks.wrap("全期間のコスト", 6, String::length)).containsExactly("全期間の", "コスト");
        assertThat(LineBreaks.wrap("コミュニケーション", 5, String::length)).hasSize(2);
    }

    @Test
    void breaksAnAmountOnlyWhereItCanBeRead() {
        assertThat(amount("+$1.91\u00A0billion", 9)).containsExactly("+$1.91", "billion");
        assertThat(amount("+19億1,380万ドル", 9)).containsExactly("+19億", "1,380万ドル");
        assertThat(amount("+19億1,380万ドル", 20)).containsExactly("+19億1,380万ドル");
        assertThat(amount("−424,000", 4)).containsExactly("−424,000");
    }

    private static List<String> amount(String amount, int width) {
        return LineBreaks.amount(amount, width, String::length);
    }
}
