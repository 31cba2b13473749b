package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.input.HostileFiles.Hostile;
import org.truecost.problem.Language;
import org.truecost.problem.Problem;

/** Each attack comes to the one problem it is, reported in both languages. */
class HostileFilesTest {

    @TempDir
    Path folder;

    static List<Hostile> files() {
        return HostileFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesToItsProblem(Hostile file) {
        Reading reading = Reading.of(WorkbookFile.of(file.in(folder)));

        Problem last = reading.problems().getLast();
        assertThat(last.kind().code()).as(last.message(Languages.ENGLISH)).isEqualTo(file.code());
        assertThat(last.location().workbook()).isEqualTo(file.name());
        for (Language language : Language.all()) {
            assertThat(last.message(language)).isNotBlank().doesNotContain("{");
            assertThat(last.remedy(language)).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void thereAreManyAndEachHasItsName() {
        assertThat(files()).hasSizeGreaterThan(120).extracting(Hostile::name).doesNotHaveDuplicates();
    }

    @Test
    void theWorkbookTheyAreMadeFromIsRead() {
        Reading reading = Reading.of(WorkbookFile.of(HostileFiles.goodWorkbook(folder)));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.facts()).hasSize(3);
    }
}
