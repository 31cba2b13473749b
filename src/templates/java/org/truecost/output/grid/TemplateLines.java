package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.truecost.output.grid.TemplateLooks.Form;
import org.truecost.output.grid.TemplateLooks.Weight;

/** The tables of cost lines: what is added, and what is only shown. */
final class TemplateLines {

    private final TemplateBook book;

    TemplateLines(TemplateBook book) {
        this.book = book;
    }

    void lines() {
        TemplateSheet sheet = book.sheet(
                book.say("Cost lines", "コスト明細"),
                book.say("every line added, with its source cell and its workings", "加算した全明細、出典のセルと計算欄"),
                0,
                LINE_WIDTHS);
        sheet.row(32, Weight.TITLE, TEXT, book.say("", "", "Every line that is added", "加算した全明細"));
        sheet.row(18, SUBTITLE, TEXT, "", "").named(TemplatePlace.LINES_NOTE, 1);
        lineTable(sheet);
        sheet.named(TemplatePlace.LINES);
    }

    void linesApart() {
        TemplateSheet sheet = book.sheet(
                book.say("Lines apart", "加算しない明細"),
                book.say("lines contained in others, replaced or without a price", "内数・差替済み・価格なしの明細"),
                0,
                LINE_WIDTHS);
        sheet.row(32, Weight.TITLE, TEXT, book.say("", "", "Lines that are shown and not added", "表示のみで加算しない明細"));
        sheet.row(
                18,
                SUBTITLE,
                TEXT,
                book.say(
                        "",
                        "",
                        "Part of another line’s amount, replaced by another figure, or without a price. Amounts in {currency}.",
                        "他の行の内数、差替済み、または価格のない行です。金額の通貨：{currency}"));
        lineTable(sheet);
        sheet.named(TemplatePlace.LINES_APART);
    }

    private static final int[] LINE_WIDTHS = {
        14, 18, 15, 17, 38, 28, 11, 14, 17, 17, 17, 17, 17, 17, 18, 18, 18, 34, 24, 22, 9, 10, 18, 18, 18, 14, 11, 11,
        12, 11, 12, 11, 13, 13, 13, 10, 12, 17, 16, 16, 13, 17, 18
    };

    private void lineTable(TemplateSheet sheet) {
        String[] bands = new String[LineColumn.values().length];
        Arrays.fill(bands, "");
        bands[8] = book.say("Reporting month", "当月");
        bands[11] = book.say("To date", "累計");
        bands[14] = book.say("Whole life", "全期間");
        bands[17] = book.say("Where it comes from", "出典");
        bands[21] = book.say("Workings: what is stated", "計算欄：記載内容");
        bands[31] = book.say("Workings: what follows", "計算欄：計算結果");
        sheet.row(18, BAND, TEXT, bands);
        sheet.merged(8, 10)
                .merged(11, 13)
                .merged(14, 16)
                .merged(17, 20)
                .merged(21, 30)
                .merged(31, 42);
        String month = book.say("Month", "当月");
        String toDate = book.say("To date", "累計");
        String life = book.say("Life", "全期間");
        String[] bounds = book.say("low", "下限", "base", "基準", "high", "上限");
        List<String> headings = new ArrayList<>(List.of(book.say(
                "ID",
                "番号",
                "Kind",
                "種類",
                "Group",
                "区分",
                "Category",
                "費目",
                "Description",
                "摘要",
                "Counted",
                "扱い",
                "Qualifier",
                "限定",
                "GPUs or people",
                "GPU数・人数")));
        for (String span : List.of(month, toDate, life)) {
            for (String bound : bounds) {
                headings.add(span + " " + bound);
            }
        }
        Collections.addAll(
                headings,
                book.say(
                        "Source",
                        "出典",
                        "Workbook",
                        "ブック",
                        "Sheet",
                        "シート",
                        "Cell",
                        "セル",
                        "Currency",
                        "通貨",
                        "Amount low",
                        "金額 下限",
                        "Amount base",
                        "金額 基準",
                        "Amount high",
                        "金額 上限",
                        "Residual",
                        "残存価額",
                        "Allocation",
                        "配賦率",
                        "Allocation is",
                        "配賦率の根拠",
                        "First day",
                        "開始日",
                        "Useful life",
                        "耐用月数",
                        "Last day",
                        "終了日",
                        "Amount is of months",
                        "金額の月数",
                        "Month × rate",
                        "当月×レート",
                        "To date × rate",
                        "累計×レート",
                        "Life × rate",
                        "全期間×レート",
                        "Rates of",
                        "月次レートの通貨",
                        "Rate",
                        "レート",
                        "A whole month",
                        "1か月分",
                        "First month lacks",
                        "初月の不足分",
                        "Last month lacks",
                        "最終月の不足分",
                        "Paid on",
                        "支払日",
                        "Paid",
                        "支払額",
                        "GPU hours",
                        "GPU時間"));
        sheet.headings(34, 7, 16, headings.toArray(String[]::new));
        for (int column : new int[] {22, 23, 24, 25, 26, 29, 31, 32, 33, 34, 36, 37, 38, 39, 41, 42}) {
            sheet.look(column, HEADING, RIGHT);
        }
        sheet.freeze(1);
        sheet.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        Form[] forms = new Form[LineColumn.values().length];
        Arrays.fill(forms, TEXT);
        Arrays.fill(forms, 8, 17, AMOUNT);
        Arrays.fill(forms, 22, 26, AMOUNT);
        Arrays.fill(forms, 31, 35, NUMBER);
        Arrays.fill(forms, 37, 40, EXACT);
        forms[7] = COUNT;
        forms[26] = SHARE;
        forms[28] = DAY;
        forms[29] = COUNT;
        forms[30] = DAY;
        forms[36] = RATE;
        forms[40] = DAY;
        forms[41] = AMOUNT;
        forms[42] = COUNT;
        sheet.pattern(16, Weight.PLAIN, forms).look(20, LISTED_LINK, TEXT);
        for (int column = 21; column < forms.length; column++) {
            sheet.look(column, FAINT, forms[column]);
        }
        sheet.wide(2);
        book.printed(sheet, "$A:$U");
    }
}
