package org.truecost.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.springframework.util.FileSystemUtils;
import org.truecost.files.Fingerprint;

/**
 * The program in jars, with an archive of the classes that a run loads: Java keeps none of classes in folders. A process of the
 * program takes a sixth less processor time with it. The first test that needs it makes it, and it is kept next to the classes
 * until one of them changes.
 */
final class FastStart {

    private static final Path KEPT = Path.of("target", "fast-start").toAbsolutePath();

    private static final List<String> SIMPLE =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true");

    private static final int MINUTES = 5;

    private static final FastStart MADE = make();

    private final Path folder;

    private FastStart(Path folder) {
        this.folder = folder;
    }

    /** The class path of the program and, behind it, of the tests; every entry is absolute. */
    static String classPath() {
        return MADE.path();
    }

    /**
     * Options of Java for a command that takes seconds: the archive, and with the simple compiler and the launcher’s collector
     * less than half the processor time. Where Java cannot take the archive, it says nothing and is slower.
     */
    static List<String> options() {
        return Stream.concat(SIMPLE.stream(), Stream.of("-XX:SharedArchiveFile=" + MADE.archive(), "-Xlog:disable"))
                .toList();
    }

    /** The same for a shell’s command line. */
    static String quotedOptions() {
        return options().stream().map("'%s'"::formatted).collect(Collectors.joining(" "));
    }

    private static FastStart make() {
        try {
            FastStart made = new FastStart(KEPT.resolve(state()));
            Files.createDirectories(KEPT);
            // Two processes of tests may be at it.
            try (FileChannel lock = FileChannel.open(
                            KEPT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && Files.notExists(made.archive())) {
                    made.removeEarlier();
                    made.pack();
                    made.train();
                }
            }
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .filter(Files::exists)
                .toList();
    }

    private static boolean isOfTests(Path entry) {
        return Files.isDirectory(entry) && entry.endsWith("test-classes");
    }

    private static boolean isOfTheProgram(Path entry) {
        return Files.isDirectory(entry) && !isOfTests(entry);
    }

    /** What the archive was made of: this Java, and the program's classes as they are. */
    private static String state() throws IOException {
        StringBuilder state = new StringBuilder(System.getProperty("java.home") + Runtime.version());
        for (Path entry : entries()) {
            state.append('\n').append(entry);
            if (isOfTheProgram(entry)) {
                for (Path file : everything(entry)) {
                    state.append('\n').append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
                }
            }
        }
        return Fingerprint.ofText(state.toString());
    }

    private static Iterable<Path> everything(Path folder) throws IOException {
        try (Stream<Path> everything = Files.walk(folder)) {
            return everything.sorted().toList();
        }
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private String path() {
        List<String> path =
                new ArrayList<>(List.of(folder.resolve("classes.jar").toString()));
        entries().stream().filter(Files::isRegularFile).map(Path::toString).forEach(path::add);
        path.addAll(testClasses());
        return String.join(File.pathSeparator, path);
    }

    private static List<String> testClasses() {
        return entries().stream()
                .filter(FastStart::isOfTests)
                .map(Path::toString)
                .toList();
    }

    private void removeEarlier() throws IOException {
        try (Stream<Path> earlier = Files.list(KEPT)) {
            for (Path one : earlier.filter(Files::isDirectory).toList()) {
                FileSystemUtils.deleteRecursively(one);
            }
        }
    }

    private void pack() throws IOException {
        Files.createDirectories(folder);
        try (OutputStream file = Files.newOutputStream(folder.resolve("classes.jar"));
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.setLevel(Deflater.NO_COMPRESSION);
            for (Path entry :
                    entries().stream().filter(FastStart::isOfTheProgram).toList()) {
                pack(entry, jar);
            }
        }
    }

    /** With an entry for each folder: Spring looks for classes in those. */
    private static void pack(Path classes, JarOutputStream jar) throws IOException {
        for (Path each : everything(classes)) {
            String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
            if (Files.isRegularFile(each)) {
                jar.putNextEntry(new JarEntry(name));
                Files.copy(each, jar);
            } else if (!name.isEmpty()) {
                jar.putNextEntry(new JarEntry(name + "/"));
            }
        }
    }

    /** A run of the sample. Should Java write no archive after it, everything works without. */
    private void train() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("training"));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(SIMPLE);
        command.add("-XX:ArchiveClassesAtExit=" + archive());
        // An archive can be made of jars alone.
        String jars = path().replace(File.pathSeparator + String.join(File.pathSeparator, testClasses()), "");
        command.addAll(List.of("-cp", jars, "org.truecost.Launcher"));
        command.addAll(List.of("report", "--month", "2025-01"));
        command.addAll(List.of(
                "--input",
                Path.of("input").toString(),
                "--output",
                place.resolve("output").toString()));
        Path printed = place.resolve("printed.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put("TRUECOST_DATA", place.resolve("data").toString());
        Process run = builder.start();
        if (!run.waitFor(MINUTES, TimeUnit.MINUTES) || Files.notExists(archive())) {
            run.destroyForcibly().waitFor();
            System.out.println("FastStart: no archive of classes was made: " + Files.readString(printed, UTF_8));
        }
        FileSystemUtils.deleteRecursively(place);
    }
}
