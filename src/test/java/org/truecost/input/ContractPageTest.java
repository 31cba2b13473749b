package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractPageTest {

    private static final Path PAGE = Path.of("input", "README.md");

    @Test
    void thePageSaysWhatTheReaderChecks() throws IOException {
        if (Boolean.getBoolean("truecost.regenerate")) {
            Files.writeString(PAGE, ContractPage.text());
        }
        assertThat(PAGE).hasContent(ContractPage.text());
    }
}
