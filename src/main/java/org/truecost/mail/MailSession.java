package org.truecost.mail;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** The settings of the mail library that follow from a server's. */
final class MailSession {

    private MailSession() {}

    static Session with(MailServer server) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.auth", server.login() != null);
        properties.put("mail.smtp.connectiontimeout", millis(server.connect()));
        properties.put("mail.smtp.timeout", millis(server.read()));
        properties.put("mail.smtp.writetimeout", millis(server.write()));
        // The answer to our leave-taking decides nothing, and some servers never give it.
        properties.put("mail.smtp.quitwait", false);
        secure(properties, server);
        return Session.getInstance(properties);
    }

    /** The same for letters whose addresses are not ASCII. */
    static Session inUtf8(Session session) {
        Properties properties = new Properties();
        properties.putAll(session.getProperties());
        properties.put("mail.mime.allowutf8", true);
        return Session.getInstance(properties);
    }

    private static void secure(Properties properties, MailServer server) {
        properties.put("mail.smtp.ssl.enable", server.security() == MailServer.Security.TLS);
        properties.put("mail.smtp.starttls.enable", server.security() == MailServer.Security.STARTTLS);
        properties.put("mail.smtp.starttls.required", server.security() == MailServer.Security.STARTTLS);
        properties.put("mail.smtp.ssl.checkserveridentity", true);
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        if (server.certificates() != null) {
            properties.put("mail.smtp.ssl.socketFactory", TrustedCertificates.sockets(server.certificates()));
            properties.put("mail.smtp.ssl.socketFactory.fallback", false);
        }
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
