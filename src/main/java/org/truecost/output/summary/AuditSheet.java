package org.truecost.output.summary;

import java.util.Map;
import org.truecost.output.grid.Pen;
import org.truecost.output.grid.Place;
import org.truecost.output.grid.Summary;
import org.truecost.report.Value;

/** The audit page: the run, the workbooks with their hashes, the sources, and what the rejected rows stand for. */
public final class AuditSheet {

    private final Summary summary;

    public AuditSheet(Summary summary) {
        this.summary = summary;
    }

    public void write() {
        Map<String, Value> figures = summary.briefing().figures();
        String[] names = {"month", "revision", "softwareVersion", "currency", "workbooks", "rowsRead", "rowsAccepted"};
        Pen pen = summary.pen(Place.RUN, names.length);
        for (String name : names) {
            pen.row().text(summary.words().of("sheet.audit." + name));
            summary.values().write(pen, figures.getOrDefault(name, new Value.Blank()));
        }
        summary.table(Place.WORKBOOKS, "workbooks");
        summary.table(Place.REPLACED, "replacements");
        summary.table(Place.REJECTED, "rejected");
        summary.table(Place.CITED, "sources");
    }
}
