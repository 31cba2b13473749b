package org.truecost.output.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.cost.Fleet;
import org.truecost.cost.Headline;
import org.truecost.cost.Rung;
import org.truecost.cost.Scope;
import org.truecost.money.Bound;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.Figure;
import org.truecost.output.grid.LineColumn;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.output.lines.CostLineSheets;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;

/** The ladder of scopes, each with its formula, and below it what the ladder is calculated from. */
public final class LadderSheet {

    private static final int FIRST_FIGURE = 2;
    /** The template's row of the whole life; below it are those of what is in no scope. */
    private static final int LIFE = 4;

    private static final int TIMES = FIRST_FIGURE + Figure.BOUNDS.size();

    /** What the ladder is calculated from, row by row; without a headline only what is the fleet's. */
    private enum Ground {
        PRINTED,
        ARITHMETIC,
        CLAIM_HOURS,
        FLEET_GPUS,
        FLEET_HOURS,
        OWNED_HOUR
    }

    private static final List<Ground> OF_FLEET = List.of(Ground.FLEET_GPUS, Ground.FLEET_HOURS, Ground.OWNED_HOUR);

    private final Summary summary;
    private final CostComparison comparison;
    private final CategoriesSheet categories;
    private final CostLineSheets lines;
    private final AssumptionsSheet assumptions;
    private final boolean live;
    private final List<Scope> scopes;
    private final List<Ground> basis;
    private final Area ladder;
    private final Area grounds;

    public LadderSheet(
            Summary summary,
            CategoriesSheet categories,
            CostLineSheets lines,
            AssumptionsSheet assumptions,
            boolean live) {
        this.summary = summary;
        this.comparison = summary.comparison();
        this.categories = categories;
        this.lines = lines;
        this.assumptions = assumptions;
        this.live = live;
        boolean compared = summary.briefing().hasHeadline();
        this.scopes = compared ? List.of(Scope.values()) : List.of(Scope.S2, Scope.S3, Scope.S4);
        this.basis = compared ? List.of(Ground.values()) : OF_FLEET;
        this.ladder = summary.template().area(TemplatePlace.LADDER);
        this.grounds = summary.template().area(TemplatePlace.GROUNDS);
    }

    /** Writes the scopes with their formulas, and what they are computed from. */
    public void write() {
        RowWriter writer = summary.writer(TemplatePlace.LADDER);
        scopes.forEach(scope -> rung(writer.row(look(scope)), scope));
        later(writer, "below.planned", Treatment.PLANNED, comparison.planned().later());
        later(
                writer,
                "below.committed",
                Treatment.COMMITTED,
                comparison.planned().committed());
        empty(writer);
        RowWriter below = summary.writer(TemplatePlace.GROUNDS);
        comparison.headline().ifPresent(headline -> claimed(below, headline));
        if (comparison.gives(CostGroup.DEPRECIATION)) {
            fleet(below, comparison.fleet());
        }
        empty(below);
    }

    /** The template's row that looks as a scope should: the headline first and the whole life last are strong. */
    private int look(Scope scope) {
        return switch (scope) {
            case S0 -> 0;
            case S1, S2, S3 -> 1;
            case S4 -> LIFE;
        };
    }

    /** What comes after the month: below the scopes, of which it is none (cost-model.md, rule 26). */
    private void later(RowWriter writer, String name, Treatment treatment, CostComparison.SetAside aside) {
        if (aside.lines() == 0) {
            return;
        }
        writer.row(LIFE + 1).text(summary.words().of(name));
        writer.blank(1);
        for (Bound bound : Figure.BOUNDS) {
            writer.money(
                    lines.sum(Span.LIFE, bound, treatment),
                    aside.life().at(bound).amount());
        }
        writer.blank(1);
    }

    /** Clears what is left of an area. */
    private static void empty(RowWriter writer) {
        while (writer.written() < writer.area().rows()) {
            writer.next().empty();
        }
    }

    /** The cell of a scope's amount; empty where the scope is unknown. */
    Optional<Ref> rung(Scope scope, Bound bound) {
        return comparison.rung(scope).map(rung -> cell(scope, bound));
    }

    /** The cell of a scope's ratio to the headline. */
    Ref timesHeadline(Scope scope) {
        return ladder.at(scopes.indexOf(scope), TIMES);
    }

    /** The cell of the product of the claim's own hours and rates. */
    Ref arithmetic() {
        return ground(Ground.ARITHMETIC);
    }

    /** The cell of what a GPU-hour costs the owner. */
    Ref ownedHour() {
        return ground(Ground.OWNED_HOUR);
    }

    private Ref cell(Scope scope, Bound bound) {
        return ladder.at(scopes.indexOf(scope), FIRST_FIGURE + Figure.BOUNDS.indexOf(bound));
    }

    private Ref ground(Ground ground) {
        return grounds.at(basis.indexOf(ground), 1);
    }

    private void rung(RowWriter writer, Scope scope) {
        writer.text(summary.values().text(summary.briefing().scope(scope)));
        Rung rung = comparison.rung(scope).orElse(null);
        if (rung == null) {
            writer.text(withheld(scope));
            writer.blank(Figure.BOUNDS.size() + 1);
            return;
        }
        writer.text(summary.values().text(summary.briefing().excludes(scope)));
        for (Bound bound : Figure.BOUNDS) {
            writer.money(formula(scope, bound), rung.amount().at(bound).amount());
        }
        BigDecimal times = rung.timesHeadline();
        if (times == null) {
            writer.empty();
            return;
        }
        String printed = cell(Scope.S0, Bound.BASE).local();
        writer.formula(
                "IF(%s=0,0,%s/%s)".formatted(printed, cell(scope, Bound.BASE).local(), printed), times);
    }

    /**
     * Why a scope has no figures: its parts were not given, or there are no GPU-hours, of which a company without a fleet has
     * none.
     */
    String withheld(Scope scope) {
        String key = scope != Scope.S1
                ? "part.notGiven"
                : comparison.gives(CostGroup.DEPRECIATION) ? "sheet.ladder.untold" : "sheet.ladder.untold.noFleet";
        return summary.words().of(key);
    }

    private String formula(Scope scope, Bound bound) {
        return switch (scope) {
            case S0 -> ground(Ground.PRINTED).toString();
            case S1 ->
                "%s*(%s)/(%s*%s)"
                        .formatted(
                                ground(Ground.CLAIM_HOURS),
                                categories.machines(Span.LIFE, bound),
                                ground(Ground.FLEET_HOURS),
                                summary.cell(TemplatePlace.UTILISATION));
            case S2 -> categories.machines(Span.TO_DATE, bound);
            case S3 -> categories.total(Span.TO_DATE, bound).toString();
            case S4 -> categories.total(Span.LIFE, bound).toString();
        };
    }

    private void claimed(RowWriter writer, Headline headline) {
        name(writer, Ground.PRINTED)
                .money(assumptions.printed(), headline.printed().amount());
        note(writer, Ground.PRINTED);
        name(writer, Ground.ARITHMETIC)
                .money(assumptions.arithmetic(), headline.arithmetic().amount());
        note(writer, Ground.ARITHMETIC);
        name(writer, Ground.CLAIM_HOURS);
        counted(writer, assumptions.hours(), headline.gpuHours());
        note(writer, Ground.CLAIM_HOURS);
    }

    private void fleet(RowWriter writer, Fleet fleet) {
        name(writer, Ground.FLEET_GPUS);
        counted(writer, null, fleet.gpus());
        note(writer, Ground.FLEET_GPUS);
        name(writer, Ground.FLEET_HOURS);
        counted(writer, live ? lines.sum(LineColumn.GPU_HOURS) : null, fleet.gpuHours());
        note(writer, Ground.FLEET_HOURS);
        ownedHour(name(writer, Ground.OWNED_HOUR), fleet);
        if (summary.comparison().categories().containsKey(CostCategory.DISPOSALS)) {
            writer.text(summary.words().of("sheet.ladder.note.disposals"));
        } else {
            note(writer, Ground.OWNED_HOUR);
        }
    }

    private static void counted(RowWriter writer, @Nullable String formula, @Nullable BigDecimal value) {
        if (formula == null || value == null) {
            writer.number(value);
        } else {
            writer.formula(formula, value);
        }
        writer.as("#,##0.##");
    }

    private void ownedHour(RowWriter writer, Fleet fleet) {
        if (fleet.costPerHour() == null) {
            writer.blank(1);
            return;
        }
        writer.formula(
                "(%s)/(%s*%s)"
                        .formatted(
                                categories.machines(Span.LIFE, Bound.BASE),
                                ground(Ground.FLEET_HOURS),
                                summary.cell(TemplatePlace.UTILISATION)),
                fleet.costPerHour().base().amount());
        writer.as("#,##0.0000");
    }

    private RowWriter name(RowWriter writer, Ground ground) {
        writer.next().text(summary.words().of("sheet.ladder", ground));
        return writer;
    }

    private void note(RowWriter writer, Ground ground) {
        writer.text(summary.words().of("sheet.ladder.note", ground));
    }
}
