package org.truecost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truecost.problem.Language;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** Every kind of problem in the catalogue can be found in real files and is reported in full. */
class EveryProblemTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundWhereItIsAndReportedInBothLanguages(ProblemKind kind) throws IOException {
        assumeThat(kind.isFormer()).isFalse();
        Scene scene = Scenes.of(kind);
        assertThat(scene)
                .as("%s %s has no test: add the least workbook that brings it about to Scenes", kind.code(), kind)
                .isNotNull();
        List<Problem> found = scene.problems(folder).stream()
                .filter(problem -> problem.kind() == kind)
                .toList();
        assertThat(found)
                .extracting(
                        problem -> Objects.requireNonNullElse(problem.location().cell(), ""))
                .contains(scene.place());
        found.forEach(EveryProblemTest::assertReported);
    }

    private static void assertReported(Problem problem) {
        for (Language language : Language.all()) {
            assertThat(problem.message(language)).isNotBlank();
            assertThat(problem.remedy(language)).isNotBlank();
        }
    }
}
