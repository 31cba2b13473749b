package org.truecost.output;

import java.nio.file.Path;
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

/** The briefing's text in one language: a {@link FigureText} that also says where tables and charts stand. */
final class BriefingTemplate {

    private static final Pattern PLACED = Pattern.compile("!\\[[^]]*]\\(([^):]*):?([^)]*)\\)");
    private static final Set<String> CHARTS = Set.of("bridge", "years");

    private final FigureText text;

    private BriefingTemplate(FigureText text) {
        this.text = text;
        List<String> lines = text.lines();
        for (int index = 0; index < lines.size(); index++) {
            checkPlaced(lines.get(index), index + 1);
        }
    }

    static BriefingTemplate read(Path folder, Language language) {
        return new BriefingTemplate(FigureText.read(folder, "briefing." + language.code() + ".md", Set.of()));
    }

    /** The text of one briefing. */
    Node filled(Briefing briefing, Formats formats) {
        return Parser.builder().build().parse(text.filled(briefing, formats, Map.of()));
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
                throw text.problem(number, "there is no table or chart “" + placed.group(1) + ":" + name + "”");
            }
        }
    }
}
