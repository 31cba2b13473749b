package org.truecost.delivery;

import java.util.ArrayList;
import java.util.List;
import org.truecost.mail.Letter.Enclosure;
import org.truecost.month.ReportFiles;
import org.truecost.settings.RecipientList;
import org.truecost.store.Report;

/** The documents of a report that a list's readers get, named so that they can be kept together with those of other months. */
final class Attachments {

    private Attachments() {}

    static List<Enclosure> of(ReportFiles files, RecipientList list) {
        List<String> names = names(files.month() + "-r" + files.revision(), list);
        List<Enclosure> attachments = new ArrayList<>();
        attachments.add(new Enclosure(names.getFirst(), files.folder().resolve(files.briefing(list.spoken()))));
        if (list.summary()) {
            attachments.add(new Enclosure(names.getLast(), files.folder().resolve(files.summary())));
        }
        return attachments;
    }

    static List<String> names(Report report, RecipientList list) {
        return names(report.month() + "-r" + report.revision(), list);
    }

    private static List<String> names(String report, RecipientList list) {
        String briefing = "briefing-%s.%s.pdf".formatted(report, list.language());
        return list.summary() ? List.of(briefing, "summary-%s.xlsx".formatted(report)) : List.of(briefing);
    }
}
