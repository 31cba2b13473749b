package org.truecost.output;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.truecost.ledger.Language;
import org.truecost.report.Briefing;

/** The briefing's text in one language: a {@link FigureText} that also says where tables and charts stand. */
final class BriefingTemplate {

    private final FigureText text;

    private BriefingTemplate(FigureText text) {
        this.text = text;
        TemplateCheck.of(text);
    }

    static BriefingTemplate read(Path folder, Language language) {
        return new BriefingTemplate(FigureText.read(folder, "briefing." + language.code() + ".md", Set.of()));
    }

    /** The text of one briefing. */
    Node filled(Briefing briefing, Formats formats) {
        return Parser.builder().build().parse(text.filled(briefing, formats, Map.of()));
    }
}
