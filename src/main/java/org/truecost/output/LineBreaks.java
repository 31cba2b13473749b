package org.truecost.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where a line may break, in English and in Japanese: no closing mark begins a line, no opening mark ends one, and a number
 * keeps its unit.
 */
final class LineBreaks implements SplitCharacter {

    static final LineBreaks RULES = new LineBreaks();

    private static final String NO_START = "、。，．・：；？！）〕］｝〉》」』】’”…‥々ーゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ倍%％°,.:;?!)]}～〜×";
    private static final String NO_END = "（〔［｛〈《「『【‘“([{$¥€£#第約";
    private static final String UNITS = "兆億万";
    private static final char NOTHING = '\0';
    private static final char FIRST_CJK = '\u2E80';

    private LineBreaks() {}

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk @Nullable [] chunks) {
        char next = current + 1 < end ? text[current + 1] : NOTHING;
        return mayBreakBetween(text[current], next);
    }

    /** Whether a line may end with one character and the next begin with the other. */
    static boolean mayBreakBetween(char current, char next) {
        if (current == ' ' || current == '\u200B') {
            return true;
        }
        if (NO_START.indexOf(next) >= 0 || NO_END.indexOf(current) >= 0 || next == '\u00A0') {
            return false;
        }
        if (current == '-' || current == '–' || current == '/') {
            return Character.isLetter(next);
        }
        if (Character.isDigit(current) || UNITS.indexOf(current) >= 0) {
            return current >= FIRST_CJK && !Character.isDigit(next) && !isCurrency(next) && isCjk(next);
        }
        return isCjk(current) || isCjk(next);
    }

    /** Text cut into lines no wider than the measure; a word wider than that is cut where it must be. */
    static List<String> wrap(String text, double width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (measure.applyAsDouble(rest) > width && rest.length() > 1) {
            int fits = 1;
            int best = 0;
            while (fits < rest.length()
                    && measure.applyAsDouble(rest.substring(0, fits).stripTrailing()) <= width) {
                if (mayBreakBetween(rest.charAt(fits - 1), rest.charAt(fits))) {
                    best = fits;
                }
                fits++;
            }
            int cut = best > 0 ? best : Math.max(1, fits - 1);
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        lines.add(rest);
        return lines;
    }

    private static boolean isCurrency(char next) {
        return "ドル円元ユーロポンド時人か年月日枚".indexOf(next) >= 0;
    }

    private static boolean isCjk(char character) {
        return character >= FIRST_CJK;
    }
}
