package org.truecost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Every property an operator may set is described where they look for it. */
class PropertyPageTest {

    private static final Path DEFAULTS = Path.of("src/main/resources/application.yml");

    static Stream<String> properties() {
        return Stream.of(
                        TrueCostProperties.class, MailProperties.class, DeliveryProperties.class, WatchProperties.class)
                .flatMap(PropertyPageTest::properties);
    }

    private static Stream<String> properties(Class<?> type) {
        ConfigurationProperties prefix = type.getAnnotation(ConfigurationProperties.class);
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .map(name -> (prefix.value().isEmpty() ? prefix.prefix() : prefix.value()) + "." + name);
    }

    @ParameterizedTest
    @MethodSource("properties")
    void isDescribedInTheSettingsOrOnAPageForOperators(String property) throws IOException {
        String name = property.substring(property.lastIndexOf('.') + 1);
        String variable = property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        assertThat(described(name) || Stream.of(property, variable, name + ":").anyMatch(pages()::contains))
                .as(
                        "%s is described neither in application.yml with a comment nor in operating.md or delivery.md",
                        property)
                .isTrue();
    }

    /** Whether a comment is above the property, or above the ones right before it, or names it. */
    private static boolean described(String name) throws IOException {
        List<String> lines = Files.readAllLines(DEFAULTS);
        Pattern setting = Pattern.compile("\\s+" + name + ":.*");
        for (int at = 0; at < lines.size(); at++) {
            if (setting.matcher(lines.get(at)).matches()) {
                return commentAbove(lines, at);
            }
        }
        return lines.stream().anyMatch(line -> line.strip().startsWith("#") && line.contains(name));
    }

    private static boolean commentAbove(List<String> lines, int at) {
        int above = at - 1;
        while (above > 0 && lines.get(above).matches("\\s+[a-z-]+: \\S.*")) {
            above--;
        }
        return lines.get(above).strip().startsWith("#")
                || lines.get(above - 1).strip().startsWith("#");
    }

    private static String pages() throws IOException {
        return Files.readString(Path.of("src/docs/operating.md")) + Files.readString(Path.of("src/docs/delivery.md"));
    }
}
