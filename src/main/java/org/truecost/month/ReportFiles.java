package org.truecost.month;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.truecost.problem.Language;

/** Which report is to be made, with what templates, and where its documents go. */
public record ReportFiles(YearMonth month, int revision, Path output, Path templates) {

    /** Where the documents are when all are written: {@code output/2025-01/}. */
    public Path folder() {
        return output.resolve(month.toString());
    }

    /**
     * Where they are written first, next to the folder: no one sees a document before all are complete.
     *
     * @param database identifies the database of the report: another one may be processing the same month for the same folder
     */
    Path staging(String database) {
        return output.resolve(".%s-r%d.%s.part".formatted(month, revision, database));
    }

    /** The file name of the Excel summary. */
    public String summary() {
        return "summary-r%d.xlsx".formatted(revision);
    }

    /** The file name of the PDF briefing in a language. */
    public String briefing(Language language) {
        return "briefing-r%d.%s.pdf".formatted(revision, language.code());
    }

    String problems() {
        return "problems-r%d.csv".formatted(revision);
    }

    /** The folder, within that of the documents, of the workbooks that go back to their senders. */
    String returned() {
        return "returned-r%d".formatted(revision);
    }

    /** The documents every report has, by name. */
    List<String> documents() {
        return Stream.of(Stream.of(summary()), Language.all().stream().map(this::briefing), Stream.of(problems()))
                .flatMap(names -> names)
                .toList();
    }
}
