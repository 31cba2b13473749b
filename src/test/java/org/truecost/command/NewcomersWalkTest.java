package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks through the README's “Run it every month” as it is there, from an empty folder to a mail in a local mail server: its
 * commands, and the list of recipients it leads to, are read from the pages, so that the pages stay true.
 */
class NewcomersWalkTest {

    private static final Pattern SECTION =
            Pattern.compile("^### Run it every month$.*?```sh\\n(.*?)```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern RECIPIENTS =
            Pattern.compile("^## Recipients$.*?```yaml\\n(.*?)```", Pattern.DOTALL | Pattern.MULTILINE);

    /** On the first days of a month the page's own day is still to come, and no letter would be sent. */
    private static final String SCHEDULE = "business day 3 at 07:00";

    private static final String FIRST_MOMENT = "0 0 0 1 * *";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    @BeforeEach
    void startMailServer() {
        server.start();
    }

    @AfterEach
    void stopMailServer() {
        server.stop();
    }

    @Test
    void leadsFromAnEmptyFolderToAMail() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String delivery = Files.readString(Path.of("src/docs/delivery.md"));
        Files.writeString(folder.resolve("recipients.yml"), recipients(found(RECIPIENTS, delivery)));
        Sandbox.copySample(Files.createDirectory(folder.resolve("my-workbooks")));
        Process watch = walk(found(SECTION, readme).lines().toList());
        try {
            assertThat(server.waitForIncomingEmail(TimeUnit.MINUTES.toMillis(3), 3))
                    .as(printed())
                    .isTrue();
            await().atMost(Duration.ofMinutes(1)).until(this::printed, text -> text.contains("(finance): sent"));
        } finally {
            watch.destroy();
        }
        assertThat(watch.waitFor(60, TimeUnit.SECONDS)).as("stops").isTrue();

        YearMonth month = YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);
        List<String> readers = new ArrayList<>();
        for (MimeMessage letter : server.getReceivedMessages()) {
            readers.add(letter.getRecipients(Message.RecipientType.TO)[0].toString());
            MimeMultipart parts = (MimeMultipart) letter.getContent();
            assertThat(parts.getBodyPart(1).getFileName()).endsWith(".pdf");
        }
        assertThat(readers).containsExactlyInAnyOrder("chair@example.com", "member@example.com", "finance@example.com");
        assertThat(folder.resolve("archive")).isDirectoryContaining("glob:**" + month + "*.pdf");
        assertThat(printed())
                .contains("payroll.xlsx (" + month + "): accepted", month + ": report made, revision 1")
                .contains("r1 to chair@example.com (board): sent")
                .doesNotContain("could not be");
    }

    /** Does what the lines say; answers the process that the last one starts. */
    private Process walk(List<String> lines) throws IOException, InterruptedException {
        List<String> commands =
                lines.stream().map(line -> line.replaceFirst(" +#.*", "")).toList();
        for (String command : commands.subList(0, commands.size() - 1)) {
            assertThat(shell(command).waitFor()).as(command).isZero();
        }
        assertThat(commands.getLast()).startsWith("truecost/truecost ").contains(SCHEDULE);
        return program(commands.getLast().replace(SCHEDULE, FIRST_MOMENT));
    }

    /** The page's own list, with the local server in place of its example. */
    private String recipients(String page) {
        return page.replaceAll("(?m)^ *user: .*\\n", "")
                .replace(
                        "host: smtp.example.com",
                        "host: localhost\n    port: %d\n    security: none"
                                .formatted(server.getSmtp().getPort()))
                .replace("/srv/briefings", folder.resolve("archive").toString());
    }

    /** The program's command, from the classes instead of the folder that the build lays. */
    private Process program(String command) throws IOException {
        String arguments = command.replaceFirst("truecost/truecost", "");
        return shell("exec \"%s\" %s -cp \"%s\" org.truecost.Launcher %s"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        FastStart.quotedOptions(),
                        FastStart.classPath(),
                        arguments));
    }

    private Process shell(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("printed.txt").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("TRUECOST_"));
        return builder.start();
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("printed.txt"));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
