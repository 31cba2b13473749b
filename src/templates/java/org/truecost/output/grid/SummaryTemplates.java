package org.truecost.output.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.truecost.input.blank.ReproducibleFile;
import org.truecost.problem.Language;

/** Makes the summary templates that ship in {@code output-templates}; from then on a user's changes are theirs. */
public final class SummaryTemplates {

    private SummaryTemplates() {}

    /** Writes a template each language into a folder. */
    public static List<Path> write(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Language language : List.of(TemplateBook.ENGLISH, TemplateBook.JAPANESE)) {
            Path file = folder.resolve("summary." + language.code() + ".xlsx");
            write(TemplateBook.in(language), file);
            written.add(file);
        }
        return written;
    }

    /** Makes the sheets in their order; the cover comes first and, as it lists the others, is filled last. */
    private static void write(TemplateBook book, Path file) throws IOException {
        try (XSSFWorkbook workbook = book.workbook()) {
            TemplateCover cover = new TemplateCover(book);
            new TemplateComparison(book).comparison();
            new TemplateComparison(book).ladder();
            new TemplateBridge(book).bridge();
            new TemplateMonths(book).months();
            new TemplateMovement(book).categories();
            new TemplateMovement(book).lines();
            new TemplateRevision(book).revision();
            new TemplateCategories(book).categories();
            new TemplateCategories(book).sensitivity();
            new TemplateLines(book).lines();
            new TemplateLines(book).linesApart();
            new TemplateProblemList(book).problems();
            new TemplateAssumptions(book).assumptions();
            new TemplateRates(book).stated();
            new TemplateRates(book).conversions();
            new TemplateRates(book).monthly();
            new TemplateEvidence(book).reconciliation();
            new TemplateEvidence(book).sources();
            new TemplateEvidence(book).audit();
            cover.cover();
            book.opaque();
            ReproducibleFile.write(workbook, book.say("TrueCost summary", "TrueCostサマリー"), file);
        }
    }
}
