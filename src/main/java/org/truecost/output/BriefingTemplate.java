package org.truecost.output;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.truecost.ledger.Language;
import org.truecost.report.Briefing;
import org.truecost.report.BriefingNames;
import org.truecost.report.Value;

/**
 * The briefing's text in one language: Markdown with placeholders. {@code {{lifetime}}} is a figure as a sentence quotes
 * it, {@code {{lifetime.exact}}} to the last digit, {@code {{headline.hedged}}} with its source's qualifier;
 * {@code {{#ceiling}}…{{/ceiling}}} is kept only where the figure can be told. Everything filled in is escaped, so a
 * workbook's text stays text.
 */
final class BriefingTemplate {

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/!]?)\\s*([^}]*?)\\s*}}");
    private static final Pattern PLACED = Pattern.compile("!\\[[^]]*]\\(([^):]*):?([^)]*)\\)");
    private static final Pattern MARKUP = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Set<String> CHARTS = Set.of("bridge", "years");
    private static final String EXACT = ".exact";
    private static final String HEDGED = "headline.hedged";

    private final String file;
    private final Template template;

    private BriefingTemplate(String file, String source) {
        this.file = file;
        List<String> lines = source.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            checkTags(lines.get(index), index + 1);
            checkPlaced(lines.get(index), index + 1);
        }
        this.template = compiled(source);
    }

    static BriefingTemplate read(Path folder, Language language) {
        String name = "briefing." + language.code() + ".md";
        return new BriefingTemplate(name, PropertyFile.text(folder, name));
    }

    /** The text of one briefing. */
    Node filled(Briefing briefing, Formats formats) {
        try {
            return Parser.builder().build().parse(template.execute(words(briefing, formats)));
        } catch (MustacheException.Context e) {
            throw new TemplateProblem(
                    file,
                    e.lineNo,
                    "{{" + e.key + "}} cannot be told of this month; put the passage between {{#" + e.key + "}} and {{/"
                            + e.key + "}}");
        }
    }

    private static Map<String, String> words(Briefing briefing, Formats formats) {
        Map<String, String> words = new HashMap<>();
        briefing.figures().forEach((name, value) -> {
            words.put(name, formats.prose(value));
            words.put(name + EXACT, formats.exact(value));
        });
        if (briefing.figures().get("headlineQualifier") instanceof Value.Hedge hedge) {
            words.put(HEDGED, formats.hedged(hedge.qualifier(), words.getOrDefault("headline", "")));
        }
        return words;
    }

    private Template compiled(String source) {
        try {
            return Mustache.compiler().withEscaper(BriefingTemplate::escaped).compile(source);
        } catch (MustacheException e) {
            throw new TemplateProblem(file, String.valueOf(e.getMessage()));
        }
    }

    /** Every character that Markdown could take for markup, escaped; a line break would start a new block. */
    private static String escaped(String text) {
        return MARKUP.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$0");
    }

    private void checkTags(String line, int number) {
        Matcher tag = TAG.matcher(line);
        while (tag.find()) {
            if (!"!".equals(tag.group(1)) && !isFigure(tag.group(2))) {
                throw new TemplateProblem(file, number, "there is no figure called {{" + tag.group(2) + "}}");
            }
        }
    }

    private static boolean isFigure(String name) {
        String plain = name.endsWith(EXACT) ? name.substring(0, name.length() - EXACT.length()) : name;
        return BriefingNames.FIGURES.contains(plain) || name.equals(HEDGED);
    }

    private void checkPlaced(String line, int number) {
        Matcher placed = PLACED.matcher(line);
        while (placed.find()) {
            String name = placed.group(2);
            boolean known = switch (placed.group(1)) {
                case "table" -> BriefingNames.TABLES.contains(name);
                case "chart" -> CHARTS.contains(name);
                case "panels" -> name.equals("comparison");
                default -> false;
            };
            if (!known) {
                throw new TemplateProblem(
                        file, number, "there is no table or chart “" + placed.group(1) + ":" + name + "”");
            }
        }
    }
}
