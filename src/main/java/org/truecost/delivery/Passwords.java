package org.truecost.delivery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;
import org.truecost.files.Password;
import org.truecost.problem.Message;
import org.truecost.settings.DeliveryProperties;
import org.truecost.settings.PasswordFile;
import org.truecost.settings.SettingsException;

/** The passwords of protected lists: from the environment or a file of its own, never from a file of settings. */
@Component
class Passwords {

    private static final String LISTS = "truecost.delivery.lists.";
    private static final String PROPERTY = "truecost.delivery.passwords.";
    private static final String FILE_PROPERTY = "truecost.delivery.password-files.";

    private final DeliveryProperties deliveries;
    private final ConfigurableEnvironment environment;

    Passwords(DeliveryProperties deliveries, ConfigurableEnvironment environment) {
        this.deliveries = deliveries;
        this.environment = environment;
    }

    /** Refuses settings with which a document would be sent that no one can open, or that everyone can. */
    void check() {
        deliveries.lists().forEach((name, list) -> {
            if (list.isProtected()) {
                of(name);
            } else if (words(name) != null) {
                throw new SettingsException(LISTS + name + ".protected", Message.of("settings.password.unprotected"));
            }
        });
    }

    /** The password of a protected list, by the list's name. */
    Password of(String list) {
        String words = words(list);
        if (words == null) {
            throw SettingsException.missing(
                    PROPERTY + list, LISTS + list + ".protected", Message.of("settings.password.missing"));
        }
        try {
            return new Password(words);
        } catch (IllegalArgumentException unfit) {
            throw SettingsException.missing(
                    PROPERTY + list, LISTS + list + ".protected", Message.of("settings.password.unfit"));
        }
    }

    private @Nullable String words(String list) {
        Path file = deliveries.passwordFiles().get(list);
        if (file != null) {
            return PasswordFile.read(file, FILE_PROPERTY + list, "settings.password.unreadable");
        }
        if (isInSettings(PROPERTY + list)) {
            throw new SettingsException(PROPERTY + list, Message.of("settings.password.inSettings"));
        }
        return deliveries.passwords().get(list);
    }

    private boolean isInSettings(String property) {
        return environment.getPropertySources().stream()
                .anyMatch(source ->
                        source instanceof OriginTrackedMapPropertySource && source.containsProperty(property));
    }
}
