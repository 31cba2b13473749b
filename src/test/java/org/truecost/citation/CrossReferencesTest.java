package org.truecost.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comments and pages cite is there: rules, figures, records, decisions and what these define, pages, anchors, files. */
class CrossReferencesTest {

    private static final Path LAW = Path.of("src", "docs", "cost-model.md");
    private static final Path MOVED = Path.of("src", "docs", "decisions", "0012-why-a-month-moved.md");
    private static final String LAW_TEXT = """
            ## Core rules
            ### Rule 1: One concept
            ### Rule 2: Months
            | F1 | a |
            | R1 | b |
            ## Core rules
            """;
    private static final String MOVED_TEXT = "# 0012 Why\n| M1 | c |\n";
    private static final Pages PAGES = Pages.of(
            Map.of(LAW, LAW_TEXT, MOVED, MOVED_TEXT, Path.of("README.md"), "# Product\n## Run it, every month\n"),
            List.of(LAW, MOVED, Path.of("README.md"), Path.of("src/docs/images/page.png"))::contains);

    @Test
    void everyCitationOfTheRepositoryIsOfSomethingThatIsThere() throws IOException {
        assertThat(Repository.in(Path.of("")).faults()).isEmpty();
    }

    @Test
    void theLawHasEveryRuleFigureAndRecord() throws IOException {
        assertThat(Repository.in(Path.of("")).pages().names(LAW))
                .containsAll(ids("rule ", 47))
                .containsAll(ids("F", 14))
                .containsAll(ids("R", 3))
                .doesNotContain("rule 48", "F15", "R4");
    }

    @Test
    void everyRuleBeyondTheCoreSaysWhetherTheProductFollowsIt() throws IOException {
        String[] rules = Files.readString(LAW).split("\n### Rule ");
        Pattern status = Pattern.compile("\\*\\*(In force|Partly|Not yet)\\.\\*\\*");
        List<String> silent = Stream.of(rules)
                .skip(1)
                .filter(rule -> Integer.parseInt(rule.substring(0, rule.indexOf(':'))) > 12)
                .filter(rule ->
                        status.matcher(rule.split("\n## ", 2)[0]).results().count() != 1)
                .toList();
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// a month (cost-model.md, rule 3)                 | there is no “rule 3” in src/docs/cost-model.md",
                "/* cost-model.md, rules 1, 2, 7. */                | there is no “rule 7” in src/docs/cost-model.md",
                "/** (cost-model.md,\\n * rules 1 to 4) */          | there is no “rule 4” in src/docs/cost-model.md",
                "// (cost-model.md, F2: a figure)                   | there is no “F2” in src/docs/cost-model.md",
                "// (cost-model.md, R1, R2)                         | there is no “R2” in src/docs/cost-model.md",
                "// (cost-model.md, M1)                             | there is no “M1” in src/docs/cost-model.md",
                "// (decision 0012, M2)                             | there is no “M2” in src/docs/decisions/0012-why-a-month-moved.md",
                "// (decision 0012, R1)                             | there is no “R1” in src/docs/decisions/0012-why-a-month-moved.md",
                "// Decision 13 says                                | there is no src/docs/decisions/Decision 13",
                "// as law.md has it                                | there is no law.md",
                "// cost-model.md#no-such-part                      | there is no “no-such-part” in src/docs/cost-model.md",
                "// months weigh (rule 2)                           | say where rule 2 is from",
                "// reasons (M1)                                    | say where M1 is from",
            })
    void aWrongCitationInACommentIsFound(String comment, String fault, @TempDir Path folder) throws IOException {
        assertThat(faults(folder, "src/main/java/A.java", "class A {}\n" + comment.translateEscapes()))
                .singleElement()
                .asString()
                .startsWith("src/main/java/A.java:2: ")
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[law](cost-models.md)                              | there is no src/docs/cost-models.md",
                "[law](cost-model.md#core)                          | there is no “core” in src/docs/cost-model.md",
                "[below](#below)                                    | there is no “below” in src/docs/page.md",
                "![picture](images/none.png)                        | there is no src/docs/images/none.png",
                "[why](decisions/0012-why.md)                       | there is no src/docs/decisions/0012-why.md",
                "as `cost-model.md, rule 9` has it                  | there is no “rule 9” in src/docs/cost-model.md",
                "as F1 has it                                       | say where F1 is from",
            })
    void aWrongCitationOnAPageIsFound(String words, String fault, @TempDir Path folder) throws IOException {
        assertThat(faults(folder, "src/docs/page.md", "# Page\n\n" + words))
                .singleElement()
                .asString()
                .startsWith("src/docs/page.md:3: ")
                .contains(fault);
    }

    @Test
    void rightCitationsAreFoundWithTheirLines() {
        String text = """
                /**
                 * Months (cost-model.md, rules 1
                 * and 2; decision 12, M1; README.md#run-it-every-month).
                 */
                class A {
                    String cell = "F9"; // {@code R6.4.1} is a day, as cost-model.md#core-rules-1 says
                    String quote = "// rule 99";
                }
                """;
        assertThat(CitationScanner.scan(PAGES, Path.of("A.java"), text))
                .allMatch(citation -> PAGES.have(citation.target(), citation.name()))
                .extracting(citation -> citation.line() + " " + citation.name())
                .containsExactly("2 rule 1", "2 rule 2", "3 M1", "3 run-it-every-month", "6 core-rules-1");
    }

    @Test
    void linksOutOfTheRepositoryAndCodeAreLeftAlone() {
        String text = "[site](https://example.com/none.md) `F9` [back](../../README.md)\n```\n[none](none.md)\n```\n";
        assertThat(CitationScanner.scan(PAGES, Path.of("src/docs/page.md"), text))
                .extracting(Citation::target)
                .containsExactly(Path.of("README.md"));
    }

    @Test
    void aRepositoryWithoutCitationsIsAFault(@TempDir Path folder) throws IOException {
        assertThat(Repository.in(folder).faults())
                .hasSize(6)
                .allMatch(fault -> fault.startsWith("No citation of "))
                .anyMatch(fault -> fault.contains("a rule of cost-model.md"));
    }

    /** What is wrong with a repository of {@link #PAGES}' kind that has one more file; not what it lacks. */
    private static List<String> faults(Path folder, String file, String text) throws IOException {
        write(folder, LAW.toString(), LAW_TEXT);
        write(folder, MOVED.toString(), MOVED_TEXT);
        write(folder, file, text);
        return Repository.in(folder).faults().stream()
                .filter(fault -> !fault.startsWith("No citation of "))
                .toList();
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static List<String> ids(String prefix, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> prefix + number)
                .toList();
    }
}
