package org.truecost.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is said to people is in the bundles. A Japanese word in a string of the code is either one that workbooks write and the code must
 * know, or a rule of Japanese typesetting; the lists name every file that has any.
 */
class NoProseInCodeTest {

    private static final Path CODE = Path.of("src/main/java/org/truecost");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern JAPANESE =
            Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*[\\u3040-\\u30ff\\u3400-\\u9fff](?:[^\"\\\\\\n]|\\\\.)*\"");

    /** What workbooks write. */
    private static final Set<String> READ = Set.of(
            "check/AnnualPays.java",
            "inbox/WorkbookName.java",
            "input/format/FormatGrammar.java",
            "input/format/ShownMoment.java",
            "input/format/StandardFormats.java",
            "input/mapping/DateForm.java",
            "input/text/CurrencySign.java",
            "input/text/DateText.java",
            "input/text/Era.java",
            "input/text/EraText.java",
            "input/text/Unit.java",
            "report/PayPrivacy.java");

    /** How Japanese is set. */
    private static final Set<String> SET = Set.of("output/typeset/LineBreaks.java");

    @Test
    void noSentenceIsInTheCode() throws IOException {
        Set<String> known = new TreeSet<>(READ);
        known.addAll(SET);
        assertThat(japanese()).isEqualTo(known);
    }

    private static Set<String> japanese() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> JAPANESE.matcher(COMMENT.matcher(text(file)).replaceAll(""))
                            .find())
                    .map(file -> CODE.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
