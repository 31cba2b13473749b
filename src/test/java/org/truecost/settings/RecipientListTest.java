package org.truecost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Spring takes a comma for the end of an entry, also within the quotes of a name. */
    @Test
    void readsANameWithACommaAsOneReader() {
        assertThat(list("\"Doe", "Jane\" <jane@example.com>", "b@example.com").recipients())
                .containsExactly("\"Doe, Jane\" <jane@example.com>", "b@example.com");
    }

    @Test
    void addressesADomainOnceInWhicheverFormItIsWritten() {
        assertThat(list("a@経理.example", "a@xn--8eyt1r.example").recipients()).containsExactly("a@経理.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a b@example.com", "a@exa mple.com", "a@straße.example", "a@-.経"})
    void refusesWhatIsNoAddressOrWouldBeAnother(String address) {
        assertThatThrownBy(() -> list(address))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(address);
    }

    private static RecipientList list(String... to) {
        return new RecipientList("en", List.of(to), null, false, false, null);
    }
}
