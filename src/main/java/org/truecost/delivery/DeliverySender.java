package org.truecost.delivery;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.truecost.files.Password;
import org.truecost.files.PrivateFolder;
import org.truecost.mail.Letter;
import org.truecost.mail.Letter.Enclosure;
import org.truecost.mail.Receipt;
import org.truecost.month.ReportDocuments;
import org.truecost.month.ReportFiles;
import org.truecost.month.ReportRun;
import org.truecost.month.Reports;
import org.truecost.output.ProtectedWorkbook;
import org.truecost.output.Templates;
import org.truecost.settings.DeliveryProperties;
import org.truecost.settings.RecipientList;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.Delivery;
import org.truecost.store.ReportStore;
import org.truecost.wording.CoverNote;

/** Carries one delivery to its recipient: a letter with the documents, or the documents into a folder. */
@Component
class DeliverySender {

    private final ReportStore store;
    private final Reports reports;
    private final ReportDocuments documents;
    private final DeliveryProperties deliveries;
    private final Passwords passwords;
    private final TrueCostProperties properties;

    DeliverySender(
            ReportStore store,
            Reports reports,
            ReportDocuments documents,
            DeliveryProperties deliveries,
            Passwords passwords,
            TrueCostProperties properties) {
        this.store = store;
        this.reports = reports;
        this.documents = documents;
        this.deliveries = deliveries;
        this.passwords = passwords;
        this.properties = properties;
    }

    /** A delivery, its list, its report and the tools of the run. */
    private record Try(Delivery delivery, RecipientList list, ReportRun report, DeliveryRun run) {}

    /** Tries once. */
    Receipt send(Delivery delivery, DeliveryRun run) throws IOException, InterruptedException {
        RecipientList list = requireNonNull(deliveries.lists().get(delivery.list()));
        ReportRun report = run.of(store.report(delivery.month(), delivery.revision()));
        reports.restore(report);
        Try attempt = new Try(delivery, list, report, run);
        if (!list.isProtected()) {
            return send(attempt, Attachments.of(report.files(), list));
        }
        try (PrivateFolder folder = PrivateFolder.in(properties.spool())) {
            return send(attempt, locked(attempt, folder));
        }
    }

    private Receipt send(Try attempt, List<Enclosure> attachments) throws InterruptedException {
        String recipient = attempt.delivery().recipient();
        return attempt.list().isFolder(recipient)
                ? new DeliveryFolder(Path.of(recipient)).put(attachments)
                : attempt.run().mailer().send(letter(attempt, attachments));
    }

    /** The documents protected with the list's password. They are never stored without it. */
    private List<Enclosure> locked(Try attempt, PrivateFolder folder) throws IOException {
        Password password = passwords.of(attempt.delivery().list());
        ReportFiles files = attempt.report().files();
        List<Enclosure> locked = new ArrayList<>();
        for (Enclosure open : Attachments.of(files, attempt.list())) {
            Path file = folder.resolve(open.name());
            if (open.file().equals(files.folder().resolve(files.summary()))) {
                ProtectedWorkbook.write(open.file(), password, file);
            } else {
                documents.writeLocked(attempt.report(), attempt.list().spoken(), password, file);
            }
            locked.add(new Enclosure(open.name(), file));
        }
        return locked;
    }

    private Letter letter(Try attempt, List<Enclosure> attachments) {
        Delivery delivery = attempt.delivery();
        RecipientList list = attempt.list();
        CoverNote note = Templates.load(properties.templates())
                .cover(
                        attempt.report().facts().briefing(),
                        list.spoken(),
                        words(delivery, list.isProtected(), attachments));
        return new Letter(
                delivery.messageId(),
                delivery.recipient(),
                note.subject(),
                list.spoken().locale(),
                note.text(),
                note.html(),
                attachments);
    }

    private static Map<String, String> words(Delivery delivery, boolean isProtected, List<Enclosure> attachments) {
        Map<String, String> words = new HashMap<>();
        words.put("list", delivery.list());
        if (isProtected) {
            words.put("protected", "");
        }
        words.put("documents", attachments.stream().map(Enclosure::name).collect(Collectors.joining(", ")));
        if (delivery.revision() > 1) {
            words.put("replaces", Integer.toString(delivery.revision() - 1));
        }
        return words;
    }
}
