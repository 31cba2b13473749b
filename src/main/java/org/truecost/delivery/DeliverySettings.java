package org.truecost.delivery;

import org.springframework.stereotype.Component;
import org.truecost.output.Templates;
import org.truecost.settings.DeliveryProperties;
import org.truecost.settings.ListNames;
import org.truecost.settings.MailProperties;
import org.truecost.settings.SettingsException;
import org.truecost.settings.TrueCostProperties;

/** Checks whether the settings allow deliveries: mistakes are reported before anything is written. */
@Component
class DeliverySettings {

    private final DeliveryProperties deliveries;
    private final MailProperties mail;
    private final Passwords passwords;
    private final ListNames names;
    private final TrueCostProperties properties;

    DeliverySettings(
            DeliveryProperties deliveries,
            MailProperties mail,
            Passwords passwords,
            ListNames names,
            TrueCostProperties properties) {
        this.deliveries = deliveries;
        this.mail = mail;
        this.passwords = passwords;
        this.names = names;
        this.properties = properties;
    }

    /**
     * Checks all that a delivery needs: templates, lists, passwords and the mail server's settings.
     *
     * @throws SettingsException if one of them cannot be used
     */
    void check() {
        Templates.load(properties.templates());
        checkLists();
        if (deliveries.isMailed()) {
            mail.mailer();
        }
    }

    /**
     * Checks what a plan needs: lists and passwords.
     *
     * @throws SettingsException if one of them cannot be used
     */
    void checkLists() {
        names.check();
        passwords.check();
    }
}
