package org.truecost.output;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.truecost.output.chart.Charts;
import org.truecost.output.template.FigureText;
import org.truecost.output.template.Links;
import org.truecost.output.template.PlainWords;
import org.truecost.problem.Message;
import org.truecost.report.BriefingNames;
import org.truecost.wording.TemplateProblem;

/**
 * Checks that a briefing's text can be typeset: what it places exists and is described, links have targets, headings skip no
 * level.
 */
final class TemplateCheck extends AbstractVisitor {

    private static final int DEEPEST = 3;

    private final FigureText text;
    private final Set<String> anchors = new HashSet<>();
    private int level;

    private TemplateCheck(FigureText text) {
        this.text = text;
    }

    /** Checks a text before anything is filled in, so that its lines are the editor's. */
    static void of(FigureText source) {
        Node text = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build()
                .parse(String.join("\n", source.lines()));
        TemplateCheck check = new TemplateCheck(source);
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                check.anchors.add(Links.anchor(PlainWords.of(heading)));
            }
        });
        text.accept(check);
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() > Math.min(DEEPEST, level + 1)) {
            throw problem(
                    heading,
                    Message.of("templates.headingLevel")
                            .with("level", heading.getLevel())
                            .with("above", level));
        }
        level = heading.getLevel();
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        if (!link.getDestination().startsWith("#") || !anchors.contains(Links.anchor(link))) {
            throw problem(link, Message.of("templates.link").with("to", link.getDestination()));
        }
    }

    @Override
    public void visit(Image image) {
        String[] placed = image.getDestination().split(":", 2);
        String name = placed.length == 2 ? placed[1] : "";
        if (!isKnown(placed[0], name)) {
            throw problem(image, Message.of("templates.noTable").with("name", image.getDestination()));
        }
        if (PlainWords.of(image).isBlank()) {
            throw problem(image, Message.of("templates.imageUntold").with("name", image.getDestination()));
        }
        if (!(image.getParent() instanceof Paragraph) || image.getPrevious() != null || image.getNext() != null) {
            throw problem(image, Message.of("templates.imageAlone").with("name", image.getDestination()));
        }
    }

    private static boolean isKnown(String kind, String name) {
        return switch (kind) {
            case "table" -> BriefingNames.TABLES.contains(name);
            case "chart" -> Charts.NAMES.contains(name);
            case "panels" -> name.equals("comparison");
            default -> false;
        };
    }

    @Override
    public void visit(HtmlBlock block) {
        throw unknown(block, "templates.block.html");
    }

    @Override
    public void visit(FencedCodeBlock block) {
        throw unknown(block, "templates.block.fenced");
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        throw unknown(block, "templates.block.indented");
    }

    private TemplateProblem unknown(Node block, String kind) {
        return problem(block, Message.of("templates.notSet").with("block", Message.of(kind)));
    }

    private TemplateProblem problem(Node node, Message mistake) {
        int line = node.getSourceSpans().stream()
                .mapToInt(span -> span.getLineIndex() + 1)
                .min()
                .orElse(1);
        return text.problem(line, mistake);
    }
}
