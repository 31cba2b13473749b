package org.truecost.mail;

import jakarta.mail.Session;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands letters to a mail server, one connection each, and says of every try what it means: taken, refused, later, or not
 * known. However the server behaves, the answer comes within {@link MailServer#whole()}.
 */
public final class BriefingMailer {

    private final MailServer server;
    private final Session session;

    /**
     * Letters go to this server.
     *
     * @throws IllegalArgumentException if its file of certificates cannot be used
     */
    public BriefingMailer(MailServer server) {
        this.server = server;
        this.session = MailSession.with(server);
    }

    /**
     * Tries once. What a server, a network or an address does is in the receipt, never an exception.
     *
     * @throws InterruptedException if the program is being stopped; the letter may have gone or not
     */
    public Receipt send(Letter letter) throws InterruptedException {
        Attempt attempt = new Attempt(server, session, letter);
        FutureTask<Receipt> receipt = new FutureTask<>(attempt);
        Thread.ofVirtual().name("mail").start(receipt);
        try {
            return receipt.get(server.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return attempt.cutOff("not done within " + server.whole());
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        } finally {
            // A virtual thread that is interrupted closes the connection it waits on, whatever it waits for.
            receipt.cancel(true);
        }
    }
}
