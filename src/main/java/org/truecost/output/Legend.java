package org.truecost.output;

import org.truecost.cost.CostGroup;
import org.truecost.output.PdfFonts.Style;

/** What the colours of the groups stand for. */
record Legend(PdfSetting setting) {

    private static final float BOX = 7;
    private static final float GAP = 16;

    void draw(ChartCanvas canvas, float left, float y) {
        Style style = setting.small();
        float x = left;
        for (CostGroup group : CostGroup.values()) {
            String name = setting.labels().words("group." + group);
            canvas.bar(x, y, BOX, BOX, setting.theme().of(group));
            canvas.left(name, x + BOX + 3, y + 0.7f, style);
            x += BOX + 3 + canvas.width(name, style) + GAP;
        }
    }
}
