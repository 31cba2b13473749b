package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.truecost.Application;
import picocli.CommandLine.Command;

/** Which commands are made for a command line. */
class CommandsTest {

    static final List<String> NAMES = Commands.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void eachIsMadeByTheNameItHas(String name) {
        assertThat(Commands.make(name, Application.class)
                        .getClass()
                        .getAnnotation(Command.class)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void onlyThoseThatAreNamedAreMade() {
        assertThat(Commands.namedIn(List.of("check", "a.xlsx"))).containsExactly("check");
        assertThat(Commands.namedIn(List.of("--language", "ja", "history", "--help")))
                .containsExactly("history");
        assertThat(Commands.namedIn(List.of("--month", "2025-01"))).containsExactly("report");
        assertThat(Commands.namedIn(List.of())).containsExactly("report");
        assertThat(Commands.namedIn(List.of("-V"))).isEmpty();
        assertThat(Commands.namedIn(List.of("--help"))).isEqualTo(Commands.NAMES);
    }

    @Test
    void theStandardOneNeedNotBeNamed() {
        assertThat(Commands.withName(List.of("--month", "2025-01"))).containsExactly("report", "--month", "2025-01");
        assertThat(Commands.withName(List.of())).containsExactly("report");
        assertThat(Commands.withName(List.of("status", "--health"))).containsExactly("status", "--health");
        assertThat(Commands.withName(List.of("--version"))).containsExactly("--version");
        assertThat(Commands.withName(List.of("-h"))).containsExactly("-h");
    }

    @Test
    void aValueThatIsCalledLikeACommandNamesNone() {
        List<String> folder = List.of("--month", "2025-01", "--input", "watch");
        assertThat(Commands.namedIn(folder)).containsExactly("report");
        assertThat(Commands.withName(folder)).containsExactly("report", "--month", "2025-01", "--input", "watch");
        assertThat(Commands.namedIn(List.of("check", "report"))).containsExactly("check");
        assertThat(Commands.withName(List.of("--language=ja", "check", "report")))
                .containsExactly("--language=ja", "check", "report");
    }
}
