package org.truecost.output.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Headline;
import org.truecost.cost.Rung;
import org.truecost.cost.Scope;
import org.truecost.money.Bound;
import org.truecost.output.grid.CellStyles;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.problem.AmountText;

/**
 * The cover: the finding, its two figures in equal size, and what limits it. Without a headline the two are what it has cost to date
 * and over the whole life, and next to them is the month.
 */
public final class CoverSheet {

    private final Summary summary;

    public CoverSheet(Summary summary) {
        this.summary = summary;
    }

    /** Writes the finding, and its two figures as formulas over the ladder and the categories. */
    public void write(String finding, LadderSheet ladder, CategoriesSheet categories) {
        CostComparison comparison = summary.comparison();
        summary.text(TemplatePlace.FINDING, finding);
        summary.text(TemplatePlace.SUBTITLE, summary.subtitle());
        total(TemplatePlace.TRUE_COST, categories, Span.LIFE);
        comparison.headline().ifPresentOrElse(headline -> headline(headline, ladder), () -> {
            total(TemplatePlace.HEADLINE, categories, Span.TO_DATE);
            total(TemplatePlace.TIMES, categories, Span.MONTH);
        });
        List<String> reservations = reservations();
        RowWriter writer = summary.writer(TemplatePlace.RESERVATIONS, reservations.size());
        reservations.forEach(reservation -> writer.row().text(reservation));
    }

    private void headline(Headline headline, LadderSheet ladder) {
        ladder.rung(Scope.S0, Bound.BASE)
                .ifPresent(cell -> summary.money(
                        TemplatePlace.HEADLINE,
                        cell.toString(),
                        headline.printed().amount()));
        summary.writer(TemplatePlace.TIMES)
                .next()
                .formula(
                        ladder.timesHeadline(Scope.S4).toString(),
                        summary.comparison()
                                .rung(Scope.S4)
                                .map(Rung::timesHeadline)
                                .orElse(BigDecimal.ZERO));
    }

    /** An amount, also where the template's own format is that of a multiple. */
    private void total(TemplatePlace place, CategoriesSheet categories, Span span) {
        RowWriter writer = summary.writer(place).next();
        writer.money(
                categories.total(span, Bound.BASE).toString(),
                span.of(summary.comparison().total()).base().amount());
        writer.as(CellStyles.money(summary.currency()));
    }

    private List<String> reservations() {
        CostComparison comparison = summary.comparison();
        List<String> notes = new ArrayList<>();
        replaced().ifPresent(notes::add);
        for (String name :
                List.of("incomplete", "expected", "lifeStated", "notGiven", "billed", "planned", "committed")) {
            Optional.ofNullable(summary.briefing().figures().get(name)).stream()
                    .flatMap(missing -> missing.lines().stream())
                    .forEach(line -> notes.add(summary.values().text(line)));
        }
        note(notes, "sheet.comparison.ceiling", BigDecimal.valueOf(comparison.linesWithoutAllocation()));
        note(
                notes,
                "sheet.comparison.contained",
                BigDecimal.valueOf(comparison.contained().lines()));
        note(
                notes,
                "sheet.comparison.superseded",
                BigDecimal.valueOf(comparison.superseded().lines()));
        note(notes, "sheet.comparison.uncosted", comparison.uncosted().gpus());
        note(notes, "sheet.comparison.withheld", comparison.withheld().people());
        notes.add(summary.words().of("sheet.rounding"));
        return notes;
    }

    private Optional<String> replaced() {
        String sheet = summary.template().area(TemplatePlace.REVISION).sheet().getSheetName();
        return Optional.ofNullable(summary.briefing().figures().get("supersededRevision"))
                .map(revision -> summary.words()
                        .of(
                                "sheet.revision.replaces",
                                Map.of("revision", summary.values().text(revision), "sheet", sheet)));
    }

    private void note(List<String> notes, String key, BigDecimal number) {
        if (number.signum() > 0) {
            notes.add(summary.words().of(key, Map.of("number", AmountText.text(number))));
        }
    }
}
