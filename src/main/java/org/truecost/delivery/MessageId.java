package org.truecost.delivery;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.files.Fingerprint;
import org.truecost.store.Report;
import org.truecost.store.StoredWorkbook;

/**
 * The Message-ID header (RFC 5322, 3.6.4), derived from the report and its recipient: the same report to the same reader always has the
 * same one, even if the outbox was lost.
 */
final class MessageId {

    private static final int DIGITS = 32;

    private MessageId() {}

    static String of(Report report, List<StoredWorkbook> workbooks, String list, String recipient) {
        String identity = Stream.concat(
                        Stream.of(report.month(), report.revision(), list, recipient),
                        workbooks.stream().map(StoredWorkbook::sha256))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        return "<%s.r%d.%s@truecost>"
                .formatted(
                        report.month(),
                        report.revision(),
                        Fingerprint.ofText(identity).substring(0, DIGITS));
    }
}
