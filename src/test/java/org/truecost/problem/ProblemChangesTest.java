package org.truecost.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truecost.ledger.Replacement;

class ProblemChangesTest {

    @Test
    void aProblemRemainsInItsCellOrWhereItsRowHasMovedTo() {
        List<Problem> earlier = List.of(problem("B2", "x"), problem("B3", "y"), problem("B4", "z"));
        List<Problem> later = List.of(problem("B2", "other"), problem("B9", "y"), problem("C1", "new"));
        ProblemChanges changes = ProblemChanges.between(earlier, later);
        assertThat(changes.fixed()).hasToString("1: TC204 s › B4");
        assertThat(changes.remaining()).hasToString("2: TC204 s › B2, TC204 s › B9");
        assertThat(changes.appeared()).hasToString("1: TC204 s › C1");
    }

    @Test
    void oneProblemMatchesOneOnly() {
        ProblemChanges changes =
                ProblemChanges.between(List.of(problem("B2", "x"), problem("B3", "x")), List.of(problem("B7", "x")));
        assertThat(changes.fixed().count()).isEqualTo(1);
        assertThat(changes.remaining().count()).isEqualTo(1);
        assertThat(changes.appeared()).hasToString("0");
    }

    @Test
    void anotherKindSheetHeaderOrValueIsAnotherProblem() {
        Problem problem = problem("B2", "x");
        List<Problem> others = List.of(
                problem("B3", "y"),
                new Problem(ProblemKind.NOT_A_NUMBER, problem.location(), "h", "x", Map.of()),
                new Problem(ProblemKind.UNKNOWN_WORD, new Location("w", "t", "B2"), "h", "x", Map.of()),
                new Problem(ProblemKind.UNKNOWN_WORD, new Location("w", "s", "B3"), "i", "x", Map.of()));
        assertThat(ProblemChanges.between(List.of(problem), others).remaining().count())
                .isZero();
    }

    @Test
    void listsTheFirstOfVeryManyAndTheWholeWorkbookByItsCode() {
        List<Problem> many = new ArrayList<>();
        for (int row = 2; row < 16; row++) {
            many.add(problem("B" + row, "x"));
        }
        assertThat(ProblemChanges.between(many, List.of()).fixed().toString())
                .startsWith("14: TC204 s › B2, ")
                .endsWith("TC204 s › B13, …");
        assertThat(ProblemChanges.between(
                                List.of(Problem.of(ProblemKind.NO_RECOGNISED_SHEET, Location.workbook("w"))), List.of())
                        .fixed())
                .hasToString("1: TC102");
        assertThat(ProblemChanges.between(many.subList(0, 12), List.of())
                        .fixed()
                        .places())
                .doesNotContain("…");
    }

    @Test
    void aVersionIsNamedByItsDigestAndDay() {
        assertThat(new Replacement.Version("0123456789abcdef", LocalDate.of(2025, 2, 3)))
                .hasToString("01234567 (2025-02-03)");
        assertThat(new Replacement.Version("0123456789abcdef", null)).hasToString("01234567");
    }

    private static Problem problem(String cell, String found) {
        return new Problem(ProblemKind.UNKNOWN_WORD, new Location("w", "s", cell), "h", found, Map.of());
    }
}
