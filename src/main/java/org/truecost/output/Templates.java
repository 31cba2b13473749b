package org.truecost.output;

import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.truecost.output.grid.EarlierTemplate;
import org.truecost.output.grid.SummaryTemplate;
import org.truecost.output.template.BriefingTemplate;
import org.truecost.output.template.CoverTemplate;
import org.truecost.output.template.Theme;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;
import org.truecost.wording.CoverNote;
import org.truecost.wording.Formats;
import org.truecost.wording.Labels;
import org.truecost.wording.TemplateProblem;

/** What a user edits to reword or rebrand the documents: the folder {@code output-templates}, read and checked as a whole. */
public final class Templates {

    private final Map<Language, Labels> labels = new LinkedHashMap<>();
    private final Map<Language, BriefingTemplate> briefings = new LinkedHashMap<>();
    private final Map<Language, CoverTemplate> covers = new LinkedHashMap<>();
    private final Theme theme;
    private final Path folder;

    private Templates(Path folder) {
        this.folder = folder;
        for (Language language : languages(folder)) {
            labels.put(language, Labels.read(folder, language));
            BriefingTemplate briefing = BriefingTemplate.read(folder, language);
            TemplateCheck.of(briefing.text());
            briefings.put(language, briefing);
            covers.put(language, CoverTemplate.read(folder, language));
        }
        labels.values().forEach(each -> labels.values().forEach(each::mustMatch));
        theme = Theme.read(folder);
        languages().forEach(language -> summary(language).close());
    }

    /**
     * The languages of a folder: those of which it has any file; what is then missing of one is a mistake. A folder of an earlier build has
     * none of a language that has come since.
     */
    private static List<Language> languages(Path folder) {
        List<Language> found = Language.all().stream()
                .filter(language -> files(language).stream().anyMatch(name -> Files.exists(folder.resolve(name))))
                .toList();
        return found.isEmpty() ? List.of(Language.standard()) : found;
    }

    /** The names of a language's files in the folder. */
    public static List<String> files(Language language) {
        return Stream.of("briefing.%s.md", "cover.%s.md", "labels.%s.properties", "summary.%s.xlsx")
                .map(name -> name.formatted(language.code()))
                .toList();
    }

    /** The languages that documents can be made in, in the order of {@link Language#all}. */
    public List<Language> languages() {
        return List.copyOf(labels.keySet());
    }

    /**
     * What the files of a folder lack because they were edited under an earlier release, by their names: of labels the keys, whose words
     * are then this release's own; of a summary the named places, without which it is made of this release's own template.
     */
    public static Map<String, List<String>> lacking(Path folder) {
        Map<String, List<String>> lacking = new LinkedHashMap<>();
        for (Language language : languages(folder)) {
            List<String> names = files(language);
            Path summary = folder.resolve(names.getLast());
            lacking.put(names.get(2), Labels.read(folder, language).lacking());
            lacking.put(names.getLast(), EarlierTemplate.lacks(summary));
        }
        lacking.values().removeIf(List::isEmpty);
        return lacking;
    }

    /** Reads the folder; a mistake in it is a {@link TemplateProblem}. */
    public static Templates load(Path folder) {
        return new Templates(folder);
    }

    /** The words of headings, steps, scopes and categories. */
    public Labels labels(Language language) {
        return of(labels, language);
    }

    /** How values are written in a language. */
    public Formats formats(Language language, RoundingMode rounding) {
        return new Formats(language, labels(language), rounding);
    }

    /** The colours, the page and the logo. */
    public Theme theme() {
        return theme;
    }

    /**
     * The note that goes with a briefing.
     *
     * @param words what it may quote besides the figures: {@code list}, {@code documents}, {@code replaces}
     */
    public CoverNote cover(Briefing briefing, Language language, Map<String, String> words) {
        return of(covers, language).filled(briefing, formats(language, briefing.rounding()), words);
    }

    /** The summary's template, newly opened to be filled; the caller closes it. */
    SummaryTemplate summary(Language language) {
        return SummaryTemplate.open(folder, language);
    }

    BriefingTemplate briefing(Language language) {
        return of(briefings, language);
    }

    private <T> T of(Map<Language, T> map, Language language) {
        T value = map.get(language);
        if (value == null) {
            throw new TemplateProblem(files(language).getFirst(), TemplateProblem.missing(folder));
        }
        return value;
    }
}
