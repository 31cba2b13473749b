package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.AMOUNT;
import static org.truecost.output.grid.TemplateLooks.Form.TEXT;
import static org.truecost.output.grid.TemplateLooks.Form.WRAPPED;
import static org.truecost.output.grid.TemplateLooks.Weight.SUBTITLE;
import static org.truecost.output.grid.TemplateLooks.Weight.TOTAL;

import org.truecost.output.grid.TemplateLooks.Weight;

/** The sheets of what moved against the month before: by category with the year to date, and line by line. */
final class TemplateMovement {

    private final TemplateBook book;

    TemplateMovement(TemplateBook book) {
        this.book = book;
    }

    void categories() {
        TemplateSheet sheet = sheet(
                book.say("Movement", "前月比較"),
                book.say("compared with the month before: what moved, and why", "前月との比較：増減とその要因"),
                book.say("Why the month moved", "前月からの増減とその要因"),
                TemplatePlace.MOVEMENT_NOTE,
                book.say("Category", "費目"),
                book.say("Difference from the sheet “Categories”", "「費目」シートとの差"));
        sheet.pattern(18, Weight.PLAIN, TemplateBook.forms(TEXT, 9, AMOUNT));
        sheet.pattern(20, TOTAL, TemplateBook.forms(TEXT, 9, AMOUNT)).named(TemplatePlace.MOVEMENT);
        sheet.section(book.say("The year to date", "年初来"));
        sheet.headings(
                34,
                1,
                4,
                book.say(
                        "Category",
                        "費目",
                        "As last reported",
                        "前月の報告",
                        "This month",
                        "当月",
                        "Late, earlier months",
                        "前月以前の修正",
                        "Year to date",
                        "年初来"));
        sheet.pattern(18, Weight.PLAIN, TemplateBook.forms(TEXT, 4, AMOUNT));
        sheet.pattern(20, TOTAL, TemplateBook.forms(TEXT, 4, AMOUNT)).named(TemplatePlace.MOVEMENT_YEAR);
    }

    void lines() {
        TemplateSheet sheet = sheet(
                book.say("Movement by line", "明細別前月比較"),
                book.say("the lines that moved, largest change first", "増減のあった明細、大きい順"),
                book.say("Which lines moved", "増減のあった明細"),
                TemplatePlace.MOVEMENT_LINES_NOTE,
                book.say("Line", "明細"),
                book.say("Category", "費目"));
        sheet.pattern(18, Weight.PLAIN, TemplateBook.forms(WRAPPED, 9, AMOUNT)).look(9, Weight.PLAIN, TEXT);
        sheet.pattern(20, TOTAL, TemplateBook.forms(TEXT, 9, AMOUNT)).named(TemplatePlace.MOVEMENT_LINES);
    }

    private TemplateSheet sheet(
            String name, String shows, String title, TemplatePlace note, String first, String last) {
        TemplateSheet sheet = book.sheet(name, shows, 1, 44, 20, 18, 18, 18, 18, 18, 18, 20, 20);
        sheet.row(32, Weight.TITLE, TEXT, title);
        sheet.row(18, SUBTITLE, TEXT, "").named(note, 0);
        sheet.down(1);
        String[] headings = book.say(
                "",
                "",
                "Previous month, as reported",
                "前月（報告済みの額）",
                "Late or corrected",
                "過月修正",
                "Added, removed",
                "追加・除外",
                "Quantity",
                "数量",
                "Price",
                "単価",
                "Exchange",
                "為替",
                "People, reasons withheld",
                "人件費（要因は非開示）",
                "This month",
                "当月",
                "",
                "");
        headings[0] = first;
        headings[9] = last;
        sheet.headings(34, 1, note == TemplatePlace.MOVEMENT_NOTE ? 9 : 8, headings)
                .freeze(1);
        return sheet;
    }
}
