package org.truecost.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that does what a test tells it to, and remembers what it took. */
public final class ScriptedSmtp implements AutoCloseable {

    /** Where in the conversation something happens. */
    public enum Stage {
        GREETING,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        /** In the middle of the letter. */
        CONTENT,
        /** After the letter's last line. */
        END,
        QUIT
    }

    /** What goes wrong there. */
    public enum Fault {
        /** A code from 400: later. */
        LATER,
        /** A code from 500: never. */
        NEVER,
        /** 421: the server is closing down. */
        CLOSING,
        /** The connection ends. */
        CUT,
        /** Silence, without end. */
        HANG,
        /** A word now and then, without end: no timeout between two words ever strikes. */
        DRIP,
        /** Something that is no answer. */
        NONSENSE
    }

    /** Longer than any timeout of a test. */
    private static final Duration HANGING = Duration.ofMinutes(2);

    private static final Duration DRIPPING = Duration.ofMillis(50);

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final @Nullable SSLContext tls;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Stage stage = Stage.QUIT;
    private volatile Fault fault = Fault.CUT;
    private volatile int faults;
    private volatile Consumer<Stage> watcher = reached -> {};
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile boolean utf8;

    private ScriptedSmtp(@Nullable SSLContext tls) throws IOException {
        this.tls = tls;
        Thread.ofPlatform().daemon().name("smtp").start(this::listen);
    }

    /** A server without TLS. */
    public static ScriptedSmtp plain() throws IOException {
        return new ScriptedSmtp(null);
    }

    /** A server that offers STARTTLS. */
    public static ScriptedSmtp withTls(SSLContext tls) throws IOException {
        return new ScriptedSmtp(tls);
    }

    /** From now on it offers SMTPUTF8 (RFC 6531). */
    public ScriptedSmtp offeringUtf8() {
        utf8 = true;
        return this;
    }

    /** Who letters were from and for, as commands. */
    public List<String> envelopes() {
        return commands.stream()
                .filter(command -> command.startsWith("MAIL") || command.startsWith("RCPT"))
                .toList();
    }

    public int port() {
        return listener.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** The next conversations go wrong at this stage; after so many all goes well. */
    public ScriptedSmtp fail(Stage where, Fault how, int times) {
        stage = where;
        fault = how;
        faults = times;
        return this;
    }

    /** Notified of every stage before the server answers. */
    public ScriptedSmtp watch(Consumer<Stage> newWatcher) {
        watcher = newWatcher;
        return this;
    }

    /** The letters taken, headers and all; a letter taken twice is there twice. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    public void forget() {
        taken.clear();
        connections.set(0);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                boolean faulty = faults > 0;
                faults = Math.max(0, faults - 1);
                Thread.ofVirtual().start(() -> new Conversation(socket, faulty).hold());
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Ends a conversation. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final class Conversation {

        private final boolean faulty;
        private Socket socket;
        private BufferedReader in;
        private OutputStream out;
        private boolean secure;

        Conversation(Socket socket, boolean faulty) {
            this.faulty = faulty;
            use(socket);
        }

        void hold() {
            try (Socket accepted = socket) {
                assert accepted.isConnected();
                answer(Stage.GREETING, "220 ready");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    hear(line);
                }
            } catch (IOException | Over end) {
                // The other side sees it.
            }
        }

        private void use(Socket newSocket) {
            try {
                socket = newSocket;
                in = new BufferedReader(new InputStreamReader(newSocket.getInputStream(), UTF_8));
                out = newSocket.getOutputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void hear(String line) throws IOException {
            commands.add(line);
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO", "HELO" -> answer(Stage.EHLO, greeting());
                case "STAR" -> {
                    if (answer(Stage.STARTTLS, "220 go on")) {
                        secure();
                    }
                }
                case "AUTH" -> answer(Stage.AUTH, "235 welcome");
                case "MAIL" -> answer(Stage.MAIL, "250 fine");
                case "RCPT" -> answer(Stage.RCPT, "250 fine");
                case "DATA" -> {
                    if (answer(Stage.DATA, "354 go on")) {
                        take();
                    }
                }
                case "QUIT" -> answer(Stage.QUIT, "221 bye");
                default -> say("250 fine");
            }
        }

        private String greeting() {
            String more = utf8 ? "250-here\r\n250-SMTPUTF8\r\n250-8BITMIME\r\n" : "250-here\r\n";
            return more + (tls != null && !secure ? "250 STARTTLS" : "250 AUTH PLAIN LOGIN");
        }

        private void take() throws IOException {
            StringBuilder letter = new StringBuilder();
            if (strikes(Stage.CONTENT)) {
                in.readLine();
                strike();
            }
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) {
                    throw new Over();
                }
                letter.append(line).append('\n');
            }
            watcher.accept(Stage.END);
            boolean refused = strikes(Stage.END)
                    && List.of(Fault.LATER, Fault.NEVER, Fault.CLOSING).contains(fault);
            if (!refused) {
                taken.add(letter.toString());
            }
            if (strikes(Stage.END)) {
                strike();
            } else {
                say("250 taken");
            }
        }

        private void secure() throws IOException {
            SSLSocket layered = (SSLSocket) requireNonNull(tls)
                    .getSocketFactory()
                    .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
            layered.setUseClientMode(false);
            layered.startHandshake();
            secure = true;
            use(layered);
        }

        /** Whether all went well. */
        private boolean answer(Stage reached, String words) throws IOException {
            watcher.accept(reached);
            if (strikes(reached)) {
                strike();
                return false;
            }
            say(words);
            return true;
        }

        private boolean strikes(Stage reached) {
            return faulty && stage == reached;
        }

        private void strike() throws IOException {
            switch (fault) {
                case LATER -> say("451 not now");
                case NEVER -> say("554 not you");
                case CLOSING -> say("421 closing");
                case NONSENSE -> say("what?");
                case CUT -> throw new Over();
                case HANG -> pause(HANGING);
                case DRIP -> drip();
            }
        }

        private void drip() throws IOException {
            while (true) {
                say("250-wait");
                pause(DRIPPING);
            }
        }

        private void pause(Duration time) {
            try {
                Thread.sleep(time);
            } catch (InterruptedException stopped) {
                throw new Over();
            }
        }

        private void say(String words) throws IOException {
            out.write((words + "\r\n").getBytes(UTF_8));
            out.flush();
        }
    }
}
