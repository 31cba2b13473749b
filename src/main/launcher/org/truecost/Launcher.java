package org.truecost;

import java.lang.reflect.InvocationTargetException;

/**
 * The first class a Java machine meets. It is compiled for Java 17, so that an older machine can still say what it lacks
 * instead of showing a stack trace.
 */
public final class Launcher {

    private static final int NEEDED = 21;

    private Launcher() {}

    /** Starts the program, or says in a line why this Java cannot. */
    public static void main(String[] args) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.printf(
                    "TrueCost needs Java %d or newer; this is Java %d (%s). Start it with a newer one, for example"
                            + " JAVA_HOME=/path/to/jdk-25 and \"$JAVA_HOME/bin/java\" -jar truecost.jar%n",
                    NEEDED, found, System.getProperty("java.home"));
            System.exit(1);
        }
        // From Java 22 on, a console exists without a terminal, too, unless this says otherwise.
        System.setProperty("jdk.console", "java.base");
        try {
            Class.forName("org.truecost.Application")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
