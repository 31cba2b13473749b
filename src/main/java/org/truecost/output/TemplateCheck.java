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

/** Whether a briefing's text can be set: what is placed exists and has its words, links lead somewhere, headings skip no level. */
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
                    "a heading of level %d stands under one of level %d; there are three levels, and none may be skipped"
                            .formatted(heading.getLevel(), level),
                    "レベル%2$dの見出しの下にレベル%1$dの見出しがあります。見出しは3段階で、段階を飛ばせません".formatted(heading.getLevel(), level));
        }
        level = heading.getLevel();
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        if (!link.getDestination().startsWith("#") || !anchors.contains(Links.anchor(link))) {
            throw problem(
                    link,
                    "the link to “" + link.getDestination()
                            + "” leads to no heading of this text; a heading’s link is # and its"
                            + " words in lower case with hyphens between them",
                    "リンク「" + link.getDestination() + "」の先となる見出しがこの文章にありません。見出しへのリンクは、"
                            + "# に続けて見出しの語を小文字にし、ハイフンでつないで書きます");
        }
    }

    @Override
    public void visit(Image image) {
        String[] placed = image.getDestination().split(":", 2);
        String name = placed.length == 2 ? placed[1] : "";
        if (!isKnown(placed[0], name)) {
            throw problem(
                    image,
                    "there is no table or chart “" + image.getDestination() + "”",
                    "「" + image.getDestination() + "」という表やグラフはありません");
        }
        if (PlainWords.of(image).isBlank()) {
            throw problem(
                    image,
                    "say between the brackets what “" + image.getDestination() + "” shows, for those who do not see it",
                    "角括弧の中に、見えない人のため「" + image.getDestination() + "」の内容を書いてください");
        }
        if (!(image.getParent() instanceof Paragraph) || image.getPrevious() != null || image.getNext() != null) {
            throw problem(
                    image,
                    "“" + image.getDestination() + "” needs a paragraph of its own: a blank line above and below",
                    "「" + image.getDestination() + "」は独立した段落に置いてください（前後に空行が必要です）");
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
        throw unknown(block, "HTML", "HTML");
    }

    @Override
    public void visit(FencedCodeBlock block) {
        throw unknown(block, "a block of code", "コードブロック");
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        throw unknown(block, "an indented block of code", "字下げしたコードブロック");
    }

    private TemplateProblem unknown(Node block, String english, String japanese) {
        return problem(
                block,
                english + " is not set in a briefing; headings, paragraphs, lists, quotations, bold and links are",
                "ブリーフィングでは" + japanese + "を使えません。使えるのは見出し、段落、箇条書き、引用、太字、リンクです");
    }

    private TemplateProblem problem(Node node, String english, String japanese) {
        int line = node.getSourceSpans().stream()
                .mapToInt(span -> span.getLineIndex() + 1)
                .min()
                .orElse(1);
        return text.problem(line, new Message.Earlier(english, japanese));
    }
}
