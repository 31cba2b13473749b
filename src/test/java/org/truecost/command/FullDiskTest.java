package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Languages;
import org.truecost.command.screen.Terminal;

/** What a person reads when the disk is full. */
class FullDiskTest {

    private final Terminal terminal = Terminal.standard(Languages.ENGLISH);

    @Test
    void beginsOnlyWhereThereIsRoomForTheTablesAndTheLog() {
        DataFolder.Unfit full =
                catchThrowableOfType(DataFolder.Unfit.class, () -> DataFolder.checkRoom(Path.of("data"), 15_999_999));
        assertThat(Failures.sentence(full, terminal, new SettingPlaces()))
                .contains("data folder data has 15 MB free", "16 MB are needed", "TRUECOST_DATA");
        assertThatCode(() -> DataFolder.checkRoom(Path.of("data"), 16_000_000)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "There is not enough space on the disk"})
    void saysThatTheDiskIsFullHoweverTheSystemWordsIt(String message) {
        Exception failure = new UncheckedIOException(new IOException("run: " + message));
        assertThat(Failures.sentence(failure, terminal, new SettingPlaces())).startsWith("The disk is full.");
        assertThat(Failures.sentence(failure, Terminal.standard(Languages.JAPANESE), new SettingPlaces()))
                .startsWith("ディスクに空きがありません。");
    }
}
