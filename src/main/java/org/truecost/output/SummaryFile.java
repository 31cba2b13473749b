package org.truecost.output;

import java.io.IOException;
import java.nio.file.Path;
import org.truecost.ledger.Language;
import org.truecost.report.Briefing;

public final class SummaryFile {
    private SummaryFile() {}

    public static void write(Briefing briefing, Lines lines, Language language, Templates templates, Path file)
            throws IOException {
        new ExcelSummary(briefing, new SheetWords(language, templates.labels(language)::words), "1F4E79", 1_000_000)
                .write("finding", lines, file);
    }
}
