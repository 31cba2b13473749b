package org.truecost.mail;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Passes letters to a mail server, one connection each, and classifies the result of every attempt: accepted, refused, later, or
 * unknown. However the server behaves, the result comes within {@link MailServer#whole()}.
 */
public final class BriefingMailer {

    private final MailServer server;
    private final Session session;

    /** For addresses beyond ASCII: their letters are written in UTF-8 throughout, which not every server takes. */
    private final Session utf8;

    /**
     * Letters go to this server.
     *
     * @throws IllegalArgumentException if its file of certificates cannot be used
     */
    public BriefingMailer(MailServer server) {
        this.server = server;
        this.session = MailSession.with(server);
        this.utf8 = MailSession.inUtf8(session);
    }

    /**
     * Makes one attempt. A failure of a server, a network or an address is in the receipt, never an exception.
     *
     * @throws InterruptedException if the program is being stopped; the letter may or may not have been sent
     */
    public Receipt send(Letter letter) throws InterruptedException {
        Attempt attempt = new Attempt(server, session(letter), letter);
        FutureTask<Receipt> receipt = new FutureTask<>(attempt);
        Thread.ofVirtual().name("mail").start(receipt);
        try {
            return receipt.get(server.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return attempt.cutOff("not done within " + server.whole());
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        } finally {
            // An interrupted virtual thread closes the connection it is waiting on.
            receipt.cancel(true);
        }
    }

    private Session session(Letter letter) {
        try {
            return letter.needsUtf8(server.from()) ? utf8 : session;
        } catch (AddressException malformed) {
            // The try says so in its receipt.
            return session;
        }
    }
}
