package org.truecost.output.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.truecost.output.chart.Chart;
import org.truecost.output.chart.Charts;
import org.truecost.output.chart.PdfSetting;
import org.truecost.output.template.Links;
import org.truecost.output.template.PlainWords;
import org.truecost.output.typeset.FlowBlock;
import org.truecost.output.typeset.Line;
import org.truecost.output.typeset.LineSetter;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.output.typeset.Run;
import org.truecost.output.typeset.Tag;
import org.truecost.output.typeset.Tag.Role;
import org.truecost.output.typeset.TextLine;
import org.truecost.report.Table;

/** The text as blocks, one below the other, with charts and tables where the text places them. */
public final class PdfFlow extends AbstractVisitor {

    private static final float PARAGRAPH_GAP = 6;
    private static final float ITEM_GAP = 3;
    private static final float INDENT = 12;
    private static final float TITLE_LEADING = 1.26f;

    private final PdfSetting setting;
    private final PdfInlines inlines;
    private final List<FlowBlock> blocks = new ArrayList<>();
    /** Which blocks begin a page. */
    private final Set<Integer> breaks = new TreeSet<>();

    private Tag parent = Tag.document();
    private float left = PdfSetting.MARGIN;
    private float gap;
    private Style style;

    private PdfFlow(PdfSetting setting) {
        this.setting = setting;
        this.inlines = new PdfInlines(setting);
        this.style = setting.body();
    }

    /** The text from its first block to its last. */
    public static List<FlowBlock> of(Node text, PdfSetting setting) {
        PdfFlow flow = new PdfFlow(setting);
        text.accept(flow);
        flow.breaks.stream()
                .filter(at -> at < flow.blocks.size())
                .forEach(at -> flow.blocks.set(at, flow.blocks.get(at).onNewPage()));
        return flow.blocks;
    }

    @Override
    public void visit(Heading heading) {
        int level = heading.getLevel();
        Style words = level == 1 ? setting.title() : level == 2 ? setting.section() : setting.subsection();
        Tag tag = parent.with(level == 1 ? Role.TITLE : level == 2 ? Role.SECTION : Role.SUBSECTION);
        List<Line> lines = LineSetter.balanced(inlines.of(heading, words, tag), setting.width(), setting.fonts());
        float leading = words.size() * TITLE_LEADING;
        String title = PlainWords.of(heading);
        List<FlowBlock> set = new ArrayList<>(FlowBlock.together(
                FlowBlock.paragraph(TextLine.of(lines, left, leading), level == 1 ? 0 : level == 2 ? 16 : 9)));
        set.replaceAll(FlowBlock::tied);
        set.set(0, set.getFirst().marking(new FlowBlock.Bookmark(level, title, Links.anchor(title))));
        blocks.addAll(set);
        gap = level == 1 ? 6 : 4;
    }

    @Override
    public void visit(Paragraph node) {
        if (node.getFirstChild() instanceof Image image) {
            place(image);
            return;
        }
        blocks.addAll(FlowBlock.paragraph(lines(node, parent.with(Role.PARAGRAPH)), gap));
        gap = PARAGRAPH_GAP;
    }

    /** Words that may introduce what is placed below them. */
    private static boolean isText(Paragraph paragraph) {
        return !(paragraph.getFirstChild() instanceof Image);
    }

    private List<TextLine> lines(Node node, Tag tag) {
        float measure = setting.measure() - (left - PdfSetting.MARGIN);
        List<Line> lines = LineSetter.prose(inlines.of(node, style, tag), measure, setting.fonts());
        return TextLine.of(lines, left, setting.leading(style.size()));
    }

    /** A quotation is set as a note: smaller and grey. */
    @Override
    public void visit(BlockQuote quote) {
        style = setting.note();
        visitChildren(quote);
        style = setting.body();
    }

    @Override
    public void visit(BulletList list) {
        points(list, "•", 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        points(list, ".", first == null ? 1 : first);
    }

    /** @param first the first item's number; 0 for none */
    private void points(ListBlock list, String mark, int first) {
        Tag outer = parent;
        Tag tag = outer.with(first == 0 ? Role.LIST : Role.NUMBERED_LIST);
        left += INDENT;
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Tag point = tag.with(Role.ITEM);
            Run label = Run.of(first == 0 ? mark : number++ + mark, style, point.with(Role.LABEL));
            item(item, point, label);
            gap = ITEM_GAP;
        }
        left -= INDENT;
        parent = outer;
        gap = PARAGRAPH_GAP;
    }

    /** An item's first block is next to its label, the others below. */
    private void item(Node item, Tag point, Run label) {
        parent = point.with(Role.ITEM_BODY);
        for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
            if (block.getPrevious() == null && block instanceof Paragraph) {
                List<TextLine> lines = lines(block, parent.with(Role.PARAGRAPH));
                blocks.addAll(FlowBlock.paragraph(TextLine.labelled(lines, label, left - INDENT), gap));
                gap = ITEM_GAP;
            } else {
                block.accept(this);
            }
        }
    }

    /** A line of stars ends the page. */
    @Override
    public void visit(ThematicBreak stars) {
        breaks.add(blocks.size());
    }

    private void place(Image image) {
        String[] placed = image.getDestination().split(":", 2);
        String words = PlainWords.of(image);
        if (image.getParent().getPrevious() instanceof Paragraph before && isText(before)) {
            blocks.set(blocks.size() - 1, blocks.getLast().tied());
        }
        switch (placed[0]) {
            case "chart" -> chart(placed[1], words);
            case "panels" -> blocks.addAll(ComparisonPanels.of(setting, parent.table(words)));
            default -> table(setting.briefing().table(placed[1]), words);
        }
        gap = 10;
    }

    private void chart(String name, String words) {
        Chart chart = Charts.named(name, setting);
        if (chart.height() > 0) {
            blocks.add(FlowBlock.of(new Drawing(chart, parent.figure(words), PdfSetting.MARGIN, setting.width()), gap));
        }
    }

    private void table(Table table, String words) {
        if (!table.rows().isEmpty()) {
            blocks.addAll(PdfTables.of(table, setting, parent.table(words), gap + 2));
        }
    }
}
