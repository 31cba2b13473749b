package org.truecost.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Headline;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.ReplacedWorkbook;
import org.truecost.ledger.Replacement;
import org.truecost.money.Money;
import org.truecost.problem.AmountText;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemChanges;
import org.truecost.problem.ProblemKind;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Count;
import org.truecost.report.Value.Label;
import org.truecost.report.Value.Phrase;
import org.truecost.report.Value.Place;
import org.truecost.report.Value.Text;

/** The tables of where the figures come from and how far they can be relied on. */
final class EvidenceTables {

    private final CostComparison comparison;
    private final RunFacts facts;

    EvidenceTables(CostComparison comparison, RunFacts facts) {
        this.comparison = comparison;
        this.facts = facts;
    }

    /** The claim's lines, where there is one, then the costs: each with its hedge, source, date and cell. */
    Table sources() {
        TableDraft draft = TableDraft.named("sources")
                .words("figure", "standing")
                .figures("life")
                .words("qualifier", "source", "sourceDate", "place");
        comparison.headline().ifPresent(headline -> cite(draft, headline));
        for (Citation citation : facts.citations()) {
            draft.row(
                    citation.what() == null ? new Phrase(counted(citation)) : new Text(citation.what()),
                    new Label("standing." + citation.treatment()),
                    amount(citation.life()),
                    new Value.Hedge(citation.qualifier()),
                    Values.text(citation.reference()),
                    Values.date(citation.referenceDate()),
                    citation.place() == null ? new Blank() : new Place(citation.place()));
        }
        return draft.done();
    }

    /** The workbooks read; behind them those that no longer count, since a later one of their series takes their place. */
    Table workbooks() {
        TableDraft draft = TableDraft.named("workbooks")
                .words("workbook")
                .figures("read", "accepted", "rejected")
                .words("fingerprint");
        for (LoadedWorkbook workbook : facts.workbooks()) {
            draft.row(
                    name(workbook),
                    Count.of(workbook.read()),
                    Count.of(workbook.accepted()),
                    Count.of(workbook.rejected()),
                    new Value.Fingerprint(workbook.sha256()));
        }
        for (ReplacedWorkbook workbook : facts.replaced()) {
            draft.row(
                    new Phrase(Message.of("evidence.replacedWorkbook")
                            .with("workbook", workbook.name())
                            .with("later", workbook.by())),
                    new Blank(),
                    new Blank(),
                    new Blank(),
                    new Value.Fingerprint(workbook.sha256()));
        }
        return draft.done();
    }

    /** A workbook's name, with the mappings it was read by. */
    private static Value name(LoadedWorkbook workbook) {
        return workbook.readBy().isEmpty()
                ? new Text(workbook.name())
                : new Phrase(Message.of("evidence.mappedWorkbook")
                        .with("workbook", workbook.name())
                        .with("mapping", workbook.readBy()));
    }

    /** Which versions of workbooks replaced which, which problems that fixed, and how their rows differ. */
    Table replacements() {
        TableDraft draft =
                TableDraft.named("replacements").words("workbook", "versions", "mended", "remaining", "changedRows");
        for (Replacement replacement : facts.replacements()) {
            draft.row(
                    new Text(replacement.workbook()),
                    new Text(replacement.earlier() + " → " + replacement.later()),
                    new Text(replacement.problems().fixed().toString()),
                    new Phrase(remaining(replacement.problems())),
                    new Phrase(changed(replacement.rows())));
        }
        return draft.done();
    }

    private static Message remaining(ProblemChanges problems) {
        String remaining = problems.remaining().toString();
        return problems.appeared().count() == 0
                ? Message.verbatim(remaining)
                : Message.of("evidence.remaining")
                        .with("remaining", remaining)
                        .with("appeared", problems.appeared().toString());
    }

    private static Message changed(Replacement.Rows rows) {
        return Message.of("evidence.changedRows")
                .with("changed", rows.changed())
                .with("added", rows.came())
                .with("removed", rows.went());
    }

    Table problems() {
        TableDraft draft = TableDraft.named("problems").words("severity", "code", "place", "message", "remedy");
        for (Problem problem : facts.problems()) {
            draft.row(
                    new Phrase(problem.severity().words()),
                    new Text(problem.kind().code()),
                    place(problem),
                    new Phrase(problem.message()),
                    new Phrase(problem.remedy()));
        }
        return draft.done();
    }

    /** The problems by kind, for a page that has no room for each of them. */
    Table problemKinds() {
        Map<ProblemKind, List<Problem>> kinds = new LinkedHashMap<>();
        facts.problems()
                .forEach(problem -> kinds.computeIfAbsent(problem.kind(), kind -> new ArrayList<>())
                        .add(problem));
        TableDraft draft = TableDraft.named("problemKinds")
                .words("severity", "code", "problem")
                .figures("count")
                .words("firstPlace");
        kinds.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().severity()))
                .forEach(entry -> draft.row(
                        new Phrase(entry.getKey().severity().words()),
                        new Text(entry.getKey().code()),
                        new Phrase(entry.getKey().title()),
                        Count.of(entry.getValue().size()),
                        place(entry.getValue().getFirst())));
        return draft.done();
    }

    /** The amounts of the rejected rows, in the currencies of their sheets. */
    Table rejected() {
        TableDraft draft = TableDraft.named("rejected").words("currency").figures("amount");
        for (Money amount : facts.rejectedAmounts()) {
            draft.row(new Text(amount.currency().getCurrencyCode()), new Amount(amount));
        }
        return draft.done();
    }

    Table rates() {
        TableDraft draft = TableDraft.named("rates")
                .words("from", "to")
                .figures("rate")
                .words("date", "rateKind", "qualifier", "source");
        for (ExchangeRate rate : facts.rates()) {
            draft.row(
                    new Text(rate.rate().from().getCurrencyCode()),
                    new Text(rate.rate().to().getCurrencyCode()),
                    new Value.Rate(rate.rate().value()),
                    new Value.Day(rate.rate().date()),
                    new Label("rate." + rate.rate().kind()),
                    new Value.Hedge(rate.attributes().qualifier()),
                    Values.text(rate.attributes().reference()));
        }
        return draft.done();
    }

    private static void cite(TableDraft draft, Headline headline) {
        cite(draft, headline.whole(), headline.printed());
        for (int at = 0; at < headline.stages().size(); at++) {
            cite(
                    draft,
                    headline.stages().get(at),
                    headline.stageAmounts().get(at).orElse(null));
        }
    }

    private static void cite(TableDraft draft, HeadlineClaim claim, @Nullable Money amount) {
        Attributes attributes = claim.attributes();
        draft.row(
                what(claim),
                new Label(claim.stage() == null ? "standing.CLAIM" : "standing.STAGE"),
                amount(amount),
                new Value.Hedge(attributes.qualifier()),
                Values.text(attributes.reference()),
                Values.date(attributes.referenceDate()),
                new Place(claim.source().location()));
    }

    /** A stage of hours × rate shows that arithmetic (cost-model.md, rule 24). */
    private static Value what(HeadlineClaim claim) {
        String what = claim.id() + " · " + (claim.stage() == null ? claim.claim() : claim.stage());
        BigDecimal hours = claim.gpuHours();
        Money rate = claim.ratePerHour();
        return claim.stage() == null || hours == null || rate == null
                ? new Text(what)
                : new Phrase(Message.of("evidence.stage")
                        .with("stage", what)
                        .with("hours", AmountText.text(hours))
                        .with(
                                "rate",
                                AmountText.text(rate.amount()) + " "
                                        + rate.currency().getCurrencyCode()));
    }

    private static Message counted(Citation citation) {
        return Message.of("evidence.counted")
                .with("sheet", citation.sheet().words())
                .with("lines", citation.lines());
    }

    private static Value amount(@Nullable Money money) {
        return money == null ? new Blank() : new Amount(money);
    }

    private static Value place(Problem problem) {
        return problem.location().workbook().isEmpty() ? new Blank() : new Place(problem.location());
    }
}
