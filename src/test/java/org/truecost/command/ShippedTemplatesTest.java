package org.truecost.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.output.Templates;

/** The program alone, without the folder of templates next to it. */
class ShippedTemplatesTest {

    @TempDir
    Path folder;

    @Test
    void putsThereExactlyWhatTheProjectHas() throws IOException {
        Path made = folder.resolve("output-templates");
        assertThat(ShippedTemplates.putInto(made)).isTrue();
        Map<String, String> put = contents(made);
        assertThat(put.remove(TemplateUpdate.NOTE)).contains(" labels.en.properties");
        assertThat(put).isEqualTo(contents(Path.of("output-templates")));
        assertThat(contents(folder)).as("no draft is left").hasSameSizeAs(contents(made));
    }

    @Test
    void leavesWhatIsThereAlone() throws IOException {
        Path edited = Files.writeString(folder.resolve("labels.en.properties"), "mine");
        assertThat(ShippedTemplates.putInto(folder)).isFalse();
        assertThat(contents(folder)).hasSize(1);
        assertThat(edited).hasContent("mine");
    }

    /** Of a hundred commits ago, and of the day before. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28-early", "2026-11-28"})
    void replacesUneditedTemplatesOfAnEarlierRelease(String build) throws IOException {
        unpack(build);
        for (String name : List.of("summary.en.xlsx", "summary.ja.xlsx", "logo.png")) {
            Files.copy(Path.of("output-templates", name), folder.resolve(name));
        }
        Path labels = folder.resolve("labels.ja.properties");
        String earlier = Files.readString(labels);
        Files.writeString(labels, earlier.lines().skip(3).collect(Collectors.joining("\n")) + "\nmy.own=mine\n");

        TemplateUpdate.Outcome outcome = TemplateUpdate.of(folder);

        assertThat(outcome.replaced()).contains("labels.en.properties", "briefing.en.md", "briefing.ja.md");
        assertThat(outcome.behind()).singleElement().satisfies(behind -> {
            assertThat(behind.file()).isEqualTo(labels);
            assertThat(behind.keys()).isNotEmpty();
            assertThat(behind.current()).hasSameBinaryContentAs(Path.of("output-templates/labels.ja.properties"));
        });
        assertThat(labels).content().contains("my.own=mine");
        assertThat(folder.resolve("briefing.en.md")).hasSameBinaryContentAs(Path.of("output-templates/briefing.en.md"));

        TemplateUpdate.Outcome again = TemplateUpdate.of(folder);
        assertThat(again.replaced()).isEmpty();
        assertThat(again.behind()).as("until they are in the file").isEqualTo(outcome.behind());

        Files.copy(outcome.behind().getFirst().current(), labels, StandardCopyOption.REPLACE_EXISTING);
        assertThat(TemplateUpdate.of(folder)).isEqualTo(new TemplateUpdate.Outcome(List.of(), List.of()));
        assertThat(folder.resolve("new")).doesNotExist();
        Templates.load(folder);
    }

    @Test
    void leavesWhatWasEditedSinceThisReleasePutItDown() throws IOException {
        Path made = folder.resolve("output-templates");
        ShippedTemplates.putInto(made);
        Files.writeString(
                made.resolve("theme.properties"), Files.readString(made.resolve("theme.properties")) + "# mine\n");
        assertThat(TemplateUpdate.of(made)).isEqualTo(new TemplateUpdate.Outcome(List.of(), List.of()));
        assertThat(made.resolve("theme.properties")).content().endsWith("# mine\n");
    }

    /** The others are updated, and what is wrong with it is said when it is read. */
    @Test
    void passesOverAFileThatIsNotWellFormed() throws IOException {
        unpack("2026-11-28");
        for (String name : List.of("summary.en.xlsx", "summary.ja.xlsx", "logo.png")) {
            Files.copy(Path.of("output-templates", name), folder.resolve(name));
        }
        Path labels = folder.resolve("labels.en.properties");
        Files.writeString(labels, Files.readString(labels) + "my.own=C:\\user\n");
        TemplateUpdate.Outcome outcome = TemplateUpdate.of(folder);
        assertThat(outcome.replaced()).contains("labels.ja.properties");
        assertThat(outcome.behind())
                .singleElement()
                .satisfies(behind -> assertThat(behind.file()).isEqualTo(labels));
        assertThatThrownBy(() -> Templates.load(folder)).hasMessageStartingWith("labels.en.properties");
    }

    private void unpack(String build) throws IOException {
        try (InputStream file = requireNonNull(
                        ShippedTemplatesTest.class.getResourceAsStream("/earlier/templates-of-" + build + ".zip"));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(entry.getName()));
            }
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
