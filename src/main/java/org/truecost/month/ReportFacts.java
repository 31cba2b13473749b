package org.truecost.month;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.truecost.check.LedgerChecks;
import org.truecost.check.Reconciliation;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.Claims;
import org.truecost.ledger.Ledger;
import org.truecost.money.Money;
import org.truecost.movement.Movements;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;
import org.truecost.report.Briefing;
import org.truecost.report.Briefings;
import org.truecost.report.Citations;
import org.truecost.report.Lines;
import org.truecost.report.LoadedWorkbook;
import org.truecost.report.MonthBefore;
import org.truecost.report.RunFacts;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.LedgerStore;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.StoredWorkbook;
import org.truecost.store.VersionStore;

/** From the store to what is said: the ledger of a report, its problems and its briefing. */
@Component
public class ReportFacts {

    private final LedgerStore store;
    private final ReportStore reports;
    private final VersionStore versions;
    private final Revisions revisions;
    private final TrueCostProperties properties;

    /** The briefing made last: the steps of a run all need the same one. */
    private @Nullable Made made;

    private record Made(Report report, CostModel model, Briefing briefing) {}

    /** What the last check of a ledger found; a report never changes its workbooks, so it holds for the whole run. */
    private @Nullable Checked checked;

    private record Checked(Report report, List<Problem> problems) {}

    ReportFacts(
            LedgerStore store,
            ReportStore reports,
            VersionStore versions,
            Revisions revisions,
            TrueCostProperties properties) {
        this.store = store;
        this.reports = reports;
        this.versions = versions;
        this.revisions = revisions;
        this.properties = properties;
    }

    Ledger ledger(Report report) {
        return store.ledgerOf(report);
    }

    /** The workbooks a report is over. */
    List<StoredWorkbook> workbooks(Report report) {
        return store.workbooksOf(report);
    }

    /** What is wrong with the ledger as a whole. */
    public synchronized List<Problem> ledgerProblems(Report report) {
        if (checked == null || checked.report().id() != report.id()) {
            checked = new Checked(report, LedgerChecks.of(ledger(report), context(report)));
        }
        return checked.problems();
    }

    /** The errors of the ledger as a whole: no report is made over them. */
    List<Problem> stopping(Report report) {
        return ledgerProblems(report).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /** All problems of a report, those of its rows and those of its ledger, errors first. */
    public List<Problem> problems(Report report) {
        return Stream.concat(store.problemsOf(report).stream(), ledgerProblems(report).stream())
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
    }

    /** The cost lines of a report, and how each is counted. */
    Lines lines(Report report) {
        return new Lines(ledger(report), made(report).model());
    }

    public Briefing briefing(Report report) {
        return made(report).briefing();
    }

    private synchronized Made made(Report report) {
        if (made == null || made.report().id() != report.id()) {
            made = make(report);
        }
        return made;
    }

    private Made make(Report report) {
        Ledger ledger = ledger(report);
        CostModel model = new CostModel(
                report.month(),
                report.currency(),
                CostModel.rates(ledger, report.pivot()),
                WithheldPay.of(ledger, properties.fewestPeople()));
        Citations citations = new Citations(properties.privacy());
        ledger.forEachCost(record -> citations.accept(model.add(record)));
        CostComparison comparison = model.compare(model.headline(Claims.chosen(ledger.claims(), report.claimId())));
        return new Made(report, model, Briefings.of(comparison, runFacts(report, ledger, citations, comparison)));
    }

    private RunFacts runFacts(Report report, Ledger ledger, Citations citations, CostComparison comparison) {
        List<StoredWorkbook> workbooks = store.workbooksOf(report);
        return new RunFacts(
                report.revision(),
                properties.version(),
                RoundingMode.HALF_UP,
                workbooks.stream().map(ReportFacts::loaded).toList(),
                problems(report),
                rejectedAmounts(workbooks),
                ledger.rates(),
                citations.list(),
                Reconciliation.of(ledger, context(report)),
                properties.privacy(),
                versions.replacements(report),
                before(report, ledger),
                revisions.superseded(report, ledger, comparison));
    }

    /** The month before as its report in force knows it: which one that is was noted when this report was begun. */
    private MonthBefore before(Report report, Ledger ledger) {
        Optional<Report> before = reports.report(report.previousId());
        if (before.isEmpty()) {
            return new MonthBefore.NotReported(report.month().minusMonths(1));
        }
        Report previous = before.get();
        if (!previous.currency().equals(report.currency())) {
            return new MonthBefore.InOtherCurrency(previous.month(), previous.currency());
        }
        return new MonthBefore.Compared(
                previous.month(),
                previous.revision(),
                Movements.between(reported(previous, ledger(previous)), reported(report, ledger), report.currency()));
    }

    private Movements.Reported reported(Report report, Ledger ledger) {
        return new Movements.Reported(
                report.month(),
                ledger,
                CostModel.rates(ledger, report.pivot()),
                WithheldPay.of(ledger, properties.fewestPeople()));
    }

    static LoadedWorkbook loaded(StoredWorkbook workbook) {
        return new LoadedWorkbook(
                workbook.name(),
                workbook.sha256(),
                workbook.accepted() + workbook.rejected(),
                workbook.accepted(),
                workbook.rejected());
    }

    private static LedgerChecks.Context context(Report report) {
        return new LedgerChecks.Context(report.month(), report.currency(), report.pivot(), report.claimId());
    }

    private static List<Money> rejectedAmounts(List<StoredWorkbook> workbooks) {
        return new ArrayList<>(workbooks.stream()
                .flatMap(workbook -> workbook.rejectedAmounts().stream())
                .collect(Collectors.toMap(
                        amount -> amount.currency().getCurrencyCode(), amount -> amount, Money::plus, TreeMap::new))
                .values());
    }
}
