package org.truecost.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A letter as it is transmitted. It knows how far it got: that decides what a missing response means. */
final class LetterMessage extends MimeMessage {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "pdf", "application/pdf",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String messageId;
    private volatile boolean handedOver;

    private LetterMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static LetterMessage of(Letter letter, String from, Session session) throws MessagingException {
        LetterMessage message = new LetterMessage(session, letter.messageId());
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(MailAddress.parse(from));
        helper.setTo(MailAddress.parse(letter.to()));
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(Instant.now()));
        helper.setText(letter.text(), letter.html());
        for (Letter.Enclosure enclosure : letter.enclosures()) {
            helper.addAttachment(
                    enclosure.name(), () -> Files.newInputStream(enclosure.file()), mediaType(enclosure.name()));
        }
        message.setHeader("Content-Language", letter.language().getLanguage());
        // Answering machines leave such letters alone (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** By the name's ending, so that every machine says the same; unknown ones are plain bytes. */
    private static String mediaType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return MEDIA_TYPES.getOrDefault(ending, "application/octet-stream");
    }

    /** Whether the server has it to the last byte: from then on only its response says whether it was accepted. */
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
