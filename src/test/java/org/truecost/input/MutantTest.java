package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of damaged workbooks, in a process with a small heap: each comes to a named problem or to the very same rows. */
class MutantTest {

    @TempDir
    Path folder;

    @Test
    void everyMutantIsRefusedByNameOrReadAsTheOriginal() throws IOException, InterruptedException {
        long seed = Long.getLong("truecost.seed", System.nanoTime() % 1_000_000);
        int count = Integer.getInteger("truecost.mutants", 1_500);
        System.out.println("MutantTest: -Dtruecost.seed=" + seed + " -Dtruecost.mutants=" + count);
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MutantCampaign.class.getName(),
                        folder.toString(),
                        String.valueOf(seed),
                        String.valueOf(count))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(60 + count / 20, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        String said = Files.readString(printed);
        System.out.println(said);

        assertThat(ended).as("the campaign hangs").isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
