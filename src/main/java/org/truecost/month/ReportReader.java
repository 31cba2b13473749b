package org.truecost.month;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.truecost.check.LedgerChecks;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.Claims;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.ReplacedWorkbook;
import org.truecost.money.Money;
import org.truecost.movement.Movements;
import org.truecost.problem.Problem;
import org.truecost.report.Briefing;
import org.truecost.report.Briefings;
import org.truecost.report.LoadedWorkbook;
import org.truecost.report.MonthBefore;
import org.truecost.report.RunFacts;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.LedgerStore;
import org.truecost.store.NoCostsStore;
import org.truecost.store.Predecessor;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.StoredWorkbook;
import org.truecost.store.VersionStore;

/** Reads a report's workbooks from the store, checks its ledger and composes its briefing. Holds no state. */
@Component
public class ReportReader {

    private final LedgerStore store;
    private final ReportStore reports;
    private final VersionStore versions;
    private final Revisions revisions;
    private final NoCostsStore declarations;
    private final TrueCostProperties properties;

    ReportReader(
            LedgerStore store,
            ReportStore reports,
            VersionStore versions,
            Revisions revisions,
            NoCostsStore declarations,
            TrueCostProperties properties) {
        this.store = store;
        this.reports = reports;
        this.versions = versions;
        this.revisions = revisions;
        this.declarations = declarations;
        this.properties = properties;
    }

    /** What a report says; each part is computed on first use and then kept. */
    public ReportFacts read(Report report) {
        return new ReportFacts(report, this);
    }

    /** What is wrong with a report's ledger as a whole, and nothing else of it. */
    List<Problem> problemsOfLedger(Report report) {
        return LedgerProblems.of(
                store.ledgerOf(report), context(report), properties.fewestPeople(), properties.rateDays());
    }

    LedgerReading ledger(Report report) {
        return LedgerReading.of(
                reported(report),
                context(report),
                properties.privacy(),
                properties.rateDays(),
                FileFamilies.absent(namesGiven(report), report.month()),
                comparable(report).map(this::reported),
                fiscalYear());
    }

    List<StoredWorkbook> workbooks(Report report) {
        return store.workbooksOf(report);
    }

    /** The workbooks a report is over, and those it lacks because they were rejected. */
    List<StoredWorkbook> given(Report report) {
        return Stream.concat(store.workbooksOf(report).stream(), store.rejectedOf(report).stream())
                .toList();
    }

    /** The names of all workbooks there were for a report, those that others replaced too. */
    private List<String> namesGiven(Report report) {
        return Stream.concat(
                        given(report).stream().map(StoredWorkbook::name),
                        versions.predecessors(report).stream().map(Predecessor::earlierName))
                .toList();
    }

    /** What is wrong with its workbooks, each by itself, and with those it lacks. */
    List<Problem> problemsOfRows(Report report) {
        return CostlessSheets.applied(store.problemsOfGiven(report), declarations.of(report));
    }

    /** What is wrong with its workbooks, each by itself or after the one it replaces. */
    List<Problem> problemsOfWorkbooks(Report report) {
        List<Problem> problems = new ArrayList<>(problemsOfRows(report));
        Map<Long, String> names =
                workbooks(report).stream().collect(Collectors.toMap(StoredWorkbook::id, StoredWorkbook::name));
        for (Predecessor one : versions.predecessors(report)) {
            if (!one.repeated()) {
                problems.add(SeriesProblems.missing(
                        requireNonNull(names.get(one.laterId())),
                        one.earlierName(),
                        versions.repetition(one.earlierId(), one.laterId()),
                        one.declared() != null));
            }
        }
        return problems;
    }

    /** The workbooks that a report's replaced, by name. */
    List<ReplacedWorkbook> replaced(Report report) {
        Map<Long, String> names =
                workbooks(report).stream().collect(Collectors.toMap(StoredWorkbook::id, StoredWorkbook::name));
        return versions.predecessors(report).stream()
                .map(one -> new ReplacedWorkbook(
                        one.earlierName(),
                        store.workbook(one.earlierId()).orElseThrow().sha256(),
                        requireNonNull(names.get(one.laterId())),
                        one.isUnsettled() ? versions.repetition(one.earlierId(), one.laterId()) : null))
                .toList();
    }

    Briefing briefing(ReportFacts facts) {
        LedgerReading ledger = facts.ledger();
        CostModel model = ledger.model();
        CostComparison comparison = model.compare(model.headline(Claims.chosen(
                ledger.reported().ledger().claims(), facts.report().claimId())));
        return Briefings.of(comparison, runFacts(facts, comparison));
    }

    private FiscalYear fiscalYear() {
        return new FiscalYear(properties.firstMonth());
    }

    private RunFacts runFacts(ReportFacts facts, CostComparison comparison) {
        Report report = facts.report();
        LedgerReading ledger = facts.ledger();
        List<StoredWorkbook> workbooks = given(report);
        return new RunFacts(
                report.revision(),
                properties.version(),
                RoundingMode.HALF_UP,
                fiscalYear(),
                workbooks.stream().map(ReportReader::loaded).toList(),
                facts.problems(),
                rejectedAmounts(workbooks),
                workbooks.stream().anyMatch(workbook -> workbook.rejectedPay() > 0),
                ledger.reported().ledger().rates(),
                ledger.citations().list(),
                ledger.reconciliations(),
                properties.privacy(),
                versions.replacements(report),
                replaced(report),
                before(report, ledger),
                revisions.superseded(report, ledger.reported(), comparison));
    }

    /** The month before as its report in force knows it: which one that is was noted when this report was begun. */
    private MonthBefore before(Report report, LedgerReading ledger) {
        Optional<Report> before = reports.report(report.previousId());
        if (before.isEmpty()) {
            return new MonthBefore.NotReported(report.month().minusMonths(1));
        }
        Report previous = before.get();
        return ledger.movements()
                .<MonthBefore>map(
                        movements -> new MonthBefore.Compared(previous.month(), previous.revision(), movements))
                .orElseGet(() -> new MonthBefore.InOtherCurrency(previous.month(), previous.currency()));
    }

    /** The report of the month before; amounts in two currencies are not compared. */
    private Optional<Report> comparable(Report report) {
        return reports.report(report.previousId())
                .filter(previous -> previous.currency().equals(report.currency()));
    }

    private Movements.Reported reported(Report report) {
        Ledger ledger = store.ledgerOf(report);
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
                workbook.rejected(),
                workbook.readBy());
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
