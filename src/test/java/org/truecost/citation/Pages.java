package org.truecost.citation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be cited: the files of the repository and, in its Markdown pages, the names they define. A page defines an id as a heading
 * ({@code ### Rule 4: Containment}) or as the first cell of a table's row ({@code | F14 |}), and an anchor with every heading.
 */
final class Pages {

    private static final Pattern RULE = Pattern.compile("(?m)^#+ Rule (\\d+)\\b");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d{1,2}) \\|");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    private final Map<Path, Set<String>> names = new TreeMap<>();
    private final Predicate<Path> exists;

    private Pages(Map<Path, String> texts, Predicate<Path> exists) {
        this.exists = exists;
        texts.forEach((page, text) -> names.put(page, defined(text)));
    }

    /** The given Markdown pages, and other files as the test tells. Paths are relative to the repository. */
    static Pages of(Map<Path, String> texts, Predicate<Path> exists) {
        return new Pages(texts, exists);
    }

    /** The pages among the given files of a repository. */
    static Pages in(Path repository, Iterable<Path> files) throws IOException {
        Map<Path, String> texts = new HashMap<>();
        for (Path file : files) {
            if (isPage(file)) {
                texts.put(file, Files.readString(repository.resolve(file)));
            }
        }
        return of(texts, file -> Files.exists(repository.resolve(file)));
    }

    static boolean isPage(Path file) {
        return file.toString().endsWith(".md");
    }

    /** The page whose path ends so, as in {@code cost-model.md} or {@code input/README.md}; the shortest of several. */
    Optional<Path> ending(String path) {
        Path end = Path.of(path);
        return names.keySet().stream()
                .filter(page -> page.endsWith(end))
                .min((one, other) -> Integer.compare(one.getNameCount(), other.getNameCount()));
    }

    /** The page of a decision. */
    Optional<Path> decision(int number) {
        String start = String.format(Locale.ROOT, "%04d-", number);
        return names.keySet().stream()
                .filter(page -> page.getFileName().toString().startsWith(start))
                .findFirst();
    }

    /** Whether there is such a file and, if a name in it is given, such a name. */
    boolean have(Path file, @Nullable String name) {
        return name == null ? exists.test(file) : names(file).contains(name);
    }

    /** The names a page defines; none of what is no page. */
    Set<String> names(Path page) {
        return names.getOrDefault(page, Set.of());
    }

    private static Set<String> defined(String text) {
        Set<String> defined = new HashSet<>();
        RULE.matcher(text).results().forEach(rule -> defined.add("rule " + rule.group(1)));
        ROW.matcher(text).results().forEach(row -> defined.add(row.group(1)));
        ANCHOR.matcher(text).results().forEach(anchor -> defined.add(anchor.group(1)));
        Map<String, Integer> repeated = new HashMap<>();
        HEADING.matcher(text).results().forEach(heading -> {
            String anchor = anchor(heading.group(1));
            int before = repeated.merge(anchor, 1, Integer::sum) - 1;
            defined.add(before == 0 ? anchor : anchor + "-" + before);
        });
        return defined;
    }

    /** A heading's anchor, as GitHub makes it. */
    private static String anchor(String heading) {
        return LINK.matcher(heading)
                .replaceAll("$1")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
    }
}
