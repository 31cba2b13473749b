package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import java.util.Arrays;
import org.apache.poi.ss.util.CellRangeAddress;
import org.truecost.output.grid.TemplateLooks.Form;
import org.truecost.output.grid.TemplateLooks.Weight;
import org.truecost.problem.Severity;

/** What the checks found. */
final class TemplateProblemList {

    private final TemplateBook book;

    TemplateProblemList(TemplateBook book) {
        this.book = book;
    }

    void problems() {
        TemplateSheet sheet = book.sheet(
                book.say("Problems", "問題"),
                book.say("what the checks found, and how to fix it", "検査で見つかった問題と対処"),
                0,
                10,
                9,
                24,
                22,
                18,
                8,
                16,
                16,
                52,
                46,
                16);
        sheet.row(32, Weight.TITLE, TEXT, book.say("What the checks found", "検査で見つかった問題"));
        sheet.row(
                18,
                SUBTITLE,
                TEXT,
                book.say(
                        "Each with its cell, how to fix it and, where it is in the figures, its line.",
                        "セル、対処、数値に含まれる場合はその明細を示します。"));
        sheet.down(1);
        sheet.headings(
                24,
                99,
                99,
                book.say(
                        "Severity",
                        "重大度",
                        "Code",
                        "コード",
                        "Problem",
                        "問題",
                        "Workbook",
                        "ブック",
                        "Sheet",
                        "シート",
                        "Cell",
                        "セル",
                        "Column",
                        "列",
                        "Found",
                        "値",
                        "What is wrong",
                        "内容",
                        "How to fix it",
                        "対処",
                        "Line",
                        "明細"));
        sheet.freeze(2);
        Form[] forms = new Form[11];
        Arrays.fill(forms, WRAPPED);
        sheet.pattern(44, Weight.PLAIN, forms)
                .look(5, LISTED_LINK, TEXT)
                .look(10, LISTED_LINK, TEXT)
                .named(TemplatePlace.PROBLEMS);
        sheet.sheet().setAutoFilter(new CellRangeAddress(3, 4, 0, 10));
        TemplateBook.red(sheet.sheet(), "$A5=\"" + Severity.ERROR.words().in(book.language()) + "\"", "A5:A1000000");
    }
}
