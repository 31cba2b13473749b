package org.truecost.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.truecost.problem.Message;

/** A file with a password and nothing else, in which it is kept out of the settings. */
public final class PasswordFile {

    private PasswordFile() {}

    /**
     * The password, without white space around it.
     *
     * @param property the setting that names the file
     * @param unreadable the key of what is said where the file cannot be read
     * @throws SettingsException where it cannot
     */
    public static String read(Path file, String property, String unreadable) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new SettingsException(property, Message.of(unreadable).with("file", file.toString()));
        }
    }
}
