package org.truecost.mail;

import java.nio.file.Path;

/** A file of certificates that a mail server's cannot be checked against. */
public final class UnusableCertificatesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final Reason reason;

    /** Why it cannot be used. */
    public enum Reason {
        MISSING("there is no such file"),
        UNREADABLE("it cannot be read"),
        NONE("it holds no certificate in PEM format"),
        DAMAGED("a certificate in it is damaged");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    UnusableCertificatesException(Path file, Reason reason, Exception cause) {
        super("the certificates in " + file + " cannot be used: " + reason.words, cause);
        this.file = file;
        this.reason = reason;
    }

    /** The file that cannot be used. */
    public Path file() {
        return file;
    }

    /** Why it cannot be used. */
    public Reason reason() {
        return reason;
    }
}
