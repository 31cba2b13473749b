package org.truecost.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What a mail address looks like. */
public final class MailAddress {

    private MailAddress() {}

    /** Whether letters could be addressed to it; whether anybody is there only its server knows. */
    public static boolean isValid(String address) {
        try {
            new InternetAddress(address, true).validate();
            return address.contains("@");
        } catch (AddressException wrong) {
            return false;
        }
    }
}
