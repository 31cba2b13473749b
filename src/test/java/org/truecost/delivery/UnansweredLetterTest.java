package org.truecost.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.truecost.Application;
import org.truecost.Languages;
import org.truecost.batch.Progress;
import org.truecost.command.Sandbox;
import org.truecost.command.screen.DeliveryScreen;
import org.truecost.command.screen.Terminal;
import org.truecost.mail.ScriptedSmtp;
import org.truecost.mail.ScriptedSmtp.Fault;
import org.truecost.mail.ScriptedSmtp.Stage;
import org.truecost.month.ReportRequest;
import org.truecost.month.Reports;
import org.truecost.store.Delivery;
import org.truecost.store.DeliveryState;

/** A mail server that takes a letter to the last byte and never says so. */
class UnansweredLetterTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 1);

    @TempDir
    Path folder;

    @Test
    void noReaderGetsASecondCopyAndTheOthersGetTheirs() throws IOException {
        try (ScriptedSmtp server = ScriptedSmtp.plain();
                ConfigurableApplicationContext context = start(server)) {
            context.getBean(Reports.class)
                    .report(new ReportRequest(MONTH, null, null, null, null, false), Progress.SILENT);
            server.fail(Stage.END, Fault.HANG, 1);

            List<Delivery> delivered = context.getBean(Deliveries.class).deliver(MONTH, false);

            assertThat(delivered)
                    .extracting(Delivery::state)
                    .containsExactlyInAnyOrder(DeliveryState.FAILED, DeliveryState.SENT);
            assertThat(delivered)
                    .filteredOn(delivery -> delivery.state() == DeliveryState.FAILED)
                    .allSatisfy(delivery -> assertThat(delivery.unclear()).isEqualTo(1));
            assertThat(server.taken()).hasSize(2);
            assertThat(shown(delivered)).contains("may have arrived");
            assertThat(context.getBean(Deliveries.class).deliver(MONTH, false))
                    .extracting(Delivery::state)
                    .contains(DeliveryState.FAILED);
            assertThat(server.taken()).hasSize(2);
        }
    }

    private static String shown(List<Delivery> deliveries) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, UTF_8);
        new DeliveryScreen(new Terminal(
                        Languages.ENGLISH, Terminal.standard(Languages.ENGLISH).width(), out, out))
                .tell(deliveries);
        return printed.toString(UTF_8);
    }

    private ConfigurableApplicationContext start(ScriptedSmtp server) throws IOException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        return SpringApplication.run(
                Application.class,
                "--truecost.data=" + folder.resolve("data"),
                "--truecost.input=" + sandbox.input(),
                "--truecost.output=" + sandbox.output(),
                "--truecost.delivery.lists.all.language=en",
                "--truecost.delivery.lists.all.to=one@example.com,two@example.com",
                "--truecost.delivery.first-pause=10ms",
                "--truecost.delivery.patience=1s",
                "--truecost.mail.host=localhost",
                "--truecost.mail.port=" + server.port(),
                "--truecost.mail.security=none",
                "--truecost.mail.from=truecost@example.com",
                "--truecost.mail.read-timeout=1s",
                "--truecost.mail.letter-timeout=2s");
    }
}
