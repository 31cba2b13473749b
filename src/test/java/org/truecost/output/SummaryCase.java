package org.truecost.output;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.truecost.check.LedgerChecks;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.files.SourceFolders;
import org.truecost.ledger.Claims;
import org.truecost.ledger.Fact;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.RateChange;
import org.truecost.ledger.WorkbookChange;
import org.truecost.movement.Movements;
import org.truecost.movement.RevisedCost;
import org.truecost.oracle.RandomLedger;
import org.truecost.output.lines.CostLineSheets;
import org.truecost.problem.Language;
import org.truecost.problem.Problem;
import org.truecost.report.Briefing;
import org.truecost.report.Briefings;
import org.truecost.report.Citations;
import org.truecost.report.LineStatistics;
import org.truecost.report.Lines;
import org.truecost.report.LoadedWorkbook;
import org.truecost.report.MonthBefore;
import org.truecost.report.PayPrivacy;
import org.truecost.report.RunFacts;
import org.truecost.report.Superseded;

/** A ledger with all that a summary of it needs. */
public record SummaryCase(Briefing briefing, Lines lines) {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    static SummaryCase of(List<? extends Fact> facts, YearMonth month, String currency) {
        return of(Ledger.of(facts), month, Currency.getInstance(currency), Currency.getInstance("JPY"));
    }

    static SummaryCase of(RandomLedger generated) {
        return of(Ledger.of(generated.facts), generated.month, generated.presentation, generated.pivot);
    }

    public static SummaryCase of(Ledger ledger, YearMonth month, Currency currency, Currency pivot) {
        LedgerChecks.Context context = new LedgerChecks.Context(month, currency, pivot, null);
        return of(ledger, context, LedgerChecks.of(ledger, context));
    }

    public static SummaryCase of(Ledger ledger, LedgerChecks.Context context, List<Problem> problems) {
        return of(ledger, context, problems, WithheldPay.NONE, unreported(context.month()));
    }

    /** As a report makes it: without the pay of too few people. */
    static SummaryCase reported(List<? extends Fact> facts, YearMonth month, String currency) {
        Ledger ledger = Ledger.of(facts);
        LedgerChecks.Context context =
                new LedgerChecks.Context(month, Currency.getInstance(currency), Currency.getInstance("JPY"), null);
        return of(
                ledger,
                context,
                LedgerChecks.of(ledger, context),
                WithheldPay.of(ledger, 5),
                unreported(context.month()));
    }

    /** Next to a report of the month before. */
    static SummaryCase compared(
            List<? extends Fact> before, List<? extends Fact> facts, YearMonth month, String currency) {
        Ledger ledger = Ledger.of(facts);
        Currency presentation = Currency.getInstance(currency);
        LedgerChecks.Context context = new LedgerChecks.Context(month, presentation, Currency.getInstance("JPY"), null);
        MonthBefore compared = new MonthBefore.Compared(
                month.minusMonths(1),
                2,
                Movements.between(
                        reported(Ledger.of(before), month.minusMonths(1)), reported(ledger, month), presentation));
        return of(ledger, context, LedgerChecks.of(ledger, context), WithheldPay.of(ledger, 5), compared);
    }

    /** In place of a revision over other facts. */
    static SummaryCase revised(
            List<? extends Fact> before,
            List<? extends Fact> facts,
            YearMonth month,
            String currency,
            List<WorkbookChange> workbooks) {
        Ledger ledger = Ledger.of(facts);
        Currency presentation = Currency.getInstance(currency);
        LedgerChecks.Context context = new LedgerChecks.Context(month, presentation, Currency.getInstance("JPY"), null);
        Movements.Reported was = reported(Ledger.of(before), month);
        Movements.Reported is = reported(ledger, month);
        Superseded superseded = new Superseded(
                1,
                workbooks,
                RateChange.between(was.ledger().rates(), ledger.rates(), month.atEndOfMonth()),
                List.of(),
                new Superseded.Compared(
                        RevisedCost.of(comparison(was, presentation), comparison(is, presentation), was, is)));
        return of(
                ledger,
                context,
                LedgerChecks.of(ledger, context),
                WithheldPay.of(ledger, 5),
                unreported(month),
                Optional.of(superseded));
    }

    private static CostComparison comparison(Movements.Reported reported, Currency currency) {
        CostModel model = new CostModel(reported.month(), currency, reported.rates(), reported.withheld());
        reported.ledger().forEachCost(model::add);
        return model.compare(model.headline(reported.ledger().claims()));
    }

    private static Movements.Reported reported(Ledger ledger, YearMonth month) {
        return new Movements.Reported(
                month, ledger, CostModel.rates(ledger, Currency.getInstance("JPY")), WithheldPay.of(ledger, 5));
    }

    private static MonthBefore unreported(YearMonth month) {
        return new MonthBefore.NotReported(month.minusMonths(1));
    }

    private static SummaryCase of(
            Ledger ledger,
            LedgerChecks.Context context,
            List<Problem> problems,
            WithheldPay withheld,
            MonthBefore before) {
        return of(ledger, context, problems, withheld, before, Optional.empty());
    }

    private static SummaryCase of(
            Ledger ledger,
            LedgerChecks.Context context,
            List<Problem> problems,
            WithheldPay withheld,
            MonthBefore before,
            Optional<Superseded> superseded) {
        CostModel model = new CostModel(
                context.month(), context.presentation(), CostModel.rates(ledger, context.pivot()), withheld);
        Citations citations = new Citations(PayPrivacy.DEFAULT);
        LineStatistics statistics = new LineStatistics(context.month(), context.presentation(), PayPrivacy.DEFAULT);
        LedgerChecks checks = LedgerChecks.over(ledger, context);
        ledger.through(context.month()).forEachCost(record -> {
            checks.see(record);
            for (CostLine line : model.add(record)) {
                citations.accept(line);
                statistics.see(line, model.workings(line).orElse(null));
            }
        });
        RunFacts facts = new RunFacts(
                superseded.map(earlier -> earlier.revision() + 1).orElse(1),
                "1.0.0",
                RoundingMode.HALF_UP,
                FiscalYear.CALENDAR,
                List.of(new LoadedWorkbook("servers.xlsx", "ab".repeat(32), 5, 5, 0, "")),
                problems,
                List.of(),
                false,
                ledger.rates(),
                citations.list(),
                checks.reconciliations(),
                PayPrivacy.DEFAULT,
                List.of(),
                List.of(),
                before,
                superseded);
        return new SummaryCase(
                Briefings.of(model.compare(model.headline(Claims.chosen(ledger.claims(), null))), facts),
                new Lines(ledger.through(context.month()), model, statistics));
    }

    public Path write(Language language, Path file) throws IOException {
        return write(language, file, CostLineSheets.MOST_ROWS);
    }

    /** Writes the summary with so many lines to a sheet. */
    public Path write(Language language, Path file, int linesPerSheet) throws IOException {
        ExcelSummary.write(
                briefing, lines, language, TEMPLATES, SourceFolders.all("../../input/"), file, linesPerSheet);
        return file;
    }
}
