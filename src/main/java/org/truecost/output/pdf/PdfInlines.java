package org.truecost.output.pdf;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.truecost.output.chart.PdfSetting;
import org.truecost.output.template.Links;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.output.typeset.Run;
import org.truecost.output.typeset.Tag;
import org.truecost.output.typeset.Tag.Role;

/** Sets the words of a block: bold, and links to headings; HTML is set as plain words. */
final class PdfInlines {

    private final PdfSetting setting;

    PdfInlines(PdfSetting setting) {
        this.setting = setting;
    }

    /** The words of a block under a tag; where some are a link, the others are spans next to it. */
    List<Run> of(Node block, Style style, Tag tag) {
        Setter setter = new Setter(style, tag, Links.in(block));
        block.accept(setter);
        return setter.runs;
    }

    private final class Setter extends AbstractVisitor {

        private final List<Run> runs = new ArrayList<>();
        private final Tag block;
        private final boolean hasLinks;
        private Tag tag;
        private Style style;
        private @Nullable String target;

        Setter(Style style, Tag block, boolean hasLinks) {
            this.style = style;
            this.block = block;
            this.hasLinks = hasLinks;
            this.tag = hasLinks ? block.with(Role.SPAN) : block;
        }

        @Override
        public void visit(Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            add(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            add(html.getLiteral());
        }

        @Override
        public void visit(StrongEmphasis strong) {
            Style before = style;
            style = style.inBold();
            visitChildren(strong);
            style = before;
        }

        @Override
        public void visit(Link link) {
            Style before = style;
            style = style.coloured(setting.theme().trueCost());
            tag = block.with(Role.LINK);
            target = Links.anchor(link);
            visitChildren(link);
            target = null;
            tag = block.with(Role.SPAN);
            style = before;
        }

        /** A line of the template ends: a space in most languages, nothing where words are written without. */
        @Override
        public void visit(SoftLineBreak lineBreak) {
            String end = setting.language().bundle().pattern("language.lineEnd");
            if (!end.isEmpty()) {
                add(end);
            }
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            add("\n");
        }

        private void add(String text) {
            runs.add(new Run(text, style, tag, hasLinks ? target : null, null));
        }
    }
}
