package org.truecost.mail;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;

/** Trusts the authorities of a PEM file, and no others: for mail servers whose certificate no public authority has signed. */
final class TrustedCertificates {

    private TrustedCertificates() {}

    /**
     * Connections to servers with a certificate of these authorities.
     *
     * @throws IllegalArgumentException if the file cannot be used; the message says why, in a sentence
     */
    static SSLSocketFactory sockets(Path pem) {
        PemSslStore authorities = PemSslStore.of(certificates(pem), null);
        SslBundle bundle = SslBundle.of(new PemSslStoreBundle(null, authorities));
        return bundle.createSslContext().getSocketFactory();
    }

    private static List<X509Certificate> certificates(Path pem) {
        try {
            return PemContent.load(pem).getCertificates();
        } catch (NoSuchFileException missing) {
            throw unusable(pem, "there is no such file", missing);
        } catch (IOException unreadable) {
            throw unusable(pem, "it cannot be read", unreadable);
        } catch (IllegalStateException unfit) {
            throw unusable(pem, reason(unfit), unfit);
        }
    }

    /** A file without the first line of a certificate, or one whose certificates are damaged. */
    private static String reason(IllegalStateException unfit) {
        return unfit.getCause() == null ? "it holds no certificate in PEM format" : "a certificate in it is damaged";
    }

    private static IllegalArgumentException unusable(Path pem, String reason, Exception cause) {
        return new IllegalArgumentException("the certificates in " + pem + " cannot be used: " + reason, cause);
    }
}
