package org.truecost.output.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.truecost.cost.Bridge;
import org.truecost.cost.Bridge.Reason;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.output.typeset.ChartCanvas;
import org.truecost.output.typeset.LineBreaks;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.recognition.CostGroup;

/**
 * The bridge from headline to lifetime cost. Its ends differ by a factor of hundreds, and a logarithmic scale would make
 * them look alike; so there are two panels, each with a linear scale from zero, the first zoomed in on the headline
 * (cost-model.md, rule 12). Without a headline (cost-model.md, rule 18) one panel shows how the whole life is made up, with what it has
 * come to so far in between.
 */
final class BridgeChart implements Chart {

    private static final float HEIGHT = 166;
    private static final float FOOT = 37;
    private static final float HEAD = 38;
    private static final float GUTTER = 22;
    private static final float THINNEST = 0.8f;
    private static final int FAR_APART = 20;

    private final PdfSetting setting;
    private final List<Bridge.Step> steps;

    /** A bar from one amount to another; a sum starts at the zero line. */
    private record Bar(String label, Money from, Money to, String amount, Color colour) {}

    BridgeChart(PdfSetting setting) {
        this.setting = setting;
        Bridge bridge = setting.briefing().comparison().bridges().get(Bound.BASE);
        if (bridge == null) {
            throw new IllegalStateException("the comparison lacks its base bridge");
        }
        this.steps = bridge.steps();
    }

    @Override
    public float height() {
        return HEIGHT;
    }

    @Override
    public void draw(ChartCanvas canvas, float width) {
        if (!setting.briefing().hasHeadline()) {
            panel(canvas, 0, width, "chart.bridge.parts", parts());
        } else if (farApart()) {
            panels(canvas, width);
        } else {
            List<Bar> all = bars(steps);
            all.add(end());
            panel(canvas, 0, width, "chart.bridge.whole", all);
        }
    }

    /** What each part comes to so far, all of it so far, what each still comes to, and the whole. */
    private List<Bar> parts() {
        int later = (int) steps.stream()
                .filter(step -> step.reason().compareTo(Reason.REST_DEPRECIATION) < 0)
                .count();
        List<Bar> parts = bars(steps.subList(0, later));
        parts.add(sum(
                "chart.bridge.toDate",
                steps.get(later - 1).running(),
                setting.theme().trueCost()));
        parts.addAll(bars(steps.subList(later, steps.size())));
        parts.add(end());
        return parts;
    }

    private void panels(ChartCanvas canvas, float width) {
        int split = split();
        List<Bar> near = bars(steps.subList(0, split));
        Bar start = start(steps.get(split - 1));
        if (split > 1) {
            near.add(start);
        }
        List<Bar> far = new ArrayList<>();
        far.add(start);
        far.addAll(bars(steps.subList(split, steps.size())));
        far.add(end());
        float share = (width - GUTTER) * near.size() / (near.size() + far.size());
        panel(canvas, 0, share, "chart.bridge.near", near);
        panel(canvas, share + GUTTER, width - share - GUTTER, "chart.bridge.far", far);
    }

    /** Where the second panel begins: at the same hours owned or, where they are unknown, at the claim's own amount. */
    private Bar start(Bridge.Step last) {
        String name = last.reason() == Reason.RATE ? "chart.bridge.owned" : "chart.bridge.claim";
        return sum(name, last.running(), setting.theme().headline());
    }

    private boolean farApart() {
        Money headline = steps.getFirst().change();
        return headline.signum() > 0
                && steps.getLast().running().compareTo(headline.multipliedBy(BigDecimal.valueOf(FAR_APART))) > 0;
    }

    /** The first step that leaves the claim's own hours. */
    private int split() {
        for (int index = 1; index < steps.size(); index++) {
            if (steps.get(index).reason().compareTo(Reason.SCOPE) >= 0) {
                return index;
            }
        }
        return steps.size();
    }

    private List<Bar> bars(List<Bridge.Step> some) {
        List<Bar> bars = new ArrayList<>();
        for (Bridge.Step step : some) {
            if (step.reason() == Reason.HEADLINE) {
                bars.add(sum(
                        "chart.bridge.headline", step.running(), setting.theme().headline()));
            } else if (step.reason() != Reason.UNRECONCILED || !displaysZero(step.change())) {
                bars.add(new Bar(
                        name(step.reason()),
                        step.running().minus(step.change()),
                        step.running(),
                        said(step),
                        step.change().signum() < 0
                                ? setting.theme().decrease()
                                : setting.theme().increase()));
            }
        }
        return bars;
    }

    /** A step's short name, which knows of a fleet only where there is one. */
    private String name(Reason reason) {
        boolean ofFleet = reason == Reason.SCOPE || reason == Reason.PERIOD;
        boolean isNamed = !ofFleet || setting.briefing().comparison().gives(CostGroup.DEPRECIATION);
        return setting.labels().words("chart.step." + reason + (isNamed ? "" : ".noFleet"));
    }

    /** What a step adds; of a part that was not given or whose pay is withheld, that. */
    private String said(Bridge.Step step) {
        return Optional.ofNullable(step.reason().part())
                .flatMap(setting.briefing()::withheld)
                .map(setting.formats()::cell)
                .orElseGet(() -> setting.formats().signed(step.change()));
    }

    private boolean displaysZero(Money change) {
        return change.rounded(setting.briefing().rounding()).signum() == 0;
    }

    private Bar end() {
        return sum(
                "chart.bridge.lifetime",
                steps.getLast().running(),
                setting.theme().trueCost());
    }

    private Bar sum(String label, Money amount, Color colour) {
        return new Bar(
                setting.labels().words(label),
                Money.zero(amount.currency()),
                amount,
                setting.formats().shortly(amount),
                colour);
    }

    private void panel(ChartCanvas canvas, float x, float width, String title, List<Bar> bars) {
        List<Money> amounts = new ArrayList<>();
        bars.forEach(bar -> amounts.addAll(List.of(bar.from(), bar.to())));
        Plot plot = new Plot(setting, Scale.of(amounts), x + Plot.AXIS, width - Plot.AXIS, FOOT, HEIGHT - FOOT - HEAD);
        plot.lines(canvas);
        canvas.left(
                setting.labels().words(title) + " · " + plot.unit(),
                x,
                HEIGHT - 10,
                setting.table().inBold());
        for (int index = 0; index < bars.size(); index++) {
            bar(canvas, plot, bars, index);
        }
        plot.base(canvas);
    }

    /** A bar with its amount above and its name below, and the line that leads to the next. */
    private void bar(ChartCanvas canvas, Plot plot, List<Bar> bars, int index) {
        Bar bar = bars.get(index);
        float slot = plot.width() / bars.size();
        float from = plot.at(bar.from());
        float to = plot.at(bar.to());
        float left = plot.left() + slot * (index + 0.16f);
        float wide = slot * 0.68f;
        canvas.bar(left, Math.min(from, to), wide, Math.max(THINNEST, Math.abs(to - from)), bar.colour());
        if (index + 1 < bars.size()) {
            canvas.line(
                    left + wide,
                    to,
                    left + slot,
                    to,
                    ChartCanvas.HAIRLINE,
                    setting.theme().muted());
        }
        Style bold = setting.table().inBold().sized(7.2f);
        List<String> amount = LineBreaks.amount(bar.amount(), slot - 3, line -> canvas.width(line, bold));
        canvas.centredAbove(amount, left + wide / 2, Math.max(from, to) + 3.5f, fitted(canvas, amount, slot - 3));
        canvas.centredBelow(bar.label(), left + wide / 2, FOOT - 5, slot - 4, setting.small());
    }

    private Style fitted(ChartCanvas canvas, List<String> lines, float width) {
        Style style = setting.table().inBold().sized(7.2f);
        while (style.size() > 4 && lines.stream().anyMatch(widerThan(canvas, style, width))) {
            style = style.sized(style.size() - 0.2f);
        }
        return style;
    }

    private static Predicate<String> widerThan(ChartCanvas canvas, Style style, float width) {
        return line -> canvas.width(line, style) > width;
    }
}
