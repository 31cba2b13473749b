package org.truecost.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;
import org.truecost.mail.ScriptedSmtp;

/** From a month's report to what its readers find in their letter boxes, by a real mail server. */
class DeliverCommandTest {

    @TempDir
    Path folder;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        mail.start();
        sandbox = new Sandbox(folder).withSample();
        System.setProperty("truecost.output", sandbox.output().toString());
        System.setProperty(
                "truecost.recipients", folder.resolve("recipients.yml").toString());
        recipients("""
                    board:
                      language: ja
                      to: [ chair@example.com, Board Member <member@example.com> ]
                    finance:
                      language: en
                      to: finance@example.com
                      summary: true
                    archive:
                      language: en
                      folder: %s
                """.formatted(folder.resolve("archive")));
    }

    @AfterEach
    void stop() {
        mail.stop();
        System.clearProperty("truecost.output");
        System.clearProperty("truecost.recipients");
    }

    private void recipients(String lists, String... more) throws IOException {
        recipients(mail.getSmtp().getPort(), lists, more);
    }

    private void recipients(int port, String lists, String... more) throws IOException {
        Files.writeString(folder.resolve("recipients.yml"), """
                truecost:
                  mail:
                    host: localhost
                    port: %d
                    security: none
                    from: TrueCost <truecost@example.com>
                  delivery:
                    patience: 0s
                %s
                    lists:
                %s
                """.formatted(
                port, String.join("\n", more).indent(4), lists.stripIndent().indent(6)));
    }

    @Test
    void bringsEachReaderTheBriefingOfTheListsLanguageOnce() throws IOException, MessagingException {
        sandbox.report();
        Result result = sandbox.run("deliver");
        assertThat(result.exitCode()).as(result.printed()).isZero();
        assertThat(result.printed()).contains("chair@example.com", "member@example.com", "finance@example.com", "sent");

        Map<String, MimeMessage> letters = letters();
        assertThat(letters.keySet())
                .containsExactlyInAnyOrder("chair@example.com", "member@example.com", "finance@example.com");
        MimeMessage japanese = requireNonNull(letters.get("chair@example.com"));
        assertThat(japanese.getSubject()).isEqualTo("2025年1月のコスト報告（第1版）");
        assertThat(attachments(japanese)).containsOnlyKeys("briefing-2025-01-r1.ja.pdf");
        MimeMessage english = requireNonNull(letters.get("finance@example.com"));
        assertThat(english.getSubject()).isEqualTo("Cost briefing for January 2025, revision 1");
        assertThat(attachments(english)).containsOnlyKeys("briefing-2025-01-r1.en.pdf", "summary-2025-01-r1.xlsx");
        assertThat(attachments(english).get("briefing-2025-01-r1.en.pdf"))
                .isEqualTo(Files.readAllBytes(sandbox.output().resolve("2025-01/briefing-r1.en.pdf")));
        assertThat(folder.resolve("archive/briefing-2025-01-r1.en.pdf"))
                .hasSameBinaryContentAs(sandbox.output().resolve("2025-01/briefing-r1.en.pdf"));

        Result again = sandbox.run("deliver");
        assertThat(again.exitCode()).isEqualTo(4);
        assertThat(again.printed()).contains("nothing to deliver");
        assertThat(mail.getReceivedMessages()).hasSize(3);
    }

    @Test
    void saysWhoWouldGetWhatAndSendsNothing() {
        sandbox.report();
        Result result = sandbox.run("deliver", "--dry-run");
        assertThat(result.exitCode()).isZero();
        assertThat(result.printed())
                .contains("nothing was sent", "chair@example.com", "to be sent", "briefing-2025-01-r1.ja.pdf")
                .contains("summary-2025-01-r1.xlsx", folder.resolve("archive").toString());
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(folder.resolve("archive")).doesNotExist();
        assertThat(sandbox.run("deliver", "--dry-run").printed()).isEqualTo(result.printed());
    }

    @Test
    void holdsAReportWithErrorsUntilItIsApproved() throws IOException, MessagingException {
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E1", "power", "much", "USD", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31))
                .in(sandbox.input(), "power.xlsx");
        assertThat(sandbox.report().exitCode()).isEqualTo(3);

        Result held = sandbox.run("deliver");
        assertThat(held.exitCode()).as(held.printed()).isEqualTo(5);
        assertThat(held.printed()).contains("needs approval", "truecost approve --month 2025-01");
        assertThat(mail.getReceivedMessages()).isEmpty();

        assertThat(sandbox.run("approve", "--month", "2024-12").exitCode()).isEqualTo(4);
        Result approved = sandbox.run("approve", "--month", "2025-01");
        assertThat(approved.exitCode()).isZero();
        assertThat(approved.printed()).contains("2025-01 r1 is approved for delivery. 4 deliveries are released");
        assertThat(sandbox.run("approve", "--month", "2025-01").printed())
                .contains("No delivery was waiting for approval.");

        assertThat(sandbox.run("deliver").exitCode()).isZero();
        assertThat(letters()).hasSize(3);
        assertThat(GreenMailUtil.getWholeMessage(requireNonNull(letters().get("finance@example.com")))
                        .replace("=\r\n", ""))
                .contains("The briefing is incomplete: 1 of ", " rows was rejected and is in none of its figures");
    }

    @Test
    void approvesNoReportThatALaterRevisionHasReplaced() throws IOException {
        sandbox.report();
        Files.delete(sandbox.input().resolve("payroll.xlsx"));
        sandbox.report("--revise");
        Result late = sandbox.run("approve", "--month", "2025-01", "--revision", "1");
        assertThat(late.exitCode()).isEqualTo(ExitCode.NOTHING);
        assertThat(late.printed()).contains("2025-01 r1 is not approved: r2 has replaced it");
        assertThat(sandbox.run("approve", "--month", "2025-01", "--revision", "3")
                        .printed())
                .contains("There is no finished report of 2025-01 r3");
        assertThat(sandbox.run("approve", "--month", "2025-01", "--revision", "2")
                        .exitCode())
                .isZero();
    }

    @Test
    void withdrawsWhatARevisionReplacesAndSaysWhichOne() throws IOException, MessagingException {
        sandbox.report();
        mail.stop();
        Result waiting = sandbox.run("deliver");
        assertThat(waiting.exitCode()).as(waiting.printed()).isEqualTo(5);
        assertThat(waiting.printed()).contains("waiting");
        mail.start();
        recipients(mail.getSmtp().getPort(), "  finance:\n    language: en\n    to: finance@example.com\n");
        Files.delete(sandbox.input().resolve("payroll.xlsx"));
        sandbox.report("--revise");

        Result result = sandbox.run("deliver");
        assertThat(result.printed()).contains("withdrawn");
        assertThat(letters()).containsOnlyKeys("finance@example.com");
        MimeMessage letter = requireNonNull(letters().get("finance@example.com"));
        assertThat(letter.getSubject()).isEqualTo("Cost briefing for January 2025, revision 2");
        assertThat(GreenMailUtil.getBody(letter)).contains("It replaces revision 1.");
        assertThat(GreenMailUtil.getBody(letter).replaceAll("=\\R", "").replaceAll("\\s+", " "))
                .contains("Workbooks added, changed or removed since: 1. The section")
                .contains("What changed against revision 1");
    }

    @Test
    void keepsAReportWithOtherEntitiesLinesFromAListOfOne() throws IOException {
        recipients("""
                    subsidiary:
                      language: en
                      to: subsidiary@example.com
                      entity: Subsidiary
                """);
        sandbox.report();
        assertThat(sandbox.run("deliver", "--dry-run").printed()).contains("not for this list");
        assertThat(sandbox.run("deliver").exitCode()).isEqualTo(4);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    private static final String WORDS = "correct horse battery";

    private static final String PROTECTED = """
                    board:
                      language: ja
                      to: chair@example.com
                      folder: %s
                      summary: true
                      protected: true
                    open:
                      language: en
                      to: open@example.com
                """;

    @Test
    void locksWhatAProtectedListGetsWithItsPassword() throws Exception {
        recipients(PROTECTED.formatted(folder.resolve("archive")));
        sandbox.report();
        System.setProperty("truecost.delivery.passwords.board", WORDS);
        try {
            Result planned = sandbox.run("deliver", "--dry-run");
            assertThat(planned.printed().lines().filter(line -> line.contains("chair@example.com")))
                    .allMatch(line -> line.contains("with the list’s password (AES-256)"));
            assertThat(planned.printed().lines().filter(line -> line.contains("open@example.com")))
                    .noneMatch(line -> line.contains("AES-256"));
            Result result = sandbox.run("deliver");
            assertThat(result.exitCode()).as(result.printed()).isZero();
            assertThat(planned.printed() + result.printed()).doesNotContain(WORDS);
        } finally {
            System.clearProperty("truecost.delivery.passwords.board");
        }
        MimeMessage letter = requireNonNull(letters().get("chair@example.com"));
        Map<String, byte[]> mailed = attachments(letter);
        assertThat(mailed).containsOnlyKeys("briefing-2025-01-r1.ja.pdf", "summary-2025-01-r1.xlsx");
        assertThat(GreenMailUtil.getWholeMessage(letter)).doesNotContain(WORDS);
        assertLocked(requireNonNull(mailed.get("briefing-2025-01-r1.ja.pdf")));
        assertLockedWorkbook(requireNonNull(mailed.get("summary-2025-01-r1.xlsx")));
        assertLocked(Files.readAllBytes(folder.resolve("archive/briefing-2025-01-r1.ja.pdf")));
        assertLockedWorkbook(Files.readAllBytes(folder.resolve("archive/summary-2025-01-r1.xlsx")));
        assertThat(attachments(requireNonNull(letters().get("open@example.com")))
                        .get("briefing-2025-01-r1.en.pdf"))
                .isEqualTo(Files.readAllBytes(sandbox.output().resolve("2025-01/briefing-r1.en.pdf")));
        assertThat(Files.readString(sandbox.data().resolve("run.log"))).doesNotContain(WORDS);
    }

    private static void assertLocked(byte[] pdf) throws IOException {
        assertThatThrownBy(() -> Loader.loadPDF(pdf)).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(pdf, "correct horse")).isInstanceOf(InvalidPasswordException.class);
        try (PDDocument open = Loader.loadPDF(pdf, WORDS)) {
            assertThat(open.getEncryption().getLength()).isEqualTo(256);
            assertThat(new PDFTextStripper().getText(open)).contains("2,624,705,882.35");
        }
    }

    private static void assertLockedWorkbook(byte[] file) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            EncryptionInfo how = new EncryptionInfo(container);
            assertThat(how.getHeader().getKeySize()).isEqualTo(256);
            assertThat(how.getDecryptor().verifyPassword("correct horse")).isFalse();
            assertThat(how.getDecryptor().verifyPassword(WORDS)).isTrue();
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(how.getDecryptor().getDataStream(container))) {
                assertThat(workbook.getSheets()).isNotEmpty();
            }
        }
    }

    @Test
    void sendsNothingWhereAProtectedListLacksItsPassword() throws IOException {
        recipients(PROTECTED.formatted(folder.resolve("archive")));
        sandbox.report();
        assertRefused("the list is protected and there is no password");
        assertThat(sandbox.run("deliver", "--dry-run").printed()).contains("there is no password");
        assertRefusedWith("short", "a password has 8 to 127 characters");
        assertRefusedWith("パスワードパスワード", "ASCII");
        recipients(PROTECTED.formatted(folder.resolve("archive")), "passwords:", "  board: " + WORDS);
        assertRefused("does not belong in a file of settings");
        recipients(PROTECTED.formatted(folder.resolve("archive")), "password-files:", "  board: /no/such/file");
        assertRefused("cannot be read");
        recipients("board:\n  language: ja\n  to: chair@example.com\n");
        assertRefusedWith(WORDS, "protected: true");
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(folder.resolve("archive")).doesNotExist();
    }

    @Test
    void takesAListsPasswordFromAFileOfItsOwn() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), WORDS + "\n");
        recipients(PROTECTED.formatted(folder.resolve("archive")), "password-files:", "  board: " + secret);
        sandbox.report();
        assertThat(sandbox.run("deliver").exitCode()).isZero();
        assertLocked(Files.readAllBytes(folder.resolve("archive/briefing-2025-01-r1.ja.pdf")));
    }

    private void assertRefusedWith(String password, String expected) {
        System.setProperty("truecost.delivery.passwords.board", password);
        try {
            assertRefused(expected);
        } finally {
            System.clearProperty("truecost.delivery.passwords.board");
        }
    }

    private void assertRefused(String expected) {
        Result result = sandbox.run("deliver");
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(1);
        assertThat(result.printed().replaceAll("\\s+", " ")).contains(expected).doesNotContain("Exception", WORDS);
    }

    @Test
    void saysInWhichLineASettingIsWrong() throws IOException {
        assertMistake("not a mail address", "  board:\n    language: ja\n    to: nobody\n");
        assertMistake("expected one of: en, ja", "  board:\n    language: fr\n    to: a@example.com\n");
        assertMistake("neither a mail address (to) nor a folder", "  board:\n    language: ja\n");
        assertMistake("recipients.yml", "  board:\n    language: ja\n    tos: a@example.com\n    to: b@example.com\n");
    }

    @Test
    void saysThatCertificatesCannotBeUsedBeforeAnythingIsWritten() throws IOException {
        recipients("  board:\n    language: ja\n    to: a@example.com\n");
        sandbox.report();
        System.setProperty(
                "truecost.mail.certificates",
                Files.writeString(folder.resolve("none.pem"), "").toString());
        try {
            Result result = sandbox.run("deliver");
            assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(result.printed()).contains("none.pem cannot be used: it holds no certificate");
            assertThat(sandbox.run("status").printed()).contains("none so far");
        } finally {
            System.clearProperty("truecost.mail.certificates");
        }
    }

    @Test
    void saysInTheUsersLanguageWhatIsWrongWithASetting() throws IOException {
        recipients("  board:\n    langauge: ja\n    to: a@example.com\n");
        assertThat(sandbox.run("deliver").printed())
                .contains("lists.board (", "): language is missing; expected one of: en, ja");
        assertThat(sandbox.run("deliver", "--language", "ja").printed())
                .contains("設定を使えません", "lists.board（", "）：languageがありません");
        recipients("  取締役会:\n    language: ja\n    to: a@example.com\n");
        assertThat(sandbox.run("deliver").printed()).contains("a name made of the letters a to z");
        assertThat(sandbox.run("deliver", "--language", "ja").printed()).contains("日本語などの文字は名前に使えません");
    }

    /** Spring would make one list of both, and one's readers would get what is meant for the other's. */
    @Test
    void refusesNamesOfListsThatWouldBecomeOne() throws IOException {
        sandbox.report();
        for (String name : List.of("東京A", "Board", "board_tokyo", "\"board tokyo\"")) {
            recipients("  " + name + ":\n    language: ja\n    to: a@example.com\n");
            for (List<String> command : List.of(List.of("deliver"), List.of("deliver", "--dry-run"))) {
                Result result = sandbox.run(command.toArray(String[]::new));
                assertThat(result.exitCode()).as(name).isEqualTo(ExitCode.FAILED);
                assertThat(result.printed())
                        .contains("lists." + name.replace("\"", "") + " (", "): a list’s name is made of");
            }
        }
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    private void assertMistake(String expected, String lists) throws IOException {
        recipients(lists);
        Result result = sandbox.run("deliver");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.printed())
                .contains("A setting cannot be used", expected)
                .doesNotContain("Exception");
    }

    @Test
    void saysInWhichLineACoveringNoteIsWrong() throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        try (Stream<Path> files = Files.list(Path.of("output-templates"))) {
            for (Path file : files.toList()) {
                Files.copy(file, templates.resolve(file.getFileName()));
            }
        }
        Files.writeString(templates.resolve("cover.ja.md"), "# {{month}}\n\n{{lifetme}}\n");
        System.setProperty("truecost.templates", templates.toString());
        try {
            assertThat(sandbox.report().printed()).contains("cover.ja.md, line 3", "lifetme");
            Files.writeString(templates.resolve("cover.ja.md"), "報告\n");
            assertThat(sandbox.report().printed()).contains("cover.ja.md, line 1", "subject");
            Files.writeString(templates.resolve("cover.ja.md"), "# 報告\n\n![x](https://example.com/x.png)\n");
            assertThat(sandbox.report().printed()).contains("cover.ja.md, line 3", "pictures");
        } finally {
            System.clearProperty("truecost.templates");
        }
    }

    @Test
    void retriesFailedDeliveriesWhenAsked() throws IOException {
        recipients("  board:\n    language: ja\n    to: chair@example.com\n");
        sandbox.report();
        try (ScriptedSmtp server = ScriptedSmtp.plain().fail(ScriptedSmtp.Stage.RCPT, ScriptedSmtp.Fault.NEVER, 1)) {
            recipients(server.port(), "  board:\n    language: ja\n    to: chair@example.com\n");
            Result failed = sandbox.run("deliver");
            assertThat(failed.exitCode()).isEqualTo(3);
            assertThat(failed.printed()).contains("failed", "554 not you", "deliver --retry");
            assertThat(sandbox.run("deliver").exitCode()).isEqualTo(3);
            assertThat(server.connections()).isOne();
            assertThat(sandbox.run("deliver", "--retry").exitCode()).isZero();
            assertThat(server.taken()).hasSize(1);
        }
    }

    private Map<String, MimeMessage> letters() throws MessagingException {
        Map<String, MimeMessage> letters = new LinkedHashMap<>();
        for (MimeMessage letter : mail.getReceivedMessages()) {
            String reader = letter.getAllRecipients()[0].toString();
            assertThat(letters.put(reader.replaceAll(".*<(.*)>", "$1"), letter)).isNull();
        }
        return letters;
    }

    private static Map<String, byte[]> attachments(MimeMessage letter) throws IOException, MessagingException {
        Map<String, byte[]> attachments = new LinkedHashMap<>();
        Multipart parts = (Multipart) letter.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            Part part = parts.getBodyPart(i);
            if (Part.ATTACHMENT.equals(part.getDisposition())) {
                attachments.put(part.getFileName(), part.getInputStream().readAllBytes());
            }
        }
        return attachments;
    }
}
