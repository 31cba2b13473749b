package org.truecost.output.chart;

import org.truecost.cost.CostComparison;
import org.truecost.output.typeset.ChartCanvas;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Value;

/** The colours of the groups and their names. */
record Legend(PdfSetting setting) {

    private static final float BOX = 7;
    private static final float GAP = 16;

    void draw(ChartCanvas canvas, float left, float y) {
        Style style = setting.small();
        float x = left;
        for (CostGroup group : setting.briefing().namedParts()) {
            String name = name(group);
            canvas.bar(x, y, BOX, BOX, setting.theme().of(group));
            canvas.left(name, x + BOX + 3, y + 0.7f, style);
            x += BOX + 3 + canvas.width(name, style) + GAP;
        }
    }

    private String name(CostGroup group) {
        CostComparison comparison = setting.briefing().comparison();
        String key = setting.briefing().nameKey(group);
        if (!comparison.gives(group)) {
            return setting.labels().words("notGiven." + group);
        }
        return setting.formats()
                .cell(
                        group == CostGroup.PEOPLE && comparison.withheld().isMissed()
                                ? new Value.Without(key, comparison.withheld().people())
                                : new Value.Label(key));
    }
}
