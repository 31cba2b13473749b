package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program alone, without the folder of templates beside it. */
class ShippedTemplatesTest {

    @TempDir
    Path folder;

    @Test
    void putsThereExactlyWhatTheProjectHas() throws IOException {
        Path made = folder.resolve("output-templates");
        assertThat(ShippedTemplates.putInto(made)).isTrue();
        assertThat(contents(made)).isEqualTo(contents(Path.of("output-templates")));
        assertThat(contents(folder)).as("no draft is left").hasSameSizeAs(contents(made));
    }

    @Test
    void leavesWhatIsThereAlone() throws IOException {
        Path edited = Files.writeString(folder.resolve("labels.en.properties"), "mine");
        assertThat(ShippedTemplates.putInto(folder)).isFalse();
        assertThat(contents(folder)).hasSize(1);
        assertThat(edited).hasContent("mine");
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
