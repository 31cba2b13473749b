package org.truecost.job;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.truecost.ledger.Language;

/** Which report is to be made, with what templates, and where its documents go. */
record ReportTicket(YearMonth month, int revision, Path output, Path templates) {

    /** Where the documents stand when all are written: {@code output/2025-01/}. */
    Path folder() {
        return output.resolve(month.toString());
    }

    /** Where they are written first, beside the folder: nobody takes a document before all are there. */
    Path staging() {
        return output.resolve(".%s-r%d.part".formatted(month, revision));
    }

    String summary() {
        return "summary-r%d.xlsx".formatted(revision);
    }

    String briefing(Language language) {
        return "briefing-r%d.%s.pdf".formatted(revision, language.code());
    }

    String problems() {
        return "problems-r%d.csv".formatted(revision);
    }

    /** All the documents, by name. */
    List<String> documents() {
        return List.of(summary(), briefing(Language.ENGLISH), briefing(Language.JAPANESE), problems());
    }

    /** All the documents where they stand in the end. */
    List<Path> published() {
        return documents().stream().map(folder()::resolve).toList();
    }
}
