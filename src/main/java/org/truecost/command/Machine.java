package org.truecost.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** The machine's own encoding and its effect on a Java program. */
public final class Machine {

    /** The encoding of paths and arguments; the runtime decides it before any of our code runs. */
    private static final String ENCODING = "sun.jnu.encoding";

    private Machine() {}

    /** How the machine encodes paths and arguments, as Java names it. */
    static String encoding() {
        return System.getProperty(ENCODING, "unknown");
    }

    /**
     * Lets a terminal of plain ASCII have UTF-8, of which ASCII is a part: schedulers and bare containers run programs under
     * the locale C, and what they keep of the output would otherwise be question marks.
     */
    public static void printAnyCharacter() {
        if (isAscii(System.out)) {
            System.setOut(utf8(FileDescriptor.out));
        }
        if (isAscii(System.err)) {
            System.setErr(utf8(FileDescriptor.err));
        }
    }

    private static boolean isAscii(PrintStream stream) {
        return stream.charset().equals(US_ASCII);
    }

    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, UTF_8);
    }
}
