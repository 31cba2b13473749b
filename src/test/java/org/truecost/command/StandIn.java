package org.truecost.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** In the program's place where its launcher is tested: says how it was started, and ends or waits as asked. */
public final class StandIn {

    private StandIn() {}

    /** One line for each of Java's options, one for each argument; {@code exit N} and {@code wait FILE} as first ones do so. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        ManagementFactory.getRuntimeMXBean().getInputArguments().forEach(option -> out.println("option " + option));
        for (String arg : args) {
            out.println("argument [" + arg + "]");
        }
        if (args.length > 0 && args[0].equals("exit")) {
            System.exit(Integer.parseInt(args[1]));
        } else if (args.length > 0 && args[0].equals("wait")) {
            Path file = Path.of(args[1]);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file, "stopped")));
            write(file, Long.toString(ProcessHandle.current().pid()));
            Thread.sleep(60_000);
        }
    }

    private static void write(Path file, String text) {
        try {
            Path draft = file.resolveSibling("draft");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
