package org.truecost.output.lines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostGroup;
import org.truecost.cost.Workings;
import org.truecost.ledger.Period;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.output.grid.Figure;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.SheetWords;
import org.truecost.output.grid.Summary;
import org.truecost.problem.Location;
import org.truecost.report.SourceFolders;

/**
 * Writes cost lines: live, every figure is a formula over the line's own workings; of very many lines the figures are kept as
 * values. A line that stands for small groups of people is kept as values always, so that nobody's pay can be reckoned back.
 */
public final class LineWriter {

    private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);

    private final Summary summary;
    private final RateSheet rates;
    private final LineFormulas.Assumed assumed;
    private final SourceFolders sources;
    private final LineLinks links;
    private final PeopleByMonth people;
    private final boolean live;

    public LineWriter(
            Summary summary,
            RateSheet rates,
            LineFormulas.Assumed assumed,
            SourceFolders sources,
            LineLinks links,
            PeopleByMonth people,
            boolean live) {
        this.summary = summary;
        this.rates = rates;
        this.assumed = assumed;
        this.sources = sources;
        this.links = links;
        this.people = people;
        this.live = live;
    }

    /** Writes the next line of a sheet. */
    void write(LineSheet sheet, LineRow line) {
        RowWriter pen = sheet.pen().row();
        Workings workings = line.workings();
        Conversion conversion = workings == null ? null : workings.conversion();
        Currency currency =
                workings == null ? summary.currency() : workings.amount().currency();
        LineFormulas formulas = new LineFormulas(
                assumed,
                rates,
                sheet.firstColumn(),
                sheet.row(),
                conversion == null ? null : rates.rate(conversion),
                currency);
        what(pen, line);
        boolean reckoned = live && workings != null;
        figures(pen, line, reckoned ? formulas : null);
        provenance(pen, line, live ? formulas : null);
        links.written(line.place(), pen.last());
        if (workings != null) {
            stated(pen, line, workings, reckoned ? formulas : null);
            if (reckoned) {
                reckoned(pen, line, workings, formulas);
            }
        }
    }

    private void what(RowWriter pen, LineRow line) {
        SheetWords words = summary.words();
        pen.text(line.id());
        pen.text(words.of(line.kind().words()));
        pen.text(words.of("group", line.category().group()));
        pen.text(words.of("category", line.category()));
        pen.text(orEmpty(line.description()));
        pen.text(words.of("standing", line.standing()));
        pen.text(line.qualifier() == null ? "" : words.of(line.qualifier().words()));
        pen.number(line.count());
    }

    private static void figures(RowWriter pen, LineRow line, @Nullable LineFormulas formulas) {
        for (Figure figure : Figure.ALL) {
            if (line.recognised() == null) {
                pen.blank(1);
            } else if (formulas == null) {
                pen.money(figure.of(line.recognised()));
            } else {
                pen.money(formulas.figure(figure), figure.of(line.recognised()));
            }
        }
    }

    private void provenance(RowWriter pen, LineRow line, @Nullable LineFormulas formulas) {
        Location place = line.place();
        pen.text(orEmpty(line.reference()));
        if (place == null) {
            pen.blank(3);
            return;
        }
        String sheet = orEmpty(place.sheet());
        String cell = orEmpty(place.cell());
        pen.text(place.workbook());
        pen.text(sheet);
        if (formulas == null || cell.isEmpty()) {
            pen.text(cell);
        } else {
            pen.formula(formulas.link(sources.of(place.workbook()), cell), cell);
        }
    }

    /** What the workbook states, and where nothing is stated, what is assumed. */
    private void stated(RowWriter pen, LineRow line, Workings workings, @Nullable LineFormulas formulas) {
        Estimate amount = workings.amount();
        pen.text(amount.currency().getCurrencyCode());
        Figure.BOUNDS.forEach(bound -> pen.money(amount.at(bound).amount(), amount.currency()));
        pen.money(workings.residual() == null ? null : workings.residual().amount(), amount.currency());
        allocation(pen, line, formulas != null);
        Period period = workings.period();
        pen.day(period == null ? null : period.first());
        Integer life = period == null ? null : line.usefulLife();
        pen.number(life == null ? null : BigDecimal.valueOf(life));
        if (formulas != null && life != null && period != null) {
            pen.formula(formulas.lastDay(), period.last());
        } else {
            pen.day(period == null ? null : period.last());
        }
    }

    private void allocation(RowWriter pen, LineRow line, boolean formula) {
        boolean people = line.category().group() == CostGroup.PEOPLE;
        boolean assumedHere = line.allocation() == null && !people;
        if (formula && assumedHere) {
            pen.formula(assumed.allocation().toString(), BigDecimal.ONE);
        } else {
            pen.number(line.allocation() == null ? BigDecimal.ONE : line.allocation());
        }
        String is = line.allocation() != null ? "stated" : assumedHere ? "assumed" : "whole";
        pen.text(summary.words().of("sheet.lines.allocation." + is));
    }

    private void reckoned(RowWriter pen, LineRow line, Workings workings, LineFormulas formulas) {
        months(pen, line, workings, formulas);
        Conversion conversion = workings.conversion();
        Currency monthly = conversion == null ? workings.amount().currency() : summary.currency();
        pen.text(workings.period() == null ? "" : monthly.getCurrencyCode());
        rate(pen, conversion);
        if (workings.period() != null && workings.months() != null) {
            BigDecimal whole = wholeMonth(line, workings, workings.months());
            wholeMonths(pen, formulas, workings.period(), whole);
            people.add(line, monthly, workings.period(), whole);
        } else {
            pen.blank(3);
        }
        payment(pen, workings, formulas);
        hours(pen, line, workings, formulas);
    }

    private void rate(RowWriter pen, @Nullable Conversion conversion) {
        if (conversion == null) {
            pen.blank(1);
        } else if (conversion.rates().isEmpty()) {
            pen.number(BigDecimal.ONE);
        } else {
            pen.formula(rates.rate(conversion), RateSheet.factor(conversion));
        }
    }

    private static void months(RowWriter pen, LineRow line, Workings workings, LineFormulas formulas) {
        Workings.Months months = workings.months();
        if (months == null) {
            pen.number(BigDecimal.ONE);
            pen.number(BigDecimal.ZERO);
            pen.number(BigDecimal.ZERO);
            Conversion whole = java.util.Objects.requireNonNull(workings.conversion());
            pen.formula(formulas.lifeOfNoPeriod(), RateSheet.factor(whole));
            return;
        }
        if (line.category().group() == CostGroup.PEOPLE) {
            pen.number(months.ofAmount());
        } else {
            pen.formula(formulas.monthsOfPeriod(), months.ofAmount());
        }
        pen.formula(formulas.inMonth(), months.inMonth());
        pen.formula(formulas.toDate(), months.toDate());
        pen.formula(formulas.ofLife(), months.life());
    }

    private static void wholeMonths(RowWriter pen, LineFormulas formulas, Period period, BigDecimal whole) {
        pen.formula(formulas.wholeMonth(), whole);
        pen.formula(formulas.firstMonthLacks(), whole.multiply(PeopleByMonth.lackingBefore(period.first())));
        pen.formula(formulas.lastMonthLacks(), whole.multiply(PeopleByMonth.lackingAfter(period.last())));
    }

    private void payment(RowWriter pen, Workings workings, LineFormulas formulas) {
        Workings.Payment payment = workings.payment();
        if (payment == null) {
            pen.text(summary.words().of("sheet.lines.accrues"));
            pen.blank(1);
        } else {
            LocalDate day = payment.day();
            pen.day(day);
            pen.money(formulas.paid(), payment.amount().amount());
        }
    }

    private static void hours(RowWriter pen, LineRow line, Workings workings, LineFormulas formulas) {
        BigDecimal count = line.count();
        Period period = workings.period();
        if (count == null || period == null || line.category().group() != CostGroup.DEPRECIATION) {
            pen.blank(1);
        } else {
            BigDecimal allocation = line.allocation() == null ? BigDecimal.ONE : line.allocation();
            pen.formula(
                    formulas.gpuHours(),
                    count.multiply(BigDecimal.valueOf(period.days()))
                            .multiply(HOURS_OF_DAY)
                            .multiply(allocation));
        }
    }

    /** What a whole month of the line costs, base; in its own currency where each month has its own rate. */
    private static BigDecimal wholeMonth(LineRow line, Workings workings, Workings.Months months) {
        BigDecimal amount = workings.amount().base().amount();
        BigDecimal net = workings.residual() == null
                ? amount
                : amount.subtract(workings.residual().amount());
        BigDecimal allocated = line.allocation() == null ? net : net.multiply(line.allocation());
        Conversion conversion = workings.conversion();
        BigDecimal rate = conversion == null ? BigDecimal.ONE : RateSheet.factor(conversion);
        return allocated.multiply(rate).divide(months.ofAmount(), MathContext.DECIMAL128);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
