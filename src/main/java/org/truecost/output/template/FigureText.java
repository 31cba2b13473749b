package org.truecost.output.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.truecost.problem.Message;
import org.truecost.report.Briefing;
import org.truecost.report.BriefingNames;
import org.truecost.report.Value;
import org.truecost.wording.Formats;
import org.truecost.wording.PropertyFile;
import org.truecost.wording.TemplateProblem;

/**
 * A text of {@code output-templates} that quotes figures: Markdown with placeholders. {@code {{lifetime}}} is a figure as a
 * sentence quotes it, {@code {{lifetime.exact}}} to the last digit, {@code {{headline.hedged}}} with its source's qualifier;
 * {@code {{#ceiling}}…{{/ceiling}}} is kept only where the figure is known, {@code {{#errors.one}}…{{/errors.one}}} only where it
 * is 1. Everything filled in is escaped, so a workbook's text stays text.
 */
public final class FigureText {

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/!]?)\\s*([^}]*?)\\s*}}");
    private static final Pattern NOTHING = Pattern.compile("\\{\\{![^}]*}}|[\\p{Z}\\p{C}]");
    private static final Pattern MARKUP = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final String EXACT = ".exact";

    /** After the name of a number: known only where it is 1, so that what it counts can be in the singular. */
    private static final String ONE = ".one";

    private static final String HEDGED = "headline.hedged";

    private final String file;
    private final List<String> lines;
    private final Set<String> more;
    private final Template template;

    private FigureText(String file, String source, Set<String> more) {
        this.file = file;
        this.lines = source.lines().toList();
        this.more = more;
        for (int index = 0; index < lines.size(); index++) {
            checkTags(lines.get(index), index + 1);
        }
        this.template = compiled(source);
    }

    /** Reads a text that may use the briefing's figures and more names. */
    static FigureText read(Path folder, String name, Set<String> more) {
        return new FigureText(name, PropertyFile.text(folder, name), more);
    }

    /** The lines of the file as they are written. */
    public List<String> lines() {
        return lines;
    }

    /** The text of one briefing as Markdown. */
    String filled(Briefing briefing, Formats formats, Map<String, String> words) {
        try {
            Map<String, String> all = figures(briefing, formats);
            all.putAll(words);
            return template.execute(all);
        } catch (MustacheException.Context e) {
            throw problem(
                    e.lineNo,
                    Message.of("templates.untold")
                            .with("figure", "{{" + e.key + "}}")
                            .with("open", "{{#" + e.key + "}}")
                            .with("close", "{{/" + e.key + "}}"));
        }
    }

    /** Whether there is nothing to read in a text: spaces and comments at most. */
    static boolean isEmpty(String text) {
        return NOTHING.matcher(text).replaceAll("").isEmpty();
    }

    /** A mistake of the text as a whole. */
    public TemplateProblem problem(Message mistake) {
        return new TemplateProblem(file, mistake);
    }

    /** A mistake in a line, from 1. */
    public TemplateProblem problem(int line, Message mistake) {
        return new TemplateProblem(file, line, mistake);
    }

    private static Map<String, String> figures(Briefing briefing, Formats formats) {
        Map<String, String> words = new HashMap<>();
        briefing.figures().forEach((name, value) -> {
            words.put(name, formats.prose(value));
            words.put(name + EXACT, formats.exact(value));
            if (value instanceof Value.Count count && count.number().compareTo(BigDecimal.ONE) == 0) {
                words.put(name + ONE, formats.prose(value));
            }
        });
        if (briefing.figures().get("headlineQualifier") instanceof Value.Hedge hedge) {
            words.put(HEDGED, formats.hedged(hedge.qualifier(), words.getOrDefault("headline", "")));
        }
        return words;
    }

    private Template compiled(String source) {
        try {
            return Mustache.compiler().withEscaper(FigureText::escaped).compile(source);
        } catch (MustacheException e) {
            String found = String.valueOf(e.getMessage());
            throw new TemplateProblem(
                    file,
                    Message.of("templates.tags")
                            .with("found", found)
                            .with("open", "{{#…}}")
                            .with("close", "{{/…}}"));
        }
    }

    /** Every character that Markdown could take for markup, escaped; a line break would start a new block. */
    private static String escaped(String text) {
        return MARKUP.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$0");
    }

    private void checkTags(String line, int number) {
        Matcher tag = TAG.matcher(line);
        while (tag.find()) {
            if (!"!".equals(tag.group(1)) && !isKnown(tag.group(2))) {
                throw problem(number, Message.of("templates.noFigure").with("figure", "{{" + tag.group(2) + "}}"));
            }
        }
    }

    private boolean isKnown(String name) {
        String plain = Stream.of(EXACT, ONE)
                .filter(name::endsWith)
                .map(form -> name.substring(0, name.length() - form.length()))
                .findFirst()
                .orElse(name);
        return BriefingNames.FIGURES.contains(plain) || name.equals(HEDGED) || more.contains(name);
    }
}
