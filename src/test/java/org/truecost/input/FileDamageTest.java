package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WorkbookFile;
import org.truecost.ledger.Parsed;

/** A file cut off anywhere, or with any bit of it flipped, is refused or read as it was: never fewer or other rows. */
class FileDamageTest {

    @TempDir
    Path folder;

    @Test
    void aWorkbookCutOffAtAnyLengthIsRefused() throws IOException {
        int every = Integer.getInteger("truecost.cuts.every", 7);
        byte[] whole = Files.readAllBytes(HostileFiles.goodWorkbook(folder));
        for (int length = 0; length < whole.length; length += every) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("cut at %s", length)
                    .singleElement()
                    .isInstanceOf(Parsed.Refused.class);
        }
        System.out.println("FileDamageTest: every " + every + "th of " + whole.length + " lengths");
    }

    @Test
    void aFlippedBitIsFoundOrChangesNothing() throws IOException {
        long seed = Long.getLong("truecost.seed", System.nanoTime());
        int flips = Integer.getInteger("truecost.flips", 500);
        System.out.println("FileDamageTest: -Dtruecost.seed=" + seed + " -Dtruecost.flips=" + flips);
        Random random = new Random(seed);
        Path good = HostileFiles.goodWorkbook(folder);
        byte[] whole = Files.readAllBytes(good);
        List<Parsed> sound = read(whole);
        int refused = 0;
        for (int i = 0; i < flips; i++) {
            byte[] flipped = whole.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            List<Parsed> items = read(flipped);
            boolean isRefused = items.getLast() instanceof Parsed.Refused;
            refused += isRefused ? 1 : 0;
            assertThat(isRefused || items.equals(sound))
                    .as("flip %s of seed %s, byte %s", i, seed, at)
                    .isTrue();
        }
        System.out.println("FileDamageTest: " + refused + " refused, " + (flips - refused) + " read as they were");
    }

    private List<Parsed> read(byte[] bytes) throws IOException {
        return Reading.of(WorkbookFile.of(Files.write(folder.resolve("good.xlsx"), bytes)))
                .items();
    }
}
