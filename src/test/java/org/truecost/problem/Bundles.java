package org.truecost.problem;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.truecost.command.HelpKeys;
import org.truecost.input.format.NumberFormat;
import org.truecost.input.mapping.MappingWord;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.Form;
import org.truecost.input.sheet.NoMoney;
import org.truecost.input.text.Era;
import org.truecost.ledger.GpuArchitecture;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Qualifier;
import org.truecost.mail.UnusableCertificatesException;
import org.truecost.money.Rate;
import org.truecost.store.DeliveryState;

/**
 * A folder of bundles against the code that asks for their texts.
 *
 * @param listed the codes in the list of languages
 * @param texts the texts of each file, by the file's name and the language's code
 */
record Bundles(List<String> listed, Map<String, Map<String, Properties>> texts) {

    private static final Path CODE = Path.of("src/main/java");

    /** Keys that are made of the constants of an enumeration. */
    private static final Map<String, Class<? extends Enum<?>>> ENUMERATED = Map.ofEntries(
            Map.entry("formats.hedged.", Qualifier.class),
            Map.entry("mappings.schema.", MappingWord.class),
            Map.entry("problems.severity.", Severity.class),
            Map.entry("problems.shows.", NumberFormat.Shows.class),
            Map.entry("settings.mail.certificates.", UnusableCertificatesException.Reason.class),
            Map.entry("reading.gpuSigns.", GpuArchitecture.class),
            Map.entry("sheets.kind.", SheetKind.class),
            Map.entry("sheets.column.", Column.class),
            Map.entry("sheets.qualifier.", Qualifier.class),
            Map.entry("sheets.category.", OpexCategory.class),
            Map.entry("sheets.form.", Form.class),
            Map.entry("sheets.need.", ColumnForm.Need.class),
            Map.entry("sheets.noMoney.", NoMoney.class),
            Map.entry("sheets.rateKind.", Rate.Kind.class),
            Map.entry("sheets.era.", Era.class),
            Map.entry("terminal.delivery.", DeliveryState.class),
            Map.entry("terminal.runs.", BatchStatus.class));

    /** What the terminal says; its keys are in the code without the file's name, and its places are numbered. */
    private static final String TERMINAL = "terminal";

    /** What the commands say of themselves. */
    private static final String HELP = "help";

    /** Keys that are made of a currency's code. */
    private static final String BY_CURRENCY = "formats.currency.";

    /** What is no text with places: braces are those of regular expressions. */
    static final Set<String> WITHOUT_PLACES = Set.of("language", "reading");

    private static final Pattern FILE = Pattern.compile("([a-z]+)\\.([a-z]+)\\.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[\\w.]+)\"");
    private static final Pattern SAID = Pattern.compile("Message\\.of\\(\\s*\"([\\w.]+)\"\\s*\\)");
    private static final Pattern ARGUMENT = Pattern.compile("\\s*\\.with\\(\\s*\"(\\w+)\"\\s*,");
    private static final Pattern TERMINAL_KEY = Pattern.compile("\"([a-z]+\\.[a-zA-Z.]*)\"");
    private static final Pattern SAY = Pattern.compile("\\.say\\(\\s*\"([a-z]+\\.[a-zA-Z.]*[a-zA-Z])\"\\s*([,)])");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");
    private static final Pattern PLURAL = Pattern.compile("\\{(\\w+),choice");

    private static final List<String> SOURCES = sources();
    private static final Set<String> WORDS = SOURCES.stream()
            .flatMap(code -> Pattern.compile("\\w+").matcher(code).results().map(word -> lower(word.group())))
            .collect(Collectors.toSet());

    static Bundles in(Path folder) throws IOException {
        Map<String, Map<String, Properties>> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    Properties properties = new Properties();
                    properties.load(Files.newBufferedReader(file));
                    texts.computeIfAbsent(name.group(1), any -> new TreeMap<>()).put(name.group(2), properties);
                }
            }
        }
        List<String> listed = Files.readAllLines(folder.resolve("languages")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return new Bundles(listed, texts);
    }

    /** What is wrong with them, a sentence each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        texts.forEach((file, languages) -> {
            if (!languages.keySet().equals(new TreeSet<>(listed))) {
                faults.add(file + " is there in " + languages.keySet() + ", and the list names " + listed);
            }
            Set<String> asked = switch (file) {
                case TERMINAL -> askedOfTheTerminal();
                case HELP ->
                    HelpKeys.asked(
                            requireNonNull(languages.get(listed.getFirst())).stringPropertyNames());
                default -> asked(file);
            };
            languages.forEach((language, properties) -> {
                differences(file, language, properties.stringPropertyNames(), asked)
                        .forEach(faults::add);
            });
        });
        faults.addAll(placesThatDiffer());
        faults.addAll(argumentsThatDiffer());
        return faults;
    }

    private static Stream<String> differences(String file, String language, Set<String> keys, Set<String> asked) {
        return Stream.concat(
                asked.stream()
                        .filter(Predicate.not(keys::contains))
                        .map(key -> "%s.%s lacks %s".formatted(file, language, key)),
                keys.stream()
                        .filter(Predicate.not(asked::contains))
                        .map(key -> "%s.%s has %s, which no code asks for".formatted(file, language, key)));
    }

    private List<String> placesThatDiffer() {
        List<String> faults = new ArrayList<>();
        keys().forEach(key -> {
            Set<Set<String>> places = new LinkedHashSet<>();
            texts(key).forEach(text -> places.add(needed(text)));
            if (places.size() > 1) {
                faults.add(key + " has other places in each language: " + places);
            }
        });
        return faults;
    }

    private List<String> argumentsThatDiffer() {
        List<String> faults = new ArrayList<>();
        said().forEach((key, arguments) -> {
            Set<String> places =
                    texts(key).flatMap(text -> places(text).stream()).collect(Collectors.toCollection(TreeSet::new));
            if (!places.equals(arguments)) {
                faults.add("%s has the places %s and is given %s".formatted(key, places, arguments));
            }
        });
        return faults;
    }

    /** The keys of the files whose texts have places, each with its file's name. */
    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        texts.forEach((file, languages) -> {
            if (!WITHOUT_PLACES.contains(file)) {
                languages
                        .values()
                        .forEach(texts -> texts.stringPropertyNames().forEach(key -> keys.add(file + "." + key)));
            }
        });
        return keys;
    }

    /** A key's text in every language that has it. */
    private Stream<String> texts(String key) {
        int dot = key.indexOf('.');
        return texts.getOrDefault(key.substring(0, dot), Map.of()).values().stream()
                .map(texts -> texts.getProperty(key.substring(dot + 1)))
                .filter(text -> text != null);
    }

    /** The places of a text; a number that only chooses a plural may be left out by a language that has none. */
    private static Set<String> needed(String text) {
        Set<String> names = places(text);
        PLURAL.matcher(text)
                .results()
                .map(plural -> plural.group(1))
                .filter(name -> !text.contains("{" + name + "}"))
                .forEach(names::remove);
        return names;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of a file that the code asks for. */
    private Set<String> asked(String file) {
        Set<String> asked = new TreeSet<>();
        for (String code : SOURCES) {
            LITERAL.matcher(code)
                    .results()
                    .map(key -> key.group(1))
                    .filter(key -> key.startsWith(file + "."))
                    .flatMap(key -> key.endsWith(".") ? members(key) : Stream.of(key))
                    .forEach(asked::add);
        }
        if (file.equals("problems")) {
            for (ProblemKind kind : ProblemKind.values()) {
                Stream.of("title", "message", "remedy")
                        .forEach(part -> asked.add("problems." + kind.code() + "." + part));
            }
        }
        return asked.stream()
                .map(key -> key.substring(file.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is said at once, and of the keys there are those that are literals of the commands or members of their groups. */
    private Set<String> askedOfTheTerminal() {
        Set<String> keys = keys().stream()
                .filter(key -> key.startsWith(TERMINAL + "."))
                .map(key -> key.substring(TERMINAL.length() + 1))
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        for (String code : SOURCES) {
            SAY.matcher(code).results().map(said -> said.group(1)).forEach(asked::add);
            TERMINAL_KEY
                    .matcher(code)
                    .results()
                    .map(literal -> literal.group(1))
                    .forEach(literal -> keys.stream()
                            .filter(key -> key.equals(literal) || (literal.endsWith(".") && isMember(key, literal)))
                            .forEach(asked::add));
        }
        for (String group : List.of("delivery.", "runs.")) {
            members(TERMINAL + "." + group)
                    .map(key -> key.substring(TERMINAL.length() + 1))
                    .forEach(asked::add);
        }
        return asked;
    }

    /** Whether a key is of a group and its last word is one of the code's. */
    private static boolean isMember(String key, String group) {
        return key.startsWith(group) && WORDS.contains(lower(key.substring(group.length())));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private Stream<String> members(String group) {
        if (group.equals(BY_CURRENCY)) {
            Set<String> codes = Currency.getAvailableCurrencies().stream()
                    .map(currency -> group + currency.getCurrencyCode())
                    .collect(Collectors.toSet());
            return keys().stream().filter(codes::contains);
        }
        return Arrays.stream(requireNonNull(ENUMERATED.get(group), group).getEnumConstants())
                .map(name -> group + name.name());
    }

    /** The arguments of each key, where the code gives them at once. */
    private static Map<String, Set<String>> said() {
        Map<String, Set<String>> said = new TreeMap<>();
        for (String code : SOURCES) {
            for (MatchResult key : SAID.matcher(code).results().toList()) {
                said.computeIfAbsent(key.group(1), any -> new TreeSet<>()).addAll(arguments(code, key.end()));
            }
        }
        for (String code : SOURCES) {
            for (MatchResult key : SAY.matcher(code).results().toList()) {
                int words = key.group(2).equals(")") ? 0 : words(code, key.end());
                said.put(
                        TERMINAL + "." + key.group(1),
                        IntStream.range(0, words)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return said;
    }

    /** How many arguments there are up to the bracket that closes them. */
    private static int words(String code, int from) {
        int words = 1;
        int depth = 1;
        for (int at = from; depth > 0; at++) {
            char sign = code.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            words += depth == 1 && sign == ',' ? 1 : 0;
        }
        return words;
    }

    private static Set<String> arguments(String code, int from) {
        Set<String> names = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(code);
        for (int at = from; argument.region(at, code.length()).lookingAt(); ) {
            names.add(argument.group(1));
            int depth = 1;
            for (at = argument.end(); depth > 0; at++) {
                depth += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
            }
        }
        return names;
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Bundles::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
