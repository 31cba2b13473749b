package org.truecost.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

    @TempDir
    Path parent;

    /** What another process does: it opens a folder of its own and clears away what it takes for abandoned. */
    public static void main(String[] args) throws IOException {
        try (PrivateFolder own = PrivateFolder.in(Path.of(args[0]))) {
            System.out.println(Files.exists(own.resolve("lock")));
        }
    }

    @Test
    void isHeldAgainstOtherProcessesAlsoWhileThisOneOpensMore() throws Exception {
        try (PrivateFolder first = PrivateFolder.in(parent)) {
            Path secret = Files.writeString(first.resolve("payroll"), "secret");
            PrivateFolder.in(parent).close();
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            PrivateFolderTest.class.getName(),
                            parent.toString())
                    .inheritIO()
                    .start();
            assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(other.exitValue()).isZero();
            assertThat(secret).exists();
        }
        assertThat(parent).isEmptyDirectory();
    }
}
