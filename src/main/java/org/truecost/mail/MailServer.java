package org.truecost.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes letters, and how to speak with it.
 *
 * @param from the sender's address, with or without a name
 * @param login null where the server asks for none
 * @param certificates a PEM file of the authorities to trust instead of Java's own; null for Java's own
 * @param connect the longest wait for a connection
 * @param read the longest silence of the server
 * @param write the longest time that the server takes nothing
 * @param whole the longest time for one letter, however busily the server keeps it waiting
 */
public record MailServer(
        String host,
        int port,
        Security security,
        String from,
        @Nullable Login login,
        @Nullable Path certificates,
        Duration connect,
        Duration read,
        Duration write,
        Duration whole) {

    /** A password is never sent over an unencrypted connection. */
    public MailServer {
        if (login != null && security == Security.NONE) {
            throw new IllegalArgumentException("a password is not sent without TLS: choose starttls or tls");
        }
    }

    /** How the line is kept from listeners. */
    public enum Security {
        /** TLS after a greeting in the clear; a server that does not offer it gets no letter. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** In the clear, and never with a password. For a relay on the same machine. */
        NONE
    }

    /** A name and its password. */
    public record Login(String user, String password) {

        /** Never the password: records are printed in logs. */
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
