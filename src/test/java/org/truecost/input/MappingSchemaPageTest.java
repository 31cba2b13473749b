package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.truecost.Languages;

/** The schema that editors take is the one that the code makes; so is its copy among the pages. */
class MappingSchemaPageTest {

    private static final Path PAGE = Path.of("src", "docs", MappingDrafts.SCHEMA);

    @Test
    void thePageIsWhatTheCodeMakes() throws IOException {
        String schema = MappingDrafts.schema(Languages.ENGLISH);
        if (Boolean.getBoolean("truecost.regenerate")) {
            Files.writeString(PAGE, schema);
        }
        assertThat(PAGE).hasContent(schema);
    }
}
