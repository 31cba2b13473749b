package org.truecost.output.summary;

import java.util.Map;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.report.Value;

/** The audit page: the run, the workbooks with their hashes, the sources, and the amounts of the rejected rows. */
public final class AuditSheet {

    private final Summary summary;

    public AuditSheet(Summary summary) {
        this.summary = summary;
    }

    /** Fills the page from the briefing’s figures and tables. */
    public void write() {
        Map<String, Value> figures = summary.briefing().figures();
        String[] names = {"month", "revision", "softwareVersion", "currency", "workbooks", "rowsRead", "rowsAccepted"};
        RowWriter writer = summary.writer(TemplatePlace.RUN, names.length);
        for (String name : names) {
            writer.row().text(summary.words().of("sheet.audit." + name));
            summary.values().write(writer, figures.getOrDefault(name, new Value.Blank()));
        }
        summary.table(TemplatePlace.WORKBOOKS, "workbooks");
        summary.table(TemplatePlace.REPLACED, "replacements");
        summary.table(TemplatePlace.REJECTED, "rejected");
        summary.table(TemplatePlace.CITED, "sources");
    }
}
