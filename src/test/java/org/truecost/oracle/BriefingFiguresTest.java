package org.truecost.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.truecost.cost.Comparisons;
import org.truecost.cost.CostComparison;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.Ledger;
import org.truecost.output.PdfBriefing;
import org.truecost.output.Templates;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;
import org.truecost.report.Briefings;
import org.truecost.report.Citations;
import org.truecost.report.MonthBefore;
import org.truecost.report.PayPrivacy;
import org.truecost.report.RunFacts;
import org.truecost.report.Value;

/**
 * What PDFBox reads from a briefing are the figures of its model, in both languages, of generated ledgers. More:
 * {@code -Dtruecost.briefings.ledgers=500 -Dtruecost.briefings.seed=1}.
 */
class BriefingFiguresTest {

    private static final int LEDGERS = Integer.getInteger("truecost.briefings.ledgers", 12);

    /** The tables whose amounts the template sets out in full. */
    private static final List<String> TABLES =
            List.of("ladder", "bridge", "categories", "years", "sensitivityBounds", "unreconciled");

    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d,.])\\d[\\d,]*(?:\\.\\d+)?");

    private final Templates templates = Templates.load(Path.of("output-templates"));

    @Test
    void readsTheModelsFiguresFromThePages() throws IOException {
        long seed = Long.getLong("truecost.briefings.seed", System.nanoTime());
        System.out.println("briefings: " + LEDGERS + " ledgers from seed " + seed);
        long figures = 0;
        for (long at = seed; at < seed + LEDGERS; at++) {
            Briefing briefing = briefing(new RandomLedger(at));
            for (Language language : Language.all()) {
                Set<String> expected = figures(briefing, language);
                assertThat(read(briefing, language))
                        .as("ledger of seed %d in %s", at, language)
                        .containsAll(expected);
                figures += expected.size();
            }
        }
        System.out.println("briefings: " + figures + " figures read");
    }

    private Set<String> figures(Briefing briefing, Language language) {
        return TABLES.stream()
                .map(name -> briefing.table(name).rows())
                .flatMap(Collection::stream)
                .flatMap(row -> row.values().stream())
                .filter(value -> value instanceof Value.Amount || value instanceof Value.UnitAmount)
                .map(value -> templates
                        .formats(language, briefing.rounding())
                        .cell(value)
                        .replace("−", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> read(Briefing briefing, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfBriefing(templates).write(briefing, language, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            return AMOUNT.matcher(new PDFTextStripper().getText(pdf))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        }
    }

    private static Briefing briefing(RandomLedger generated) {
        Ledger ledger = Ledger.of(generated.facts);
        CostComparison comparison =
                Comparisons.of(ledger, generated.month, generated.presentation, generated.pivot, null);
        return Briefings.of(
                comparison,
                new RunFacts(
                        1,
                        "1.0.0",
                        RoundingMode.HALF_UP,
                        FiscalYear.CALENDAR,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        ledger.rates(),
                        new Citations(PayPrivacy.DEFAULT).list(),
                        List.of(),
                        PayPrivacy.DEFAULT,
                        List.of(),
                        List.of(),
                        new MonthBefore.NotReported(generated.month.minusMonths(1)),
                        Optional.empty()));
    }
}
