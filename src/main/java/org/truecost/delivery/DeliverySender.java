package org.truecost.delivery;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.truecost.files.Password;
import org.truecost.files.PrivateFolder;
import org.truecost.mail.BriefingMailer;
import org.truecost.mail.DeliveryFolder;
import org.truecost.mail.Letter;
import org.truecost.mail.Letter.Enclosure;
import org.truecost.mail.Receipt;
import org.truecost.month.ReportDocuments;
import org.truecost.month.ReportFacts;
import org.truecost.month.ReportFiles;
import org.truecost.output.ProtectedWorkbook;
import org.truecost.output.Templates;
import org.truecost.settings.DeliveryProperties;
import org.truecost.settings.MailProperties;
import org.truecost.settings.RecipientList;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.Delivery;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.wording.CoverNote;

/** Carries one delivery to its recipient: a letter with the documents, or the documents into a folder. */
@Component
class DeliverySender {

    private final ReportStore reports;
    private final ReportFacts facts;
    private final ReportDocuments documents;
    private final DeliveryProperties deliveries;
    private final MailProperties mail;
    private final Passwords passwords;
    private final TrueCostProperties properties;
    private @Nullable BriefingMailer mailer;

    DeliverySender(
            ReportStore reports,
            ReportFacts facts,
            ReportDocuments documents,
            DeliveryProperties deliveries,
            MailProperties mail,
            Passwords passwords,
            TrueCostProperties properties) {
        this.reports = reports;
        this.facts = facts;
        this.documents = documents;
        this.deliveries = deliveries;
        this.mail = mail;
        this.passwords = passwords;
        this.properties = properties;
    }

    /** Tries once. */
    Receipt send(Delivery delivery) throws IOException, InterruptedException {
        RecipientList list = requireNonNull(deliveries.lists().get(delivery.list()));
        Report report = reports.report(delivery.month(), delivery.revision());
        ReportFiles reportFiles =
                new ReportFiles(report.month(), report.revision(), properties.output(), properties.templates());
        documents.restore(reportFiles);
        if (!list.isProtected()) {
            return send(delivery, report, list, Attachments.of(reportFiles, list));
        }
        try (PrivateFolder folder = PrivateFolder.in(properties.spool())) {
            return send(delivery, report, list, locked(delivery, reportFiles, list, folder));
        }
    }

    private Receipt send(Delivery delivery, Report report, RecipientList list, List<Enclosure> attachments)
            throws InterruptedException {
        return list.isFolder(delivery.recipient())
                ? new DeliveryFolder(Path.of(delivery.recipient())).put(attachments)
                : mailer().send(letter(delivery, report, list, attachments));
    }

    /** The documents with the list's password on them. None of it ever lies anywhere without. */
    private List<Enclosure> locked(Delivery delivery, ReportFiles reportFiles, RecipientList list, PrivateFolder folder)
            throws IOException {
        Password password = passwords.of(delivery.list());
        List<Enclosure> locked = new ArrayList<>();
        for (Enclosure open : Attachments.of(reportFiles, list)) {
            Path file = folder.resolve(open.name());
            if (open.file().equals(reportFiles.folder().resolve(reportFiles.summary()))) {
                ProtectedWorkbook.write(open.file(), password, file);
            } else {
                documents.writeLocked(reportFiles, list.spoken(), password, file);
            }
            locked.add(new Enclosure(open.name(), file));
        }
        return locked;
    }

    private Letter letter(Delivery delivery, Report report, RecipientList list, List<Enclosure> attachments) {
        CoverNote note = Templates.load(properties.templates())
                .cover(facts.briefing(report), list.spoken(), words(delivery, list.isProtected(), attachments));
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

    private synchronized BriefingMailer mailer() {
        if (mailer == null) {
            mailer = mail.mailer();
        }
        return mailer;
    }
}
