package org.truecost.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A mail address as people write it, and as it travels. The domain travels in its ASCII form (IDNA, RFC 3490), a name in encoded
 * words (RFC 2047). The part before the @ is interpreted only by the receiving server and has no ASCII form: such a letter goes
 * only to a server that accepts it unchanged (SMTPUTF8, RFC 6531). Characters are never cut to their low bytes, which would be
 * another mailbox.
 */
public final class MailAddress {

    /** What can be said of an address before anything is sent. */
    public enum Verdict {
        /** A letter can be addressed to it; whether the mailbox exists, only its server knows. */
        USABLE,
        /** Not an address. */
        MALFORMED,
        /** The domain has no ASCII form, or one that would be read back as another domain ({@code ß} as {@code ss}). */
        UNUSABLE_DOMAIN
    }

    private MailAddress() {}

    /** Judges one address, with or without its owner's name. */
    public static Verdict judge(String text) {
        try {
            InternetAddress address = strictly(text);
            if (!address.getAddress().contains("@")) {
                return Verdict.MALFORMED;
            }
            travelling(address);
            return Verdict.USABLE;
        } catch (AddressException malformed) {
            return Verdict.MALFORMED;
        } catch (IllegalArgumentException noAsciiForm) {
            return Verdict.UNUSABLE_DOMAIN;
        }
    }

    /**
     * The addresses of a list, separated: one written with a comma in its owner's name ({@code "Doe, Jane" <jane@example.com>})
     * may arrive in pieces, because settings take a comma for the end of an entry. What cannot be read as addresses is returned
     * as it is, so that its error can be reported.
     *
     * @param entries the pieces, in order
     */
    public static List<String> split(List<String> entries) {
        try {
            return Stream.of(InternetAddress.parse(String.join(", ", entries), true))
                    .map(MailAddress::written)
                    .toList();
        } catch (AddressException malformed) {
            return List.copyOf(entries);
        }
    }

    /**
     * The mailbox of an address, without the name of its owner and in lower case: no provider distinguishes mailboxes by case,
     * although RFC 5321 would allow it. An invalid address is its own mailbox.
     */
    public static String mailbox(String address) {
        try {
            return travelling(strictly(address)).getAddress().toLowerCase(Locale.ROOT);
        } catch (AddressException | IllegalArgumentException none) {
            return address;
        }
    }

    /**
     * An address as it travels.
     *
     * @throws AddressException if it is malformed or its domain has no ASCII form
     */
    static InternetAddress parse(String text) throws AddressException {
        try {
            return travelling(strictly(text));
        } catch (IllegalArgumentException noAsciiForm) {
            throw new AddressException("the domain has no ASCII form", text);
        }
    }

    /** Whether only a server with SMTPUTF8 can take it. */
    static boolean needsUtf8(InternetAddress address) {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(address.getAddress());
    }

    private static InternetAddress strictly(String text) throws AddressException {
        InternetAddress address = new InternetAddress(text, true);
        address.validate();
        return address;
    }

    /** The library's own form omits what a name needs to be parsed again, and encodes what people should read. */
    private static String written(InternetAddress address) {
        return address.toUnicodeString();
    }

    /** @throws IllegalArgumentException if the domain has no ASCII form */
    private static InternetAddress travelling(InternetAddress address) {
        String text = address.getAddress();
        int at = text.lastIndexOf('@');
        if (at >= 0) {
            address.setAddress(text.substring(0, at + 1) + asciiDomain(text.substring(at + 1)));
        }
        try {
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return address;
    }

    private static String asciiDomain(String domain) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(domain)) {
            return domain;
        }
        String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        if (!IDN.toUnicode(ascii)
                .equals(Normalizer.normalize(domain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(domain);
        }
        return ascii;
    }
}
