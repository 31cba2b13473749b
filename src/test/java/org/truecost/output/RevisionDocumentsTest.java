package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Languages;
import org.truecost.ledger.WorkbookChange;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the documents of a revision say of the one before. */
class RevisionDocumentsTest {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    @TempDir
    private Path folder;

    /**
     * By hand: racks 96 million over 48 months, 17 of January's 31 days: 1,096,774.19; cooling of 100,000 a month gone from all
     * thirteen; engineers' pay up by 1,000 a month, and from January on a dollar of 156.5 yen.
     */
    private static final String ENGLISH = "What changed against revision 1"
            + " This revision replaces revision 1; please use this one only."
            + " The cost over the whole life is $90.4 million more than revision 1 says, that of January 2025 $1.0 million more."
            + " Figure Before USD Now USD Difference USD"
            + " The headline as claimed 6,000,000.00 6,000,000.00 unchanged"
            + " The same GPU-hours at the owner’s cost 3,377,659.14 3,498,517.00 +120,857.86"
            + " The whole fleet and its operation, to date 690,300,000.00 690,096,774.19 −203,225.81"
            + " Fleet, operation and people, to date 712,157,843.14 712,072,873.61 −84,969.53"
            + " Fleet, operation and people over the fleet’s whole life 2,629,505,882.35 2,719,918,990.79 +90,413,108.44"
            + " – of the whole life, low 2,612,211,764.71 2,702,914,950.20 +90,703,185.49"
            + " – of the whole life, high 2,646,800,000.00 2,737,489,832.74 +90,689,832.74"
            + " Fleet, operation and people in the month, accrual 54,781,372.55 55,752,285.38 +970,912.83"
            + " What changed Name Before Now"
            + " Workbook added racks-2 2025-01.xlsx aaaaaaaa (2025-02-05)"
            + " Workbook replaced people.xlsx bbbbbbbb (2025-02-03) cccccccc (2025-02-05)"
            + " Workbook removed cooling.xlsx dddddddd (2025-02-03)"
            + " Workbook renamed operations.xlsx ops-draft.xlsx operations.xlsx"
            + " Average rate USD → JPY 2025-01-31 156.5"
            + " Each scope has its cost";

    private static final String JAPANESE = "第1版からの変更"
            + " 本版は第1版に代わる。今後は本版だけを用いること。全期間では第1版より9,041万ドル多く、"
            + "2025年1月では97万913ドル多い。"
            + " 数値 前の版 USD 本版 USD 差額 USD"
            + " 公称のまま 6,000,000.00 6,000,000.00 変更なし"
            + " 同じGPU時間を自社保有のコストで 3,377,659.14 3,498,517.00 +120,857.86"
            + " 全設備とその運用、累計 690,300,000.00 690,096,774.19 −203,225.81"
            + " 設備・運用費・人件費、累計 712,157,843.14 712,072,873.61 −84,969.53"
            + " 設備・運用費・人件費、設備の全期間 2,629,505,882.35 2,719,918,990.79 +90,413,108.44"
            + " －全期間の下限 2,612,211,764.71 2,702,914,950.20 +90,703,185.49"
            + " －全期間の上限 2,646,800,000.00 2,737,489,832.74 +90,689,832.74"
            + " 設備・運用費・人件費、当月の発生額 54,781,372.55 55,752,285.38 +970,912.83"
            + " 変更 名称 前の版 本版"
            + " 追加されたブック racks-2 2025-01.xlsx aaaaaaaa (2025-02-05)"
            + " 差し替えられたブック people.xlsx bbbbbbbb (2025-02-03) cccccccc (2025-02-05)"
            + " 削除されたブック cooling.xlsx dddddddd (2025-02-03)"
            + " 改名されたブック operations.xlsx ops-draft.xlsx operations.xlsx"
            + " 平均レート USD → JPY 2025-01-31 156.5"
            + " 「真のコスト」は一つではなく";

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void saysWhatChanged(Language language) throws IOException {
        byte[] pdf = pdf(TwoRevisions.compared().briefing(), language);
        Files.write(Path.of("target", "revision." + language.code() + ".pdf"), pdf);
        // Where a line is broken in Japanese there is no space in the sentence.
        boolean english = language == Languages.ENGLISH;
        String text = english ? text(pdf) : text(pdf).replace(" ", "");
        assertThat(text).contains(english ? ENGLISH : JAPANESE.replace(" ", ""));
        assertThat(pages(pdf)).isLessThanOrEqualTo(5);
        assertThat(Standards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void saysInOneSentenceThatNothingChanged(Language language) throws IOException {
        byte[] pdf = pdf(TwoRevisions.unchanged().briefing(), language);
        assertThat(text(pdf).replace(" ", ""))
                .contains(
                        language == Languages.ENGLISH
                                ? "NofigureofthescopesorofJanuary2025differsfromwhatrevision1says,low,baseorhigh."
                                        + "Itrestsonthesameworkbooks,ratesandterms.Eachscope"
                                : "下限・基準・上限とも第1版と変わらない。ブック、レート、条件に変更はない。「真の");
        assertThat(pages(pdf)).isLessThanOrEqualTo(4);
    }

    /** A month's first revision has no such part, not even an empty heading. */
    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void saysNothingOfTheKindInAFirstRevision(Language language) throws IOException {
        Briefing first = SummaryCase.of(TwoRevisions.first(), TwoRevisions.JANUARY, "USD")
                .briefing();
        assertThat(text(pdf(first, language))).doesNotContain("What changed", "replaces", "版からの変更", "代わる");
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void listsAsManyChangesAsThereIsRoomForAndAllOfThemInTheSheet(Language language) throws Exception {
        List<WorkbookChange> many = IntStream.rangeClosed(10, 60)
                .mapToObj(number -> TwoRevisions.added("late-" + number + ".xlsx"))
                .toList();
        SummaryCase revised =
                SummaryCase.revised(TwoRevisions.first(), TwoRevisions.first(), TwoRevisions.JANUARY, "USD", many);
        assertThat(text(pdf(revised.briefing(), language)))
                .contains("late-20.xlsx")
                .doesNotContain("late-21.xlsx")
                .contains(language == Languages.ENGLISH ? "listed in the Excel summary 40" : "Excelサマリーに記載） 40");
        Path file = revised.write(language, folder.resolve("many.xlsx"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(Spreadsheets.cells(workbook))
                    .extracting(cell -> String.valueOf(cell.getText()))
                    .contains("late-10.xlsx", "late-60.xlsx");
        }
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void writesTheSheetWithFormulasThatMakeTheirStoredValues(Language language) throws Exception {
        Path file = TwoRevisions.compared().write(language, folder.resolve("revision." + language.code() + ".xlsx"));
        Files.copy(
                file, Path.of("target", "revision." + language.code() + ".xlsx"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Spreadsheets.differences(file, Spreadsheets.recalculated(file, folder)))
                .isEmpty();
    }

    private static byte[] pdf(Briefing briefing, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfBriefing(TEMPLATES).write(briefing, language, out);
        return out.toByteArray();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
