package org.truecost.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.truecost.mail.BriefingMailer;
import org.truecost.mail.MailAddress;
import org.truecost.mail.MailServer;
import org.truecost.mail.MailServer.Login;
import org.truecost.mail.MailServer.Security;
import org.truecost.mail.UnusableCertificatesException;
import org.truecost.problem.Message;

/**
 * The mail server; each property is described in {@code application.yml}.
 *
 * @param host null where no mail is sent
 * @param port null for the usual one of the security
 * @param user null where the server asks for none
 * @param passwordFile a file that holds nothing but the password
 */
@ConfigurationProperties(value = "truecost.mail", ignoreUnknownFields = false)
public record MailProperties(
        @Nullable String host,
        @Nullable Integer port,
        Security security,
        @Nullable String from,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path passwordFile,
        @Nullable Path certificates,
        Duration connectTimeout,
        Duration readTimeout,
        Duration writeTimeout,
        Duration letterTimeout) {

    private static final Map<Security, Integer> PORTS =
            Map.of(Security.STARTTLS, 587, Security.TLS, 465, Security.NONE, 25);
    private static final int LAST_PORT = 65_535;

    /** Refuses ports that there are not, and to wait for no time, which mail takes for waiting without an end. */
    public MailProperties {
        if (port != null) {
            Bounds.number("truecost.mail.port", port, 1, LAST_PORT);
        }
        Bounds.someTime("truecost.mail.connect-timeout", connectTimeout);
        Bounds.someTime("truecost.mail.read-timeout", readTimeout);
        Bounds.someTime("truecost.mail.write-timeout", writeTimeout);
        Bounds.someTime("truecost.mail.letter-timeout", letterTimeout);
    }

    /**
     * Who brings letters to the server.
     *
     * @throws SettingsException if something is missing to know it, or its certificates cannot be used
     */
    public BriefingMailer mailer() {
        MailServer server = server();
        try {
            return new BriefingMailer(server);
        } catch (UnusableCertificatesException unusable) {
            throw new SettingsException(
                    "truecost.mail.certificates",
                    Message.of("settings.mail.certificates")
                            .with("file", unusable.file().toString())
                            .with("reason", Message.of("settings.mail.certificates." + unusable.reason())));
        }
    }

    private MailServer server() {
        if (host == null || host.isBlank()) {
            throw new SettingsException("truecost.mail.host", Message.of("settings.mail.host"));
        }
        String sender = sender();
        try {
            return new MailServer(
                    host,
                    port == null ? PORTS.getOrDefault(security, 0) : port,
                    security,
                    sender,
                    login(),
                    certificates,
                    connectTimeout,
                    readTimeout,
                    writeTimeout,
                    letterTimeout);
        } catch (IllegalArgumentException contradiction) {
            throw new SettingsException("truecost.mail.security", Message.of("settings.mail.security"));
        }
    }

    private String sender() {
        if (from == null || from.isBlank()) {
            throw new SettingsException("truecost.mail.from", Message.of("settings.mail.from.missing"));
        }
        if (MailAddress.judge(from) != MailAddress.Verdict.USABLE) {
            throw new SettingsException(
                    "truecost.mail.from",
                    Message.of("settings.mail.from.unusable").with("found", from));
        }
        return from;
    }

    private @Nullable Login login() {
        if (user == null || user.isBlank()) {
            return null;
        }
        if (passwordFile != null) {
            return new Login(
                    user,
                    PasswordFile.read(
                            passwordFile, "truecost.mail.password-file", "settings.mail.password.unreadable"));
        }
        if (password == null) {
            throw SettingsException.missing(
                    "truecost.mail.password", "truecost.mail.user", Message.of("settings.mail.password"));
        }
        return new Login(user, password);
    }

    /** Never the password: records are printed in logs. */
    @Override
    public String toString() {
        return "MailProperties[%s:%s]".formatted(host, port);
    }
}
