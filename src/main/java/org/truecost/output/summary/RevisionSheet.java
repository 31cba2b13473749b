package org.truecost.output.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.report.ShownRevision;
import org.truecost.report.ShownRevision.Kind;
import org.truecost.report.ShownRevision.RevisedFigure;
import org.truecost.report.Value;

/**
 * What changed against the revision before: its figures and this one's as both reports say them, whatever assumptions are changed
 * elsewhere in the workbook, and their differences as formulas; then the workbooks, rates and terms that changed.
 */
public final class RevisionSheet {

    private static final int BEFORE = 1;
    private static final int NOW = BEFORE + Bound.values().length;

    private final Summary summary;

    public RevisionSheet(Summary summary) {
        this.summary = summary;
    }

    /** Writes the figures of both revisions, and the workbooks, rates and terms that changed. */
    public void write() {
        summary.text(TemplatePlace.REVISION_NOTE, note());
        List<RevisedFigure> figures = summary.briefing()
                .revised()
                .filter(revision -> revision.isMoved(rounding()))
                .map(ShownRevision::figures)
                .orElse(List.of());
        RowWriter writer = summary.writer(TemplatePlace.REVISION, Math.max(1, figures.size()));
        if (figures.isEmpty()) {
            summary.none(writer);
        }
        figures.forEach(figure -> figure(writer, figure));
        summary.table(TemplatePlace.REVISION_INPUTS, "revisedInputsAll");
    }

    private String note() {
        Map<String, Value> known = summary.briefing().figures();
        Value revision = known.get("supersededRevision");
        if (revision == null) {
            return summary.words().of("sheet.revision.first");
        }
        Map<String, String> open = new HashMap<>(Map.of(
                "revision", summary.values().text(revision),
                "currency", summary.currency().getCurrencyCode()));
        return summary.words().of(key(known, open), open);
    }

    private String key(Map<String, Value> known, Map<String, String> open) {
        Value currency = known.get("revisedCurrency");
        if (currency != null) {
            open.put("other", summary.values().text(currency));
            return "sheet.revision.currency";
        }
        if (known.containsKey("revisedUnreckoned")) {
            return "sheet.revision.unreckoned";
        }
        open.put("people", Integer.toString(summary.briefing().privacy().fewest()));
        boolean isSame = known.containsKey("revisedNothing");
        if (known.containsKey("revisedWithoutPeople")) {
            return isSame ? "sheet.revision.sameWithoutPeople" : "sheet.revision.comparedWithoutPeople";
        }
        return isSame ? "sheet.revision.same" : "sheet.revision.compared";
    }

    private void figure(RowWriter writer, RevisedFigure figure) {
        writer.row(figure.kind() == Kind.LIFE ? 1 : 0);
        summary.values().write(writer, figure.name());
        for (Bound bound : Bound.values()) {
            writer.money(amount(figure.before(bound)));
        }
        for (Bound bound : Bound.values()) {
            writer.money(amount(figure.now(bound)));
        }
        int bounds = 0;
        for (Bound bound : Bound.values()) {
            Optional<Money> change = figure.change(bound);
            if (change.isPresent()) {
                writer.money(
                        at(writer, NOW + bounds) + "-" + at(writer, BEFORE + bounds),
                        change.get().amount());
            } else {
                writer.blank(1);
            }
            bounds++;
        }
    }

    /** A cell of the row being written. */
    private static String at(RowWriter writer, int column) {
        return writer.area().at(writer.written() - 1, column).local();
    }

    private static @Nullable BigDecimal amount(Optional<Money> money) {
        return money.map(Money::amount).orElse(null);
    }

    private RoundingMode rounding() {
        return summary.briefing().rounding();
    }
}
