package org.truecost.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.input.TinyWorkbook;

/** Who may use what the program writes and pay is in, whatever mask it is started with. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there an account's own folders are its own")
class PermissionsTest {

    private static final double HARDENED = 3.0;

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeFolder() throws IOException {
        sandbox = new Sandbox(folder.resolve("one"));
    }

    @Test
    void dataAndWhatGoesBackAreTheAccountsAloneUnderAnyMask() throws Exception {
        List<Process> runs = new ArrayList<>();
        for (String mask : List.of("022", "002")) {
            Sandbox masked = new Sandbox(folder.resolve(mask));
            dropWithAnError(masked);
            runs.add(due(mask, masked));
        }
        for (Process run : runs) {
            assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
        for (String mask : List.of("022", "002")) {
            Path root = folder.resolve(mask);
            assertThat(permissions(root.resolve("data")))
                    .as("mask " + mask)
                    .containsKeys("truecost.script", "run.log", "instance.id")
                    .allSatisfy((path, granted) -> assertThat(granted).as(path).endsWith("------"));
            assertThat(permissions(root.resolve("input/rejected")))
                    .as("mask " + mask)
                    .allSatisfy((path, granted) -> assertThat(granted).as(path).endsWith("------"))
                    .anySatisfy((path, granted) -> assertThat(path).endsWith("payroll.annotated.xlsx"))
                    .anySatisfy((path, granted) -> assertThat(path).endsWith("payroll.xlsx"));
        }
    }

    @Test
    void theGroupOfTheDropFolderReadsWhatGoesBackWhereThatIsSet() throws Exception {
        dropWithAnError(sandbox);
        System.setProperty("truecost.returned-read-by", "group");
        try {
            System.setProperty("truecost.watch.steady", "0s");
            sandbox.run("due", "--input", sandbox.input().toString());
        } finally {
            System.clearProperty("truecost.returned-read-by");
            System.clearProperty("truecost.watch.steady");
        }
        Path rejected = sandbox.input().resolve("rejected");
        assertThat(permissions(rejected))
                .isNotEmpty()
                .allSatisfy((path, granted) -> assertThat(granted)
                        .as(path)
                        .isEqualTo(Files.isDirectory(rejected.resolve(path)) ? "rwxr-x---" : "rw-r-----"));
        assertThat(Files.readAttributes(rejected, PosixFileAttributes.class).group())
                .isEqualTo(Files.readAttributes(sandbox.input(), PosixFileAttributes.class)
                        .group());
        assertThat(permissions(sandbox.data()))
                .allSatisfy((path, granted) -> assertThat(granted).as(path).endsWith("------"));
    }

    @Test
    void aFolderOfAnEarlierBuildIsTightenedAtTheNextStartAndThatIsSaidOnce() throws IOException {
        sandbox.run("history");
        Path beside = Files.createFile(sandbox.data().resolve("someone-elses.txt"));
        for (Path path : List.of(sandbox.data(), sandbox.data().resolve("truecost.script"), beside)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        assertThat(sandbox.run("history").printed())
                .contains("Other accounts had access to the data folder", "It is now restricted to this account");
        assertThat(permissions(sandbox.data()))
                .containsEntry("", "rwx------")
                .containsEntry("truecost.script", "rw-------")
                .containsEntry("someone-elses.txt", "rwxr-xr-x");
        assertThat(sandbox.run("history", "--language", "ja").printed()).doesNotContain("アカウント");
    }

    @Test
    void theServiceIsHardenedAndSetsTheMask() throws Exception {
        Path unit = Path.of("src/deploy/systemd/truecost.service");
        assertThat(Files.readAllLines(unit)).contains("UMask=0077");
        assumeThat(Stream.of(System.getenv("PATH").split(":"))
                        .map(place -> Path.of(place, "systemd-analyze"))
                        .anyMatch(Files::isExecutable))
                .as("systemd is not installed: apt-get install systemd")
                .isTrue();
        Process analysis = new ProcessBuilder("systemd-analyze", "security", "--offline=true", unit.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(analysis.getInputStream().readAllBytes(), UTF_8);
        String exposure = printed.replaceAll("(?s).*Overall exposure level for truecost.service: ([0-9.]+).*", "$1");
        assertThat(Double.parseDouble(exposure)).as(printed).isLessThanOrEqualTo(HARDENED);
    }

    private static void dropWithAnError(Sandbox sandbox) throws IOException {
        TinyWorkbook.sheet("Payroll")
                .row("Payroll ID", "Role", "Headcount", "Salary", "Currency", "Period start", "Period end")
                .row("P-1", "Engineer", "many", 900_000, "JPY", "2025-01-01", "2025-01-31")
                .in(sandbox.input(), "payroll.xlsx");
        Files.createDirectories(sandbox.input().resolve("processed"));
    }

    private static Process due(String mask, Sandbox sandbox) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        "-c",
                        "umask " + mask + "; exec \"$@\"",
                        "sh",
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Dtruecost.watch.steady=0s",
                        "-cp",
                        FastStart.classPath(),
                        "org.truecost.Launcher",
                        "due",
                        "--input",
                        sandbox.input().toString())
                .directory(sandbox.data().resolveSibling("").toFile())
                .redirectErrorStream(true);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Of a folder and everything in it, by the path in it. */
    private static Map<String, String> permissions(Path folder) throws IOException {
        Map<String, String> permissions = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                permissions.put(
                        folder.relativize(path).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return permissions;
    }
}
