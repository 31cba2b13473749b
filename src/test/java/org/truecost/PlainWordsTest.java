package org.truecost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages, texts and comments are in plain modern English: words that a reader has to translate first are in none of them. */
class PlainWordsTest {

    private static final Pattern DATED = Pattern.compile(
            "(?<!-)\\b(?:told|stands?(?! for|-)|sees? to|lies?|takes? the place"
                    + "|mend(?:s|ed|ing)?|beside|anew|nobody|somebody|everybody|whoever|thereof|amiss"
                    + "|go(?:es|ne|ing)? on with|goes on|as it stands|gives? up|given up|takes? up)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@code [^}]*}|`[^`]*`");

    private static final List<String> FOLDERS = List.of(
            "src/main/java",
            "src/main/launcher",
            "src/main/resources",
            "src/dist",
            "src/deploy",
            "src/bench",
            "src/templates",
            "src/test/java",
            "src/docs",
            "output-templates");

    @Test
    void areNotInPagesTextsAndComments() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            dated(file.toString(), Files.readString(file)).forEach(word -> found.add(file + ": " + word));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fact.java          | // Nobody reads it                 | Nobody",
                "Fact.java          | String mended = text; /** Told. */ | Told",
                "Fact.java          | String mended = \"told\";          |",
                "terminal.properties| versions.mended=fixed              |",
                "terminal.properties| versions.mended=mended             | mended",
                "page.md            | ??? stands for a choice            |",
                "page.md            | The word stands there              | stands",
                "page.md            | It goes on with `told`             | goes on with"
            })
    void areFoundWherePeopleRead(String file, String text, String word) {
        assertThat(dated(file, text)).isEqualTo(word == null ? List.of() : List.of(word));
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("input", "README.md")));
        for (String folder : FOLDERS) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> file.toString()
                                .matches(".*\\.(?:java|md|properties|ya?ml|py|cmd|service|timer)|.*/truecost"))
                        // What senders write is read, whatever the word; migrations that have run stay as they are.
                        .filter(file -> !file.getFileName().toString().startsWith("reading."))
                        .filter(file -> !file.endsWith("PlainWordsTest.java"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static List<String> dated(String file, String text) {
        String read = file.endsWith(".java") ? comments(text) : text;
        if (file.endsWith(".properties")) {
            read = read.replaceAll("(?m)^[^=#\\n]*=", "");
        }
        Matcher word = DATED.matcher(CODE.matcher(read).replaceAll(""));
        List<String> found = new ArrayList<>();
        while (word.find()) {
            found.add(word.group());
        }
        return found;
    }

    private static String comments(String code) {
        StringBuilder comments = new StringBuilder();
        COMMENT.matcher(code)
                .results()
                .forEach(comment -> comments.append(comment.group()).append('\n'));
        return comments.toString();
    }
}
