package org.truecost.output.typeset;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of cells whose words begin on one line.
 *
 * @param leading from line to line
 * @param above the space above the words
 * @param below the space below them
 */
public record TableRow(List<Cell> cells, float leading, float above, float below, Ground ground) implements Drawable {

    /**
     * A cell; a figure's decimal point is at a fixed position.
     *
     * @param tag the cell in the document's structure; null where it is an artifact
     * @param right where figures end; null for words, which begin at the left
     */
    public record Cell(
            @Nullable Tag tag,
            List<Line> lines,
            float left,
            @Nullable Float right) {

        /** With empty lines above, up to a number of lines in all. */
        public Cell filledAbove(int most) {
            List<Line> filled = new ArrayList<>(Collections.nCopies(most - lines.size(), new Line(List.of(), 0)));
            filled.addAll(lines);
            return new Cell(tag, filled, left, right);
        }

        private Cell untagged() {
            return new Cell(
                    null,
                    lines.stream()
                            .map(line -> new Line(
                                    line.runs().stream()
                                            .map(run -> Run.of(run.text(), run.style(), null))
                                            .toList(),
                                    line.width()))
                            .toList(),
                    left,
                    right);
        }

        private float x(Line line) {
            return right == null ? left : right - line.width();
        }
    }

    @Override
    public Drawable closer(float factor) {
        return new TableRow(cells, leading, above * factor, below * factor, ground);
    }

    /** A coloured area behind the row, or a line along its edge. */
    public record ShadedArea(float x, float width, Color colour) {}

    /**
     * What is drawn under the words.
     *
     * @param areas as high as the row
     * @param top lines along the upper edge, as thick as they are
     * @param bottom lines along the lower edge
     */
    public record Ground(
            List<ShadedArea> areas,
            List<ShadedArea> top,
            float topWeight,
            List<ShadedArea> bottom,
            float bottomWeight) {

        public static final Ground NONE = new Ground(List.of(), List.of(), 0, List.of(), 0);

        /** The same ground with lines along the upper edge. */
        public Ground topped(float weight, List<ShadedArea> line) {
            return new Ground(areas, line, weight, bottom, bottomWeight);
        }
    }

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The same on another ground. */
    public TableRow onto(Ground other) {
        return new TableRow(cells, leading, above, below, other);
    }

    /** The same as an artifact, to be repeated on a further page. */
    public TableRow untagged() {
        return new TableRow(cells.stream().map(Cell::untagged).toList(), leading, above, below, ground);
    }

    @Override
    public float height() {
        int most = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
        return above + most * leading + below;
    }

    @Override
    public void draw(PageCanvas canvas, float top) {
        paint(canvas, top);
        for (Cell cell : cells) {
            if (cell.tag() != null) {
                canvas.mention(cell.tag());
            }
            float at = top - above;
            for (Line line : cell.lines()) {
                canvas.words(line, cell.x(line), canvas.baseline(at, leading, line.size()));
                at -= leading;
            }
        }
    }

    private void paint(PageCanvas canvas, float top) {
        float bottom = top - height();
        ground.areas().forEach(area -> canvas.area(area.x(), bottom, area.width(), height(), area.colour()));
        ground.top()
                .forEach(area -> canvas.area(
                        area.x(), top - ground.topWeight(), area.width(), ground.topWeight(), area.colour()));
        ground.bottom()
                .forEach(area -> canvas.area(area.x(), bottom, area.width(), ground.bottomWeight(), area.colour()));
    }
}
