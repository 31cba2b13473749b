package org.truecost.job;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.truecost.mail.BriefingMailer;
import org.truecost.mail.DeliveryFolder;
import org.truecost.mail.Letter;
import org.truecost.mail.Letter.Enclosure;
import org.truecost.mail.Receipt;
import org.truecost.output.CoverNote;
import org.truecost.output.Templates;
import org.truecost.store.Delivery;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;

/** Carries one delivery to its recipient: a letter with the documents, or the documents into a folder. */
@Component
class Courier {

    private final ReportStore reports;
    private final ReportFacts facts;
    private final ReportDocuments documents;
    private final DeliveryProperties deliveries;
    private final MailProperties mail;
    private final TrueCostProperties properties;
    private @Nullable BriefingMailer mailer;

    Courier(
            ReportStore reports,
            ReportFacts facts,
            ReportDocuments documents,
            DeliveryProperties deliveries,
            MailProperties mail,
            TrueCostProperties properties) {
        this.reports = reports;
        this.facts = facts;
        this.documents = documents;
        this.deliveries = deliveries;
        this.mail = mail;
        this.properties = properties;
    }

    /** Tries once. */
    Receipt carry(Delivery delivery) throws IOException, InterruptedException {
        RecipientList list = requireNonNull(deliveries.lists().get(delivery.list()));
        Report report = reports.report(delivery.month(), delivery.revision());
        List<Enclosure> enclosures = enclosures(report, list);
        return list.isFolder(delivery.recipient())
                ? new DeliveryFolder(Path.of(delivery.recipient())).put(enclosures)
                : mailer().send(letter(delivery, report, list, enclosures));
    }

    /** The documents as they were published; lost ones are written again first. */
    private List<Enclosure> enclosures(Report report, RecipientList list) throws IOException {
        ReportTicket ticket =
                new ReportTicket(report.month(), report.revision(), properties.output(), properties.templates());
        documents.restore(ticket);
        return Enclosures.of(ticket, list);
    }

    private Letter letter(Delivery delivery, Report report, RecipientList list, List<Enclosure> enclosures) {
        CoverNote note = Templates.load(properties.templates())
                .cover(facts.briefing(report), list.spoken(), words(delivery, enclosures));
        return new Letter(
                delivery.messageId(),
                delivery.recipient(),
                note.subject(),
                list.spoken().locale(),
                note.text(),
                note.html(),
                enclosures);
    }

    private static Map<String, String> words(Delivery delivery, List<Enclosure> enclosures) {
        Map<String, String> words = new HashMap<>();
        words.put("list", delivery.list());
        words.put("documents", enclosures.stream().map(Enclosure::name).collect(Collectors.joining(", ")));
        if (delivery.revision() > 1) {
            words.put("replaces", Integer.toString(delivery.revision() - 1));
        }
        return words;
    }

    private synchronized BriefingMailer mailer() {
        if (mailer == null) {
            mailer = new BriefingMailer(mail.server());
        }
        return mailer;
    }
}
