package org.truecost.output.typeset;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of running text.
 *
 * @param label what is to its left, such as a list's number; null for nothing
 */
public record TextLine(
        Line line, float x, float leading, @Nullable Run label, float labelX) implements Drawable {

    /** Lines one below the other. */
    public static List<TextLine> of(List<Line> lines, float x, float leading) {
        return lines.stream()
                .map(line -> new TextLine(line, x, leading, null, 0))
                .toList();
    }

    /** The same with a label before the first. */
    public static List<TextLine> labelled(List<TextLine> lines, Run label, float labelX) {
        return IntStream.range(0, lines.size())
                .mapToObj(index -> index == 0 ? lines.get(0).labelled(label, labelX) : lines.get(index))
                .toList();
    }

    private TextLine labelled(Run run, float at) {
        return new TextLine(line, x, leading, run, at);
    }

    @Override
    public float height() {
        return leading;
    }

    @Override
    public void draw(PageCanvas canvas, float top) {
        float baseline = canvas.baseline(top, leading, line.size());
        if (label != null) {
            canvas.words(new Line(List.of(label), 0), labelX, baseline);
        }
        canvas.words(line, x, baseline);
    }
}
