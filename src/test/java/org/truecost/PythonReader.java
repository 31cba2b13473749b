package org.truecost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Python with openpyxl, where it is installed: how programs that no one here wrote see a workbook. */
public final class PythonReader {

    /** Another Python than that of the PATH. */
    private static final String PYTHON = System.getProperty("truecost.python", "python3");

    private PythonReader() {}

    /** Runs a script over a file; the result is what it prints. Skips the test where there is no openpyxl. */
    public static String openpyxl(String script, Path file) throws IOException, InterruptedException {
        assumeTrue(isThere(), "openpyxl is not installed for " + PYTHON + ": no workbook is opened with it");
        Process python = new ProcessBuilder(PYTHON, "-X", "utf8", "-W", "ignore", "-c", script, file.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(python.exitValue()).as(printed).isZero();
        return printed;
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder(PYTHON, "-c", "import openpyxl")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
