package org.truecost.output;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.truecost.cost.CostGroup;
import org.truecost.ledger.Language;
import org.truecost.report.Briefing;

/** Writes summaries for the tests. */
final class SummaryFiles {

    private static final Palette PALETTE = new Palette(
            "0B4F7D",
            "5B9BC8",
            "8B959E",
            Map.of(CostGroup.DEPRECIATION, "0B4F7D", CostGroup.OPERATIONS, "5B9BC8", CostGroup.PEOPLE, "B8480A"));

    private SummaryFiles() {}

    static Path write(Briefing briefing, Lines lines, Language language, Path file) throws IOException {
        new ExcelSummary(briefing, words(language), PALETTE, CostLineSheets.MOST_ROWS)
                .write("The headline is 0.23 % of what it costs", lines, file);
        return file;
    }

    static SheetWords words(Language language) {
        Properties labels = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("output-templates", "labels." + language.code() + ".properties"))) {
            labels.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SheetWords(language, key -> {
            String text = labels.getProperty(key);
            if (text == null) {
                throw new IllegalArgumentException("no label " + key);
            }
            return text;
        });
    }

    /** Writes the sample in both languages and currencies, for a person to look at. */
    public static void main(String[] args) throws IOException {
        for (Language language : Language.values()) {
            for (GoldenCase golden : new GoldenCase[] {GoldenCase.inDollars(), GoldenCase.inYen()}) {
                Briefing briefing = golden.briefing();
                Path file = Path.of(args[0], "summary-%s-%s.xlsx".formatted(briefing.currency(), language.code()));
                write(briefing, golden.lines()::forEach, language, file);
            }
        }
    }
}
