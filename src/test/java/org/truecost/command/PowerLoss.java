package org.truecost.command;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * What a power cut takes on top of the process: what was written into files and not forced to the disk, and of the names that
 * were made, changed and deleted since a folder was last forced any number of the latest ones. The documents are taken to be on
 * another disk than the database, so that forcing what is on the one does nothing for the other.
 *
 * <p>A file is cut back to the length that it had when it was last forced; what was written over in place stays written over.
 * Names are undone from the last one back, as journaling file systems lose them; forcing a folder keeps the changes up to the last
 * one in it.
 */
final class PowerLoss {

    /** Puts a name back as it was. */
    private interface Undo {
        Undo NOTHING = () -> {};

        void run() throws IOException;
    }

    /** A change to names in folders. */
    private record Change(List<Path> folders, Undo undo) {
        static final Change NONE = new Change(List.of(), Undo.NOTHING);
    }

    /** Where the woven code finds what to tell: types that every class loader knows. */
    private static final String BEGINNINGS = "truecost.changes.begin";

    private static final String ENDS = "truecost.changes.end";
    private static final String FORCES = "truecost.forces";

    /** What every change to a name comes down to. */
    private static final String[] CHANGES = {"move", "copy", "implDelete", "createDirectory", "newFileChannel"};

    private final List<Path> documents;
    private final Path database;
    private final Path saved;
    private final Field number;
    private final Map<String, Long> durable = new ConcurrentHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final ThreadLocal<Deque<Change>> begun = ThreadLocal.withInitial(ArrayDeque::new);
    private final ThreadLocal<Boolean> own = ThreadLocal.withInitial(() -> false);

    private PowerLoss(Path sandbox, Path saved, Field number) {
        this.documents = List.of(sandbox.resolve("input"), sandbox.resolve("output"));
        this.database = sandbox.resolve("data");
        this.saved = saved;
        this.number = number;
    }

    /**
     * The disks as they are before a process begins: all that is there is on them.
     *
     * @param sandbox whose documents, drop folder and database are at stake
     * @param saved a folder on the same disk, made for what is deleted and replaced
     */
    static PowerLoss of(Path sandbox, Path saved, Instrumentation instrumentation) throws IOException {
        PowerLoss loss = new PowerLoss(sandbox, Files.createDirectories(saved), number(instrumentation));
        for (Path file : loss.files()) {
            loss.forced(file);
        }
        return loss;
    }

    /** The field of a file descriptor that has its number. */
    private static Field number(Instrumentation instrumentation) {
        Map<String, Set<Module>> opened = Map.of("java.io", Set.of(PowerLoss.class.getModule()));
        instrumentation.redefineModule(Object.class.getModule(), Set.of(), Map.of(), opened, Set.of(), Map.of());
        try {
            Field number = FileDescriptor.class.getDeclaredField("fd");
            number.setAccessible(true);
            return number;
        } catch (NoSuchFieldException another) {
            throw new IllegalStateException(another);
        }
    }

    /** Reports each change to a name, before it and after it, and of all that is forced. */
    AgentBuilder watching(AgentBuilder weaving) {
        System.getProperties().put(BEGINNINGS, (BiConsumer<String, Object[]>) this::begins);
        System.getProperties().put(ENDS, (Consumer<Boolean>) this::ends);
        System.getProperties().put(FORCES, (Consumer<FileDescriptor>) this::forced);
        AgentBuilder names =
                NumberedEvents.weave(weaving, "sun.nio.fs.UnixFileSystemProvider", namedOneOf(CHANGES), Names.class);
        AgentBuilder channels =
                NumberedEvents.weave(names, "sun.nio.ch.FileChannelImpl", named("force"), ChannelForced.class);
        return NumberedEvents.weave(channels, "java.io.FileDescriptor", named("sync"), Synced.class);
    }

    /** Woven in around a change to a name, wherever that is: it can name no class of ours. */
    private static final class Names {

        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void before(@Advice.Origin("#m") String method, @Advice.AllArguments Object[] arguments) {
            Object listener = System.getProperties().get("truecost.changes.begin");
            if (listener != null) {
                ((BiConsumer<String, Object[]>) listener).accept(method, arguments);
            }
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        @SuppressWarnings("unchecked")
        static void after(@Advice.Thrown Throwable failed) {
            Object listener = System.getProperties().get("truecost.changes.end");
            if (listener != null) {
                ((Consumer<Boolean>) listener).accept(failed == null);
            }
        }
    }

    /** Woven in where a channel has forced its file. */
    private static final class ChannelForced {

        @Advice.OnMethodExit
        @SuppressWarnings("unchecked")
        static void after(@Advice.FieldValue("fd") FileDescriptor file) {
            Object listener = System.getProperties().get("truecost.forces");
            if (listener != null) {
                ((Consumer<FileDescriptor>) listener).accept(file);
            }
        }
    }

    /** Woven in where a file is synced. */
    private static final class Synced {

        @Advice.OnMethodExit
        @SuppressWarnings("unchecked")
        static void after(@Advice.This FileDescriptor file) {
            Object listener = System.getProperties().get("truecost.forces");
            if (listener != null) {
                ((Consumer<FileDescriptor>) listener).accept(file);
            }
        }
    }

    /** A name is about to be made, changed or deleted, by a method of the file system. */
    private synchronized void begins(String method, Object[] arguments) {
        if (own.get()) {
            return;
        }
        own.set(true);
        try {
            begun.get().push(change(method, arguments));
        } catch (IOException unforeseen) {
            throw new UncheckedIOException(unforeseen);
        } finally {
            own.set(false);
        }
    }

    /** It was, or could not be. */
    private synchronized void ends(boolean done) {
        if (own.get()) {
            return;
        }
        Change change = begun.get().pop();
        if (done && !change.folders.isEmpty()) {
            changes.add(change);
        }
    }

    /** A file's content is on its disk, or a folder's names are. */
    private synchronized void forced(FileDescriptor descriptor) {
        own.set(true);
        try {
            Path place = Path.of("/proc/self/fd", String.valueOf(number.getInt(descriptor)))
                    .toRealPath();
            if (Files.isRegularFile(place)) {
                forced(place);
            } else {
                namesForced(place);
            }
        } catch (IOException | IllegalAccessException unforeseen) {
            throw new IllegalStateException(unforeseen);
        } finally {
            own.set(false);
        }
    }

    /** All up to the last change in the folder: what came after, elsewhere, need not be in the journal yet. */
    private void namesForced(Path folder) {
        int last = changes.size() - 1;
        while (last >= 0 && !changes.get(last).folders.contains(folder)) {
            last--;
        }
        changes.subList(0, last + 1).clear();
    }

    /** The power fails: this thread does what it takes, and the process must not go on. Answers what was lost. */
    synchronized String strikes(RandomGenerator random) throws IOException {
        own.set(true);
        int names = random.nextInt(changes.size() + 1);
        for (int lost = 0; lost < names; lost++) {
            changes.removeLast().undo.run();
        }
        int contents = 0;
        for (Path file : files()) {
            contents += cutBack(file) ? 1 : 0;
        }
        return "with %d names and the ends of %d files".formatted(names, contents);
    }

    private boolean cutBack(Path file) throws IOException {
        long length = durable.getOrDefault(key(file), 0L);
        if (Files.size(file) <= length) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
        return true;
    }

    private Change change(String method, Object[] arguments) throws IOException {
        Path path = place(arguments[0]);
        return switch (method) {
            case "move" -> moving(path, place(arguments[1]));
            case "copy" -> making(place(arguments[1]));
            case "createDirectory" -> making(path);
            case "implDelete" -> deleting(path);
            default -> opening(path, (Collection<?>) arguments[1]);
        };
    }

    private static Path place(Object path) {
        return ((Path) path).toAbsolutePath().normalize();
    }

    private Change moving(Path from, Path to) throws IOException {
        if (!isDocument(from) && !isDocument(to)) {
            return Change.NONE;
        }
        Undo replaced = replacing(to);
        return new Change(List.of(from.resolveSibling(""), to.resolveSibling("")), () -> {
            Files.move(to, from);
            replaced.run();
        });
    }

    private Change making(Path path) throws IOException {
        if (!isDocument(path)) {
            return Change.NONE;
        }
        Undo replaced = replacing(path);
        return changed(path, () -> {
            // Libraries delete some of their own passing files by another way.
            Files.deleteIfExists(path);
            replaced.run();
        });
    }

    private Change opening(Path path, Collection<?> options) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
                durable.remove(key(path));
            }
            return Change.NONE;
        }
        return making(path);
    }

    private Change deleting(Path path) throws IOException {
        if (!isDocument(path) || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Change.NONE;
        }
        return changed(
                path,
                Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                        ? () -> Files.createDirectory(path)
                        : replacing(path));
    }

    private static Change changed(Path path, Undo undo) {
        return new Change(List.of(path.resolveSibling("")), undo);
    }

    /** Keeps a file that is about to lose its name, so that it can be had back. */
    private Undo replacing(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Undo.NOTHING;
        }
        Path kept = Files.createLink(saved.resolve(String.valueOf(System.nanoTime())), path);
        return () -> Files.move(kept, path);
    }

    private boolean isDocument(Path path) {
        return documents.stream().anyMatch(path::startsWith);
    }

    private void forced(Path file) throws IOException {
        durable.put(key(file), Files.size(file));
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder :
                Stream.concat(documents.stream(), Stream.of(database)).toList()) {
            if (Files.exists(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    /** One and the same file, whatever it is called; a new file may have the number of one that is gone. */
    private static String key(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.fileKey() + " of " + attributes.creationTime();
    }
}
