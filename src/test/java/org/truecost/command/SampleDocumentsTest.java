package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.output.Spreadsheets;

/**
 * The sample from workbooks to documents: every figure of cost-model.md#the-sample is to the cent in the summary, in the
 * briefings and on the terminal.
 */
class SampleDocumentsTest {

    /** A step of the bridge and what it runs up to. */
    private record Step(String change, String running) {}

    private static final List<Step> BRIDGE = List.of(
            new Step("6,000,000.00", "6,000,000.00"),
            new Step("−424,000.00", "5,576,000.00"),
            new Step("−2,204,701.80", "3,371,298.20"),
            new Step("+685,628,701.80", "689,000,000.00"),
            new Step("+21,857,843.14", "710,857,843.14"),
            new Step("+1,913,848,039.22", "2,624,705,882.35"),
            new Step("0.00", "2,624,705,882.35"));

    private static final List<String> AMOUNTS = List.of(
            "33,333,333.33",
            "19,666,666.67",
            "1,681,372.55",
            "54,681,372.55",
            "433,333,333.33",
            "255,666,666.67",
            "21,857,843.14",
            "710,857,843.14",
            "1,600,000,000.00",
            "944,000,000.00",
            "80,705,882.35",
            "2,624,705,882.35",
            "54,321,078.43",
            "55,041,666.67",
            "706,174,019.61",
            "715,541,666.67",
            "2,607,411,764.71",
            "2,642,000,000.00",
            "500,000,000.00",
            "3,371,298.20",
            "437.45",
            "470.71");

    private static final String GPU_HOURS = "2,103,840,000";
    private static final String OWNED_HOUR = "1.2092";

    /** The month, to date, the whole life and its bounds, the headline and the contained purchases, at 153 yen. */
    private static final List<String> YEN = List.of(
            "8,366,250,000",
            "108,761,250,000",
            "401,580,000,000",
            "398,934,000,000",
            "404,226,000,000",
            "918,000,000",
            "76,500,000,000");

    @TempDir
    private static Path folder;

    private static Sandbox english;
    private static Sandbox japanese;
    private static Sandbox yen;
    private static Result shown;
    private static Result shownInYen;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void makeTheDocuments() throws IOException {
        english = new Sandbox(folder.resolve("english")).withSample();
        shown = english.report("--language", "en");
        japanese = new Sandbox(folder.resolve("japanese")).withSample();
        japanese.report("--language", "ja");
        yen = new Sandbox(folder.resolve("yen")).withSample();
        shownInYen = yen.report("--language", "en", "--currency", "JPY");
    }

    @Test
    void showsEveryFigureInTheSummaryToAReaderThatDoesNotCalculate() throws IOException {
        assertGolden(summary(english));
    }

    @Test
    void showsTheSameNumbersInTheJapaneseSummary() throws IOException {
        assertThat(Spreadsheets.numbers(summary(japanese), 4)).isEqualTo(Spreadsheets.numbers(summary(english), 4));
    }

    @Test
    void showsEveryFigureInTheRecalculatedSummary() throws Exception {
        Path recalculated = Spreadsheets.recalculated(summary(english), scratch);
        assertGolden(recalculated);
        assertThat(Spreadsheets.numbers(recalculated)).isEqualTo(Spreadsheets.numbers(summary(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void showsEveryFigureInTheBriefing(String language) throws IOException {
        String text = briefing(english, language);
        assertThat(text).contains(AMOUNTS).contains(GPU_HOURS, OWNED_HOUR);
        assertThat(text)
                .contains(BRIDGE.stream()
                        .map(step -> step.change() + " " + step.running())
                        .toList());
    }

    @Test
    void showsTheLadderOnTheTerminal() {
        assertThat(shown.printed().replaceAll(" +", " "))
                .containsSubsequence(
                        "The headline as claimed 6,000,000.00 1.00×",
                        "The same GPU-hours at the owner’s cost 3,371,298.20 0.56×",
                        "The whole fleet and its operation, to date 689,000,000.00 114.83×",
                        "Fleet, operation and people, to date 710,857,843.14 118.48×",
                        "Fleet, operation and people over the fleet’s whole life 2,624,705,882.35 437.45×");
    }

    @Test
    void showsYenWithoutDecimalsInTheSummary() throws Exception {
        Path summary = summary(yen);
        assertThat(Spreadsheets.numbers(summary, 0)).contains(plain(YEN));
        assertThat(Spreadsheets.numbers(summary, 4)).contains("401580000000.0000");
    }

    @Test
    void showsYenInTheRecalculatedSummary() throws Exception {
        Path recalculated = Spreadsheets.recalculated(summary(yen), scratch);
        assertThat(Spreadsheets.numbers(recalculated, 0)).contains(plain(YEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void showsYenWithoutDecimalsInTheBriefing(String language) throws IOException {
        assertThat(briefing(yen, language)).contains("401,580,000,000").doesNotContain("401,580,000,000.");
    }

    @Test
    void showsYenWithoutDecimalsOnTheTerminal() {
        assertThat(shownInYen.printed()).contains("401,580,000,000").doesNotContain("401,580,000,000.");
    }

    private static void assertGolden(Path summary) throws IOException {
        List<String> numbers = Spreadsheets.numbers(summary);
        assertThat(numbers).contains(plain(AMOUNTS)).contains(plain(GPU_HOURS + ".00"));
        assertThat(Spreadsheets.numbers(summary, 4)).contains(OWNED_HOUR);
        assertThat(String.join(" ", numbers))
                .containsSubsequence(BRIDGE.stream()
                        .map(step -> plain(step.change()) + " " + plain(step.running()))
                        .toList());
    }

    private static String[] plain(List<String> amounts) {
        return amounts.stream().map(SampleDocumentsTest::plain).toArray(String[]::new);
    }

    /** As a spreadsheet stores it. */
    private static String plain(String amount) {
        String bare = amount.replace(",", "").replace("+", "").replace("−", "-");
        return new BigDecimal(bare).toPlainString();
    }

    private static Path summary(Sandbox sandbox) {
        return sandbox.output().resolve("2025-01/summary-r1.xlsx");
    }

    private static String briefing(Sandbox sandbox, String language) throws IOException {
        Path file = sandbox.output().resolve("2025-01/briefing-r1." + language + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).as("pages a board reads").isEqualTo(4);
            return new PDFTextStripper().getText(pdf);
        }
    }
}
