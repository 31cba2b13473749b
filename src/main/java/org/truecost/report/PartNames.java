package org.truecost.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Scope;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Value.Label;

/**
 * Names scopes, steps and parts of the cost by what was given (cost-model.md, rule 14): where no payroll was read nothing says
 * "and people", and where a company owns no fleet nothing mentions one. Names are keys of the labels.
 */
final class PartNames {

    private static final String NONE = ".none";
    private static final String NO_FLEET = ".noFleet";

    private PartNames() {}

    /** A scope's name. */
    static Label scope(Scope scope, Set<CostGroup> given) {
        String key = "scope." + scope;
        return switch (scope) {
            case S0 -> new Label(key);
            case S1 -> new Label(hasFleet(given) ? key : key + NONE);
            case S2 -> of(key, given, EnumSet.complementOf(EnumSet.of(CostGroup.PEOPLE)));
            case S3 -> given.contains(CostGroup.PEOPLE) ? ofAll(key, given) : new Label(key + NONE);
            case S4 -> ofAll(key, given);
        };
    }

    /** What a scope excludes. */
    static Label excludes(Scope scope, Set<CostGroup> given) {
        String key = "excludes." + scope;
        return switch (scope) {
            case S0, S1 -> new Label(key);
            case S2, S3 -> new Label(hasFleet(given) ? key : key + NO_FLEET);
            case S4 -> {
                String missing = joined(missing(given));
                yield new Label(missing.isEmpty() ? key : key + ".without" + missing);
            }
        };
    }

    /** What a scope excludes; a claim may say so itself. */
    static Value excludes(Scope scope, CostComparison comparison) {
        Label ours = excludes(scope, comparison.given());
        return scope == Scope.S0
                ? comparison
                        .headline()
                        .map(claim -> Values.textOr(claim.whole().excludes(), ours.key()))
                        .orElse(ours)
                : ours;
    }

    /** The key of a part's name: of depreciation another one where it includes disposals (cost-model.md, rule 35). */
    static String group(CostComparison comparison, CostGroup group) {
        return comparison.isWithDisposals(group) ? "group.DEPRECIATION.withDisposals" : "group." + group;
    }

    /** A step of the bridge. */
    static Label step(Reason reason, Set<CostGroup> given) {
        String key = "step." + reason;
        return switch (reason) {
            case HEADLINE,
                    ARITHMETIC,
                    DEPRECIATION,
                    OPERATIONS,
                    PEOPLE,
                    REST_DEPRECIATION,
                    REST_OPERATIONS,
                    REST_PEOPLE,
                    UNRECONCILED -> new Label(key);
            case RATE, SCOPE -> new Label(hasFleet(given) ? key : key + NO_FLEET);
            case PERIOD ->
                new Label(
                        !hasFleet(given) ? key + NO_FLEET : given.contains(CostGroup.PEOPLE) ? key : key + ".noPeople");
        };
    }

    /** A label that names all parts, by those that were given: itself where all were. */
    static Label ofAll(String key, Set<CostGroup> given) {
        return of(key, given, EnumSet.allOf(CostGroup.class));
    }

    /** The parts that were not given and belong to every such comparison: not a fleet, which those who rent do not have. */
    static Set<CostGroup> missing(Set<CostGroup> given) {
        Set<CostGroup> missing = EnumSet.of(CostGroup.OPERATIONS, CostGroup.PEOPLE);
        missing.removeAll(given);
        return missing;
    }

    /** The parts that tables name: those given, and those missing. */
    static List<CostGroup> named(Set<CostGroup> given) {
        return Arrays.stream(CostGroup.values())
                .filter(group -> group != CostGroup.DEPRECIATION || given.contains(group))
                .toList();
    }

    /** Parts as the end of a key. */
    static String joined(Set<CostGroup> parts) {
        return parts.stream().sorted().map(part -> "." + part).collect(Collectors.joining());
    }

    private static Label of(String key, Set<CostGroup> given, Set<CostGroup> parts) {
        Set<CostGroup> named = EnumSet.copyOf(parts);
        named.retainAll(given);
        if (named.isEmpty()) {
            return new Label(key + NONE);
        }
        return new Label(named.equals(parts) ? key : key + joined(named));
    }

    private static boolean hasFleet(Set<CostGroup> given) {
        return given.contains(CostGroup.DEPRECIATION);
    }
}
