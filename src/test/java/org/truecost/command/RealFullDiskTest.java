package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.Fingerprint;
import org.truecost.input.TinyWorkbook;

/**
 * A disk that is really full: a small one in memory, mounted where only the program sees it, which grows before the next run.
 * Other sizes: {@code -Dtruecost.disks=8k,80k,250k}.
 */
class RealFullDiskTest {

    private static final String[] UNSHARE = {"unshare", "--map-root-user", "--mount"};

    /** Some twenty megabytes of database. */
    private static final int ROWS = 12_000;

    @TempDir
    Path folder;

    @BeforeEach
    void needsADiskOfItsOwn() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/unshare")) && inNamespace("mount -t tmpfs tmpfs disk") == 0,
                "no disk can be mounted here: it takes Linux with user namespaces");
    }

    /** The documents do not fit, however far they come. */
    @Test
    void leavesNoHalfDocumentWhereTheDocumentsDoNotFit() throws IOException, InterruptedException {
        Sandbox.copySample(Files.createDirectory(folder.resolve("input")));
        Map<String, String> expected = undisturbed();
        for (String size : System.getProperty("truecost.disks", "80k").split(",")) {
            String output = fullThenLarger(size, "--output disk/output --input input", "data-" + size);
            assertThat(output).as(size).contains("The disk is full.").doesNotContain("\tat ");
            assertThat(contents(folder.resolve("first")))
                    .as("%s: nothing half done", size)
                    .isEmpty();
            assertThat(contents(folder.resolve("second"))).as(size).isEqualTo(expected);
        }
    }

    /** The rows do not fit into the database. */
    @Test
    void goesOnWithTheRowsThatFitted() throws IOException, InterruptedException {
        Sandbox.copySample(Files.createDirectory(folder.resolve("input")));
        TinyWorkbook power = TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end", "Notes");
        for (int row = 1; row <= ROWS; row++) {
            power.row(
                    "E" + row,
                    "power",
                    row,
                    "USD",
                    LocalDate.of(2025, 1, 1),
                    LocalDate.of(2025, 1, 31),
                    "x".repeat(900));
        }
        power.in(folder.resolve("input"), "power.xlsx");
        Map<String, String> expected = undisturbed();
        String output = fullThenLarger("17m", "--output disk/output --input input", "disk/data");
        assertThat(output).contains("The disk is full.").doesNotContain("\tat ");
        assertThat(contents(folder.resolve("first"))).isEmpty();
        assertThat(contents(folder.resolve("second"))).isEqualTo(expected);
    }

    private Map<String, String> undisturbed() throws IOException, InterruptedException {
        assertThat(inNamespace(report("--output calm/output --input input", "calm-data")))
                .as(printed())
                .isZero();
        return contents(folder.resolve("calm/output"));
    }

    /** Runs on a disk of a size, and again on one that has grown; answers what the first run said. */
    private String fullThenLarger(String size, String options, String data) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("printed.txt"), "");
        String script = """
                mount -t tmpfs -o size=%s tmpfs disk
                %s; echo "first $?"
                rm -rf first second; mkdir first second
                cp -r disk/output/. first/ 2>/dev/null
                mount -o remount,size=600m disk
                %s; echo "second $?"
                cp -r disk/output/. second/
                """.formatted(size, report(options, data), report(options, data));
        assertThat(inNamespace(script)).as(printed()).isZero();
        String printed = printed();
        assertThat(printed).as(size).contains("first 1", "second 0");
        return printed.substring(0, printed.indexOf("first 1"));
    }

    private static String report(String options, String data) {
        return "TRUECOST_DATA=%s \"%s\" -Xmx256m %s -cp \"$CLASSES\" org.truecost.Launcher report --month 2025-01 %s"
                .formatted(
                        data,
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        FastStart.quotedOptions(),
                        options);
    }

    private int inNamespace(String script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(UNSHARE));
        command.addAll(List.of("sh", "-c", script));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("printed.txt").toFile()));
        builder.environment().put("CLASSES", FastStart.classPath());
        builder.environment()
                .put(
                        "TRUECOST_TEMPLATES",
                        Path.of("output-templates").toAbsolutePath().toString());
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("printed.txt"));
    }

    /** Each document's digest by its path; drafts wait next to the month's folder, under names with a dot. */
    private static Map<String, String> contents(Path output) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString();
                if (!name.startsWith(".")) {
                    contents.put(name, Fingerprint.of(file));
                }
            }
        }
        return contents;
    }
}
