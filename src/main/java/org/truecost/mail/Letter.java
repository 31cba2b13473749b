package org.truecost.mail;

import jakarta.mail.internet.AddressException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A letter to one reader.
 *
 * @param messageId with its angle brackets; the same for every try to send this letter, so that a reader's program shows a
 *     repeat once
 * @param to the reader's address
 * @param language of the texts
 * @param text for programs that show no markup
 * @param html the same in markup
 */
public record Letter(
        String messageId,
        String to,
        String subject,
        Locale language,
        String text,
        String html,
        List<Enclosure> enclosures) {

    public Letter {
        enclosures = List.copyOf(enclosures);
    }

    /** Whether only a server with SMTPUTF8 can take it from a sender to its reader. */
    boolean needsUtf8(String from) throws AddressException {
        return MailAddress.needsUtf8(MailAddress.parse(to)) || MailAddress.needsUtf8(MailAddress.parse(from));
    }

    /** A document that goes with a letter, and the name the reader sees. */
    public record Enclosure(String name, Path file) {}
}
