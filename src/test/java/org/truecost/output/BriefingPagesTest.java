package org.truecost.output;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;
import org.truecost.report.Value;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Pages of briefings that press on them from every side, as PDFBox reads them; they are kept in {@code target/pages} to be looked at. */
class BriefingPagesTest {

    private static final Path PAGES = Path.of("target", "pages");
    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    static Stream<Arguments> cases() {
        return Arrays.stream(BriefingCases.values())
                .flatMap(one -> Language.all().stream().map(language -> Arguments.of(one, language)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void setNothingOutsideTheirMarginsNorOneWordOverAnother(BriefingCases one, Language language) throws IOException {
        PageWords words = PageWords.of(written(one, language));
        assertThat(words.outside()).as("outside the margins").isEmpty();
        assertThat(words.overlaps()).as("one over another").isEmpty();
        assertThat(words.wronglyBegun()).as("lines that must not begin so").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepTheStandardsForArchivesAndForAccess(BriefingCases one, Language language) throws IOException {
        byte[] pdf = written(one, language);
        assertThat(Standards.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Standards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void summarizeEverythingOnTheFirst(BriefingCases one, Language language) throws IOException {
        Briefing briefing = one.briefing();
        Money end =
                requireNonNull(briefing.comparison().bridges().get(Bound.BASE)).end();
        String amount = TEMPLATES.formats(language, briefing.rounding()).cell(new Value.Amount(end));
        try (PDDocument pdf = Loader.loadPDF(written(one, language))) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            // In its panel, and in the last rows of the bridge.
            assertThat(first.getText(pdf).split(Pattern.quote(amount), -1)).hasSizeGreaterThan(3);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areFilledWellButTheLast(BriefingCases one, Language language) throws IOException {
        List<Double> filled = PageWords.of(written(one, language)).filled();
        assertThat(one != BriefingCases.SAMPLE || filled.getLast() > 0.5)
                .as("the last of %s", filled)
                .isTrue();
        assertThat(filled.subList(0, filled.size() - 1))
                .allSatisfy(page -> assertThat(page).isGreaterThan(0.6));
    }

    @Test
    void areFoundOutWhereWordsAreSetOverWords() throws IOException {
        assertThat(PageWords.of(PageWords.faulty()).overlaps()).isNotEmpty();
        assertThat(PageWords.of(PageWords.faulty()).outside()).isNotEmpty();
        assertThat(PageWords.of(PageWords.faulty()).wronglyBegun()).isEqualTo(List.of("page 1: )x"));
    }

    private static byte[] written(BriefingCases one, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfBriefing(TEMPLATES).write(one.briefing(), language, out);
        Files.createDirectories(PAGES);
        Files.write(PAGES.resolve(one + "." + language.code() + ".pdf"), out.toByteArray());
        return out.toByteArray();
    }
}
