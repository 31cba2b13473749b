package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.truecost.output.grid.TemplateLooks.Weight;
import org.truecost.recognition.CostCategory;

/** What the cost is made of, and how it changes with its assumptions. */
final class TemplateCategories {

    private final TemplateBook book;

    TemplateCategories(TemplateBook book) {
        this.book = book;
    }

    void categories() {
        TemplateSheet sheet = book.sheet(
                book.say("Categories", "費目"),
                book.say("low, base and high by category", "費目ごとの下限・基準・上限"),
                1,
                34,
                18,
                18,
                18,
                21,
                21,
                21,
                22,
                22,
                22,
                22);
        sheet.title(
                book.say("What it is made of", "コストの内訳"),
                book.say(
                        "Low, base and high add up line by line: they are bounds, not percentiles. Amounts in {currency}.",
                        "下限・基準・上限は明細ごとに加算した限界値で、百分位数ではありません。金額の通貨：{currency}"));
        sheet.row(
                18,
                BAND,
                TEXT,
                book.say(
                        "",
                        "",
                        "Reporting month",
                        "当月",
                        "",
                        "",
                        "",
                        "",
                        "To date",
                        "累計",
                        "",
                        "",
                        "",
                        "",
                        "Whole life",
                        "全期間",
                        "",
                        "",
                        "",
                        ""));
        sheet.look(0, NOTE, TEXT).merged(1, 3).merged(4, 6).merged(7, 9);
        String[] bounds = book.say("Low", "下限", "Base", "基準", "High", "上限");
        List<String> headings = new ArrayList<>(List.of(book.say("Category", "費目")));
        for (int span = 0; span < 3; span++) {
            Collections.addAll(headings, bounds);
        }
        headings.add(book.say("Share", "割合"));
        sheet.headings(22, 1, 10, headings.toArray(String[]::new)).freeze(1);
        for (Weight weight : List.of(
                Weight.PLAIN,
                Weight.PLAIN,
                SUBTOTAL,
                Weight.PLAIN,
                Weight.PLAIN,
                Weight.PLAIN,
                Weight.PLAIN,
                Weight.PLAIN,
                Weight.PLAIN,
                SUBTOTAL,
                Weight.PLAIN,
                SUBTOTAL,
                TOTAL)) {
            sheet.pattern(weight == Weight.PLAIN ? 18 : 20, weight, TemplateBook.forms(TEXT, 10, AMOUNT))
                    .look(10, weight, SHARE);
        }
        sheet.named(TemplatePlace.CATEGORIES);
        sheet.section(book.say("Outside the total", "合計に含まないもの"));
        sheet.headings(
                22,
                1,
                3,
                book.say(
                        "Shown, not added",
                        "表示のみ・加算せず",
                        "Life, low",
                        "全期間・下限",
                        "Life, base",
                        "全期間・基準",
                        "Life, high",
                        "全期間・上限"));
        for (int index = 0; index < 4; index++) {
            sheet.pattern(18, Weight.PLAIN, TemplateBook.forms(TEXT, 3, AMOUNT));
        }
        sheet.named(TemplatePlace.APART);
        runRates(sheet);
    }

    private void runRates(TemplateSheet sheet) {
        sheet.section(book.say(
                "The fleet’s life, and run rates: the mean of the last three whole months, one-off lines left out",
                "設備の期間と月あたりの実績（全日の記載がある最後の3か月の平均、一時的な明細を除く）"));
        sheet.note(book.say(
                "Where operations or people end before the fleet does, the rest is a projection that is in no total. Where they do not, a longer useful life adds it.",
                "運用費や人件費の記載が設備の期間より早く終わる場合、残りは見込みであり、どの合計にも含めません。そうでない場合は、耐用月数を延ばすと加算されます。"));
        for (int index = 0; index < 3; index++) {
            sheet.pattern(18, Weight.PLAIN, TEXT, DAY);
        }
        sheet.named(TemplatePlace.FLEET_ENDS);
        sheet.down(1);
        sheet.headings(
                36,
                1,
                10,
                book.say(
                        "Category",
                        "費目",
                        "Stated to",
                        "記載の最終月",
                        "A month, low",
                        "月額・下限",
                        "A month, base",
                        "月額・基準",
                        "A month, high",
                        "月額・上限",
                        "Carried on: in the month",
                        "延長月数（当月）",
                        "Carried on: to date",
                        "延長月数（累計）",
                        "Carried on: whole life",
                        "延長月数（全期間）",
                        "Rest, low",
                        "残り・下限",
                        "Rest, base",
                        "残り・基準",
                        "Rest, high",
                        "残り・上限"));
        for (int index = 0; index < CostCategory.recurring().size(); index++) {
            sheet.pattern(
                    18, Weight.PLAIN, TEXT, MONTH, AMOUNT, AMOUNT, AMOUNT, COUNT, COUNT, COUNT, AMOUNT, AMOUNT, AMOUNT);
        }
        sheet.named(TemplatePlace.RUN_RATES);
    }

    void sensitivity() {
        TemplateSheet sheet = book.sheet(
                book.say("Sensitivity", "感応度"),
                book.say("useful life, utilisation, allocation, exchange", "耐用月数・稼働率・配賦率・為替"),
                1,
                46,
                14,
                21,
                21,
                22,
                26,
                16,
                14);
        sheet.title(
                book.say("How the result moves with its assumptions", "前提を変えると結果はどう動くか"),
                book.say(
                        "One assumption at a time, all else as stated: values of the run. The first row follows what you change on the sheet of assumptions. Amounts in {currency}.",
                        "前提を一つずつ変え、他は記載のとおりとした実行時の値です。最初の行は「前提」シートの変更に追随します。金額の通貨：{currency}"));
        sheet.headings(
                24,
                1,
                7,
                book.say(
                        "Assumption",
                        "前提",
                        "Value",
                        "値",
                        "Reporting month",
                        "当月",
                        "To date",
                        "累計",
                        "Whole life",
                        "全期間",
                        "Rest, projected: in no total",
                        "残り（見込み・加算せず）",
                        "Per GPU-hour",
                        "GPU時間単価",
                        "{headline:× headline}",
                        "{headline:公称比}"));
        sheet.freeze(1);
        sheet.pattern(18, Weight.PLAIN, TEXT, COUNT, AMOUNT, AMOUNT, AMOUNT, AMOUNT, UNIT, TIMES);
        sheet.pattern(22, SUBTOTAL, TEXT, COUNT, AMOUNT, AMOUNT, AMOUNT, AMOUNT, UNIT, TIMES);
        sheet.named(TemplatePlace.SENSITIVITY);
    }
}
