package org.truecost.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;

/** Files of the embedded database that are gone, cut or changed, and how a backup brings them back. */
class DamagedDatabaseTest {

    /** A byte of the part of the rows' file that is in use. */
    private static final int IN_USE = 3000;

    @TempDir
    Path folder;

    private interface Damage {
        void to(Path data) throws IOException;
    }

    @Test
    void namesTheFileAndChangesNothing() throws IOException {
        Path good = reported().data();
        Map<String, Damage> damages = new HashMap<>();
        damages.put("truecost.script is missing", data -> Files.delete(data.resolve("truecost.script")));
        damages.put("truecost.script has more or fewer", data -> cut(data.resolve("truecost.script")));
        damages.put("truecost.data is missing", data -> Files.delete(data.resolve("truecost.data")));
        damages.put("truecost.data has more or fewer", data -> cut(data.resolve("truecost.data")));
        damages.put("truecost.data has other bytes", data -> flip(data.resolve("truecost.data")));
        damages.put("truecost.properties has more or fewer", data -> cut(data.resolve("truecost.properties")));
        damages.put("truecost.script is missing. All but the seal", data -> {
            for (String name : List.of("script", "data", "properties")) {
                Files.delete(data.resolve("truecost." + name));
            }
        });
        int number = 0;
        for (Map.Entry<String, Damage> damage : damages.entrySet()) {
            Sandbox sandbox = new Sandbox(folder.resolve("damaged-" + number++));
            assertFound(sandbox, good, damage.getKey().replaceFirst("\\. .*", ""), damage.getValue());
        }
    }

    /** Killed while the database was open: its files are compared with nothing, and it must not begin empty. */
    @Test
    void beginsNoEmptyDatabaseInTheFolderOfAKilledRun() throws IOException {
        Path killed = reported().data();
        Files.writeString(killed.resolve("truecost.seal"), "open\n");
        assertFound(
                new Sandbox(folder.resolve("gone")),
                killed,
                "truecost.script is missing",
                data -> Files.delete(data.resolve("truecost.script")));
        assertFound(new Sandbox(folder.resolve("cut")), killed, "truecost.script cannot be read", data -> {
            Path script = data.resolve("truecost.script");
            List<String> lines = Files.readAllLines(script, StandardCharsets.ISO_8859_1);
            Files.write(
                    script,
                    lines.stream()
                            .filter(line -> !line.contains("TABLE PUBLIC"))
                            .toList(),
                    StandardCharsets.ISO_8859_1);
        });
    }

    /** Killed in the middle of its work: what it had committed since its files were last whole is in its journal alone. */
    @Test
    void readsNoDamagedJournalOfAKilledRun() throws Exception {
        Path killed = killed().data();
        Map<String, Damage> damages = new HashMap<>();
        damages.put("truecost.log is missing", data -> Files.delete(data.resolve("truecost.log")));
        damages.put("truecost.log has more or fewer", data -> cut(data.resolve("truecost.log")));
        damages.put("truecost.log has more or fewer bytes", data -> cutLastCommits(data.resolve("truecost.log")));
        damages.put("truecost.log has other bytes", data -> flip(data.resolve("truecost.log")));
        damages.put("truecost.log has other bytes than", data -> changeADigit(data.resolve("truecost.log")));
        damages.put("truecost.script has other bytes", data -> flip(data.resolve("truecost.script")));
        damages.put("truecost.properties is missing", data -> Files.delete(data.resolve("truecost.properties")));
        damages.put("truecost.script is missing", data -> Files.delete(data.resolve("truecost.script")));
        damages.put("truecost.data has more or fewer", data -> cut(data.resolve("truecost.data")));
        damages.put("truecost.data is missing", data -> Files.delete(data.resolve("truecost.data")));
        int number = 0;
        for (Map.Entry<String, Damage> damage : damages.entrySet()) {
            Sandbox sandbox = new Sandbox(folder.resolve("journal-" + number++));
            assertFound(sandbox, killed, damage.getKey(), damage.getValue());
        }
    }

    /** Killed in a later run: what the runs before had stated is in the rows' file, or in that of the pages the run has changed. */
    @Test
    void readsNoDamagedRowsOfAKilledRun() throws Exception {
        Sandbox sandbox = reported();
        killedRevision(sandbox);
        assertFound(
                new Sandbox(folder.resolve("rows")),
                sandbox.data(),
                "truecost.data has other bytes",
                data -> flip(data.resolve("truecost.data"), IN_USE));
        assertThat(sandbox.run("history").printed()).contains("2025-01 ").doesNotContain("damaged");

        keepFewRowsInMemory(sandbox);
        sandbox.run("history");
        killedRevision(sandbox);
        assertFound(
                new Sandbox(folder.resolve("pages")),
                sandbox.data(),
                "truecost.data has other bytes",
                data -> flip(data.resolve("truecost.backup"), IN_USE));
        assertThat(sandbox.report("--revise").printed()).contains("rows read").doesNotContain("damaged");
    }

    /** Makes it change pages of the rows' file before a run ends. */
    private static void keepFewRowsInMemory(Sandbox sandbox) throws SQLException {
        try (Connection connection = DatabaseColumns.embedded(sandbox);
                Statement statement = connection.createStatement()) {
            statement.execute("SET FILES CACHE ROWS 100");
            statement.execute("SET FILES CACHE SIZE 100");
        }
    }

    /** Killed over workbooks that came since, once it had committed some rows of them. */
    private static void killedRevision(Sandbox sandbox) throws Exception {
        for (int number = 0; number < 20; number++) {
            TinyWorkbook.sheet("Power")
                    .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                    .row("E-" + number, "power", 1000, "USD", "2025-01-01", "2025-01-31")
                    .in(sandbox.input(), "power-" + System.nanoTime() + ".xlsx");
        }
        kill(
                sandbox,
                sandbox.start(
                        List.of(
                                "report",
                                "--month",
                                "2025-01",
                                "--revise",
                                "--input",
                                sandbox.input().toString(),
                                "--output",
                                sandbox.output().toString()),
                        List.of("-Xmx256m"),
                        "TRUECOST_CHUNKSIZE",
                        "1"));
    }

    /** As a power failure may leave it: of the seal's last line a part, of the journal's last commit, which nothing promised, too. */
    @Test
    void continuesWhereTheEndOfTheJournalIsWhatNoCommitPromised() throws Exception {
        Sandbox sandbox = killed();
        Path seal = sandbox.data().resolve("truecost.journal-seal");
        byte[] sealed = Files.readAllBytes(seal);
        Files.write(seal, Arrays.copyOf(sealed, sealed.length - 3));
        Path journal = sandbox.data().resolve("truecost.log");
        Files.writeString(journal, "INSERT INTO no such", StandardOpenOption.APPEND);

        Result result = sandbox.report();
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(ExitCode.DONE);
        assertThat(seal).doesNotExist();
    }

    /** An earlier build knows no seals: what it has written since is not damaged. */
    @Test
    void opensAFolderThatAnEarlierBuildHasOpenedSince() throws IOException {
        Sandbox sandbox = reported();
        byte[] seal = Files.readAllBytes(sandbox.data().resolve("truecost.seal"));
        sandbox.run("status");
        Files.write(sandbox.data().resolve("truecost.seal"), seal);
        assertThat(sandbox.run("history").printed()).contains("2025-01");
    }

    @Test
    void saysItInJapanese() throws IOException {
        Path data = new Sandbox(folder.resolve("ja")).data();
        FileSystemUtils.copyRecursively(reported().data(), data);
        Files.delete(data.resolve("truecost.script"));
        assertThat(new Sandbox(folder.resolve("ja"))
                        .run("history", "--language", "ja")
                        .printed())
                .contains("データベースが壊れています", "truecost.scriptがありません");
    }

    @Test
    void aBackupIsADataFolder() throws Exception {
        Sandbox sandbox = reported();
        Path backup = folder.resolve("backups/1");
        Result made = sandbox.run("backup", backup.toString());
        assertThat(made.exitCode()).as(made.printed()).isZero();
        assertThat(sandbox.run("backup", backup.toString()).printed()).contains("is not an empty folder");

        cut(sandbox.data().resolve("truecost.data"));
        assertRestored(sandbox, backup);
    }

    @Test
    void theProcessThatHasTheDatabaseMakesTheBackup() throws Exception {
        Sandbox sandbox = reported();
        Path backup = folder.resolve("backup");
        Process watch = sandbox.start(
                List.of(
                        "watch",
                        "--schedule",
                        "none",
                        "--input",
                        folder.resolve("inbox").toString()),
                List.of("-Xmx256m"));
        try {
            Path instance = sandbox.data().resolve("instance.id");
            for (int i = 0; i < 300 && !Files.exists(instance); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            Result made = sandbox.run("backup", backup.toString());
            assertThat(made.exitCode()).as(made.printed()).isZero();
            assertThat(watch.isAlive()).isTrue();
        } finally {
            watch.destroy();
            sandbox.printed(watch);
        }
        try (Stream<Path> left = Files.list(sandbox.data())) {
            assertThat(left.map(file -> String.valueOf(file.getFileName())))
                    .noneMatch(name -> name.startsWith("truecost.backup-"));
        }
        assertRestored(sandbox, backup);
    }

    /** Killed once it had committed some rows and before it had come to its end. */
    private Sandbox killed() throws Exception {
        Sandbox sandbox = new Sandbox(folder.resolve("killed")).withSample();
        kill(sandbox, sandbox.start(List.of("-Xmx256m"), "TRUECOST_CHUNKSIZE", "1"));
        return sandbox;
    }

    private static void kill(Sandbox sandbox, Process process) throws Exception {
        Path journal = sandbox.data().resolve("truecost.log");
        while (process.isAlive() && commitsOfRows(journal) < 8) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.destroyForcibly().waitFor();
        assertThat(Files.readString(sandbox.data().resolve("truecost.properties")))
                .contains("modified=yes");
    }

    private static long commitsOfRows(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return 0;
        }
        return Files.readAllLines(journal, StandardCharsets.ISO_8859_1).stream()
                .dropWhile(line -> !line.contains("INSERT INTO COST_BLOCK"))
                .filter("COMMIT"::equals)
                .count();
    }

    private Sandbox reported() throws IOException {
        Sandbox sandbox = new Sandbox(folder.resolve("good")).withSample();
        assertThat(sandbox.report().exitCode()).isEqualTo(ExitCode.DONE);
        return sandbox;
    }

    private static void assertRestored(Sandbox sandbox, Path backup) throws IOException {
        FileSystemUtils.deleteRecursively(sandbox.data());
        FileSystemUtils.copyRecursively(backup, sandbox.data());
        Map<String, byte[]> documents = sandbox.documents();

        assertThat(sandbox.run("history").printed()).containsPattern("2025-01 +r1 +USD +5 ");
        assertThat(sandbox.report().printed()).contains("Already reported as revision 1; nothing to do.");
        assertThat(sandbox.documents()).containsExactlyEntriesOf(documents);
    }

    private static void assertFound(Sandbox sandbox, Path good, String said, Damage damage) throws IOException {
        FileSystemUtils.copyRecursively(good, sandbox.data());
        damage.to(sandbox.data());
        Map<String, String> before = database(sandbox.data());

        Result result = sandbox.run("history");

        assertThat(result.exitCode()).as(result.printed()).isEqualTo(ExitCode.FAILED);
        assertThat(result.printed().replace('\n', ' '))
                .contains(said)
                .contains("Nothing was changed.", "Replace the data folder with a backup", "move the data folder");
        assertThat(database(sandbox.data())).as(said).isEqualTo(before);
    }

    private static Map<String, String> database(Path data) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> found = Files.list(data)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(requireNonNull(file.getFileName()));
                if (List.of(
                                "truecost.script",
                                "truecost.data",
                                "truecost.backup",
                                "truecost.log",
                                "truecost.journal-seal",
                                "truecost.seal")
                        .contains(name)) {
                    files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    /** At the end of a line: nothing is left that could not be read. The very last commit may have been killed before it was sealed. */
    private static void cutLastCommits(Path journal) throws IOException {
        List<String> lines = Files.readAllLines(journal, StandardCharsets.ISO_8859_1);
        for (int commit = 0; commit < 6; commit++) {
            lines = lines.subList(0, lines.lastIndexOf("COMMIT"));
        }
        Files.write(journal, lines, StandardCharsets.ISO_8859_1);
    }

    /** The journal can be read as before. */
    private static void changeADigit(Path journal) throws IOException {
        String text = Files.readString(journal, StandardCharsets.ISO_8859_1);
        Files.writeString(
                journal, text.replaceFirst("(?s)(INSERT INTO COST_BLOCK.*?\\d)0", "$11"), StandardCharsets.ISO_8859_1);
    }

    private static void flip(Path file) throws IOException {
        flip(file, (int) Files.size(file) / 2);
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }
}
