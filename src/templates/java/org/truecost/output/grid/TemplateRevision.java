package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.AMOUNT;
import static org.truecost.output.grid.TemplateLooks.Form.TEXT;
import static org.truecost.output.grid.TemplateLooks.Form.WRAPPED;
import static org.truecost.output.grid.TemplateLooks.Weight.BAND;
import static org.truecost.output.grid.TemplateLooks.Weight.STRONG;
import static org.truecost.output.grid.TemplateLooks.Weight.SUBTITLE;

import org.truecost.output.grid.TemplateLooks.Weight;

/** The sheet of what changed against the revision before. */
final class TemplateRevision {

    private final TemplateBook book;

    TemplateRevision(TemplateBook book) {
        this.book = book;
    }

    void revision() {
        TemplateSheet sheet = book.sheet(
                book.say("Revision", "改訂"),
                book.say("what changed against the revision before", "前の版からの変更"),
                1,
                50,
                22,
                22,
                22,
                18,
                18,
                18,
                18,
                18,
                18);
        sheet.row(32, Weight.TITLE, TEXT, book.say("What changed against the revision before", "前の版からの変更"));
        sheet.row(18, SUBTITLE, TEXT, "").named(TemplatePlace.REVISION_NOTE, 0);
        sheet.down(1);
        String[] sides = book.say(
                "",
                "",
                "Before",
                "前の版",
                "",
                "",
                "",
                "",
                "Now",
                "本版",
                "",
                "",
                "",
                "",
                "Difference",
                "差額",
                "",
                "",
                "",
                "");
        sheet.row(20, BAND, TEXT, sides);
        for (int first = 1; first < sides.length; first += 3) {
            sheet.merged(first, first + 2);
        }
        String[] bounds = book.say(
                "Figure", "数値", "Low", "下限", "Base", "基準", "High", "上限", "Low", "下限", "Base", "基準", "High", "上限", "Low",
                "下限", "Base", "基準", "High", "上限");
        sheet.headings(20, 1, 9, bounds).freeze(1);
        sheet.pattern(18, Weight.PLAIN, TemplateBook.forms(TEXT, 9, AMOUNT));
        sheet.pattern(20, STRONG, TemplateBook.forms(TEXT, 9, AMOUNT)).named(TemplatePlace.REVISION);
        sheet.section(book.say("Workbooks, rates and terms", "ブック、レート、条件"));
        sheet.headings(20, 4, 4, book.say("What changed", "変更", "Name", "名称", "Before", "前の版", "Now", "本版"));
        sheet.pattern(18, Weight.PLAIN, TEXT, WRAPPED, TEXT, TEXT).named(TemplatePlace.REVISION_INPUTS);
    }
}
