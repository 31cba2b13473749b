package org.truecost.output.template;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.report.Briefing;
import org.truecost.wording.Formats;

/** The briefing's text in one language: a {@link FigureText} that also says where tables and charts stand. */
public final class BriefingTemplate {

    private final FigureText text;

    private BriefingTemplate(FigureText text) {
        this.text = text;
        if (FigureText.isEmpty(String.join("\n", text.lines()))) {
            throw text.problem(new Message.Earlier("it is empty; a briefing needs a text", "空です。ブリーフィングの文章が必要です"));
        }
    }

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
            throw text.problem(new Message.Earlier(
                    "nothing of it is left this month, for none of the figures that its passages depend on can be told; put"
                            + " a title and words outside {{#…}} and {{/…}}",
                    "この月に示せる項目がないため、文章が何も残りません。{{#…}} と {{/…}} の外に題名や文章を置いてください"));
        }
        return Parser.builder().build().parse(filled);
    }
}
