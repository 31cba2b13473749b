package org.truecost.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A letter as it goes over the line. It knows how far it got: that decides what a silence means. */
final class LetterMessage extends MimeMessage {

    private final String messageId;
    private volatile boolean handedOver;

    private LetterMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static LetterMessage of(Letter letter, String from, Session session) throws MessagingException {
        LetterMessage message = new LetterMessage(session, letter.messageId());
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(address(from));
        helper.setTo(address(letter.to()));
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(Instant.now()));
        helper.setText(letter.text(), letter.html());
        for (Letter.Enclosure enclosure : letter.enclosures()) {
            helper.addAttachment(enclosure.name(), enclosure.file().toFile());
        }
        message.setHeader("Content-Language", letter.language().getLanguage());
        // Answering machines leave such letters alone (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(String text) throws MessagingException {
        return new InternetAddress(text, true);
    }

    /** Whether the server has it to the last byte: from then on only its answer tells whether it took it. */
    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
