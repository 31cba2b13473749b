package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of Windows against the one that {@link LauncherScriptTest} runs: what can be seen of it on any machine. */
class WindowsLauncherTest {

    private static final Path SHELL = Path.of("src/dist/truecost");
    private static final Path WINDOWS = Path.of("src/dist/truecost.cmd");

    /** A label that is not there ends a script in the middle. */
    @Test
    void hasEveryLabelItGoesTo() throws IOException {
        String script = Files.readString(WINDOWS);
        assertThat(found("(?:goto|call) :(\\w+)", script)).isEqualTo(found("(?m)^:(\\w+)$", script));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(-X\\w[\\w:+]*)",
                "((?:JAVA_HOME|JAVA_OPTS|TRUECOST_JAVA_OPTS|TRUECOST_JDKS)\\b)",
                "(truecost\\.(?:aot\\.release|aot|jar)\\b)",
                "needed=\"?(\\d+)",
                "(?s)(needs Java).*(or newer; ).*(Start it with a newer one, for example)"
            })
    void givesTheSameOptionsAndAsksTheSameSettings(String pattern) throws IOException {
        assertThat(found(pattern, Files.readString(WINDOWS)))
                .isNotEmpty()
                .isEqualTo(found(pattern, Files.readString(SHELL)));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(WindowsLauncherTest::groups)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String groups(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .collect(Collectors.joining());
    }
}
