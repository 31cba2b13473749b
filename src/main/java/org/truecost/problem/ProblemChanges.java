package org.truecost.problem;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * How a workbook's problems changed from one version to the next.
 *
 * @param fixed only in the earlier version
 * @param remaining in both
 * @param appeared only in the later version
 */
public record ProblemChanges(Found fixed, Found remaining, Found appeared) {

    /** No one would read a list of more places than this. */
    private static final int LISTED = 12;

    /**
     * Some problems.
     *
     * @param places the first of them, each by code and cell, {@code TC204 Costs › B4}
     */
    public record Found(int count, String places) {

        static Found of(List<Problem> problems) {
            String places = problems.stream()
                    .limit(LISTED)
                    .map(problem -> (problem.kind().code() + " " + place(problem.location())).strip())
                    .collect(Collectors.joining(", "));
            return new Found(problems.size(), problems.size() > LISTED ? places + ", …" : places);
        }

        private static String place(Location location) {
            return new Location("", location.sheet(), location.cell())
                    .toString()
                    .replaceFirst("^ › ", "");
        }

        /** How many, and where. */
        @Override
        public String toString() {
            return places.isEmpty() ? Integer.toString(count) : count + ": " + places;
        }
    }

    /**
     * Compares two versions. A problem remains where the later version has one of its kind in the same cell, or, since rows
     * move, one of its kind in the same column with the same value.
     */
    public static ProblemChanges between(List<Problem> earlier, List<Problem> later) {
        List<Problem> fixed = new ArrayList<>(earlier);
        List<Problem> appeared = new ArrayList<>(later);
        List<Problem> remaining = new ArrayList<>();
        match(fixed, appeared, remaining, (one, other) -> one.location().equals(other.location()));
        match(fixed, appeared, remaining, ProblemChanges::isMoved);
        return new ProblemChanges(Found.of(fixed), Found.of(remaining), Found.of(appeared));
    }

    private static boolean isMoved(Problem one, Problem other) {
        return Objects.equals(one.location().sheet(), other.location().sheet())
                && Objects.equals(one.header(), other.header())
                && Objects.equals(one.found(), other.found());
    }

    /** Takes the pairs that agree out of both lists. */
    private static void match(
            List<Problem> earlier, List<Problem> later, List<Problem> remaining, BiPredicate<Problem, Problem> agrees) {
        for (Iterator<Problem> problems = earlier.iterator(); problems.hasNext(); ) {
            Problem problem = problems.next();
            later.stream()
                    .filter(other -> problem.kind() == other.kind() && agrees.test(problem, other))
                    .findFirst()
                    .ifPresent(other -> {
                        problems.remove();
                        later.remove(other);
                        remaining.add(other);
                    });
        }
    }
}
