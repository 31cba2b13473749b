package org.truecost.output.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where a line may break, in English and in Japanese: no closing mark begins a line, no opening mark ends one, and a number
 * keeps its unit.
 */
public final class LineBreaks {

    private static final String NO_START = "、。，．・：；？！）〕］｝〉》」』】’”…‥々ーゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ倍%％°,.:;?!)]}～〜×";
    private static final String NO_END = "（〔［｛〈《「『【‘“([{$¥€£#第約";
    private static final String UNITS = "兆億万";
    private static final char NO_BREAK = '\u00A0';
    private static final double NARROWING = 0.94;
    private static final char FIRST_CJK = '\u2E80';

    private LineBreaks() {}

    /** Whether a line may end with one character and the next begin with the other. */
    static boolean mayBreakBetween(char current, char next) {
        if (current == ' ' || current == '\u200B') {
            return true;
        }
        boolean isOnePoint = Character.isSurrogatePair(current, next);
        if (NO_START.indexOf(next) >= 0
                || NO_END.indexOf(current) >= 0
                || next == NO_BREAK
                || isOnePoint
                || isWord(current, next)) {
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

    /** Whether a character never begins a line. */
    static boolean mustNotBegin(char character) {
        return NO_START.indexOf(character) >= 0;
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

    /**
     * Text in as few lines as the width asks for, all about as long: no last line of a single character. Lines that end with the parts
     * of the text, at their commas, stay so.
     */
    static List<String> balanced(String text, double width, ToDoubleFunction<String> measure) {
        List<String> lines = wrap(text, width, measure);
        double narrower = width * NARROWING;
        List<String> tighter = wrap(text, narrower, measure);
        while (tighter.size() == lines.size()
                && cutsNoWord(tighter, text)
                && !(endWithParts(lines) && !endWithParts(tighter))) {
            lines = tighter;
            narrower *= NARROWING;
            tighter = wrap(text, narrower, measure);
        }
        return lines;
    }

    private static boolean endWithParts(List<String> lines) {
        return lines.stream().limit(lines.size() - 1L).allMatch(line -> line.endsWith("、"));
    }

    private static boolean cutsNoWord(List<String> lines, String text) {
        for (int line = 1; line < lines.size(); line++) {
            char end = lines.get(line - 1).charAt(lines.get(line - 1).length() - 1);
            char start = lines.get(line).charAt(0);
            if (!mayBreakBetween(end, start) && text.contains("" + end + start)) {
                return false;
            }
        }
        return lines.size() > 1;
    }

    /** An amount in words on one line, or on two where it can be read so: before its unit, or after 億. */
    public static List<String> amount(String amount, double width, ToDoubleFunction<String> measure) {
        int unit = amount.lastIndexOf(NO_BREAK);
        for (int at = 1; unit < 0 && at + 1 < amount.length(); at++) {
            boolean nextMyriad = UNITS.indexOf(amount.charAt(at)) >= 0 && Character.isDigit(amount.charAt(at + 1));
            unit = nextMyriad ? at : unit;
        }
        if (unit <= 0 || measure.applyAsDouble(amount) <= width) {
            return List.of(amount);
        }
        return List.of(amount.substring(0, unit + 1).replace(String.valueOf(NO_BREAK), ""), amount.substring(unit + 1));
    }

    private static boolean isCurrency(char next) {
        return "ドル円元ユーロポンド時人か年月日枚".indexOf(next) >= 0;
    }

    /** Words in katakana, ドル and コスト, stay whole. */
    private static boolean isWord(char current, char next) {
        return isKatakana(current) && isKatakana(next);
    }

    private static boolean isKatakana(char character) {
        return (character >= 'ァ' && character <= 'ヺ') || character == 'ー';
    }

    private static boolean isCjk(char character) {
        return character >= FIRST_CJK;
    }
}
