package org.truecost.output;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.openpdf.text.Chunk;
import org.openpdf.text.Phrase;
import org.truecost.ledger.Language;
import org.truecost.output.PdfFonts.Style;

/** Sets the words of a block; the only emphasis is bold, and HTML and links are no more than their words. */
final class PdfInlines {

    private final PdfSetting setting;

    PdfInlines(PdfSetting setting) {
        this.setting = setting;
    }

    Phrase of(Node block, Style style) {
        Phrase phrase = new Phrase();
        block.accept(new Setter(phrase, style));
        return phrase;
    }

    /** A block's words without any setting. */
    static String plain(Node block) {
        StringBuilder words = new StringBuilder();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    private final class Setter extends AbstractVisitor {

        private final Phrase phrase;
        private Style style;

        Setter(Phrase phrase, Style style) {
            this.phrase = phrase;
            this.style = style;
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

        /** A line of the template ends: a space in English, nothing in Japanese. */
        @Override
        public void visit(SoftLineBreak lineBreak) {
            if (setting.language() == Language.ENGLISH) {
                add(" ");
            }
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            add("\n");
        }

        /** Marks that may not begin a line stay with the words before them, whatever the emphasis of those. */
        private void add(String text) {
            int closing = 0;
            if (!phrase.isEmpty() && phrase.getLast() instanceof Chunk before) {
                closing = LineBreaks.closingMarks(text);
                before.append(setting.fonts().printable(text.substring(0, closing)));
            }
            if (closing < text.length()) {
                phrase.add(setting.fonts().chunk(text.substring(closing), style));
            }
        }
    }
}
