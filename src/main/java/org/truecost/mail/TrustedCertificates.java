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
import org.truecost.mail.UnusableCertificatesException.Reason;

/** Trusts the authorities of a PEM file, and no others: for mail servers whose certificate no public authority has signed. */
final class TrustedCertificates {

    private TrustedCertificates() {}

    /**
     * Connections to servers with a certificate of these authorities.
     *
     * @throws UnusableCertificatesException if the file cannot be used
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
            throw new UnusableCertificatesException(pem, Reason.MISSING, missing);
        } catch (IOException unreadable) {
            throw new UnusableCertificatesException(pem, Reason.UNREADABLE, unreadable);
        } catch (IllegalStateException unfit) {
            throw new UnusableCertificatesException(pem, reason(unfit), unfit);
        }
    }

    /** A file without the first line of a certificate, or one whose certificates are damaged. */
    private static Reason reason(IllegalStateException unfit) {
        return unfit.getCause() == null ? Reason.NONE : Reason.DAMAGED;
    }
}
