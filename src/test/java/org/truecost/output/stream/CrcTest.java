package org.truecost.output.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The CRC of what is joined, against that of the whole by the platform. */
class CrcTest {

    private static final long SEED = 20261130L;

    @Test
    void thatOfTwoPiecesIsThatOfTheWhole() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            byte[] whole = new byte[random.nextInt(5_000)];
            random.nextBytes(whole);
            int at = whole.length == 0 ? 0 : random.nextInt(whole.length + 1);
            Crc first = Crc.of(Arrays.copyOf(whole, at));
            Crc second = Crc.of(Arrays.copyOfRange(whole, at, whole.length));

            assertThat(first.then(second)).as("seed %d, round %d", SEED, round).isEqualTo(Crc.of(whole));
        }
    }

    @Test
    void nothingChangesNothing() {
        Crc some = Crc.of(new byte[] {1, 2, 3});
        Crc none = Crc.of(new byte[0]);

        assertThat(some.then(none)).isEqualTo(some);
        assertThat(none.then(some)).isEqualTo(some);
    }
}
