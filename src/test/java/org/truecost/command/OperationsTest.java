package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.mail.ScriptedSmtp;
import org.truecost.mail.ScriptedSmtp.Stage;

/** What an operator sees and does: the status, what was run, and a stop that loses nothing. */
class OperationsTest {

    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void showsItsStateAndWhatWasRun() throws IOException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        Result before = sandbox.run("status");
        assertThat(before.exitCode()).as(before.printed()).isZero();
        assertThat(before.printed()).contains("No report has been made yet", "HSQL Database Engine", "none so far");

        sandbox.report();
        assertThat(sandbox.run("status").printed()).contains("2025-01 r1", "Free", " MB");
        Result history = sandbox.run("history");
        assertThat(history.printed())
                .containsPattern("monthlyReport 2025-01 r1 .* done\\R")
                .containsPattern("loadWorkbooks .* [1-9]\\d* MB +done\\R")
                .contains("Sent");
        assertThat(sandbox.run("history", "--runs", "1").printed()).doesNotContain("loadWorkbooks");
        Result none = sandbox.run("history", "--runs", "0");
        assertThat(none.exitCode()).as(none.printed()).isEqualTo(2);
        assertThat(none.printed()).contains("--runs", "a whole number from 1");
    }

    /** As after a run in a container whose clock is set to another zone. */
    @Test
    void listsWhatWasWithdrawnAlsoWhereNoReportHasBeenMade() throws IOException {
        Sandbox sandbox = new Sandbox(folder);
        Path processed = Files.createDirectories(sandbox.input().resolve("processed/2025-01"));
        Files.copy(Path.of("input/payroll.xlsx"), processed.resolve("payroll.xlsx"));
        sandbox.run("withdraw", "payroll.xlsx", "--input", sandbox.input().toString());
        Result history = sandbox.run("history");
        assertThat(history.printed()).contains("No report has been made yet", "payroll.xlsx", "2025-01");
        assertThat(history.exitCode()).isEqualTo(ExitCode.NOTHING);
    }

    @Test
    void showsTheSameMomentWhateverZoneTheRunWasIn() throws IOException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            sandbox.report();
            Instant after = Instant.now();
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            String history = sandbox.run("history").printed();
            Matcher start =
                    Pattern.compile("(\\S+ \\S+) \\+09:00 +monthlyReport").matcher(history);
            assertThat(start.find()).as(history).isTrue();
            assertThat(LocalDateTime.parse(start.group(1).replace(' ', 'T')).toInstant(ZoneOffset.ofHours(9)))
                    .isBetween(before, after);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    /** The process that was sending is dead: nothing is on its way, and the next deliver sends the letter. */
    @Test
    void showsALetterThatWasCutOffAsWaiting() throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        sandbox.report();
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            AtomicReference<@Nullable Process> process = new AtomicReference<>();
            server.watch(stage -> {
                Process running = process.get();
                if (stage == Stage.RCPT && running != null) {
                    running.destroyForcibly();
                    pause();
                }
            });
            Process killed = start(sandbox, server);
            process.set(killed);
            sandbox.printed(killed);
            Result status = sandbox.run("status");
            assertThat(status.printed()).contains("3 waiting").doesNotContain("being sent");
            assertThat(status.exitCode()).isEqualTo(ExitCode.WAITING);
        }
    }

    /** Events are JSON with the run's id, for a collector; none of them names a pay. */
    @Test
    void logsEventsWithTheIdOfTheRun() throws IOException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        Files.delete(sandbox.input().resolve("claims-and-rates.xlsx"));
        sandbox.report();
        List<String> lines = Files.readAllLines(sandbox.data().resolve("run.log"));
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"@timestamp\":")
                        .contains("\"run\":\"", "\"service\":{\"name\":\"truecost\"")
                        .doesNotContain("50000", "90000"));
    }

    /** The letter that is on its way is finished and noted; the next one is not begun. */
    @Test
    void endsAfterTheCurrentLetterWhenAskedTo() throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        sandbox.report();
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            AtomicReference<@Nullable Process> process = new AtomicReference<>();
            server.watch(stage -> {
                Process running = process.get();
                if (stage == Stage.END && running != null && server.taken().isEmpty()) {
                    running.destroy();
                    pause();
                }
            });
            Process told = start(sandbox, server);
            process.set(told);
            String printed = sandbox.printed(told);
            assertThat(told.exitValue()).as(printed).isEqualTo(TERMINATED);
            assertThat(printed).contains("Stopped. Completed work is kept");
            assertThat(server.taken()).hasSize(1);

            process.set(null);
            Process next = start(sandbox, server);
            String rest = sandbox.printed(next);
            assertThat(next.exitValue()).as(rest).isZero();
            assertThat(server.taken()).hasSize(3).doesNotHaveDuplicates();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start(Sandbox sandbox, ScriptedSmtp server) throws IOException {
        Path recipients = folder.resolve("recipients.yml");
        Files.writeString(recipients, """
                truecost:
                  mail: { host: localhost, port: %d, security: none, from: truecost@example.com }
                  delivery:
                    lists:
                      all: { language: en, to: [ a@example.com, b@example.com, c@example.com ] }
                """.formatted(server.port()));
        return sandbox.start(
                List.of("deliver"),
                List.of(),
                "TRUECOST_RECIPIENTS",
                recipients.toString(),
                "TRUECOST_OUTPUT",
                sandbox.output().toString());
    }
}
