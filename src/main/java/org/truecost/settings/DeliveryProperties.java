package org.truecost.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who gets the briefings and how often delivery is attempted; each property is described in {@code application.yml}.
 *
 * @param lists by name
 * @param passwords of protected lists, by the list's name; see {@code Passwords}
 * @param passwordFiles files that contain only such a password
 * @param errorsAllowed a report with more errors waits for approval, and so does any that lacks a file or sheet with figures
 * @param attempts attempts before a delivery fails permanently
 * @param unclearAttempts attempts with an unknown result before a delivery fails permanently
 * @param firstPause between the first attempt and the second; each next pause is twice as long
 * @param longestPause no pause is longer
 * @param patience how long one run waits for the next attempt of what could not be delivered
 */
@ConfigurationProperties(value = "truecost.delivery", ignoreUnknownFields = false)
public record DeliveryProperties(
        @DefaultValue Map<String, RecipientList> lists,
        @DefaultValue Map<String, String> passwords,
        @DefaultValue Map<String, Path> passwordFiles,
        int errorsAllowed,
        int attempts,
        int unclearAttempts,
        Duration firstPause,
        Duration longestPause,
        Duration patience) {

    /** Lists are gone through by name; refuses to try less than once, or to wait for less than nothing. */
    public DeliveryProperties {
        Bounds.number("truecost.delivery.errors-allowed", errorsAllowed, 0);
        Bounds.number("truecost.delivery.attempts", attempts, 1);
        Bounds.number("truecost.delivery.unclear-attempts", unclearAttempts, 1);
        Bounds.time("truecost.delivery.first-pause", firstPause);
        Bounds.time("truecost.delivery.longest-pause", longestPause);
        Bounds.time("truecost.delivery.patience", patience);
        lists = new TreeMap<>(lists);
    }

    /** Never a password: records are printed in logs. */
    @Override
    public String toString() {
        return "DeliveryProperties" + lists.keySet();
    }

    /** Whether any list has a mail address, so that a mail server is needed. */
    public boolean isMailed() {
        return lists.values().stream().anyMatch(list -> !list.to().isEmpty());
    }
}
