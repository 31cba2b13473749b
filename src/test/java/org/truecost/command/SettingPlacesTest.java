package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;

/** Every mistake in an operator's settings is reported with its file and line, before anything is sent or written. */
class SettingPlacesTest {

    private static final String READERS = """
            truecost:
              mail:
                host: localhost
                security: none
                from: TrueCost <truecost@example.com>
              delivery:
                lists:
                  board:
                    language: ja
                    to: [ chair@example.com, member@example.com ]
                  finance:
                    language: en
                    to:
                      - Finance <finance@example.com>
                      - "\\"Doe, Jane\\" <jane@example.com>"
                  archive:
                    language: en
                    protected: false
                    folder: archive
              watch:
                poll: 1s
            """;

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Path readers;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new Sandbox(folder);
        readers = folder.resolve("readers.yml");
        System.setProperty("truecost.recipients", readers.toString());
    }

    @AfterEach
    void clear() {
        System.clearProperty("truecost.recipients");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            member@example.com          | member                   | 10 | “member” is not a mail address
            <finance@example.com>       | <経理@straße.example>      | 14 | the domain of “Finance <経理@straße.example>”
            <jane@example.com>          | <jane@straße.example>    | 15 | the domain of
            language: ja                | language: fr             | 9  | language says “fr”
            language: ja                | summary: true            | 9  | language is missing
            board                       | Board                    | 9  | a list’s name is made of
            protected: false            | protected: true          | 18 | the list is protected and there is no password
            from: TrueCost <truecost@example.com> | from: nobody   | 5  | “nobody” is not a mail address that letters can come from
            from: TrueCost <truecost@example.com> | user: nobody   | 3  | the sender’s address is missing
            host: localhost             | port: 25                 | 3  | a list has mail addresses, and no mail server is named
            host: localhost             | port: 70000              | 3  | “70000”; expected a whole number
            host: localhost             | port: many               | 3  | “many” is not a whole number
            host: localhost             | hots: localhost          | 3  | there is no such setting
            watch:                      | wacht:                   | 21 | there is no such setting
            security: none              | certificates: /nowhere   | 4  | the certificates in /nowhere cannot be used
            poll: 1s                    | poll: 0s                 | 21 | “0s”; expected 0.001s or more
            """)
    void namesFileAndLine(String right, String wrong, int line, String what) throws IOException {
        Files.writeString(readers, READERS.replace(right, wrong));
        Result result = sandbox.run("deliver");
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.printed())
                .startsWith("A setting cannot be used: truecost.")
                .contains(" (" + readers + ", line " + line + "): " + what)
                .hasLineCount(1);
    }

    @Test
    void namesThemInJapanese() throws IOException {
        Files.writeString(readers, READERS.replace("member@example.com", "member"));
        assertThat(sandbox.run("deliver", "--language", "ja").printed())
                .startsWith("設定を使えません：truecost.delivery.lists.board（" + readers + "の10行目）：「member」");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: 5              | watch:   | “5” is not a time zone
            deliver: 1           | watch:   | “1” is neither true nor false
            currency: 12         | truecost: | “12” is not a currency
            fiscal-year-start: 4 | truecost: | “4” is not known; expected one of: january, february
            output: ''           | truecost: | it is empty; expected a file or folder
            """)
    void refusesANumberOrNothingWhereAWordIsExpected(String line, String below, String what) throws IOException {
        String indent = below.equals("watch:") ? "    " : "  ";
        Files.writeString(readers, "truecost:\n" + (below.equals("watch:") ? "  watch:\n" : "") + indent + line + "\n");
        Result result = sandbox.run("history");
        assertThat(result.printed())
                .startsWith("A setting cannot be used: truecost.")
                .contains(" (" + readers + ", line ", "): " + what);
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void namesTheVariableOfTheEnvironment() throws IOException, InterruptedException {
        Process process = sandbox.start(List.of("history"), List.of(), "TRUECOST_MAIL_PORT", "0");
        assertThat(sandbox.printed(process))
                .startsWith("A setting cannot be used: truecost.mail.port"
                        + " (the variable TRUECOST_MAIL_PORT of the environment): “0”;");
    }
}
