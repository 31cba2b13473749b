package org.truecost.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The image that {@code mvn -Pimage package} has made: its layers unpacked, its entry point started as its configuration says. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "an image's programs are for Linux")
class ImageTest {

    private static final Path IMAGE = Path.of("target/jib-image.tar");
    private static final int EXECUTABLE = 0b001_000_000;

    /** Gives a command its own root folder, mounted so that Java finds its disk, with the devices and the processes of a machine. */
    private static final String IN_THE_ROOT =
            "mount --bind \"$0\" \"$0\" && mount --rbind /dev \"$0/dev\" && mount -t proc proc \"$0/proc\""
                    + " && PATH=$PATH:/usr/sbin:/sbin exec chroot \"$0\" \"$@\"";

    @TempDir
    static Path folder;

    private static Path root;
    private static JsonNode configuration;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        assumeTrue(Files.exists(IMAGE), "there is no " + IMAGE + "; mvn -Pimage package makes it");
        assumeTrue(canHaveARootOfItsOwn(), "this machine lets no process have a root folder of its own");
        Path parts = Files.createDirectory(folder.resolve("parts"));
        extract(Files.newInputStream(IMAGE), parts);
        JsonMapper json = JsonMapper.shared();
        JsonNode manifest =
                json.readTree(parts.resolve("manifest.json").toFile()).get(0);
        configuration = json.readTree(
                        parts.resolve(manifest.get("Config").asString()).toFile())
                .get("config");
        root = Files.createDirectory(folder.resolve("root"));
        for (JsonNode layer : manifest.get("Layers")) {
            extract(new GZIPInputStream(Files.newInputStream(parts.resolve(layer.asString()))), root);
        }
        for (String mount : List.of("dev", "proc", "tmp", "work/input")) {
            Files.createDirectories(root.resolve(mount));
        }
        try (Stream<Path> sample = Files.list(Path.of("input"))) {
            for (Path workbook :
                    sample.filter(file -> file.toString().endsWith(".xlsx")).toList()) {
                Files.copy(workbook, root.resolve("work/input").resolve(workbook.getFileName()));
            }
        }
    }

    @Test
    void makesTheSamplesReportWithTheCacheOfItsOwnJava() throws IOException, InterruptedException {
        // Java refuses to start without a cache that it can use.
        Process report = start("-XX:AOTMode=on", "report", "--month", "2025-01");
        String printed = new String(report.getInputStream().readAllBytes(), UTF_8);
        assertThat(report.waitFor()).as(printed).isZero();
        assertThat(printed).contains("6,000,000.00");
        assertThat(root.resolve("work/output/2025-01")).isNotEmptyDirectory();
    }

    @Test
    void hasJavaOnlyOnce() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(file -> file.endsWith("bin/java")))
                    .containsExactly(root.resolve("opt/java/bin/java"));
        }
        assertThat(root.resolve("app")).doesNotExist();
    }

    private static Process start(String javaOptions, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "unshare", "--map-root-user", "--mount", "--pid", "--fork", "sh", "-c", IN_THE_ROOT, root.toString()));
        command.addAll(List.of("/usr/bin/env", "-i", "TRUECOST_JAVA_OPTS=" + javaOptions));
        configuration.get("Env").forEach(variable -> command.add(variable.asString()));
        command.addAll(List.of("/bin/sh", "-c", "cd \"$0\" && exec \"$@\""));
        command.add(configuration.get("WorkingDir").asString());
        configuration.get("Entrypoint").forEach(word -> command.add(word.asString()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static boolean canHaveARootOfItsOwn() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--map-root-user", "--mount", "--pid", "--fork", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** With the times and the rights to execute that a layer states. */
    private static void extract(InputStream archive, Path to) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = to.resolve(entry.getName()).normalize();
                assertThat(file).startsWithRaw(to);
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
                    assertThat(file.toFile().setExecutable((entry.getMode() & EXECUTABLE) != 0, false))
                            .isTrue();
                    Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                }
            }
        }
    }
}
