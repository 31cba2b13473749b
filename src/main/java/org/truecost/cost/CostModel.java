package org.truecost.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Bridges.Way;
import org.truecost.cost.CostComparison.SetAside;
import org.truecost.cost.CostComparison.Uncosted;
import org.truecost.cost.CostComparison.Withheld;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.expectation.AbsentFamily;
import org.truecost.expectation.Expectations;
import org.truecost.expectation.ExpectedCost;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Rate;
import org.truecost.recognition.AssetDays;
import org.truecost.recognition.Charge;
import org.truecost.recognition.Conversions;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Course;
import org.truecost.recognition.Recognised;
import org.truecost.recognition.Recognition;
import org.truecost.recognition.Workings;

/**
 * The cost model of {@code src/docs/cost-model.md}: a fold over the cost records. Whatever their number, it holds totals, months
 * and a bounded number of sums that are not yet cut into months.
 *
 * <p>Every figure is in the presentation currency and unrounded. The ledger must have passed its checks: a rate that is missing,
 * or a line that adds cost and has no service period, is an {@link IllegalStateException}. Records must come in the order of
 * {@link Ledger#forEachCost}, so that an asset split over several lines has its GPUs counted once.
 */
public final class CostModel {

    private final YearMonth month;
    private final Currency currency;
    private final Conversions conversions;
    private final MonthTable table;
    private final Variations variations;
    private final FleetCount fleet = new FleetCount();
    private final OneOffLines oneOff = new OneOffLines();
    private final OpenPay openPay;
    private @Nullable FleetLife fleetLife;
    private final Set<CostGroup> given = EnumSet.noneOf(CostGroup.class);
    private final Map<CostCategory, Recognised> categories = new EnumMap<>(CostCategory.class);
    private final ConstantCurrency constantCurrency;
    private SetAside contained;
    private SetAside superseded;
    private BilledEstimates billed;
    private Uncosted uncosted = new Uncosted(0, BigDecimal.ZERO);
    private final Expectations expectations;
    private final PeopleCount withheldPeople = new PeopleCount();
    private long linesWithheld;
    private final CostLines lines;
    private final CountedLines counted = new CountedLines();
    private PlannedCosts planned;

    /** An empty model of one reporting month that withholds no one's pay. */
    public CostModel(YearMonth month, Currency presentation, ExchangeRates rates) {
        this(month, presentation, rates, WithheldPay.NONE);
    }

    /** An empty model of one reporting month that knows no asset's day; what is withheld is in none of its figures. */
    public CostModel(YearMonth month, Currency presentation, ExchangeRates rates, WithheldPay withheld) {
        this(month, presentation, rates, withheld, AssetDays.NONE);
    }

    /** An empty model of one reporting month that lacks no workbook. */
    public CostModel(
            YearMonth month, Currency presentation, ExchangeRates rates, WithheldPay withheld, AssetDays assetDays) {
        this(month, presentation, rates, withheld, assetDays, List.of());
    }

    /**
     * An empty model of one reporting month.
     *
     * @param withheld the pay that is in none of its figures
     * @param assetDays the days of the assets, whose rates convert what they contain and no row dates
     * @param absent the file families that have no workbook for the month
     */
    public CostModel(
            YearMonth month,
            Currency presentation,
            ExchangeRates rates,
            WithheldPay withheld,
            AssetDays assetDays,
            List<AbsentFamily> absent) {
        this.month = month;
        this.currency = presentation;
        this.conversions = new Conversions(rates, presentation, month);
        this.lines = new CostLines(new Treatments(month, withheld), assetDays, conversions);
        this.expectations = new Expectations(month, conversions, absent);
        this.table = new MonthTable(presentation, conversions);
        this.openPay = new OpenPay(month, conversions);
        this.variations = new Variations(month, presentation, conversions);
        this.constantCurrency = new ConstantCurrency(presentation, conversions);
        this.contained = new SetAside(0, Estimate.zero(presentation));
        this.superseded = new SetAside(0, Estimate.zero(presentation));
        this.billed = BilledEstimates.none(presentation);
        this.planned = PlannedCosts.none(presentation);
    }

    /** The rates a ledger states, crossed through the pivot currency. */
    public static ExchangeRates rates(Ledger ledger, Currency pivot) {
        return ExchangeRates.of(
                pivot, ledger.rates().stream().map(ExchangeRate::rate).toList());
    }

    /**
     * How a record is counted, part by part; changes nothing. A credit that lowers a purchase has no line of its own: it is in the lines
     * of the purchase (cost-model.md, rule 29).
     */
    public List<CostLine> lines(CostRecord record) {
        return lines.of(record);
    }

    /** What a line's figures are calculated from; empty where it states no amount or is withheld. */
    public Optional<Workings> workings(CostLine line) {
        return Optional.ofNullable(line.course()).map(course -> Workings.of(course, conversions));
    }

    /** The conversion of what is recognised in a month, into the presentation currency; empty where no rate is known. */
    public Optional<Conversion> inMonth(Currency from, YearMonth of) {
        return conversions.known(from, of);
    }

    /** The conversion of a claim's line into the presentation currency. */
    public Conversion ofClaim(Currency from, HeadlineClaim line) {
        return conversions.at(from, line.date() == null ? conversions.monthEnd() : line.date());
    }

    /** Adds a record to what it counts towards, and answers how it is counted, part by part. */
    public List<CostLine> add(CostRecord record) {
        List<CostLine> parts = lines.of(record);
        if (!parts.isEmpty()) {
            add(record, lines.whole(record, parts), parts);
        }
        expectations.see(record);
        return parts;
    }

    private void add(CostRecord record, CostLine line, List<CostLine> parts) {
        Recognised recognised = line.recognised();
        if (record.isInForce() && !line.treatment().isLater()) {
            given.add(line.category().group());
        }
        switch (line.treatment()) {
            case COUNTED -> count(record, parts);
            case CONTAINED -> contained = contained.plus(recognised);
            case SUPERSEDED -> superseded = superseded.plus(recognised);
            case UNCOSTED -> uncosted = uncosted.plus(record.gpus());
            case WITHHELD -> withhold(record);
            case PLANNED, COMMITTED -> later(line, parts);
        }
        billed = billed.plus(line);
    }

    /** The lines of one claim as the headline to compare with; empty where there are none (cost-model.md, rule 18). */
    public Optional<Headline> headline(List<HeadlineClaim> lines) {
        return new Headlines(conversions).of(lines);
    }

    /** Everything that was added, next to the headline, where there is one. */
    public CostComparison compare(Optional<Headline> headline) {
        Recognised machines = of(CostGroup.DEPRECIATION).plus(of(CostGroup.OPERATIONS));
        return compare(headline, machines, sameHours(headline, machines));
    }

    private CostComparison compare(Optional<Headline> headline, Recognised machines, @Nullable Estimate sameHours) {
        List<MonthCost> months = table.months();
        LifeCoverage coverage = new RunRates(table.stated(), oneOff, openPay, month, currency).coverage(fleetLife);
        return new CostComparison(
                month,
                currency,
                headline,
                Collections.unmodifiableSet(EnumSet.copyOf(given)),
                new EnumMap<>(categories),
                months,
                fleet.fleet(machines.life()),
                Ladder.of(headline, sameHours, machines, total(), given),
                Bridges.of(Way.of(new MonthSums(month, months, currency), headline, sameHours, given), total().life()),
                contained,
                superseded,
                billed,
                planned,
                uncosted,
                new Withheld(linesWithheld, withheldPeople.people()),
                counted.all(),
                counted.withoutAllocation(),
                counted.paidAsAccrued(),
                counted.withCharges(),
                counted.withChangedLife(),
                constantCurrency.life(),
                coverage,
                expected(),
                sensitivity(headline, machines, new FollowedLife(months, coverage)));
    }

    private Sensitivity sensitivity(Optional<Headline> headline, Recognised machines, FollowedLife following) {
        return variations.of(machines, of(CostGroup.PEOPLE), headline, fleet.gpuHours(), following);
    }

    private @Nullable Estimate sameHours(Optional<Headline> headline, Recognised machines) {
        return headline.map(claim -> fleet.costOf(claim.gpuHours(), machines.life()))
                .orElse(null);
    }

    /** What all that was added comes to. */
    public Recognised total() {
        return categories.values().stream().reduce(Recognised.zero(currency), Recognised::plus);
    }

    /** What is expected and not there (cost-model.md, rule 44). */
    public List<ExpectedCost> expected() {
        return expectations.of(table.stated(), withheldPeople.people().signum() > 0);
    }

    /** What each stated rate decides of all that was added, by its age. */
    public List<RateUse> rateUses() {
        return table.rateUses();
    }

    /** The stated rates that were used in the conversions so far. */
    public Set<Rate> ratesUsed() {
        return conversions.used();
    }

    /** What is paid already for an asset that is not in service yet is cash (cost-model.md, rules 3, 26). */
    private void later(CostLine line, List<CostLine> parts) {
        planned = planned.plus(line);
        if (line.treatment() == Treatment.PLANNED) {
            parts.stream()
                    .flatMap(part -> Stream.ofNullable(part.course()))
                    .forEach(course -> table.paid(course.charge()));
        }
    }

    private void count(CostRecord record, List<CostLine> parts) {
        for (CostLine part : parts) {
            count(part, Objects.requireNonNull(part.course()));
        }
        Course first = Objects.requireNonNull(parts.getFirst().course());
        openPay.add(record, first.charge());
        variations.restate(record, first);
        counted.add(record, first.charge());
    }

    private void count(CostLine line, Course course) {
        Charge charge = course.charge();
        Recognition recognition = charge.recognition();
        Recognised recognised = line.recognised();
        if (recognition == null || recognised == null) {
            throw new IllegalStateException(line.record().source().location() + " adds cost without a service period");
        }
        categories.merge(line.category(), recognised, Recognised::plus);
        table.add(line.category(), charge, recognition);
        expectations.add(line.record(), charge, recognised);
        fleet.add(course);
        if (line.category().group() == CostGroup.DEPRECIATION && course.isOwn()) {
            fleetLife = FleetLife.joined(fleetLife, course, recognition.period());
        }
        oneOff.add(line, recognition.period(), recognised.life());
        variations.add(course, recognised);
        constantCurrency.add(recognition.whole(charge.amount()));
    }

    private void withhold(CostRecord record) {
        linesWithheld++;
        if (record instanceof Payroll payroll && record.isInForce()) {
            withheldPeople.add(payroll);
        }
    }

    private Recognised of(CostGroup group) {
        return CostComparison.sum(categories, group, currency);
    }
}
