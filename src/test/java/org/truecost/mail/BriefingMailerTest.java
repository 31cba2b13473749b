package org.truecost.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truecost.mail.Receipt.Verdict.ACCEPTED;
import static org.truecost.mail.Receipt.Verdict.POSTPONED;
import static org.truecost.mail.Receipt.Verdict.REFUSED;
import static org.truecost.mail.Receipt.Verdict.UNAVAILABLE;
import static org.truecost.mail.Receipt.Verdict.UNCLEAR;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.mail.Letter.Enclosure;
import org.truecost.mail.MailServer.Login;
import org.truecost.mail.MailServer.Security;
import org.truecost.mail.Receipt.Verdict;
import org.truecost.mail.ScriptedSmtp.Fault;
import org.truecost.mail.ScriptedSmtp.Stage;

/** What every misbehaviour of a mail server means for a letter, and that none of them keeps us for ever. */
class BriefingMailerTest {

    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final Duration WHOLE = Duration.ofSeconds(1);
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static final Login LOGIN = new Login("me", "secret");

    /** More than the buffers hold between us and a server that does not listen. */
    private static final int LARGE = 16_000_000;

    @TempDir
    static Path folder;

    private static TestAuthority authority;
    private static TestAuthority elsewhere;
    private static Letter letter;
    private static Letter largeLetter;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        authority = TestAuthority.of(folder, "localhost");
        elsewhere = TestAuthority.of(folder, "elsewhere");
        letter = letter(Files.writeString(folder.resolve("briefing.pdf"), "%PDF a briefing"));
        largeLetter = letter(Files.write(folder.resolve("large.pdf"), new byte[LARGE]));
    }

    private static Letter letter(Path file) {
        return new Letter(
                "<2025-01.r1.abc@truecost>",
                "reader@example.com",
                "コスト報告",
                Locale.JAPANESE,
                "本文\n",
                "<p>本文</p>",
                List.of(new Enclosure("briefing-2025-01-r1.ja.pdf", file)));
    }

    static Stream<Arguments> faults() {
        return Stream.of(Stage.values())
                .flatMap(stage -> Stream.of(Fault.values())
                        // A server that speaks while it should listen is heard only when the letter is through.
                        .filter(fault -> stage != Stage.CONTENT || fault == Fault.CUT || fault == Fault.HANG)
                        .map(fault -> Arguments.of(stage, fault, meaning(stage, fault))));
    }

    private static Verdict meaning(Stage stage, Fault fault) {
        boolean said = List.of(Fault.LATER, Fault.NEVER, Fault.CLOSING).contains(fault);
        return switch (stage) {
            case GREETING, EHLO, STARTTLS, AUTH, CONTENT -> UNAVAILABLE;
            case MAIL -> fault == Fault.LATER ? POSTPONED : UNAVAILABLE;
            case RCPT, DATA -> fault == Fault.LATER ? POSTPONED : fault == Fault.NEVER ? REFUSED : UNAVAILABLE;
            case END ->
                said ? fault == Fault.LATER ? POSTPONED : fault == Fault.NEVER ? REFUSED : UNAVAILABLE : UNCLEAR;
            case QUIT -> ACCEPTED;
        };
    }

    @ParameterizedTest(name = "{0} {1} means {2}")
    @MethodSource("faults")
    void knowsWhatAFaultMeans(Stage stage, Fault fault, Verdict meaning)
            throws IOException, InterruptedException, GeneralSecurityException {
        Letter sent = stage == Stage.CONTENT ? largeLetter : letter;
        try (ScriptedSmtp server = server(stage).fail(stage, fault, 1)) {
            BriefingMailer mailer = mailer(server, stage, fault == Fault.DRIP ? PATIENT : SILENCE, WHOLE);
            Instant start = Instant.now();
            Receipt receipt = mailer.send(sent);

            assertThat(receipt.verdict()).as(receipt.answer()).isEqualTo(meaning);
            assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENT.minusSeconds(5));
            assertThat(server.taken()).hasSize(meaning == ACCEPTED || meaning == UNCLEAR ? 1 : 0);
            assertThat(mailer(server, stage, PATIENT, PATIENT).send(letter).verdict())
                    .isEqualTo(ACCEPTED);
        }
    }

    /** Only to offer TLS where its refusal is tested: all else is the same with and without. */
    private static ScriptedSmtp server(Stage stage) throws IOException, GeneralSecurityException {
        return stage == Stage.STARTTLS || stage == Stage.AUTH
                ? ScriptedSmtp.withTls(authority.server())
                : ScriptedSmtp.plain();
    }

    private static BriefingMailer mailer(ScriptedSmtp server, Stage stage, Duration silence, Duration whole) {
        boolean tls = stage == Stage.STARTTLS || stage == Stage.AUTH;
        return new BriefingMailer(new MailServer(
                "localhost",
                server.port(),
                tls ? Security.STARTTLS : Security.NONE,
                "TrueCost <truecost@example.com>",
                tls ? LOGIN : null,
                tls ? authority.pem() : null,
                silence,
                silence,
                silence,
                whole));
    }

    @Test
    void isRetriedLaterWhereNoServerListens() throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Receipt receipt = new BriefingMailer(server(port, Security.NONE, null, null)).send(letter);
        assertThat(receipt.verdict()).isEqualTo(UNAVAILABLE);
        assertThat(receipt.answer()).contains("refused");
    }

    @Test
    void sendsNothingToAServerThatOffersNoTls() throws IOException, InterruptedException {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            Receipt receipt = new BriefingMailer(server(server.port(), Security.STARTTLS, null, null)).send(letter);
            assertThat(receipt.verdict()).isEqualTo(UNAVAILABLE);
            assertThat(receipt.answer()).contains("STARTTLS");
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void trustsOnlyTheNamedAuthorityAndOnlyForItsHost()
            throws IOException, InterruptedException, GeneralSecurityException {
        try (ScriptedSmtp server = ScriptedSmtp.withTls(authority.server());
                ScriptedSmtp impostor = ScriptedSmtp.withTls(elsewhere.server())) {
            assertThat(verdict(server, authority.pem())).isEqualTo(ACCEPTED);
            assertThat(verdict(server, elsewhere.pem())).isEqualTo(UNAVAILABLE);
            assertThat(verdict(server, null)).isEqualTo(UNAVAILABLE);
            assertThat(verdict(impostor, elsewhere.pem())).isEqualTo(UNAVAILABLE);
            assertThat(impostor.taken()).isEmpty();
        }
    }

    private static Verdict verdict(ScriptedSmtp server, @Nullable Path authority) throws InterruptedException {
        return new BriefingMailer(server(server.port(), Security.STARTTLS, LOGIN, authority))
                .send(letter)
                .verdict();
    }

    @Test
    void saysInASentenceWhyCertificatesCannotBeUsed() throws IOException {
        String whole = Files.readString(authority.pem());
        Path file = Files.writeString(folder.resolve("certificates.pem"), whole.replaceFirst("(?m)^.{64}$", ""));
        assertThatThrownBy(() -> server(25, file)).hasMessage(unusable(file, "a certificate in it is damaged"));
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> server(25, file)).hasMessage(unusable(file, "it holds no certificate in PEM format"));
        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> server(25, missing)).hasMessage(unusable(missing, "there is no such file"));
        assertThatThrownBy(() -> server(25, folder)).hasMessage(unusable(folder, "it cannot be read"));
    }

    @Test
    void trustsEveryAuthorityOfAFile() throws IOException, InterruptedException, GeneralSecurityException {
        Path both = Files.writeString(
                folder.resolve("both.pem"),
                "# The old one and the new one\n" + Files.readString(elsewhere.pem())
                        + Files.readString(authority.pem()));
        try (ScriptedSmtp server = ScriptedSmtp.withTls(authority.server())) {
            assertThat(verdict(server, both)).isEqualTo(ACCEPTED);
        }
    }

    private static BriefingMailer server(int port, Path certificates) {
        return new BriefingMailer(server(port, Security.STARTTLS, null, certificates));
    }

    private static String unusable(Path file, String reason) {
        return "the certificates in " + file + " cannot be used: " + reason;
    }

    @Test
    void sendsNoPasswordInTheClear() {
        assertThatThrownBy(() -> server(25, Security.NONE, LOGIN, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TLS")
                .hasMessageNotContaining("secret");
        assertThat(LOGIN.toString()).doesNotContain("secret");
    }

    @Test
    void namesTheLetterTheSameInEveryTry() throws IOException, InterruptedException {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            BriefingMailer mailer = new BriefingMailer(server(server.port(), Security.NONE, null, null));
            mailer.send(letter);
            mailer.send(letter);
            assertThat(server.taken())
                    .hasSize(2)
                    .allSatisfy(taken -> assertThat(taken)
                            .contains("Message-ID: <2025-01.r1.abc@truecost>", "Auto-Submitted: auto-generated")
                            .contains("Content-Type: application/pdf; name=briefing-2025-01-r1.ja.pdf"));
        }
    }

    @Test
    void sendsToTheAsciiFormOfADomain() throws IOException, InterruptedException {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            Receipt receipt = send(server, "tanaka@経理.example", "TrueCost <truecost@example.com>");

            assertThat(receipt.verdict()).as(receipt.answer()).isEqualTo(ACCEPTED);
            assertThat(server.envelopes()).contains("RCPT TO:<tanaka@xn--8eyt1r.example>");
        }
    }

    /** Cut to its low bytes, 田中@example.com would be another mailbox: to be sent as it is, or not at all. */
    @Test
    void sendsToALocalPartBeyondAsciiOnlyWhereTheServerTakesIt() throws IOException, InterruptedException {
        try (ScriptedSmtp plain = ScriptedSmtp.plain();
                ScriptedSmtp modern = ScriptedSmtp.plain().offeringUtf8()) {
            Receipt refused = send(plain, "田中@example.com", "TrueCost <truecost@example.com>");
            Receipt accepted = send(modern, "田中@example.com", "TrueCost <truecost@example.com>");

            assertThat(refused.verdict()).isEqualTo(REFUSED);
            assertThat(refused.answer()).contains("SMTPUTF8");
            assertThat(plain.envelopes()).isEmpty();
            assertThat(accepted.verdict()).as(accepted.answer()).isEqualTo(ACCEPTED);
            assertThat(modern.envelopes()).contains("RCPT TO:<田中@example.com>");
        }
    }

    @Test
    void encodesNamesSoThatTheyComeOutAsWritten() throws IOException, InterruptedException, MessagingException {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            send(server, "\"田中, 花子\" <tanaka@example.com>", "経理部 <truecost@example.com>");

            String taken = server.taken().getFirst();
            assertThat(taken.lines().takeWhile(line -> !line.isEmpty()))
                    .allMatch(line -> line.chars().allMatch(c -> c < 128));
            MimeMessage read = new MimeMessage(null, new ByteArrayInputStream(taken.getBytes(StandardCharsets.UTF_8)));
            assertThat(((InternetAddress) read.getRecipients(RecipientType.TO)[0]).getPersonal())
                    .isEqualTo("田中, 花子");
            assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("経理部");
        }
    }

    @Test
    void saysWhatTheSummaryIs() throws IOException, InterruptedException {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            Path summary = Files.writeString(folder.resolve("summary.xlsx"), "PK");
            Letter sent = new Letter(
                    "<1@truecost>",
                    "reader@example.com",
                    "Costs",
                    Locale.ENGLISH,
                    "text",
                    "<p>text</p>",
                    List.of(new Enclosure("summary-2025-01-r1.xlsx", summary)));
            new BriefingMailer(server(server.port(), Security.NONE, null, null)).send(sent);
            assertThat(server.taken().getFirst())
                    .contains("Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        }
    }

    private static Receipt send(ScriptedSmtp server, String to, String from) throws InterruptedException {
        Letter sent = new Letter("<1@truecost>", to, "Costs", Locale.ENGLISH, "text", "<p>text</p>", List.of());
        return new BriefingMailer(new MailServer(
                        "localhost",
                        server.port(),
                        Security.NONE,
                        from,
                        null,
                        null,
                        PATIENT,
                        PATIENT,
                        PATIENT,
                        PATIENT))
                .send(sent);
    }

    private static MailServer server(int port, Security security, @Nullable Login login, @Nullable Path authority) {
        return new MailServer(
                "localhost",
                port,
                security,
                "TrueCost <truecost@example.com>",
                login,
                authority,
                PATIENT,
                PATIENT,
                PATIENT,
                PATIENT);
    }
}
