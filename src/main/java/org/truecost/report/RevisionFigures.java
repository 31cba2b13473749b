package org.truecost.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.report.ShownRevision.Kind;
import org.truecost.report.Superseded.Compared;
import org.truecost.report.Superseded.InOtherCurrency;
import org.truecost.report.Superseded.NotRecalculable;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Text;

/** The named figures of the revision before: which it is, what its figures became, and how much else changed. */
final class RevisionFigures {

    private final Map<String, Value> figures = new TreeMap<>();
    private final RunFacts facts;

    private RevisionFigures(RunFacts facts) {
        this.facts = facts;
    }

    static Map<String, Value> of(RunFacts facts, Optional<ShownRevision> shown) {
        RevisionFigures figures = new RevisionFigures(facts);
        facts.superseded().ifPresent(superseded -> figures.superseded(superseded, new RevisionTables(facts, shown)));
        shown.ifPresent(figures::shown);
        return figures.figures;
    }

    private void superseded(Superseded superseded, RevisionTables tables) {
        figures.put("supersededRevision", Count.of(superseded.revision()));
        long workbooks = superseded.workbooks().size();
        if (workbooks > 0) {
            figures.put("revisedWorkbooks", Count.of(workbooks));
        }
        if (tables.changed() > 0) {
            figures.put("revisedInputs", Count.of(tables.changed()));
        } else {
            figures.put("revisedNoInputs", new Blank());
        }
        switch (superseded.figures()) {
            case Compared compared -> {}
            case InOtherCurrency other ->
                figures.put("revisedCurrency", new Text(other.currency().getCurrencyCode()));
            case NotRecalculable unknown -> figures.put("revisedUnreckoned", new Blank());
        }
    }

    private void shown(ShownRevision revision) {
        if (!revision.hasPeople()) {
            figures.put("revisedWithoutPeople", new Blank());
        }
        if (!revision.isMoved(facts.rounding())) {
            figures.put("revisedNothing", new Blank());
            return;
        }
        change(revision, Kind.LIFE, "revisedLife");
        change(revision, Kind.MONTH, "revisedMonth");
    }

    private void change(ShownRevision revision, Kind kind, String name) {
        Money change = revision.figure(kind)
                .flatMap(figure -> figure.change(Bound.BASE))
                .orElseThrow();
        switch (change.rounded(facts.rounding()).signum()) {
            case 1 -> figures.put(name + "More", new Amount(change));
            case -1 -> figures.put(name + "Less", new Amount(change.negated()));
            default -> figures.put(name + "Not", new Blank());
        }
    }
}
