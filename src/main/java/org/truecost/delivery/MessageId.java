package org.truecost.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.store.Report;
import org.truecost.store.StoredWorkbook;

/**
 * A letter's name in the mail system (RFC 5322, 3.6.4), made from what it brings and to whom: the same report to the same
 * reader has the same one, even where the outbox itself was lost; another's report for the same month has another.
 */
final class MessageId {

    private static final int BYTES = 16;

    private MessageId() {}

    static String of(Report report, List<StoredWorkbook> workbooks, String list, String recipient) {
        String identity = Stream.concat(
                        Stream.of(report.month(), report.revision(), list, recipient),
                        workbooks.stream().map(StoredWorkbook::sha256))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        return "<%s.r%d.%s@truecost>".formatted(report.month(), report.revision(), digest(identity));
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(sum, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
