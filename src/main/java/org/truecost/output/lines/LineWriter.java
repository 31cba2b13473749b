package org.truecost.output.lines;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.files.SourceFolders;
import org.truecost.ledger.Period;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.output.grid.Figure;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.SheetWords;
import org.truecost.output.grid.Summary;
import org.truecost.problem.Location;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Course;
import org.truecost.recognition.Workings;

/**
 * Writes cost lines: live, every figure is a formula over the line's own workings; with very many lines the figures are
 * values. A line that combines small groups of people always has values, so that no one's pay can be derived.
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
        RowWriter writer = sheet.writer().row();
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
                currency,
                workings == null ? null : workings.span());
        what(writer, line);
        boolean calculated = live && workings != null;
        figures(writer, line, calculated ? formulas : null);
        provenance(writer, line, live ? formulas : null);
        links.written(line.place(), writer.last());
        if (workings != null) {
            stated(writer, line, workings, calculated ? formulas : null);
            if (calculated) {
                calculated(writer, line, workings, formulas);
            }
        }
    }

    private void what(RowWriter writer, LineRow line) {
        SheetWords words = summary.words();
        writer.text(line.id());
        writer.text(words.of(line.kind().words()));
        writer.text(words.of("group", line.category().group()));
        writer.text(words.of("category", line.category()));
        writer.text(orEmpty(line.description()));
        writer.text(words.of("standing", line.treatment()));
        writer.text(line.qualifier() == null ? "" : words.of(line.qualifier().words()));
        writer.number(line.count());
    }

    private static void figures(RowWriter writer, LineRow line, @Nullable LineFormulas formulas) {
        for (Figure figure : Figure.ALL) {
            if (line.recognised() == null) {
                writer.blank(1);
            } else if (formulas == null) {
                writer.money(figure.of(line.recognised()));
            } else {
                writer.money(formulas.figure(figure), figure.of(line.recognised()));
            }
        }
    }

    private void provenance(RowWriter writer, LineRow line, @Nullable LineFormulas formulas) {
        Location place = line.place();
        writer.text(orEmpty(line.reference()));
        if (place == null) {
            writer.blank(3);
            return;
        }
        String sheet = orEmpty(place.sheet());
        String cell = orEmpty(place.cell());
        writer.text(place.workbook());
        writer.text(sheet);
        if (formulas == null || cell.isEmpty()) {
            writer.text(cell);
        } else {
            writer.formula(formulas.link(sources.of(place.workbook()), cell), cell);
        }
    }

    /** What the workbook states or, where it states nothing, what is assumed. */
    private void stated(RowWriter writer, LineRow line, Workings workings, @Nullable LineFormulas formulas) {
        Estimate amount = workings.amount();
        writer.text(amount.currency().getCurrencyCode());
        Figure.BOUNDS.forEach(bound -> money(
                writer, amount.at(bound), formulas, other -> other.amount().at(bound)));
        if (workings.residual() == null) {
            writer.money(null, amount.currency());
        } else {
            money(writer, workings.residual(), formulas, Course.Changing::residual);
        }
        allocation(writer, line, formulas != null);
        Period period = workings.period();
        writer.day(period == null ? null : period.first());
        Integer life = period == null ? null : line.usefulLife();
        writer.number(life == null ? null : BigDecimal.valueOf(life));
        if (period == null) {
            writer.blank(1);
        } else if (formulas != null && life != null && !isRest(workings)) {
            writer.formula(formulas.lastDay(), period.last());
        } else if (formulas != null && assumed.fleet() != null && follows(line)) {
            writer.formula(formulas.lastDayWithin(assumed.fleet(), period.last()), period.last());
        } else {
            writer.day(period.last());
        }
    }

    /** An amount, of a part of an asset whose life changes possibly another where a useful life is assumed. */
    private static void money(
            RowWriter writer,
            Money stated,
            @Nullable LineFormulas formulas,
            Function<Course.Changing, @Nullable Money> restated) {
        Optional<String> formula = formulas == null ? Optional.empty() : formulas.amount(stated, restated);
        formula.ifPresentOrElse(
                text -> writer.money(text, stated.amount(), stated.currency()),
                () -> writer.money(stated.amount(), stated.currency()));
    }

    /** Whether a line ends with the fleet's life: what is added and no asset (cost-model.md, rule 22). */
    private static boolean follows(LineRow line) {
        return line.treatment() == Treatment.COUNTED && line.category().group() != CostGroup.DEPRECIATION;
    }

    private void allocation(RowWriter writer, LineRow line, boolean formula) {
        boolean people = line.category().group() == CostGroup.PEOPLE;
        boolean assumedHere = line.allocation() == null && !people;
        if (formula && assumedHere) {
            writer.formula(assumed.allocation().toString(), BigDecimal.ONE);
        } else {
            writer.number(line.allocation() == null ? BigDecimal.ONE : line.allocation());
        }
        String is = line.allocation() != null ? "stated" : assumedHere ? "assumed" : "whole";
        writer.text(summary.words().of("sheet.lines.allocation." + is));
    }

    private void calculated(RowWriter writer, LineRow line, Workings workings, LineFormulas formulas) {
        months(writer, line, workings, formulas);
        Conversion conversion = workings.conversion();
        Currency monthly = conversion == null ? workings.amount().currency() : summary.currency();
        writer.text(workings.period() == null ? "" : monthly.getCurrencyCode());
        rate(writer, conversion);
        if (workings.period() != null && workings.months() != null) {
            BigDecimal whole = wholeMonth(line, workings, workings.months());
            wholeMonths(writer, formulas, workings, whole);
            people.add(line, monthly, workings.period(), whole);
        } else {
            writer.blank(3);
        }
        payment(writer, workings, formulas);
        hours(writer, line, workings, formulas);
    }

    private void rate(RowWriter writer, @Nullable Conversion conversion) {
        if (conversion == null) {
            writer.blank(1);
        } else if (conversion.rates().isEmpty()) {
            writer.number(BigDecimal.ONE);
        } else {
            writer.formula(rates.rate(conversion), RateSheet.factor(conversion));
        }
    }

    private void months(RowWriter writer, LineRow line, Workings workings, LineFormulas formulas) {
        Workings.Months months = workings.months();
        if (months == null) {
            writer.number(BigDecimal.ONE);
            writer.number(BigDecimal.ZERO);
            writer.number(BigDecimal.ZERO);
            writer.formula(formulas.lifeOfNoPeriod(), RateSheet.factor(requireNonNull(workings.conversion())));
            return;
        }
        if (line.category().group() == CostGroup.PEOPLE || (assumed.fleet() != null && follows(line))) {
            writer.number(months.ofAmount());
        } else {
            writer.formula(formulas.monthsOfPeriod(), months.ofAmount());
        }
        writer.formula(formulas.inMonth(), months.inMonth());
        writer.formula(formulas.toDate(), months.toDate());
        writer.formula(formulas.ofLife(), months.life());
    }

    /** What falls into one day is that day's as a whole: its month lacks nothing of it. */
    private static boolean isRest(Workings workings) {
        return workings.span() != null && workings.span().isRest();
    }

    private static void wholeMonths(RowWriter writer, LineFormulas formulas, Workings workings, BigDecimal whole) {
        writer.formula(formulas.wholeMonth(), whole);
        Period period = workings.period();
        if (period == null || isRest(workings)) {
            writer.number(BigDecimal.ZERO);
            writer.number(BigDecimal.ZERO);
            return;
        }
        writer.formula(formulas.firstMonthLacks(), whole.multiply(PeopleByMonth.lackingBefore(period.first())));
        writer.formula(formulas.lastMonthLacks(), whole.multiply(PeopleByMonth.lackingAfter(period.last())));
    }

    private void payment(RowWriter writer, Workings workings, LineFormulas formulas) {
        Workings.Payment payment = workings.payment();
        if (payment == null) {
            writer.text(summary.words().of("sheet.lines.accrues"));
            writer.blank(1);
        } else {
            writer.day(payment.day());
            boolean isPaid =
                    !payment.amount().isNothing() || workings.amount().base().isNothing();
            if (isPaid) {
                writer.money(formulas.paid(), payment.amount().amount());
            } else {
                writer.money(BigDecimal.ZERO);
            }
        }
    }

    private static void hours(RowWriter writer, LineRow line, Workings workings, LineFormulas formulas) {
        BigDecimal count = line.count();
        Period period = workings.period();
        if (count == null
                || period == null
                || line.category() == CostCategory.DISPOSALS
                || line.category().group() != CostGroup.DEPRECIATION) {
            writer.blank(1);
        } else {
            BigDecimal allocation = line.allocation() == null ? BigDecimal.ONE : line.allocation();
            writer.formula(
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
        BigDecimal rate =
                conversion == null ? BigDecimal.ONE : isRest(workings) ? months.life() : RateSheet.factor(conversion);
        return allocated.multiply(rate).divide(months.ofAmount(), MathContext.DECIMAL128);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
