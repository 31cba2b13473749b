package org.truecost.output;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.problem.Language;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;
import org.truecost.report.Value;
import org.truecost.wording.Labels;
import org.truecost.wording.SafeText;

/**
 * What a sender reads within seconds of dropping a workbook: what became of it, what it replaces, what is to be fixed and
 * how, in every language.
 */
public final class SenderAnswer {

    /** More than these are in the list of problems. */
    private static final int SHOWN = 30;

    private static final String RULE = "-".repeat(72);

    private final Templates templates;

    /** Answers in the words of the templates. */
    public SenderAnswer(Templates templates) {
        this.templates = templates;
    }

    /**
     * What an answer says.
     *
     * @param verdict the key of its words: {@code answer.accepted}
     * @param words what its words name: {@code name}, {@code again}, {@code month}, {@code read}, {@code accepted}, {@code
     *     rejected} …
     * @param places the resulting files: the key of what each is, and its path as the sender finds it
     */
    public record Content(
            String verdict, Map<String, String> words, Map<String, String> places, List<Problem> problems) {}

    /** The answer as a text. */
    public String text(Content content, Value.Month month) {
        List<String> lines = new ArrayList<>();
        for (Language language : templates.languages()) {
            if (!lines.isEmpty()) {
                lines.addAll(List.of("", RULE, ""));
            }
            lines.addAll(lines(content, month, language));
        }
        return lines.stream().map(SafeText::of).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private List<String> lines(Content content, Value.Month month, Language language) {
        Labels labels = templates.labels(language);
        List<String> lines = new ArrayList<>();
        Map<String, String> words = new HashMap<>(content.words());
        words.put("month", templates.formats(language, RoundingMode.HALF_UP).cell(month));
        lines.add(labels.words("answer." + content.verdict(), words));
        if (words.containsKey("read")) {
            lines.add(labels.words("answer.rows", words));
        }
        if (words.containsKey("replaces")) {
            lines.add(labels.words("answer.replaces", words));
        }
        lines.add("");
        content.places().forEach((what, path) -> lines.add(labels.words("answer.place." + what) + " " + path));
        problems(content.problems(), language).forEach(lines::add);
        return lines;
    }

    private Stream<String> problems(List<Problem> problems, Language language) {
        Stream<String> shown = problems.stream().limit(SHOWN).flatMap(problem -> problem(problem, language));
        if (problems.size() <= SHOWN) {
            return shown;
        }
        Map<String, String> rest = Map.of("count", Integer.toString(problems.size() - SHOWN));
        return Stream.concat(shown, Stream.of("", templates.labels(language).words("answer.more", rest)));
    }

    private static Stream<String> problem(Problem problem, Language language) {
        String heading = "%s %s  %s"
                .formatted(problem.kind().code(), problem.severity().words().in(language), problem.location());
        Stream<String> said = Stream.of("", heading, "    " + problem.message(language));
        return problem.severity() == Severity.NOTE
                ? said
                : Stream.concat(said, Stream.of("    → " + problem.remedy(language)));
    }
}
