package org.truecost.mail;

import static org.truecost.mail.Receipt.Verdict.POSTPONED;
import static org.truecost.mail.Receipt.Verdict.REFUSED;
import static org.truecost.mail.Receipt.Verdict.UNAVAILABLE;

import jakarta.mail.MessagingException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * A mail server's refusal: which command, what code, in what words (RFC 5321, 4.2.1: codes from 400 mean later, from 500
 * never).
 */
record ServerAnswer(Command command, int code, String words) {

    private static final int LATER = 400;
    private static final int NEVER = 500;
    private static final int AFTER = 600;
    private static final int CLOSING = 421;

    /** What was refused; the most informative first. */
    enum Command {
        RECIPIENT,
        SENDER,
        CONTENT
    }

    /** The refusal behind a failure, if the server said one. */
    static Optional<ServerAnswer> of(MessagingException failure) {
        return chain(failure)
                .flatMap(part -> read(part).stream())
                .filter(answer -> answer.code >= LATER && answer.code < AFTER)
                .min(Comparator.comparing(ServerAnswer::command));
    }

    /** The error for people: the innermost cause says it best. */
    static String words(MessagingException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** A sender that is refused, or a server that closes, is not this letter's fault: it waits for better days. */
    Receipt receipt() {
        if (code == CLOSING || (command == Command.SENDER && code >= NEVER)) {
            return Receipt.of(UNAVAILABLE, words);
        }
        return Receipt.of(code >= NEVER ? REFUSED : POSTPONED, words);
    }

    private static Stream<Exception> chain(MessagingException failure) {
        return Stream.iterate(
                failure,
                part -> part != null,
                part -> part instanceof MessagingException more ? more.getNextException() : null);
    }

    private static Optional<ServerAnswer> read(Exception part) {
        return switch (part) {
            case SMTPAddressFailedException reader ->
                Optional.of(new ServerAnswer(Command.RECIPIENT, reader.getReturnCode(), said(reader)));
            case SMTPSenderFailedException sender ->
                Optional.of(new ServerAnswer(Command.SENDER, sender.getReturnCode(), said(sender)));
            case SMTPSendFailedException other ->
                Optional.of(new ServerAnswer(refused(other.getCommand()), other.getReturnCode(), said(other)));
            default -> Optional.empty();
        };
    }

    private static Command refused(String line) {
        return line.toUpperCase(Locale.ROOT).startsWith("MAIL") ? Command.SENDER : Command.CONTENT;
    }

    private static String said(Exception part) {
        return String.valueOf(part.getMessage());
    }
}
