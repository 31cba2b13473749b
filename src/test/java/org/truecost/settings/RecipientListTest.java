package org.truecost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list names each of its readers once, however often its operator does. */
class RecipientListTest {

    @Test
    void addressesAMailboxOnce() {
        RecipientList list = new RecipientList(
                "en",
                List.of("Chair@Example.com", "b@example.com", "The Chair <chair@example.com>", "b@example.com"),
                null,
                false,
                false,
                null);

        assertThat(list.recipients()).containsExactly("Chair@Example.com", "b@example.com");
    }
}
