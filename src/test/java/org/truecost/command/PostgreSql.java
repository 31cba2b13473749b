package org.truecost.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of its own in a folder that is thrown away; where the programs are installed. */
final class PostgreSql implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String OTHER_USER = "nobody";

    private final Path folder;
    private final int port;
    private Process server;

    private PostgreSql(Path folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        this.server = serve();
    }

    /** The folder of its programs, if it is installed. */
    static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    /** Starts one that orders text as English does, not as Unicode numbers it: our own order must not depend on it. */
    static PostgreSql start() throws IOException, InterruptedException {
        Path bin = programs().orElseThrow();
        Path folder = Files.createTempDirectory("postgresql");
        giveAway(folder);
        Path data = folder.resolve("data");
        run(
                folder,
                bin.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                "truecost",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=en-US");
        return new PostgreSql(folder, freePort());
    }

    private Process serve() throws IOException, InterruptedException {
        Process started = begin(
                folder,
                programs().orElseThrow().resolve("postgres").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off");
        await();
        return started;
    }

    /** Ends it as a crash would: connected clients find the line cut. */
    void goAway() throws InterruptedException {
        // SIGQUIT to PostgreSQL is an immediate shutdown; a plain kill would leave its children.
        signal("QUIT");
        server.waitFor(10, TimeUnit.SECONDS);
    }

    /** Starts it again with what it held. */
    void comeBack() throws IOException, InterruptedException {
        server = serve();
    }

    private void signal(String name) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(server.pid()))
                    .start()
                    .waitFor();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String url() {
        return url("postgres");
    }

    /** Of one of its databases. */
    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /** Backs its database up as operating.md says; the file it makes. */
    Path dump() throws IOException, InterruptedException {
        Path file = folder.resolve("truecost.dump");
        client("pg_dump", "-Fc", "-f", file.toString(), "postgres");
        return file;
    }

    /** Restores a backup into an empty database of its own. */
    void restore(Path dump, String name) throws IOException, InterruptedException {
        client("createdb", name);
        client("pg_restore", "--exit-on-error", "-d", name, dump.toString());
    }

    private void client(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(programs().orElseThrow().resolve(program).toString());
        command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "truecost"));
        command.addAll(List.of(arguments));
        run(folder, command.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.destroyForcibly();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Until it answers: while it repeats its journal it already takes connections, and refuses what they ask. */
    private void await() throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            try (Connection connection = DriverManager.getConnection(url(), "truecost", "")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException("PostgreSQL does not start: " + Files.readString(folder.resolve("log.txt")));
    }

    /** It refuses to run as root: then another user runs it. */
    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void giveAway(Path folder) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(OTHER_USER));
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        if (begin(folder, command).waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("log.txt")));
        }
    }

    private static Process begin(Path folder, String... command) throws IOException {
        List<String> all = new ArrayList<>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=" + OTHER_USER, "--clear-groups"));
        }
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
