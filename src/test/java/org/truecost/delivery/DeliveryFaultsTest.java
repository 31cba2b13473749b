package org.truecost.delivery;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.truecost.Application;
import org.truecost.batch.Progress;
import org.truecost.command.Sandbox;
import org.truecost.mail.ScriptedSmtp;
import org.truecost.mail.ScriptedSmtp.Fault;
import org.truecost.mail.ScriptedSmtp.Stage;
import org.truecost.month.ReportRequest;
import org.truecost.month.Reports;
import org.truecost.store.Delivery;
import org.truecost.store.DeliveryState;

/** Whatever a mail server does: no letter is lost, and only one that it took without saying so goes out again. */
class DeliveryFaultsTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 1);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");
    private static final int READERS = 2;
    private static final int FAULTS = 2;
    private static final int UNCLEAR = 3;

    @TempDir
    static Path folder;

    private static ScriptedSmtp server;
    private static ConfigurableApplicationContext context;
    private static Deliveries deliveries;

    @BeforeAll
    static void report() throws IOException {
        server = ScriptedSmtp.plain();
        Sandbox sandbox = new Sandbox(folder).withSample();
        context = SpringApplication.run(
                Application.class,
                "--truecost.data=" + folder.resolve("data"),
                "--truecost.input=" + sandbox.input(),
                "--truecost.output=" + sandbox.output(),
                "--truecost.delivery.lists.all.language=en",
                "--truecost.delivery.lists.all.to=one@example.com,two@example.com",
                "--truecost.delivery.first-pause=10ms",
                "--truecost.delivery.longest-pause=100ms",
                "--truecost.delivery.patience=20s",
                "--truecost.delivery.unclear-attempts=" + UNCLEAR,
                "--truecost.mail.host=localhost",
                "--truecost.mail.port=" + server.port(),
                "--truecost.mail.security=none",
                "--truecost.mail.from=truecost@example.com",
                "--truecost.mail.read-timeout=1s",
                "--truecost.mail.letter-timeout=2s");
        context.getBean(Reports.class).report(new ReportRequest(MONTH, null, null, null, null, false), Progress.SILENT);
        deliveries = context.getBean(Deliveries.class);
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        server.close();
    }

    @AfterEach
    void forget() {
        context.getBean(JdbcTemplate.class).update("DELETE FROM delivery");
        server.forget();
    }

    static Stream<Arguments> faults() {
        return Stream.of(Stage.GREETING, Stage.EHLO, Stage.MAIL, Stage.RCPT, Stage.DATA, Stage.END, Stage.QUIT)
                .flatMap(stage -> Stream.of(Fault.values()).map(fault -> Arguments.of(stage, fault)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void losesNothingAndDoublesOnlyWhatWasTakenInSilence(Stage stage, Fault fault) {
        server.fail(stage, fault, FAULTS);
        List<Delivery> delivered = deliveries.deliver(MONTH, false);

        Map<String, List<String>> taken = server.taken().stream().collect(groupingBy(DeliveryFaultsTest::messageId));
        boolean refused = fault == Fault.NEVER
                && List.of(Stage.RCPT, Stage.DATA, Stage.END).contains(stage);
        boolean silent = stage == Stage.END
                && !List.of(Fault.NEVER, Fault.LATER, Fault.CLOSING).contains(fault);
        assertThat(delivered).hasSize(READERS).allSatisfy(delivery -> {
            assertThat(delivery.state()).isEqualTo(refused ? DeliveryState.FAILED : DeliveryState.SENT);
            assertThat(taken.getOrDefault(delivery.messageId(), List.of()))
                    .hasSizeBetween(refused ? 0 : 1, refused ? 0 : silent ? 1 + FAULTS : 1);
        });
        assertThat(server.taken()).hasSize((refused ? 0 : READERS) + (silent ? FAULTS : 0));
    }

    /** A server that takes every letter and never says so would otherwise get each of them for ever. */
    @Test
    void stopsSendingToAServerThatNeverAnswersWhatItTook() {
        server.fail(Stage.END, Fault.HANG, Integer.MAX_VALUE);
        assertThat(deliveries.deliver(MONTH, false)).extracting(Delivery::state).containsOnly(DeliveryState.FAILED);
        assertThat(server.taken()).hasSize(READERS * UNCLEAR);
        server.fail(Stage.END, Fault.HANG, 0);
        assertThat(deliveries.deliver(MONTH, true)).extracting(Delivery::state).containsOnly(DeliveryState.SENT);
    }

    /** One try finds out that a server is down, not one for each reader. */
    @Test
    void leavesTheOthersAloneWhereTheServerCannotBeUsed() {
        server.fail(Stage.GREETING, Fault.NEVER, 1);
        deliveries.deliver(MONTH, false);
        assertThat(server.connections()).isEqualTo(1 + READERS);
        assertThat(server.taken()).hasSize(READERS);
    }

    private static String messageId(String letter) {
        Matcher header = MESSAGE_ID.matcher(letter);
        assertThat(header.find()).isTrue();
        return header.group(1).strip();
    }
}
