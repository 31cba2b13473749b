package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A language made of files alone: the English ones with other vowels and every word in brackets, {@code 〔Amóúnt〕}, so that a word that
 * comes from anywhere else has none. What fills a place of a text is not in the text's brackets.
 */
final class BracketedLanguage {

    /** Its code; Esperanto has one, and no files here. */
    static final String CODE = "eo";

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("output-templates");

    private static final String VOWELS = "aeiouAEIOU";
    private static final String OTHERS = "áéíóúÁÉÍÓÚ";

    private static final Pattern WORDS =
            Pattern.compile("\\p{L}(?:[\\p{L}\\d’'“”,.;:/ \\u00a0&%–-]*[\\p{L}\\d])?[’”.,;:!?]*");
    private static final Pattern PLACES_OF_LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern PLACES_OF_TEXTS = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern LINKS = Pattern.compile("]\\([^)]*\\)");
    private static final Pattern DATES = Pattern.compile("(?:day|month)(?:InText)?");
    private static final Pattern NAMES_OF_SHEETS = Pattern.compile("<sheet [^>]*?name=\"([^\"]+)\"");

    private BracketedLanguage() {}

    /** Writes the files of the language as the class path has them, {@code messages} with the list of languages and {@code output-templates}. */
    static void write(Path folder) throws IOException {
        Path messages = Files.createDirectories(folder.resolve("messages"));
        Files.writeString(messages.resolve("languages"), Files.readString(MESSAGES.resolve("languages")) + CODE + "\n");
        for (Path english : english(MESSAGES)) {
            String file = english.getFileName().toString();
            properties(english, messages.resolve(renamed(file)), (key, text) -> text(file, key, text));
        }
        Path templates = Files.createDirectories(folder.resolve("output-templates"));
        for (Path english : english(TEMPLATES)) {
            Path own = templates.resolve(renamed(english.getFileName().toString()));
            if (english.toString().endsWith(".properties")) {
                properties(english, own, (key, text) -> outside(PLACES_OF_LABELS, text, BracketedLanguage::bracketed));
            } else if (english.toString().endsWith(".md")) {
                Files.writeString(own, text(Files.readString(english)));
            } else {
                summary(english, own);
            }
        }
    }

    /** The words that sheets write in the language, by the English ones. */
    static Map<String, String> wordsOfSheets() throws IOException {
        Map<String, String> words = new TreeMap<>();
        Properties english = read(MESSAGES.resolve("sheets.en.properties"));
        for (String key : english.stringPropertyNames()) {
            if (key.matches("(?:column|qualifier|category|rateKind|kind)\\..*")) {
                words.put(english.getProperty(key), message(english.getProperty(key)));
            }
        }
        return words;
    }

    private static List<Path> english(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".en."))
                    .sorted()
                    .toList();
        }
    }

    private static String renamed(String english) {
        return english.replace(".en.", "." + CODE + ".");
    }

    private static String text(String file, String key, String english) {
        if (file.startsWith("language.")) {
            return key.equals("span") ? "〔[^〕]*〕" : english;
        }
        if (file.startsWith("reading.")) {
            return key.endsWith("Pattern") ? english : otherVowels(english);
        }
        if (file.startsWith("formats.") && DATES.matcher(key).matches()) {
            return key.startsWith("day") ? "yyyy-M-d" : "yyyy-M";
        }
        return message(english);
    }

    /** A text with figures; a link leads to where the heading's words, which have changed, say. */
    private static String text(String english) {
        StringBuilder own = new StringBuilder();
        int from = 0;
        for (MatchResult link : LINKS.matcher(english).results().toList()) {
            own.append(outside(PLACES_OF_TEXTS, english.substring(from, link.start()), BracketedLanguage::bracketed));
            own.append(
                    link.group().startsWith("](#")
                            ? outside(PLACES_OF_TEXTS, link.group(), BracketedLanguage::otherVowels)
                            : link.group());
            from = link.end();
        }
        return own.append(outside(PLACES_OF_TEXTS, english.substring(from), BracketedLanguage::bracketed))
                .toString();
    }

    /** A message's text: what is between its places, and between those of the alternatives of a place. */
    private static String message(String text) {
        StringBuilder own = new StringBuilder();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '{') {
                int end = end(text, at);
                own.append(bracketed(text.substring(from, at))).append(place(text.substring(at, end)));
                from = end;
                at = end - 1;
            }
        }
        return own.append(bracketed(text.substring(from))).toString();
    }

    private static int end(String text, int from) {
        int depth = 0;
        for (int at = from; ; at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
    }

    /** A place, {@code {rows,choice,1#row|1<{rows} rows}}: its alternatives are texts. */
    private static String place(String place) {
        Matcher choice =
                Pattern.compile("(\\{\\w+,choice,)(.*)}", Pattern.DOTALL).matcher(place);
        if (!choice.matches()) {
            return place;
        }
        List<String> own = new ArrayList<>();
        for (String alternative : choice.group(2).split("\\|")) {
            Matcher parts = Pattern.compile("(-?\\d+[#<])(.*)", Pattern.DOTALL).matcher(alternative);
            if (!parts.matches()) {
                throw new IllegalStateException("no alternative: " + alternative);
            }
            own.add(parts.group(1) + message(parts.group(2)));
        }
        return choice.group(1) + String.join("|", own) + "}";
    }

    private static String outside(Pattern kept, String text, UnaryOperator<String> change) {
        StringBuilder own = new StringBuilder();
        int from = 0;
        for (MatchResult place : kept.matcher(text).results().toList()) {
            own.append(change.apply(text.substring(from, place.start()))).append(place.group());
            from = place.end();
        }
        return own.append(change.apply(text.substring(from))).toString();
    }

    private static String bracketed(String text) {
        return WORDS.matcher(text)
                .replaceAll(words -> Matcher.quoteReplacement("〔" + otherVowels(words.group()) + "〕"));
    }

    private static String otherVowels(String text) {
        StringBuilder own = new StringBuilder();
        text.chars().forEach(letter -> {
            int vowel = VOWELS.indexOf(letter);
            own.append(vowel < 0 ? (char) letter : OTHERS.charAt(vowel));
        });
        return own.toString();
    }

    /** A key and its English text become a text. */
    private interface Change {
        String of(String key, String text);
    }

    private static void properties(Path english, Path own, Change change) throws IOException {
        Properties texts = read(english);
        Properties changed = new Properties();
        texts.stringPropertyNames().forEach(key -> changed.setProperty(key, change.of(key, texts.getProperty(key))));
        try (Writer out = Files.newBufferedWriter(own)) {
            changed.store(out, null);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        return texts;
    }

    /** The summary's template as a translator leaves it: texts, names of sheets, charts and edges of pages in the language. */
    private static void summary(Path english, Path own) throws IOException {
        try (ZipFile in = new ZipFile(english.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(own))) {
            List<String> sheets = NAMES_OF_SHEETS
                    .matcher(text(in, requireNonNull(in.getEntry("xl/workbook.xml"))))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            for (ZipEntry part : in.stream().map(ZipEntry.class::cast).toList()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().endsWith(".xml")) {
                    out.write(part(text(in, part), sheets).getBytes(StandardCharsets.UTF_8));
                } else {
                    in.getInputStream(part).transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private static String text(ZipFile file, ZipEntry part) throws IOException {
        return new String(file.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String part(String xml, List<String> sheets) {
        String own = xml;
        for (String sheet : sheets) {
            String named = otherVowels(sheet);
            own = own.replace("name=\"" + sheet + "\"", "name=\"〔" + named + "〕\"")
                    .replace("'" + sheet + "'!", "'〔" + named + "〕'!")
                    .replaceAll("(?<![\\w'])" + Pattern.quote(sheet) + "!", "'〔" + named + "〕'!");
        }
        return Pattern.compile(
                        "(<(?:a:)?t(?: [^>]*)?>|<tableColumn [^>]*?name=\"|<(?:odd|even|first)(?:Header|Footer)>|<dc:title>)([^<\"]*)")
                .matcher(own)
                .replaceAll(text -> Matcher.quoteReplacement(text.group(1) + unescaped(text.group(2))));
    }

    /** Entities, places, what begins a text of one case only, and the codes of headers and footers stay. */
    private static String unescaped(String text) {
        return outside(
                Pattern.compile(
                        "\\{(?:headline|alone):|\\{\\w+}|&\\w+;(?:[LCRPN]|K[0-9A-F]{6}|&quot;[^&]*&quot;|\\d+)?"),
                text,
                BracketedLanguage::bracketed);
    }
}
