package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.problem.Language;

/** What {@code --help} says. That each command has all its texts in every language is in BundleTest, that it says no others in AnotherLanguageTest. */
class HelpTest {

    private static final int FIELDS = 80;

    @TempDir
    Path folder;

    private Sandbox sandbox;

    static Stream<String> commands() {
        return HelpKeys.commands().stream();
    }

    @BeforeEach
    void makeASandbox() throws IOException {
        sandbox = new Sandbox(folder);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void saysInTheLanguageAskedForWhatACommandDoes(String command) {
        Result english = sandbox.run(command, "--help");
        assertThat(english.exitCode()).isZero();
        assertThat(english.printed())
                .startsWith("Usage: truecost " + command)
                .contains("Show this help and exit.", "Exit codes:", "0     done, or already done before")
                .doesNotContainPattern("[\\p{IsHiragana}\\p{IsHan}]");
        Result japanese = sandbox.run(command, "--help", "--language", "ja");
        assertThat(japanese.exitCode()).isZero();
        assertThat(japanese.printed())
                .startsWith("使い方：\n  truecost " + command)
                .contains("この説明を表示して終了します。", "終了コード：", "0     完了、またはすでに完了済み");
    }

    @Test
    void listsTheCommandsEachByItsFirstLineAlone() {
        assertThat(sandbox.run("--help", "--language", "ja").printed())
                .startsWith("使い方：\n  truecost ")
                .contains("コマンド：", "report     新しいブックを取り込み", "コマンドを省くとreportを実行します。")
                .doesNotContain("--revise");
        assertThat(sandbox.run("watch", "--help").printed()).doesNotContain("Without a command");
    }

    @Test
    void explainsEveryExitCode() {
        assertThat(sandbox.run("--help").printed())
                .contains(Stream.of(
                                ExitCode.DONE,
                                ExitCode.FAILED,
                                ExitCode.USAGE,
                                ExitCode.REJECTED,
                                ExitCode.NOTHING,
                                ExitCode.WAITING,
                                143)
                        .map("\n  %-6d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void fitsATerminal(Language language) {
        assertThat(sandbox.run("no-costs", "--help", "--language", language.code())
                        .printed()
                        .lines())
                .allSatisfy(line -> assertThat(line.codePoints()
                                .map(letter -> letter < 0x1100 ? 1 : 2)
                                .sum())
                        .isLessThanOrEqualTo(FIELDS));
    }
}
