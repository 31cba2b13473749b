package org.truecost.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Headline;
import org.truecost.cost.Rung;
import org.truecost.cost.Scope;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.movement.RevisedCost;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;
import org.truecost.report.Value.Label;

/**
 * The figures of a revision next to those of the one before, as far as a document may disclose them: without people where their
 * difference would reveal the pay of too few (decision 0013, R3). Every output shows exactly these figures.
 *
 * @param revision of the one before
 * @param hasPeople whether people are in the figures
 * @param figures scope by scope, then the month
 */
public record ShownRevision(int revision, boolean hasPeople, List<RevisedFigure> figures) {

    /** What a figure is of. */
    public enum Kind {
        HEADLINE,
        ARITHMETIC,
        SAME_HOURS,
        FLEET,
        PEOPLE,
        /** The whole life, or without people that of the fleet and its operation. */
        LIFE,
        /** The month's accrual, or without people that of the fleet and its operation. */
        MONTH
    }

    /**
     * A figure of both revisions.
     *
     * @param name as it is shown
     * @param before null where that revision does not have it
     * @param now null where this one does not
     */
    public record RevisedFigure(
            Kind kind,
            Value name,
            @Nullable Estimate before,
            @Nullable Estimate now) {

        /** What one bound was before. */
        public Optional<Money> before(Bound bound) {
            return Optional.ofNullable(before).map(estimate -> estimate.at(bound));
        }

        /** What one bound is now. */
        public Optional<Money> now(Bound bound) {
            return Optional.ofNullable(now).map(estimate -> estimate.at(bound));
        }

        /** By how much one bound changed; empty where one of the two revisions does not have it. */
        public Optional<Money> change(Bound bound) {
            return before(bound).flatMap(was -> now(bound).map(is -> is.minus(was)));
        }

        /** Whether a reader sees one bound change. */
        public boolean isMoved(Bound bound, RoundingMode rounding) {
            return !displayed(before(bound), rounding).equals(displayed(now(bound), rounding))
                    || change(bound).stream()
                            .anyMatch(change -> change.rounded(rounding).signum() != 0);
        }

        private static Optional<BigDecimal> displayed(Optional<Money> money, RoundingMode rounding) {
            return money.map(amount -> amount.rounded(rounding));
        }
    }

    public ShownRevision {
        figures = List.copyOf(figures);
    }

    static ShownRevision of(int revision, RevisedCost cost, PayPrivacy privacy) {
        boolean hasPeople =
                cost.people().stream().allMatch(group -> privacy.disclosable(group) != ShownMovements.Pay.NOTHING);
        List<RevisedFigure> figures = new ArrayList<>(ofScopes(cost));
        figures.addAll(hasPeople ? withPeople(cost) : withoutPeople(cost));
        figures.removeIf(figure -> figure.before() == null && figure.now() == null);
        return new ShownRevision(revision, hasPeople, figures);
    }

    private static List<RevisedFigure> ofScopes(RevisedCost cost) {
        return List.of(
                rung(Kind.HEADLINE, Scope.S0, cost),
                figure(
                        Kind.ARITHMETIC,
                        new Label("revised.ARITHMETIC"),
                        cost,
                        side -> side.headline()
                                .map(Headline::arithmetic)
                                .map(Estimate::exactly)
                                .orElse(null)),
                rung(Kind.SAME_HOURS, Scope.S1, cost),
                rung(Kind.FLEET, Scope.S2, cost));
    }

    /** Whether a reader sees any figure change, low, base or high. */
    public boolean isMoved(RoundingMode rounding) {
        return figures.stream()
                .anyMatch(figure -> Arrays.stream(Bound.values()).anyMatch(bound -> figure.isMoved(bound, rounding)));
    }

    /** The figure of a kind, where there is one. */
    public Optional<RevisedFigure> figure(Kind kind) {
        return figures.stream().filter(figure -> figure.kind() == kind).findFirst();
    }

    private static RevisedFigure rung(Kind kind, Scope scope, RevisedCost cost) {
        return figure(
                kind,
                Withholding.scope(cost.now(), scope, given(cost)),
                cost,
                side -> side.rung(scope).map(Rung::amount).orElse(null));
    }

    /** The parts that either revision was given. */
    private static Set<CostGroup> given(RevisedCost cost) {
        Set<CostGroup> given = EnumSet.noneOf(CostGroup.class);
        given.addAll(cost.before().given());
        given.addAll(cost.now().given());
        return given;
    }

    private static Set<CostGroup> machinesGiven(RevisedCost cost) {
        Set<CostGroup> given = given(cost);
        given.remove(CostGroup.PEOPLE);
        return given;
    }

    private static List<RevisedFigure> withPeople(RevisedCost cost) {
        Value month = Withholding.named(
                cost.now(), PartNames.ofAll("revised.MONTH", given(cost)).key());
        return List.of(
                rung(Kind.PEOPLE, Scope.S3, cost),
                rung(Kind.LIFE, Scope.S4, cost),
                figure(Kind.MONTH, month, cost, side -> side.total().month()));
    }

    private static List<RevisedFigure> withoutPeople(RevisedCost cost) {
        Set<CostGroup> given = machinesGiven(cost);
        return List.of(
                figure(
                        Kind.LIFE,
                        PartNames.scope(Scope.S4, given),
                        cost,
                        side -> machines(side).life()),
                figure(
                        Kind.MONTH,
                        PartNames.ofAll("revised.MONTH", given),
                        cost,
                        side -> machines(side).month()));
    }

    private static RevisedFigure figure(
            Kind kind, Value name, RevisedCost cost, Function<CostComparison, @Nullable Estimate> of) {
        return new RevisedFigure(kind, name, of.apply(cost.before()), of.apply(cost.now()));
    }

    private static Recognised machines(CostComparison side) {
        return side.of(CostGroup.DEPRECIATION).plus(side.of(CostGroup.OPERATIONS));
    }
}
