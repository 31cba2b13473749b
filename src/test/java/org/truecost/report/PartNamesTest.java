package org.truecost.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Languages;
import org.truecost.cost.Bridge;
import org.truecost.cost.Scope;
import org.truecost.output.Templates;
import org.truecost.recognition.CostGroup;
import org.truecost.report.Value.Label;
import org.truecost.wording.Labels;

/** Whatever was given, every scope, step and list of parts has its words, and none about parts that were not given. */
class PartNamesTest {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    @ParameterizedTest
    @MethodSource("everySet")
    void haveWordsForWhateverWasGiven(Set<CostGroup> given) {
        Labels english = TEMPLATES.labels(Languages.ENGLISH);
        Stream<Label> asked = Stream.of(
                        Stream.of(Scope.values()).map(scope -> PartNames.scope(scope, given)),
                        Stream.of(Scope.values()).map(scope -> PartNames.excludes(scope, given)),
                        Stream.of(Bridge.Reason.values()).map(reason -> PartNames.step(reason, given)),
                        Stream.of(PartNames.ofAll("parts", given), PartNames.ofAll("revised.MONTH", given)))
                .flatMap(labels -> labels);
        assertThat(asked.map(Label::key).map(english::words))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).isNotBlank());
        Set<CostGroup> missing = PartNames.missing(given);
        if (!missing.isEmpty()) {
            assertThat(english.words("notGiven" + PartNames.joined(missing))).endsWith("not given");
        }
    }

    @ParameterizedTest
    @MethodSource("everySet")
    void nameNoPartThatWasNotGiven(Set<CostGroup> given) {
        Labels english = TEMPLATES.labels(Languages.ENGLISH);
        String life = english.words(PartNames.scope(Scope.S4, given).key()).toLowerCase(java.util.Locale.ROOT);
        assertThat(life.contains("fleet")).isEqualTo(given.contains(CostGroup.DEPRECIATION));
        assertThat(life.contains("operation")).isEqualTo(given.contains(CostGroup.OPERATIONS));
        assertThat(life.contains("people")).isEqualTo(given.contains(CostGroup.PEOPLE));
    }

    static Stream<Set<CostGroup>> everySet() {
        CostGroup[] groups = CostGroup.values();
        return IntStream.range(0, 1 << groups.length).mapToObj(bits -> {
            Set<CostGroup> set = EnumSet.noneOf(CostGroup.class);
            IntStream.range(0, groups.length)
                    .filter(index -> (bits >> index & 1) == 1)
                    .forEach(index -> set.add(groups[index]));
            return set;
        });
    }
}
