package org.truecost.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.screen.ExitCode;

/** The launcher itself, in a folder as the build lays it out, with a stand-in for the program. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of Windows is another")
class LauncherScriptTest {

    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    Path place;

    private final Map<String, String> environment = new TreeMap<>();
    private Path folder;
    private Path launcher;

    @BeforeEach
    void layOutTheFolder() throws IOException {
        folder = Files.createDirectory(place.resolve("a folder’s name 日本"));
        launcher = Files.copy(Path.of("src/dist/truecost"), folder.resolve("truecost"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        String file = StandIn.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(folder.resolve("truecost.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream compiled = StandIn.class.getResourceAsStream("StandIn.class")) {
            jar.putNextEntry(new JarEntry(file));
            compiled.transferTo(jar);
        }
        environment.put("JAVA_HOME", JAVA_HOME);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TRUECOST_JDKS", Files.createDirectory(jdks()).toString());
    }

    @Test
    void handsTheExitCodeOn() throws Exception {
        assertThat(start(launcher, "exit", "5").waitFor()).isEqualTo(5);
    }

    @Test
    void handsArgumentsOnUntouched() throws Exception {
        assertThat(run("two words", "三月 給与.xlsx", "*", "", "\"$HOME\" \\", "-X", "it's"))
                .containsSubsequence(
                        "argument [two words]",
                        "argument [三月 給与.xlsx]",
                        "argument [*]",
                        "argument []",
                        "argument [\"$HOME\" \\]",
                        "argument [-X]",
                        "argument [it's]");
    }

    @Test
    void writesForThisAccountAloneUnlessAnotherMaskIsSet() throws Exception {
        Path home = javaOf("25", "25.0.1");
        program(home.resolve("bin/java"), "umask\n");
        environment.put("JAVA_HOME", home.toString());
        assertThat(run()).containsExactly("0077");
        environment.put("TRUECOST_UMASK", "027");
        assertThat(run()).containsExactly("0027");
    }

    /** As cron runs it. */
    @Test
    void takesJapaneseNamesUnderThePlainLocale() throws Exception {
        environment.put("LC_ALL", "C");
        assertThat(run("三月 給与.xlsx")).contains("argument [三月 給与.xlsx]");
    }

    @Test
    void startsThroughLinksFromAnotherFolder() throws Exception {
        Path bin = Files.createDirectory(place.resolve("bin"));
        Path absolute = Files.createSymbolicLink(bin.resolve("absolute"), launcher);
        Path relative = Files.createSymbolicLink(bin.resolve("relative"), Path.of("absolute"));
        launcher = Files.createSymbolicLink(place.resolve("link"), place.relativize(relative));
        assertThat(absolute).exists();
        assertThat(run("here")).contains("argument [here]");
    }

    @Test
    void startsByItsNameAlone() throws Exception {
        environment.put("PATH", folder + ":" + System.getenv("PATH"));
        launcher = Path.of("truecost");
        assertThat(run("here")).contains("argument [here]");
    }

    @Test
    void leavesTheLastWordToTheUsersOwnOptions() throws Exception {
        // What the shell would make of the option if it took it for a pattern.
        Files.createFile(place.resolve("-Dmine=found"));
        environment.put("JAVA_OPTS", "-Xmx300m -Dmine=*");
        environment.put("TRUECOST_JAVA_OPTS", "-Xmx400m");
        assertThat(run()).containsSubsequence("option -Xmx1g", "option -Xmx300m", "option -Dmine=*", "option -Xmx400m");
    }

    @Test
    void leavesTheCollectorToTheUser() throws Exception {
        assertThat(run()).contains("option -XX:+UseSerialGC");
        environment.put("JAVA_OPTS", "-XX:+UseParallelGC");
        assertThat(run()).contains("option -XX:+UseParallelGC").doesNotContain("option -XX:+UseSerialGC");
    }

    @Test
    void takesTheJavaOfThePathWhereNoHomeIsNamed() throws Exception {
        environment.remove("JAVA_HOME");
        Path bin = Files.createDirectory(place.resolve("bin"));
        program(bin.resolve("java"), "exec '%s' \"$@\"".formatted(Path.of(JAVA_HOME, "bin", "java")));
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
        assertThat(run("here")).contains("argument [here]");
    }

    @Test
    void takesTheHomeThatIsNamedBeforeThePath() throws Exception {
        environment.put("PATH", javaOf("8", "1.8.0_402").resolve("bin") + ":" + System.getenv("PATH"));
        assertThat(run("here")).contains("argument [here]");
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        environment.put("JAVA_HOME", "/nowhere at all");
        assertThat(refusal())
                .startsWith(
                        "TrueCost needs Java 21 or newer; there is no Java in JAVA_HOME (/nowhere at all). Start it with a newer");
        environment.remove("JAVA_HOME");
        environment.put("PATH", Files.createDirectory(place.resolve("bin")).toString());
        for (String tool : List.of("dirname", "env", "readlink", "sed")) {
            program(place.resolve("bin").resolve(tool), "exec '%s' \"$@\"".formatted(found(tool)));
        }
        assertThat(refusal())
                .startsWith("TrueCost needs Java 21 or newer; there is no Java on the PATH, and JAVA_HOME is not set.");
    }

    @Test
    void saysThatItsJavaIsTooOld() throws Exception {
        environment.put("PATH", javaOf("17", "17.0.15").resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", javaOf("11", "11.0.22").toString());
        assertThat(refusal()).startsWith("TrueCost needs Java 21 or newer; this is Java 11 (");
        environment.put("JAVA_HOME", javaOf("8", "1.8.0_402").toString());
        assertThat(refusal()).startsWith("TrueCost needs Java 21 or newer; this is Java 8 (");
    }

    @Test
    void takesTheJavaOfThePathWhereTheHomeThatIsNamedIsTooOld() throws Exception {
        environment.put("JAVA_HOME", javaOf("17", "17.0.15").toString());
        environment.put("PATH", Path.of(JAVA_HOME, "bin") + ":" + System.getenv("PATH"));
        assertThat(run("here")).contains("argument [here]");
    }

    @Test
    void findsTheNewestJavaInstalledNextToAnOldDefault() throws Exception {
        environment.put("JAVA_HOME", javaOf("17", "17.0.15").toString());
        environment.put("PATH", javaOf("11", "11.0.22").resolve("bin") + ":" + System.getenv("PATH"));
        Files.move(javaOf("older", "21.0.2"), jdks().resolve("jdk one"));
        Files.move(javaOf("newer", "26.0.1"), jdks().resolve("jdk two"));
        Files.createDirectories(jdks().resolve("empty"));
        assertThat(run()).contains("this is 26.0.1");
    }

    @Test
    void findsTheJavaThatMadeTheCacheBeforeNewerOnes() throws Exception {
        environment.put("JAVA_HOME", javaOf("17", "17.0.15").toString());
        environment.put("PATH", javaOf("11", "11.0.22").resolve("bin") + ":" + System.getenv("PATH"));
        Path cache = cacheOf(Files.move(javaOf("25", "25.0.1"), jdks().resolve("jdk one")));
        Files.move(javaOf("newer", "26.0.1"), jdks().resolve("jdk two"));
        assertThat(run()).contains("this is 25.0.1", "given -XX:AOTCache=" + cache);
    }

    @Test
    void findsAJavaInFoldersOfMacOsAndInVariablesOfBuildServers() throws Exception {
        environment.put("JAVA_HOME", javaOf("17", "17.0.15").toString());
        environment.put("PATH", javaOf("11", "11.0.22").resolve("bin") + ":" + System.getenv("PATH"));
        Path contents = Files.createDirectories(jdks().resolve("temurin-25.jdk/Contents"));
        Files.move(javaOf("mac", "25.0.1"), contents.resolve("Home"));
        assertThat(run()).contains("this is 25.0.1");
        environment.put("JAVA_HOME_26_X64", javaOf("server", "26").toString());
        assertThat(run()).contains("this is 26");
    }

    @Test
    void asksAJavaThatHasNoNoteOfItsVersion() throws Exception {
        Path home = javaOf("11", "11.0.22");
        Files.delete(home.resolve("release"));
        environment.put("JAVA_HOME", home.toString());
        environment.put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
        assertThat(refusal()).startsWith("TrueCost needs Java 21 or newer; this is Java 11 (");
    }

    @Test
    void takesTheCacheWithTheJavaThatMadeItAlone() throws Exception {
        Path home = javaOf("25", "25.0.1");
        environment.put("JAVA_HOME", home.toString());
        assertThat(run()).contains("given -XX:TieredStopAtLevel=1").noneMatch(line -> line.contains("AOTCache"));
        Path cache = cacheOf(home);
        assertThat(run()).contains("given -XX:AOTCache=" + cache).noneMatch(line -> line.contains("TieredStop"));
        environment.put("JAVA_HOME", javaOf("21", "21.0.2").toString());
        assertThat(run()).contains("given -XX:TieredStopAtLevel=1").noneMatch(line -> line.contains("AOTCache"));
    }

    @Test
    void leavesTheCacheWhereTheJarsHaveOtherTimes() throws Exception {
        Path home = javaOf("25", "25.0.1");
        environment.put("JAVA_HOME", home.toString());
        cacheOf(home);
        Files.setLastModifiedTime(
                folder.resolve("truecost.jar"), FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(run()).contains("given -XX:TieredStopAtLevel=1").noneMatch(line -> line.contains("AOTCache"));
    }

    @Test
    void saysNothingOfACacheThatJavaDoesNotTake() throws Exception {
        cacheOf(Path.of(JAVA_HOME));
        assertThat(run("here"))
                .contains("argument [here]")
                .allMatch(line -> line.startsWith("option ") || line.startsWith("argument "));
    }

    @Test
    void letsASignalReachTheProgram() throws Exception {
        Path file = place.resolve("waits");
        Process process = start(launcher, "wait", file.toString());
        try {
            await().until(() -> Files.exists(file));
            assertThat(Files.readString(file)).isEqualTo(Long.toString(process.pid()));
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(file).hasContent("stopped");
        assertThat(process.exitValue()).isEqualTo(128 + 15);
    }

    /** Where JDKs are looked for. */
    private Path jdks() {
        return place.resolve("jdk s");
    }

    /** A home with a Java in it that only says what it was given. */
    private Path javaOf(String name, String version) throws IOException {
        Path home = place.resolve("java " + name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(java, """
                [ "$1" = -version ] && echo 'openjdk version "%s" 2024-01-16' >&2
                echo 'this is %s'
                printf 'given %%s\\n' "$@"
                """.formatted(version, version));
        return home;
    }

    /** A cache that no Java can read, with the note that a home's Java has made it. */
    private Path cacheOf(Path home) throws IOException {
        Path note = Files.copy(home.resolve("release"), folder.resolve("truecost.aot.release"));
        Files.setLastModifiedTime(note, Files.getLastModifiedTime(folder.resolve("truecost.jar")));
        return Files.writeString(folder.resolve("truecost.aot"), "no cache");
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path found(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(part -> Path.of(part, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** What it prints before it ends with 1: one line. */
    private String refusal() throws Exception {
        Process process = start(launcher);
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(ExitCode.FAILED);
        assertThat(printed).hasLineCount(1);
        return printed;
    }

    private List<String> run(String... args) throws Exception {
        Process process = start(launcher, args);
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }

    private Process start(Path program, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/env", program.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(place.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.contains("JAVA") || name.startsWith("TRUECOST_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
