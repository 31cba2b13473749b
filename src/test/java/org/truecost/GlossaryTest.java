package org.truecost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Japanese texts call each thing by the one word that {@code glossary.ja.md} gives it, in the style that it asks for. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("src/docs/glossary.ja.md");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("output-templates");

    /** What senders write, and what belongs to no sentence. */
    private static final List<String> NO_WORDS_OF_OURS =
            List.of("reading.ja.properties", "formats.ja.properties", "language.ja.properties");

    /** A sentence that ends plainly. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:である|だ|ない|(?<![まで])した|った|いた|れた|する|いる|ある|なる|れる|える)(?=。|）?$|）。)");

    /** A sentence that ends politely. */
    private static final Pattern POLITE = Pattern.compile("(?:です|ます|ません|ました|でした|ください)(?=[。、）]|$)");

    /** The labels that are texts of the summary and of answers; all others are used in the briefing as well. */
    private static final Pattern POLITE_LABELS = Pattern.compile("(?:sheet|answer|table)\\..*");

    /** One row of the glossary: the words of one thing, and those that are not used for it. */
    private record Entry(List<String> words, List<String> unused) {}

    @Test
    void itsWordsAreUsedAndTheOthersAreNot() throws IOException {
        Map<String, String> texts = texts();
        String all = String.join("\n", texts.values());
        List<Entry> entries = entries(Files.readString(GLOSSARY));

        assertThat(entries).hasSizeGreaterThan(50);
        assertThat(entries.stream().flatMap(entry -> entry.words().stream()).filter(word -> !all.contains(word)))
                .as("words of the glossary that no text has")
                .isEmpty();
        List<String> found = new ArrayList<>();
        texts.forEach((place, text) -> entries.stream()
                .flatMap(entry -> entry.unused().stream())
                .filter(text::contains)
                .forEach(word -> found.add(place + ": " + word)));
        assertThat(found).isEmpty();
    }

    @Test
    void theBriefingIsPlainAndEverythingElsePolite() throws IOException {
        List<String> found = new ArrayList<>();
        texts().forEach((place, text) -> style(place, text).forEach(end -> found.add(place + ": " + end)));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "terminal.ja.properties#a, 報告書はまだない。, ない",
        "terminal.ja.properties#a, 報告書を作成しました。,",
        "terminal.ja.properties#a, 処理を中止した。, した",
        "briefing.ja.md, 額は次のとおりです。, です",
        "briefing.ja.md, 額は次のとおりである。,",
        "labels.ja.properties#leftOut.one, 明細を含まない, ない",
        "labels.ja.properties#leftOut.one, 明細を含みます, ます",
        "labels.ja.properties#leftOut.one, 明細を除く,",
        "labels.ja.properties#sheet.none, ありません。,"
    })
    void theOtherStyleIsFound(String place, String text, String end) {
        assertThat(style(place, text)).isEqualTo(end == null ? List.of() : List.of(end));
    }

    @Test
    void readsTheGlossary() {
        assertThat(
                        entries(
                                "| 語 | x | y | 用いない語 |\n|---|---|---|---|\n| 採用・却下 | a | b | 受入、除外（却下の意味で） |\n| …冊 | a | b | |"))
                .containsExactly(new Entry(List.of("採用", "却下"), List.of("受入")), new Entry(List.of("冊"), List.of()));
    }

    private static List<String> style(String place, String text) {
        List<String> found = new ArrayList<>();
        String file = place.replaceFirst("#.*", "");
        String key = place.replaceFirst("[^#]*#?", "");
        boolean briefing = file.startsWith("briefing");
        boolean shared =
                file.startsWith("labels") && !POLITE_LABELS.matcher(key).matches();
        if (briefing || shared) {
            ends(POLITE, text, found);
        }
        if (!briefing) {
            ends(PLAIN, text, found);
        }
        return found;
    }

    private static void ends(Pattern style, String text, List<String> found) {
        text.lines().forEach(line -> {
            Matcher end = style.matcher(line);
            while (end.find()) {
                found.add(end.group());
            }
        });
    }

    /** Words in parentheses say in which sense another word is not used; no text is searched for those. */
    private static List<Entry> entries(String glossary) {
        return glossary.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| 語 |"))
                .map(line -> line.substring(1).split("\\|"))
                .map(cells -> new Entry(
                        Stream.of(cells[0].strip().replace("…", "").split("・")).toList(),
                        Stream.of(cells[3].strip().split("、"))
                                .filter(word -> !word.isEmpty() && !word.contains("（"))
                                .toList()))
                .toList();
    }

    /** The texts by their places: a file and its key, or a file as a whole. */
    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path folder : List.of(BUNDLES, TEMPLATES)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(any -> any.toString().contains(".ja."))
                        .filter(any ->
                                !NO_WORDS_OF_OURS.contains(any.getFileName().toString()))
                        .toList()) {
                    read(file, texts);
                }
            }
        }
        return texts;
    }

    private static void read(Path file, Map<String, String> texts) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties.forEach((key, text) -> {
                // Other headers that senders use are read, whatever their words.
                if (!key.toString().endsWith(".aliases")) {
                    texts.put(name + "#" + key, text.toString());
                }
            });
        } else if (name.endsWith(".xlsx")) {
            texts.put(name, cells(file));
        } else {
            texts.put(name, Files.readString(file).replaceAll("\\{\\{![^}]*}}", ""));
        }
    }

    /** Everything a workbook says, a line each. */
    private static String cells(Path workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (InputStream file = Files.newInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith(".xml")) {
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "\n"));
                }
            }
        }
        return all.toString();
    }
}
