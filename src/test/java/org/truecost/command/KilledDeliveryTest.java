package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.mail.ScriptedSmtp;
import org.truecost.mail.ScriptedSmtp.Stage;

/**
 * Kills real deliveries at the moments that matter: with the outbox written and nothing sent, between two letters, with a
 * letter half over, and with a letter taken whose yes was not heard.
 *
 * <p>More kills by {@code mvn test -Dtest=KilledDeliveryTest -Dtruecost.kills=100}; the same ones by {@code -Dtruecost.seed=…}.
 */
class KilledDeliveryTest {

    private static final List<Stage> MOMENTS = List.of(Stage.GREETING, Stage.END, Stage.QUIT, Stage.RCPT);
    private static final int READERS = 6;

    @TempDir
    Path folder;

    @Test
    void sendsEachLetterOnceSaveTheOneThatWasTakenWhenItDied() throws IOException, InterruptedException {
        long seed = Long.getLong("truecost.seed", System.nanoTime());
        int kills = Integer.getInteger("truecost.kills", MOMENTS.size());
        System.out.printf("KilledDeliveryTest: %d kills, seed %d%n", kills, seed);
        Random random = new Random(seed);
        Sandbox sandbox = new Sandbox(folder).withSample();
        assertThat(sandbox.report().exitCode()).isZero();
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            recipients(server.port());
            int unheard = 0;
            for (int kill = 0; kill < kills; kill++) {
                Stage moment = MOMENTS.get(kill % MOMENTS.size());
                // A letter or none before the moment, so that there is always one left to be killed at.
                unheard += kill(sandbox, server, moment, kill < READERS / 2 ? random.nextInt(2) : 0) ? 1 : 0;
            }
            server.watch(reached -> {});
            Process last = start(sandbox);
            String printed = sandbox.printed(last);
            assertThat(last.exitValue()).as(printed).isIn(0, 4);

            List<String> ids = server.taken().stream()
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("Message-ID:"))
                    .toList();
            System.out.printf(
                    "KilledDeliveryTest: %d letters taken, %d readers, %d unheard%n", ids.size(), READERS, unheard);
            assertThat(new HashSet<>(ids)).hasSize(READERS);
            assertThat(ids.size()).isBetween(READERS, READERS + unheard);
        }
    }

    /** Whether the process died with a letter taken and its yes perhaps unheard. */
    private boolean kill(Sandbox sandbox, ScriptedSmtp server, Stage moment, int after)
            throws IOException, InterruptedException {
        AtomicReference<@Nullable Process> process = new AtomicReference<>();
        List<Stage> reached = new ArrayList<>();
        server.watch(stage -> {
            if (stage == moment) {
                reached.add(stage);
                Process running = process.get();
                if (reached.size() == after + 1 && running != null) {
                    running.destroyForcibly();
                    waitFor(running);
                }
            }
        });
        Process started = start(sandbox);
        process.set(started);
        assertThat(started.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return reached.size() == after + 1 && (moment == Stage.END || moment == Stage.QUIT);
    }

    private static void waitFor(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start(Sandbox sandbox) throws IOException {
        return sandbox.start(
                List.of("deliver"),
                List.of(),
                "TRUECOST_RECIPIENTS",
                folder.resolve("recipients.yml").toString(),
                "TRUECOST_OUTPUT",
                sandbox.output().toString());
    }

    private void recipients(int port) throws IOException {
        StringBuilder readers = new StringBuilder();
        for (int reader = 1; reader <= READERS; reader++) {
            readers.append("reader").append(reader).append("@example.com, ");
        }
        Files.writeString(folder.resolve("recipients.yml"), """
                truecost:
                  mail:
                    host: localhost
                    port: %d
                    security: none
                    from: truecost@example.com
                  delivery:
                    lists:
                      all:
                        language: en
                        to: [ %s ]
                """.formatted(port, readers));
    }
}
