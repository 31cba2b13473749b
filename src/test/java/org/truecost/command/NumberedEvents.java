package org.truecost.command;

import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.utility.JavaModule;
import org.jspecify.annotations.Nullable;

/**
 * Numbers what a process does to the world, as it does it, and kills the process at one of the numbers. An event is the moment
 * before and the moment after each change that outlives the process: a file made, moved or deleted, a piece of one written, what
 * the database commits, syncs, renames or writes in place, a command to the mail server and its answer.
 *
 * <p>Loaded into a process as a Java agent. The process ends as if it had been killed: no hook runs, nothing is closed. Where
 * the power is to fail with it, what was not forced to the disk is lost as well ({@link PowerLoss}).
 */
public final class NumberedEvents {

    /** What a process answers that died at its event: 128 and the signal's number, as a shell would say it. */
    static final int KILLED = 137;

    /** What it answers where the power did not fail as it does: the fault is in the test. */
    static final int UNLIKE = 99;

    /** Where the woven code finds what to tell: a type that every class loader knows. */
    private static final String LISTENER = "truecost.events";

    private static final long PRIME = 1_000_003;

    /** Signs of life, on threads of their own: they come by the clock and not by what is done. */
    private static final Set<String> BY_THE_CLOCK = Set.of("leases", "heartbeat");

    /** What the product and its libraries change files by. */
    private static final String[] CHANGES = {
        "move",
        "copy",
        "delete",
        "deleteIfExists",
        "createDirectory",
        "createFile",
        "createTempDirectory",
        "newOutputStream"
    };

    private final FileOutputStream told;
    private final int fatal;
    private final @Nullable PowerLoss powerLoss;
    private final long seed;
    private final AtomicInteger count = new AtomicInteger();

    private NumberedEvents(FileOutputStream told, int fatal, @Nullable PowerLoss powerLoss, long seed) {
        this.told = told;
        this.seed = seed;
        this.fatal = fatal;
        this.powerLoss = powerLoss;
    }

    /** An agent's jar, which names this class; it is found on the process's own class path. */
    static Path agent(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", NumberedEvents.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        Path jar = folder.resolve("numbered-events.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    /** The option for a process that is to die at an event; at 0 it lives, and tells all of its events. */
    static List<String> option(Path agent, int event, Path told) {
        return List.of("-javaagent:" + agent + "=" + event + "," + told);
    }

    /**
     * The option for a process whose power is to fail at an event.
     *
     * @param seed of how much is lost
     * @param sandbox where its documents and its database are
     */
    static List<String> option(Path agent, int event, Path told, long seed, Path sandbox) {
        return List.of("-javaagent:" + agent + "=" + event + "," + told + "," + seed + "," + sandbox);
    }

    /** Called by the virtual machine before the program starts. */
    public static void premain(String arguments, Instrumentation instrumentation) throws IOException {
        String[] parts = arguments.split(",", 4);
        Path told = Path.of(parts[1]);
        boolean power = parts.length > 2;
        long seed = power ? Long.parseLong(parts[2]) : 0;
        PowerLoss powerLoss = power
                ? PowerLoss.of(Path.of(parts[3]), told.resolveSibling(told.getFileName() + ".saved"), instrumentation)
                : null;
        NumberedEvents events =
                new NumberedEvents(new FileOutputStream(told.toFile()), Integer.parseInt(parts[0]), powerLoss, seed);
        System.getProperties().put(LISTENER, (BiConsumer<String, String>) events::happens);
        AgentBuilder weaving = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(new Unwoven())
                .ignore(none());
        weaving = around(weaving, "java.nio.file.Files", isStatic().and(namedOneOf(CHANGES)));
        weaving = around(weaving, "org.hsqldb.jdbc.JDBCConnection", namedOneOf("commit", "rollback"));
        weaving = around(weaving, "org.hsqldb.lib.FileUtil$FileSync", named("sync"));
        weaving = around(weaving, "org.hsqldb.lib.FileUtil", namedOneOf("removeElement", "delete", "renameElement"));
        weaving = around(
                weaving,
                "org.eclipse.angus.mail.smtp.SMTPTransport",
                named("sendCommand").and(takesArguments(String.class)).or(named("readServerResponse")));
        // What is before a write was after the one before.
        weaving = after(weaving, "sun.nio.ch.FileChannelImpl", named("write").and(takesArguments(ByteBuffer.class)));
        weaving = after(weaving, "org.hsqldb.persist.RAFile", named("write").and(takesArguments(3)));
        weaving = around(weaving, "sun.nio.ch.FileChannelImpl", named("force"));
        if (powerLoss != null) {
            weaving = powerLoss.watching(weaving);
        }
        weaving.installOn(instrumentation);
    }

    /** A process that is not woven as it should be would lose nothing, and prove nothing. */
    private static final class Unwoven extends AgentBuilder.Listener.Adapter {

        @Override
        public void onError(
                String type, @Nullable ClassLoader loader, @Nullable JavaModule module, boolean loaded, Throwable why) {
            System.err.println(type + ": " + why);
            Runtime.getRuntime().halt(UNLIKE);
        }
    }

    private static AgentBuilder around(
            AgentBuilder weaving, String type, ElementMatcher<? super MethodDescription> methods) {
        return after(weave(weaving, type, methods, Before.class), type, methods);
    }

    private static AgentBuilder after(
            AgentBuilder weaving, String type, ElementMatcher<? super MethodDescription> methods) {
        return weave(weaving, type, methods, After.class);
    }

    /** Weaves what one of the classes of advice says into a type's methods. */
    static AgentBuilder weave(
            AgentBuilder weaving, String type, ElementMatcher<? super MethodDescription> methods, Class<?> advice) {
        return weaving.type(named(type))
                .transform((builder, found, loader, module, domain) ->
                        builder.visit(Advice.to(advice).on(methods)));
    }

    /** Woven in at a method's beginning, wherever that is: it can name no class of ours. */
    private static final class Before {

        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void before(@Advice.Origin("#t.#m") String what) {
            Object listener = System.getProperties().get("truecost.events");
            if (listener != null) {
                ((BiConsumer<String, String>) listener).accept("before", what);
            }
        }
    }

    /** Woven in at a method's end. */
    private static final class After {

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        @SuppressWarnings("unchecked")
        static void after(@Advice.Origin("#t.#m") String what) {
            Object listener = System.getProperties().get("truecost.events");
            if (listener != null) {
                ((BiConsumer<String, String>) listener).accept("after", what);
            }
        }
    }

    private synchronized void happens(String moment, String what) {
        if (BY_THE_CLOCK.contains(Thread.currentThread().getName())) {
            return;
        }
        int number = count.incrementAndGet();
        if (fatal == 0 || number == fatal) {
            tell(number + " " + moment + " " + what + "\n");
        }
        if (number == fatal) {
            Runtime.getRuntime().halt(powerLoss == null ? KILLED : failPower(powerLoss));
        }
    }

    private int failPower(PowerLoss loss) {
        try {
            tell(loss.strikes(new SplittableRandom(seed * PRIME + fatal)) + "\n");
            return KILLED;
        } catch (IOException | RuntimeException failed) {
            tell(failed + "\n");
            return UNLIKE;
        }
    }

    private void tell(String line) {
        try {
            told.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
