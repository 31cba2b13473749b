package org.truecost.month;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.Claims;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.RateChange;
import org.truecost.ledger.WorkbookChange;
import org.truecost.movement.Movements.Reported;
import org.truecost.movement.RevisedCost;
import org.truecost.recognition.AssetDays;
import org.truecost.report.Superseded;
import org.truecost.report.Superseded.Term;
import org.truecost.report.Superseded.TermChange;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.LedgerStore;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.VersionStore;

/** Finds out what a revision changes against the one it replaces, which was recorded when it was begun. */
@Component
class Revisions {

    private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);

    private final ReportStore reports;
    private final LedgerStore ledgers;
    private final VersionStore versions;
    private final TrueCostProperties properties;

    Revisions(ReportStore reports, LedgerStore ledgers, VersionStore versions, TrueCostProperties properties) {
        this.reports = reports;
        this.ledgers = ledgers;
        this.versions = versions;
        this.properties = properties;
    }

    /** The revision that a report replaces. */
    Optional<Report> superseded(Report report) {
        return reports.report(report.supersedesId());
    }

    /** How the workbooks of a report differ from those of the revision before; nothing where there is none. */
    List<WorkbookChange> workbooks(Report report) {
        return superseded(report)
                .map(before -> WorkbookChange.between(read(before), read(report)))
                .orElse(List.of());
    }

    /**
     * What a report changes; empty where it is the month's first.
     *
     * @param now what the report knows
     * @param comparison what it says
     */
    Optional<Superseded> superseded(Report report, Reported now, CostComparison comparison) {
        return superseded(report).map(before -> {
            Ledger earlier = ledgers.ledgerOf(before);
            return new Superseded(
                    before.revision(),
                    workbooks(report),
                    RateChange.between(
                            earlier.rates(),
                            now.ledger().rates(),
                            report.month().atEndOfMonth()),
                    terms(before, earlier, report, now.ledger()),
                    figures(before, earlier, report, now, comparison));
        });
    }

    /** Both from their own workbooks and rates (decision 0012, M1). */
    private Superseded.Figures figures(
            Report before, Ledger earlier, Report report, Reported now, CostComparison comparison) {
        if (!before.currency().equals(report.currency())) {
            return new Superseded.InOtherCurrency(before.currency());
        }
        try {
            Reported was = reported(before, earlier);
            return new Superseded.Compared(RevisedCost.of(comparison(before, was), comparison, was, now));
        } catch (IllegalStateException notRecalculable) {
            // What it rests on is not kept as it was: no reason to be without the revision that takes its place.
            LOG.warn(
                    "{} r{} cannot be recalculated: {}",
                    before.month(),
                    before.revision(),
                    notRecalculable.getMessage());
            return new Superseded.NotRecalculable();
        }
    }

    private Reported reported(Report report, Ledger ledger) {
        return new Reported(
                report.month(),
                ledger,
                CostModel.rates(ledger, report.pivot()),
                WithheldPay.of(ledger, properties.fewestPeople()));
    }

    private static CostComparison comparison(Report report, Reported reported) {
        CostModel model = new CostModel(
                report.month(),
                report.currency(),
                reported.rates(),
                reported.withheld(),
                AssetDays.of(reported.ledger()));
        // Thrown on from here and not through the store, which would take back all that is done in the same
        // transaction.
        List<IllegalStateException> refused = new ArrayList<>();
        reported.ledger().forEachCost(record -> {
            if (refused.isEmpty()) {
                add(model, record).ifPresent(refused::add);
            }
        });
        if (!refused.isEmpty()) {
            throw refused.getFirst();
        }
        return model.compare(model.headline(Claims.chosen(reported.ledger().claims(), report.claimId())));
    }

    /** Adds a record; answers why it cannot be. */
    private static Optional<IllegalStateException> add(CostModel model, CostRecord record) {
        try {
            model.add(record);
            return Optional.empty();
        } catch (IllegalStateException why) {
            return Optional.of(why);
        }
    }

    private List<TermChange> terms(Report before, Ledger earlier, Report report, Ledger ledger) {
        List<TermChange> terms = new ArrayList<>();
        add(
                terms,
                Term.CURRENCY,
                before.currency().getCurrencyCode(),
                report.currency().getCurrencyCode());
        add(terms, Term.PIVOT, before.pivot().getCurrencyCode(), report.pivot().getCurrencyCode());
        add(terms, Term.CLAIM, claim(before, earlier), claim(report, ledger));
        add(terms, Term.PREVIOUS, previous(before.previousId()), previous(report.previousId()));
        return terms;
    }

    private static void add(List<TermChange> terms, Term term, String before, String now) {
        if (!before.equals(now)) {
            terms.add(new TermChange(term, before, now));
        }
    }

    private static String claim(Report report, Ledger ledger) {
        List<HeadlineClaim> chosen = Claims.chosen(ledger.claims(), report.claimId());
        return chosen.isEmpty()
                ? ""
                : chosen.getFirst().id() + " · " + chosen.getFirst().claim();
    }

    private String previous(@Nullable Long id) {
        return reports.report(id)
                .map(report -> report.month() + " r" + report.revision())
                .orElse("");
    }

    private List<WorkbookChange.Read> read(Report report) {
        return ledgers.workbooksOf(report).stream()
                .map(workbook -> new WorkbookChange.Read(workbook.name(), versions.version(workbook)))
                .toList();
    }
}
