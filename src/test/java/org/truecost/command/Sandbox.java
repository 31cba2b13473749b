package org.truecost.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.truecost.Application;

/** A folder of its own to run the program in: workbooks, documents and database apart from everyone's. */
public final class Sandbox {

    /** What a command printed and the exit code it ended with. */
    record Result(int exitCode, String printed) {}

    /** After so many minutes a run is taken to hang; a campaign that gives way to all other work on its machine needs more. */
    private static final int MINUTES = Integer.getInteger("truecost.run.minutes", 5);

    private final Path folder;

    public Sandbox(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(input());
    }

    public Path input() {
        return folder.resolve("input");
    }

    public Path output() {
        return folder.resolve("output");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Puts the sample workbooks in. */
    public Sandbox withSample() throws IOException {
        copySample(input());
        return this;
    }

    /** Copies the sample workbooks into a folder. */
    static void copySample(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("input"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    /** Runs {@code report} for January 2025 in this process. */
    Result report(String... more) {
        List<String> args = new ArrayList<>(List.of("report", "--month", "2025-01"));
        args.addAll(List.of("--input", input().toString(), "--output", output().toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    /** Runs a command in this process. */
    Result run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            System.setProperty("truecost.data", data().toString());
            int exitCode = CommandLineTool.run(Application.class, args);
            return new Result(exitCode, printed.toString(UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.clearProperty("truecost.data");
        }
    }

    /** Starts {@code report} for January 2025 in a process of its own. */
    public Process start(List<String> javaOptions, String... environment) throws IOException {
        List<String> report =
                List.of("report", "--month", "2025-01", "--input", input().toString(), "--output", output().toString());
        return start(report, javaOptions, environment);
    }

    /** Starts a command in a process of its own. */
    public Process start(List<String> args, List<String> javaOptions, String... environment) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(FastStart.options());
        command.addAll(List.of("-cp", FastStart.classPath(), "org.truecost.Launcher"));
        command.addAll(args);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("printed.txt").toFile());
        builder.environment().put("TRUECOST_DATA", data().toString());
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        return builder.start();
    }

    /** Waits for a process and answers what it printed. */
    public String printed(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("the run did not end within %d minutes".formatted(MINUTES));
        }
        return Files.readString(folder.resolve("printed.txt"));
    }

    /** Every file in the output folder, by its path in it; what is left of drafts included. */
    public Map<String, byte[]> documents() throws IOException {
        Map<String, byte[]> documents = new TreeMap<>();
        if (Files.exists(output())) {
            try (Stream<Path> files = Files.walk(output())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    documents.put(output().relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return documents;
    }
}
