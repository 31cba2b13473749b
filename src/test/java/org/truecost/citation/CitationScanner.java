package org.truecost.citation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the citations of one file. It takes them from the text form by form, each form from what the ones before have left:
 * the target of a Markdown link, ids of a page or of a decision, a decision, a page, and ids that say no page. Those last ones can
 * only be of the page they are on, so outside of it they are faults.
 */
final class CitationScanner {

    private static final Path DECISIONS = Path.of("src", "docs", "decisions");

    /** Their links are the documents', made of headings in another way. */
    private static final Path TEMPLATES = Path.of("output-templates");

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final String PAGE = "[\\w.-][\\w./-]*\\.md\\b";
    private static final String DECISION = "[Dd]ecision\\s+\\d{1,4}\\b";
    private static final String ID = "(?:[Rr]ules?\\s+\\d{1,3}|[FRM]\\d{1,2})\\b(?!\\.\\d)";
    private static final String MORE =
            "(?:,?\\s+(?:and|to)\\s+|,\\s+)(?:[Rr]ules?\\s+)?(?:\\d{1,3}|[FRM]\\d{1,2})\\b(?!\\.\\d)";
    private static final Pattern IDS_OF =
            Pattern.compile("(" + PAGE + "|" + DECISION + "),\\s+(" + ID + "(?:" + MORE + ")*)");
    private static final Pattern ONE_ID = Pattern.compile("[FRM]\\d{1,2}|\\d{1,3}");
    private static final Pattern DECISION_ALONE = Pattern.compile(DECISION);
    private static final Pattern NUMBER_OF_DECISION = Pattern.compile("(?<![\\d.,-])00\\d\\d(?![\\d-])");
    private static final Pattern PAGE_ALONE = Pattern.compile("(" + PAGE + ")(?:#([\\w-]+))?");
    private static final Pattern BARE_IDS = Pattern.compile("(?<![\\w.#-])" + ID + "(?:" + MORE + ")*");

    private final Pages pages;
    private final Path file;
    private final List<Citation> found = new ArrayList<>();
    private String rest;

    private CitationScanner(Pages pages, Path file, String text) {
        this.pages = pages;
        this.file = file;
        this.rest = Prose.of(file, text);
    }

    /** The citations of a file, given its path in the repository and its text. */
    static List<Citation> scan(Pages pages, Path file, String text) {
        CitationScanner scanner = new CitationScanner(pages, file, text);
        scanner.scan();
        return List.copyOf(scanner.found);
    }

    private void scan() {
        if (Pages.isPage(file) && !file.startsWith(TEMPLATES)) {
            take(LINK, this::link);
        }
        take(IDS_OF, match -> ids(match, target(match.group(1)), match.group(2)));
        take(DECISION_ALONE, match -> add(match, decision(match.group()), null));
        if (file.startsWith(DECISIONS)) {
            take(NUMBER_OF_DECISION, match -> add(match, decision(match.group()), null));
        }
        take(PAGE_ALONE, match -> add(match, page(match.group(1)), match.group(2)));
        if (Pages.isPage(file) || file.toString().endsWith(".java")) {
            rest = Prose.withoutCode(rest);
            take(BARE_IDS, match -> ids(match, file, match.group()));
        }
    }

    private void take(Pattern form, Consumer<MatchResult> citation) {
        rest = form.matcher(rest).replaceAll(match -> {
            citation.accept(match);
            return Prose.blank(match);
        });
    }

    private void link(MatchResult match) {
        String target = match.group(1);
        if (ELSEWHERE.matcher(target).matches()) {
            return;
        }
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        String anchor = hash < 0 ? null : target.substring(hash + 1);
        add(match, path.isEmpty() ? file : file.resolveSibling(path).normalize(), anchor);
    }

    private void ids(MatchResult match, Path target, String ids) {
        ONE_ID.matcher(ids).results().map(MatchResult::group).forEach(id -> {
            boolean isRule = Character.isDigit(id.charAt(0));
            add(match, target, isRule ? "rule " + id : id);
        });
    }

    private Path target(String written) {
        return written.endsWith(".md") ? page(written) : decision(written);
    }

    private Path page(String written) {
        return pages.ending(written).orElse(Path.of(written));
    }

    private Path decision(String written) {
        int number = Integer.parseInt(written.replaceAll("\\D", ""));
        Optional<Path> page = pages.decision(number);
        return page.orElse(DECISIONS.resolve(written));
    }

    private void add(MatchResult match, Path target, @Nullable String name) {
        int line = 1
                + (int) rest.substring(0, match.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String written = match.group().replaceAll("\\s+", " ").replaceFirst("^]\\((.*)\\)$", "$1");
        found.add(new Citation(file, line, written, target, name));
    }
}
