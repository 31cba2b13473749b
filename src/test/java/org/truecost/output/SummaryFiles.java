package org.truecost.output;

import java.io.IOException;
import java.nio.file.Path;
import org.truecost.ledger.Language;
import org.truecost.report.Briefing;

/** Writes summaries for the tests. */
final class SummaryFiles {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    private SummaryFiles() {}

    static Path write(Briefing briefing, Lines lines, Language language, Path file) throws IOException {
        ExcelSummary.write(briefing, lines, language, TEMPLATES, file);
        return file;
    }

    /** Writes an English summary with so many lines to a sheet. */
    static Path write(GoldenCase golden, int linesPerSheet, Path file) throws IOException {
        SheetWords words = new SheetWords(Language.ENGLISH, TEMPLATES.labels(Language.ENGLISH)::words);
        new ExcelSummary(golden.briefing(), words, Palette.of(TEMPLATES.theme()), linesPerSheet)
                .write("The finding", golden.lines()::forEach, file);
        return file;
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
