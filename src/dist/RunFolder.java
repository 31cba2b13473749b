import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Creates a folder next to the jar that starts faster: a launcher, the jars one by one, and a cache of classes from a run. The
 * build starts it by the Java it compiles with: {@code java RunFolder.java <the project's folder> <the build's folder> <the jars'
 * time>}.
 */
final class RunFolder {

    /** The first Java that keeps such a cache with one option. */
    private static final int KEEPS_A_CACHE = 25;

    /**
     * The program's exit code of a report that is made without some rows: someone has put workbooks of their own among the
     * sample's.
     */
    private static final int REJECTED_ROWS = 3;

    /** The prefixes of environment variables that influence a run. */
    private static final List<String> SETTINGS =
            List.of("TRUECOST_", "SPRING_", "LOGGING_", "JAVA_", "JDK_", "_JAVA_", "CLASSPATH");

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Path project;
    private final Path jar;
    private final Path folder;
    private final Path training;
    private final FileTime time;

    private RunFolder(Path project, Path build, FileTime time) {
        this.project = project;
        this.jar = build.resolve("truecost.jar");
        this.folder = build.resolve("truecost");
        this.training = build.resolve("training");
        this.time = time;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new RunFolder(Path.of(args[0]), Path.of(args[1]), FileTime.from(Instant.parse(args[2]))).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(folder);
        delete(training);
        Files.createDirectories(training);
        must(
                "",
                List.of(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString()));
        unsealLibraries();
        setTimes();
        layLauncher("truecost", "\n");
        // Windows finds the labels of a script only where its lines end as there.
        layLauncher("truecost.cmd", "\r\n");
        if (Runtime.version().feature() < KEEPS_A_CACHE) {
            say("no start-up cache, which needs Java %d; this is Java %s", KEEPS_A_CACHE, Runtime.version());
        } else {
            keepCache();
        }
        delete(training);
    }

    private void layLauncher(String name, String lineEnd) throws IOException {
        String script = Files.readString(project.resolve("src/dist").resolve(name), UTF_8);
        Path copy = Files.writeString(folder.resolve(name), script.replaceAll("\\R", lineEnd), UTF_8);
        if (!copy.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made executable: " + copy);
        }
    }

    /**
     * What a run of the sample loads, as the launcher runs it. A run that fails is the program's failure, and ends the build. If
     * Java cannot write the cache, or does not accept it, that costs only speed: the folder works without it.
     */
    private void keepCache() throws IOException, InterruptedException {
        copySample(Files.createDirectory(training.resolve("input")));
        must("-XX:AOTCacheOutput=truecost.aot", launcher(folder, "report", "--month", "2025-01"));
        Path made = training.resolve("truecost.aot");
        Path release = Path.of(System.getProperty("java.home"), "release");
        if (Files.notExists(made) || Files.notExists(release)) {
            say("no start-up cache: Java has made none (%s)", lastLine());
            return;
        }
        Path cache = Files.move(made, folder.resolve("truecost.aot"));
        Path note = Files.copy(release, folder.resolve("truecost.aot.release"));
        Files.setLastModifiedTime(note, Files.getLastModifiedTime(folder.resolve("truecost.jar")));
        if (!worksElsewhere()) {
            say("no start-up cache: Java does not take the one it has made (%s)", lastLine());
            Files.delete(note);
            Files.delete(cache);
        }
    }

    /**
     * Whether a copy of the folder takes the cache and continues with what the training has left: it opens an existing database.
     */
    private boolean worksElsewhere() throws IOException, InterruptedException {
        Path copy = training.resolve("else where");
        copyTree(folder, copy);
        return isWell(run("-XX:AOTMode=on", launcher(copy, "report", "--month", "2025-01")))
                && isWell(run("-XX:AOTMode=on", launcher(copy, "history")));
    }

    /**
     * Takes the seal off packages: it would have all their classes come from one place, while with the cache some come, so to
     * speak, from where the folder was made. In a copy of the folder the others would then be refused.
     */
    private void unsealLibraries() throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            for (Path jar : jars.sorted().toList()) {
                unseal(jar);
            }
        }
    }

    /** The cache is of jars with their times: all have the same, which an image can give them as well. */
    private void setTimes() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(".jar")).toList()) {
                Files.setLastModifiedTime(path, time);
            }
        }
    }

    private static void unseal(Path jar) throws IOException {
        Path unsealed = jar.resolveSibling(jar.getFileName() + ".part");
        try (JarFile sealed = new JarFile(jar.toFile())) {
            Manifest manifest = sealed.getManifest();
            if (manifest == null || manifest.getMainAttributes().remove(Attributes.Name.SEALED) == null) {
                return;
            }
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(unsealed))) {
                for (JarEntry entry : Collections.list(sealed.entries())) {
                    ZipEntry same = new ZipEntry(entry.getName());
                    same.setTime(entry.getTime());
                    out.putNextEntry(same);
                    if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        manifest.write(out);
                    } else {
                        sealed.getInputStream(entry).transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
        Files.move(unsealed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void copySample(Path input) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("input"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                Files.copy(file, input.resolve(file.getFileName()));
            }
        }
    }

    /** The launcher's command. */
    private List<String> launcher(Path folder, String... args) {
        List<String> command = new ArrayList<>(WINDOWS ? List.of("cmd", "/c") : List.of());
        command.add(folder.resolve(WINDOWS ? "truecost.cmd" : "truecost").toString());
        command.addAll(List.of(args));
        return command;
    }

    private void must(String option, List<String> command) throws IOException, InterruptedException {
        int exitCode = run(option, command);
        if (!isWell(exitCode)) {
            throw new IOException(
                    "exit code %d: %s%n%s".formatted(exitCode, command, Files.readString(printed(), UTF_8)));
        }
    }

    private static boolean isWell(int exitCode) {
        return exitCode == 0 || exitCode == REJECTED_ROWS;
    }

    /** Runs a command isolated from the user of the build: in the folder of the training, without any settings. */
    private int run(String option, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(training.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed().toFile());
        process.environment()
                .keySet()
                .removeIf(name -> SETTINGS.stream().anyMatch(name.toUpperCase(Locale.ROOT)::startsWith));
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("TRUECOST_JAVA_OPTS", option);
        process.environment()
                .put("TRUECOST_SECRETS", training.resolve("no-secrets").toString());
        return process.start().waitFor();
    }

    private Path printed() {
        return training.resolve("printed.txt");
    }

    private String lastLine() throws IOException {
        return Files.readAllLines(printed(), UTF_8).stream().reduce("without a word", (before, line) -> line);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void say(String words, Object... values) {
        System.out.printf(words + "%n", values);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
