package org.truecost.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.check.Reconciliation;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.Language;
import org.truecost.problem.Location;
import org.truecost.recognition.CostCategory;
import org.truecost.report.Briefing;
import org.truecost.report.Briefings;
import org.truecost.report.SampleComparison;
import org.truecost.wording.TemplateProblem;

class PdfBriefingTest {

    private static final Path TEMPLATES = Path.of("output-templates");
    private static final List<String> GOLDEN = List.of(
            "6,000,000.00",
            "−424,000.00",
            "−2,204,701.80",
            "+685,628,701.80",
            "+21,857,843.14",
            "+1,913,848,039.22",
            "2,624,705,882.35",
            "3,371,298.20",
            "689,000,000.00",
            "710,857,843.14",
            "33,333,333.33",
            "19,666,666.67",
            "1,681,372.55",
            "54,681,372.55",
            "433,333,333.33",
            "255,666,666.67",
            "80,705,882.35",
            "2,607,411,764.71",
            "2,642,000,000.00",
            "706,174,019.61",
            "715,541,666.67",
            "437.45",
            "1.2092",
            "2,103,840,000");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void saysTheFiguresToTheCent(Language language) throws IOException {
        byte[] pdf = written(SampleComparison.briefing(), language);
        Files.write(Path.of("target", "briefing." + language.code() + ".pdf"), pdf);
        assertThat(text(pdf)).contains(GOLDEN);
    }

    @Test
    void saysTheSameExactFiguresInBothLanguages() throws IOException {
        Briefing briefing = SampleComparison.briefing();
        assertThat(amounts(text(briefing, Languages.JAPANESE))).isEqualTo(amounts(text(briefing, Languages.ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void keepsToFourPages(Language language) throws IOException {
        assertThat(pages(SampleComparison.briefing(), language)).isBetween(2, 4);
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void takesAtMostOnePageMoreToSayWhyAMonthMoved(Language language) throws IOException {
        assertThat(pages(TwoMonths.compared().briefing(), language)).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void keepsToFourPagesNextToAMonthThatDidNotMove(Language language) throws IOException {
        SummaryCase same = SummaryCase.compared(Facts.sample(), Facts.sample(), TwoMonths.FEBRUARY, "USD");
        assertThat(pages(same.briefing(), language)).isBetween(2, 4);
    }

    private int pages(Briefing briefing, Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(briefing, language))) {
            return pdf.getNumberOfPages();
        }
    }

    @Test
    void drawsNoSameHoursOfAClaimThatGivesNone() throws IOException {
        String words =
                text(BriefingCases.FORTY_LINES.briefing(), Languages.ENGLISH).replaceAll("\\s+", " ");
        assertThat(words).contains("The claim’s own amount").doesNotContain("The same hours,");
        assertThat(text(SampleComparison.briefing(), Languages.ENGLISH).replaceAll("\\s+", " "))
                .contains("The same hours,")
                .doesNotContain("The claim’s own amount");
    }

    @Test
    void saysThatSourcesMayShareOneOriginOnlyWhereThereAreSeveral() throws IOException {
        assertThat(text(BriefingCases.FORTY_LINES.briefing(), Languages.ENGLISH))
                .contains("Sources may share");
        assertThat(text(BriefingCases.ONE_LINE.briefing(), Languages.ENGLISH)).doesNotContain("Sources may share");
    }

    @Test
    void tablesNoTotalsWhereAllReconcile() throws IOException {
        assertThat(text(SampleComparison.briefing(), Languages.ENGLISH))
                .contains("All 3 totals reconcile")
                .doesNotContain("Stated");
    }

    @Test
    void tablesTheTotalsThatDoNotReconcile() throws IOException {
        List<Reconciliation> totals = List.of(
                total(7, "1600000000", "1600000000"), total(8, "1599999999.98", "1600000000"), total(9, "5", null));
        Briefing briefing = Briefings.of(SampleComparison.sample(), SampleComparison.facts(totals));
        assertThat(text(briefing, Languages.ENGLISH))
                .contains("1 of 4 totals does not reconcile", "1,599,999,999.98", "−0.02")
                .doesNotContain("All 4 totals");
        assertThat(text(briefing, Languages.JAPANESE)).contains("1,599,999,999.98", "−0.02");
    }

    private static Reconciliation total(int row, String stated, @Nullable String ours) {
        return new Reconciliation(
                Location.cell("servers-and-gpus.xlsx", "Server capex", row, 6),
                Column.AMOUNT,
                SampleComparison.USD,
                new BigDecimal(stated),
                ours == null ? null : new BigDecimal(ours));
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void writesTheSameBytesAgain(Language language) throws IOException {
        assertThat(written(SampleComparison.briefing(), language))
                .isEqualTo(written(SampleComparison.briefing(), language));
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void embedsSubsetFontsAndSaysItsTitle(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(SampleComparison.briefing(), language))) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).startsWith("TRUECO+NotoSansJP");
                }
            }
            assertThat(pdf.getDocumentInformation().getTitle()).contains("0.23");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("TrueCost");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSizeGreaterThan(5);
        }
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void keepsAWorkbooksTextAsText(Language language) throws IOException {
        String words = "**x** 8*80 GB*2 [a](http://b) {{lifetime}} # <b>";
        Briefing briefing = Briefings.of(
                SampleComparison.of(
                        SampleComparison.claim(words, "6000000"),
                        SampleComparison.sample().categories().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().life()))),
                SampleComparison.facts());
        assertThat(text(briefing, language).replaceAll("\\s+", ""))
                .as("in a sentence, not only in a table")
                .containsPattern("[“「]" + Pattern.quote(words.replace(" ", "")) + "[”」]");
    }

    /** A mark in their place alone would not say what is missing. */
    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void saysWhichCharactersItsTypefaceLacks(Language language) throws IOException {
        Briefing briefing = Briefings.of(
                SampleComparison.of(
                        SampleComparison.claim("训练 cost", "6000000"),
                        SampleComparison.sample().categories().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().life()))),
                SampleComparison.facts());
        assertThat(text(briefing, language).replaceAll("\\s+", "")).contains("〓〓cost", "U+8BAD,U+7EC3");
        assertThat(text(SampleComparison.briefing(), language)).doesNotContain("〓");
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void setsEveryCategoryAndAnySizeWithoutClipping(Language language) throws IOException {
        Map<CostCategory, Estimate> lives = new EnumMap<>(CostCategory.class);
        String amount = "1";
        for (CostCategory category : CostCategory.values()) {
            lives.put(category, Estimate.exactly(Money.of(amount, "USD")));
            amount += "00";
        }
        lives.put(CostCategory.PAYROLL, Estimate.exactly(Money.of("1000000000000000", "USD")));
        Briefing briefing = Briefings.of(
                SampleComparison.of(SampleComparison.claim("One dollar", "1"), lives), SampleComparison.facts());
        byte[] pdf = written(briefing, language);
        Files.write(Path.of("target", "extreme." + language.code() + ".pdf"), pdf);
        assertThat(text(pdf)).contains("1,000,000,000,000,000.00", "100,000,000,000,000.00", "0.02");
        assertThat(PageEdges.of(pdf)).allSatisfy(edge -> assertThat(edge).isBetween(50.0, 545.5));
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void setsASingleLine(Language language) throws IOException {
        Briefing briefing = Briefings.of(
                SampleComparison.of(
                        SampleComparison.claim("One", "7"),
                        Map.of(CostCategory.POWER, Estimate.exactly(Money.of("48", "USD")))),
                SampleComparison.facts());
        assertThat(text(briefing, language)).contains("48.00");
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void claimsNoShareWhereTheHeadlineIsTheLargerSum(Language language) throws IOException {
        Briefing briefing = Briefings.of(
                SampleComparison.of(
                        SampleComparison.claim("One", "70000000"),
                        Map.of(CostCategory.POWER, Estimate.exactly(Money.of("48", "USD")))),
                SampleComparison.facts());
        try (PDDocument pdf = Loader.loadPDF(written(briefing, language))) {
            assertThat(pdf.getDocumentInformation().getTitle())
                    .contains(language == Languages.ENGLISH ? "is no less than" : "全期間コスト以上")
                    .doesNotContain("%");
        }
    }

    @Test
    void namesFileAndLineOfAMistakeInATemplate() throws IOException {
        copyTemplates();
        Path text = folder.resolve("briefing.en.md");
        Files.writeString(text, "# Title\n\nAll of {{lifetimes}}\n");
        assertThatThrownBy(() -> Templates.load(folder))
                .isInstanceOf(TemplateProblem.class)
                .hasMessage("briefing.en.md, line 3: there is no figure called {{lifetimes}}");
        Files.writeString(text, "# Title\n\n![x](table:laddr)\n");
        assertThatThrownBy(() -> Templates.load(folder))
                .hasMessage("briefing.en.md, line 3: there is no table or chart “table:laddr”");
        Files.writeString(text, "# Title\n\n{{superseded}}\n");
        assertThatThrownBy(() -> new PdfBriefing(Templates.load(folder))
                        .write(SampleComparison.briefing(), Languages.ENGLISH, new ByteArrayOutputStream()))
                .hasMessageStartingWith("briefing.en.md, line 3: {{superseded}} is not known for this month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n\t\n", "\ufeff", "{{! to be written }}\n"})
    void refusesABriefingWithNothingInIt(String text) throws IOException {
        copyTemplates();
        Files.writeString(folder.resolve("briefing.ja.md"), text);
        assertThatThrownBy(() -> Templates.load(folder))
                .isInstanceOfSatisfying(
                        TemplateProblem.class,
                        problem -> assertThat(problem.in(Languages.JAPANESE))
                                .isEqualTo("briefing.ja.md：空です。ブリーフィングの文章が必要です"))
                .hasMessage("briefing.ja.md: it is empty; a briefing needs a text");
    }

    @Test
    void refusesABriefingOfWhichNothingIsLeft() throws IOException {
        copyTemplates();
        Files.writeString(folder.resolve("briefing.en.md"), "{{#superseded}}\n# {{superseded}}\n{{/superseded}}\n");
        assertThatThrownBy(() -> new PdfBriefing(Templates.load(folder))
                        .write(SampleComparison.briefing(), Languages.ENGLISH, new ByteArrayOutputStream()))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageStartingWith("briefing.en.md: nothing is left of it this month");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![](chart:bridge)|describe between the brackets what “chart:bridge” shows",
                "Message ![x](chart:bridge)|“chart:bridge” needs a paragraph of its own",
                "[x](#nowhere)|the link to “#nowhere” leads to no heading",
                "[x](https://example.org)|the link to “https://example.org” leads to no heading",
                "### Deep|a heading of level 3 follows one of level 1",
                "<script>x</script>|HTML cannot be used in a briefing",
                "```x|a block of code cannot be used in a briefing",
            })
    void namesTheLineOfWhatCannotBeSet(String line, String mistake) throws IOException {
        copyTemplates();
        Files.writeString(folder.resolve("briefing.ja.md"), "# Title\n\nWords.\n\n" + line + "\n");
        assertThatThrownBy(() -> Templates.load(folder))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageStartingWith("briefing.ja.md, line 5: " + mistake);
    }

    @Test
    void setsTheTypefaceOfTheTheme() throws IOException {
        copyTemplates();
        Path theme = folder.resolve("theme.properties");
        String words = Files.readString(theme);
        Files.copy(Path.of("src/main/resources/fonts/NotoSansJP-Bold.ttf"), folder.resolve("a.ttf"));
        Files.copy(Path.of("src/main/resources/fonts/NotoSansJP-Bold.ttf"), folder.resolve("b.ttf"));
        Files.writeString(
                theme,
                words.replace("font.regular =", "font.regular = a.ttf").replace("font.bold =", "font.bold = b.ttf"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfBriefing(Templates.load(folder)).write(SampleComparison.briefing(), Languages.ENGLISH, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getPage(0).getResources().getFontNames())
                    .allSatisfy(name -> assertThat(
                                    pdf.getPage(0).getResources().getFont(name).getName())
                            .isEqualTo("TRUECO+NotoSansJP-Bold"));
        }
        Files.writeString(theme, words.replace("font.regular =", "font.regular = a.ttf"));
        assertThatThrownBy(() -> Templates.load(folder)).hasMessageContaining("needs both");
        Files.writeString(folder.resolve("a.ttf"), "no font");
        Files.writeString(
                theme,
                words.replace("font.regular =", "font.regular = a.ttf").replace("font.bold =", "font.bold = b.ttf"));
        assertThatThrownBy(() -> Templates.load(folder))
                .hasMessageMatching("theme.properties, line \\d+: a.ttf is not a TrueType file that may be embedded");
    }

    @Test
    void namesTheLogoThatIsNoPictureInBothLanguages() throws IOException {
        copyTemplates();
        Path logo = folder.resolve("logo.png");
        byte[] cutOff = Arrays.copyOf(Files.readAllBytes(logo), 300);
        for (byte[] wrong : List.of("no picture".getBytes(UTF_8), cutOff, new byte[0])) {
            Files.write(logo, wrong);
            assertThatThrownBy(() -> Templates.load(folder))
                    .hasMessageMatching(
                            "theme.properties, line \\d+: logo.png is not a PNG or JPEG picture that can be read")
                    .extracting(problem -> ((TemplateProblem) problem).in(Languages.JAPANESE), STRING)
                    .matches("theme.propertiesの\\d+行目：logo.pngはPNGまたはJPEGの画像として読めません");
        }
    }

    @Test
    void namesTheFolderThatIsInAFilesPlace() throws IOException {
        copyTemplates();
        Files.delete(folder.resolve("labels.en.properties"));
        Files.createDirectory(folder.resolve("labels.en.properties"));
        assertThatThrownBy(() -> Templates.load(folder))
                .hasMessage("labels.en.properties: there is no such file in " + folder);
    }

    @Test
    void namesTheLabelsAndColoursThatAreWrong() throws IOException {
        copyTemplates();
        Path labels = folder.resolve("labels.ja.properties");
        String words = Files.readString(labels);
        Files.writeString(labels, words.replace("scope.S4", "scope.S5"));
        assertThatThrownBy(() -> Templates.load(folder))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining("scope.S");
        Files.writeString(labels, words);
        Path theme = folder.resolve("theme.properties");
        Files.writeString(theme, Files.readString(theme).replace("#1B2733", "blue"));
        assertThatThrownBy(() -> Templates.load(folder))
                .hasMessageMatching("theme.properties, line \\d+: a colour is written like #1B2733, not “blue”");
    }

    private void copyTemplates() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static byte[] written(Briefing briefing, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfBriefing(Templates.load(TEMPLATES)).write(briefing, language, out);
        return out.toByteArray();
    }

    private static String text(Briefing briefing, Language language) throws IOException {
        return text(written(briefing, language));
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Set<String> amounts(String text) {
        return Pattern.compile("[+−]?\\d[\\d,]*\\.\\d\\d(?!\\d)")
                .matcher(text)
                .results()
                .map(result -> result.group())
                .filter(amount -> amount.contains(","))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
