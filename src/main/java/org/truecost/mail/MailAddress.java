package org.truecost.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

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

    /**
     * The mailbox an address leads to, without the name of its owner and in small letters: no provider tells mailboxes apart by
     * the size of their letters, though RFC 5321 would let it. An address that is none is its own.
     */
    public static String mailbox(String address) {
        try {
            return new InternetAddress(address, true).getAddress().toLowerCase(Locale.ROOT);
        } catch (AddressException none) {
            return address;
        }
    }
}
