package org.truecost.output.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Headline;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.money.Conversion;
import org.truecost.money.Money;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.CellStyles;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.output.lines.LineLinks;
import org.truecost.output.lines.RateSheet;
import org.truecost.report.Lines;

/**
 * What a reader may change to see what follows: the reporting month, one useful life for all assets, the allocation where none is
 * stated, utilisation, and the headline's own amounts, hours and rental rates.
 */
public final class AssumptionsSheet {

    private static final int HOURS = 1;
    private static final int PRINTED = 6;
    private static final int CALCULATED = 7;

    private final Summary summary;
    private final Lines lines;
    private final RateSheet rates;
    private final LineLinks links;
    private final Optional<Headline> headline;
    private final List<HeadlineClaim> claim = new ArrayList<>();
    private final Area claimed;

    /** Makes room for the claim, where there is one: the rates are below it. */
    public AssumptionsSheet(Summary summary, Lines lines, RateSheet rates, LineLinks links) {
        this.summary = summary;
        this.lines = lines;
        this.rates = rates;
        this.links = links;
        this.headline = summary.comparison().headline();
        headline.ifPresent(compared -> {
            if (hasWhole(compared)) {
                claim.add(compared.whole());
            }
            claim.addAll(compared.stages());
        });
        this.claimed = summary.template().area(TemplatePlace.CLAIM).room(claim.size());
    }

    /** Writes what a reader may change; the rates must be written. */
    public void write(String sourceFolder) {
        summary.writer(TemplatePlace.MONTH).next().month(summary.briefing().month());
        summary.writer(TemplatePlace.MONTH_END)
                .next()
                .formula(
                        "EOMONTH(" + summary.cell(TemplatePlace.MONTH).local() + ",0)",
                        summary.briefing().month().atEndOfMonth());
        summary.writer(TemplatePlace.USEFUL_LIFE).next().blank(1);
        summary.writer(TemplatePlace.ALLOCATION).next().number(BigDecimal.ONE);
        summary.writer(TemplatePlace.UTILISATION).next().number(BigDecimal.ONE);
        summary.text(TemplatePlace.SOURCE_FOLDER, sourceFolder);
        RowWriter writer = summary.writer(claimed);
        claim.forEach(line -> line(writer, line));
        if (claim.isEmpty()) {
            writer.row().empty();
            claimed.sheet().getRow(claimed.row()).setZeroHeight(true);
        }
    }

    /** Writes the other assumptions, below the rates. */
    public void basis() {
        summary.table(TemplatePlace.BASIS, "assumptions");
    }

    /** The headline as printed, as a formula over the claim's lines. */
    String printed() {
        return compared().whole().stated() == null || !hasWhole(compared())
                ? stages(CALCULATED)
                : cell(0, PRINTED).toString();
    }

    /** The product of the claim's own hours and rates. */
    String arithmetic() {
        boolean calculated = compared().stages().stream().anyMatch(stage -> stage.calculated() != null);
        return calculated ? stages(CALCULATED) : cell(0, CALCULATED).toString();
    }

    /** The GPU-hours the claim states; null where it states none. */
    @Nullable
    String hours() {
        boolean staged = compared().stages().stream().anyMatch(stage -> stage.gpuHours() != null);
        return compared().gpuHours() == null
                ? null
                : staged ? stages(HOURS) : cell(0, HOURS).toString();
    }

    private Headline compared() {
        return headline.orElseThrow();
    }

    /** A claim that gives only its stages is stated by no line of its own. */
    private static boolean hasWhole(Headline headline) {
        return headline.stages().isEmpty()
                || !headline.whole()
                        .source()
                        .equals(headline.stages().getFirst().source());
    }

    private void line(RowWriter writer, HeadlineClaim line) {
        Ref name = writer.row().text(line.id() + " · " + (line.stage() == null ? line.claim() : line.stage()));
        links.written(line.source().location(), name);
        Ref hours = writer.number(line.gpuHours());
        Money rate = line.ratePerHour();
        Ref hourly = rate == null ? writer.number(null) : named(writer, rate);
        Money amount = line.amount();
        Ref printed = amount == null ? writer.number(null) : named(writer, amount);
        Money stated = line.stated();
        Money calculated = line.calculated();
        if (stated == null || calculated == null) {
            writer.blank(4);
            return;
        }
        Conversion conversion = lines.ofClaim(stated.currency(), line);
        writer.text(stated.currency().getCurrencyCode());
        Ref factor = writer.formula(rates.rate(conversion), RateSheet.factor(conversion));
        String product = hours.local() + "*" + hourly.local();
        writer.money(
                amount == null ? product + "*" + factor.local() : printed.local() + "*" + factor.local(),
                conversion.of(stated).amount());
        Conversion other = lines.ofClaim(calculated.currency(), line);
        String by = other.equals(conversion) ? factor.local() : rates.rate(other);
        boolean multiplied = rate != null && line.gpuHours() != null;
        writer.money(
                (multiplied ? product : printed.local()) + "*" + by,
                other.of(calculated).amount());
    }

    /** An amount or a rate with its currency next to it. */
    private static Ref named(RowWriter writer, Money money) {
        writer.number(money.amount());
        return writer.as(
                CellStyles.money(money.currency()) + "\" " + money.currency().getCurrencyCode() + "\"");
    }

    private String stages(int column) {
        int first = hasWhole(compared()) ? 1 : 0;
        int last = first + compared().stages().size() - 1;
        return "SUM(" + cell(first, column).to(cell(last, column)) + ")";
    }

    private Ref cell(int row, int column) {
        return claimed.at(row, column);
    }
}
