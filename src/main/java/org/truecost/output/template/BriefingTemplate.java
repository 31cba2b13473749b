package org.truecost.output.template;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.report.Briefing;
import org.truecost.wording.Formats;

/** The briefing's text in one language: a {@link FigureText} that also places tables and charts. */
public final class BriefingTemplate {

    private final FigureText text;

    private BriefingTemplate(FigureText text) {
        this.text = text;
        if (FigureText.isEmpty(String.join("\n", text.lines()))) {
            throw text.problem(Message.of("templates.empty"));
        }
    }

    /** Reads the briefing’s text of a language from a folder of templates. */
    public static BriefingTemplate read(Path folder, Language language) {
        return new BriefingTemplate(FigureText.read(folder, "briefing." + language.code() + ".md", Set.of()));
    }

    /** The text as its editor wrote it. */
    public FigureText text() {
        return text;
    }

    /** The text of one briefing. */
    public Node filled(Briefing briefing, Formats formats) {
        String filled = text.filled(briefing, formats, Map.of());
        if (FigureText.isEmpty(filled)) {
            throw text.problem(
                    Message.of("templates.nothingLeft").with("open", "{{#…}}").with("close", "{{/…}}"));
        }
        return Markdown.parse(filled);
    }
}
