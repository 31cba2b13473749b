package org.truecost.output.typeset;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines of a width, across styles, by the rules of {@link LineBreaks}. */
public final class LineSetter {

    private static final int ROUNDS = 12;
    private static final float NARROWING = 0.985f;
    private static final float NARROWEST = 0.88f;
    private static final float LONELY = 0.12f;
    private static final String PHRASE_ENDS = "、。，．";

    private final List<Run> runs;
    private final PdfFonts fonts;
    private final StringBuilder text = new StringBuilder();
    /** The run each character belongs to. */
    private final List<Integer> owners = new ArrayList<>();
    /** How far each character would reach if all were on one line. */
    private float[] reach = new float[1];
    /** Whether lines end only where a Japanese phrase does. */
    private boolean byPhrase;

    private LineSetter(List<Run> runs, PdfFonts fonts) {
        this.runs =
                runs.stream().flatMap(run -> LanguageSpans.pieces(run).stream()).toList();
        this.fonts = fonts;
        measure();
    }

    /** Lines no wider than the width; a word wider than that is cut where it must be. */
    public static List<Line> lines(List<Run> runs, float width, PdfFonts fonts) {
        return new LineSetter(runs, fonts).broken(width);
    }

    /** Lines of running text: slightly narrower where that avoids a last line of a single syllable. */
    public static List<Line> prose(List<Run> runs, float width, PdfFonts fonts) {
        LineSetter setter = new LineSetter(runs, fonts);
        List<Line> lines = setter.broken(width);
        for (float narrower = width * NARROWING;
                isLonely(lines, width) && narrower > width * NARROWEST;
                narrower *= NARROWING) {
            List<Line> tighter = setter.broken(narrower);
            if (tighter.size() == lines.size() && !isLonely(tighter, width)) {
                return tighter;
            }
        }
        return lines;
    }

    private static boolean isLonely(List<Line> lines, float width) {
        return lines.size() > 1 && lines.getLast().width() < width * LONELY;
    }

    /**
     * As few lines, all about as long: for headings, which no lone word may end. Japanese ones rather end a line with a
     * phrase than within one.
     */
    public static List<Line> balanced(List<Run> runs, float width, PdfFonts fonts) {
        LineSetter setter = new LineSetter(runs, fonts);
        int fewest = setter.broken(width).size();
        setter.byPhrase = true;
        List<Line> phrases = setter.broken(width);
        if (phrases.size() == fewest && setter.endsWithPhrases(phrases)) {
            return phrases;
        }
        setter.byPhrase = false;
        float low = fewest == 1 ? width : width / 2;
        float high = width;
        for (int round = 0; round < ROUNDS && fewest > 1; round++) {
            float middle = (low + high) / 2;
            boolean fits = setter.broken(middle).size() == fewest;
            low = fits ? low : middle;
            high = fits ? middle : high;
        }
        return setter.broken(high);
    }

    private void measure() {
        int length = runs.stream().mapToInt(run -> run.text().length()).sum();
        reach = new float[length + 1];
        for (int owner = 0; owner < runs.size(); owner++) {
            Run run = runs.get(owner);
            String printable = fonts.printable(run.text());
            for (int at = 0; at < printable.length(); at++) {
                owners.add(owner);
                text.append(printable.charAt(at));
                reach[text.length()] = reach[text.length() - 1] + width(printable, at, run);
            }
        }
    }

    private float width(String printable, int at, Run run) {
        char character = printable.charAt(at);
        if (character == '\n' || Character.isLowSurrogate(character)) {
            return 0;
        }
        return fonts.width(new String(Character.toChars(printable.codePointAt(at))), run.style());
    }

    private List<Line> broken(float width) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(start, width);
            lines.add(line(start, end));
            start = end;
            while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\n')) {
                start++;
            }
        }
        return lines;
    }

    /** Where the line that starts here ends: at a line break, at the text's end, or at the last place it may. */
    private int end(int start, float width) {
        int last = -1;
        for (int at = start; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                return at;
            }
            if (text.charAt(at) != ' ' && reach[at + 1] - reach[start] > width && at > start) {
                return last > start ? last : cut(start, at);
            }
            if (at + 1 < text.length() && mayBreakAfter(at)) {
                last = at + 1;
            }
        }
        return text.length();
    }

    private boolean mayBreakAfter(int at) {
        return LineBreaks.mayBreakBetween(text.charAt(at), text.charAt(at + 1))
                && (!byPhrase || PHRASE_ENDS.indexOf(text.charAt(at)) >= 0);
    }

    private boolean endsWithPhrases(List<Line> lines) {
        return lines.stream()
                .limit(lines.size() - 1L)
                .map(line -> line.runs().getLast().text())
                .allMatch(words -> PHRASE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0);
    }

    /** Where a line is cut that has no place to break: not through a character, and no closing mark is left to begin the next. */
    private int cut(int start, int at) {
        int cut = at;
        while (cut > start + 1
                && (Character.isLowSurrogate(text.charAt(cut)) || LineBreaks.mustNotBegin(text.charAt(cut)))) {
            cut--;
        }
        return cut == start + 1 && LineBreaks.mustNotBegin(text.charAt(cut)) ? at : cut;
    }

    private Line line(int start, int end) {
        int trimmed = end;
        while (trimmed > start && text.charAt(trimmed - 1) == ' ') {
            trimmed--;
        }
        List<Run> pieces = new ArrayList<>();
        int from = start;
        for (int at = start + 1; at <= trimmed; at++) {
            if (at == trimmed || !owners.get(at).equals(owners.get(from))) {
                pieces.add(runs.get(owners.get(from)).saying(text.substring(from, at)));
                from = at;
            }
        }
        return new Line(pieces, reach[trimmed] - reach[start]);
    }
}
