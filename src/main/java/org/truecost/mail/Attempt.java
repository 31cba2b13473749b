package org.truecost.mail;

import static org.truecost.mail.Receipt.Verdict.ACCEPTED;
import static org.truecost.mail.Receipt.Verdict.REFUSED;
import static org.truecost.mail.Receipt.Verdict.UNAVAILABLE;
import static org.truecost.mail.Receipt.Verdict.UNCLEAR;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.concurrent.Callable;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One try to hand over a letter, and how far it got. */
final class Attempt implements Callable<Receipt> {

    private final MailServer server;
    private final Session session;
    private final Letter letter;
    private volatile @Nullable LetterMessage message;

    Attempt(MailServer server, Session session, Letter letter) {
        this.server = server;
        this.session = session;
        this.letter = letter;
    }

    @Override
    public Receipt call() {
        try {
            LetterMessage ready = LetterMessage.of(letter, server.from(), session);
            message = ready;
            return deliver(ready);
        } catch (MessagingException unsayable) {
            return Receipt.of(REFUSED, String.valueOf(unsayable.getMessage()));
        }
    }

    /** What an end from outside means: the letter may be there if the server had it all. */
    Receipt cutOff(String words) {
        return Receipt.of(isHandedOver() ? UNCLEAR : UNAVAILABLE, words);
    }

    private Receipt deliver(LetterMessage ready) throws MessagingException {
        Transport transport = session.getTransport();
        try {
            connect(transport);
            return letter.needsUtf8(server.from()) && !takesUtf8(transport)
                    ? Receipt.of(REFUSED, "the mail server does not offer SMTPUTF8, which this address needs")
                    : handOver(ready, transport);
        } catch (MessagingException unreachable) {
            return Receipt.of(UNAVAILABLE, ServerAnswer.words(unreachable));
        } finally {
            hangUp(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        MailServer.Login login = server.login();
        transport.connect(
                server.host(),
                server.port(),
                login == null ? null : login.user(),
                login == null ? null : login.password());
    }

    private static boolean takesUtf8(Transport transport) {
        return transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8");
    }

    private Receipt handOver(LetterMessage ready, Transport transport) {
        try {
            transport.sendMessage(ready, ready.getAllRecipients());
            return Receipt.of(ACCEPTED, "");
        } catch (MessagingException failed) {
            return ServerAnswer.of(failed)
                    .map(ServerAnswer::receipt)
                    .orElseGet(() -> cutOff(ServerAnswer.words(failed)));
        }
    }

    private boolean isHandedOver() {
        LetterMessage current = message;
        return current != null && current.isHandedOver();
    }

    /** The letter is there or not by now; how the server takes its leave changes nothing. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException rude) {
            // Nothing follows from it.
        }
    }
}
