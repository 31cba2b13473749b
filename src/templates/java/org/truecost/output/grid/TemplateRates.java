package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import org.truecost.output.grid.TemplateLooks.Weight;

/** The exchange rates as stated and what follows from them, each list on a sheet of its own: they may be long. */
final class TemplateRates {

    private final TemplateBook book;

    TemplateRates(TemplateBook book) {
        this.book = book;
    }

    void stated() {
        TemplateSheet sheet = book.sheet(
                book.say("Exchange rates", "為替レート"),
                book.say("the rates as stated: they may be changed too", "記載されたレート。こちらも変更できます"),
                1,
                10,
                10,
                18,
                14,
                14,
                14,
                58);
        sheet.title(
                book.say("The exchange rates as the workbooks state them", "ブックに記載された為替レート"),
                book.say(
                        "Change a tinted rate and every amount that is converted at it follows.",
                        "色付きのレートを変更すると、それで換算したすべての金額が追随します。"));
        sheet.headings(
                24,
                2,
                2,
                book.say(
                        "From",
                        "基準通貨",
                        "To",
                        "相手通貨",
                        "Rate",
                        "レート",
                        "Date",
                        "日付",
                        "Kind",
                        "種別",
                        "Qualifier",
                        "限定",
                        "Source",
                        "出典"));
        sheet.freeze(2);
        sheet.pattern(18, Weight.PLAIN, TEXT, TEXT, RATE, DAY, TEXT, TEXT, TEXT)
                .look(2, INPUT, RATE)
                .named(TemplatePlace.RATES);
    }

    void conversions() {
        TemplateSheet sheet = book.sheet(
                book.say("Conversions", "換算レート"),
                book.say(
                        "what capital amounts{headline: and claims} are converted at", "購入額{headline:と公称コスト}の換算に使うレート"),
                1,
                22,
                64,
                18);
        sheet.title(
                book.say("What whole amounts are converted at", "一括の金額の換算レート"),
                book.say(
                        "Purchases{headline: and claims}: the rate of their day, through one named currency where there is none between the two.",
                        "購入額{headline:と公称コスト}：その日のレート。直接のレートがなければ指定通貨を経由します。"));
        sheet.headings(24, 2, 2, book.say("Conversion", "換算", "By", "使用レート", "Rate", "レート"))
                .freeze(1);
        sheet.pattern(18, Weight.PLAIN, TEXT, TEXT, RATE).named(TemplatePlace.CONVERSIONS);
    }

    void monthly() {
        TemplateSheet sheet = book.sheet(
                book.say("Monthly rates", "月次レート"),
                book.say("what operations and pay are converted at, month by month", "運用費と人件費の月ごとの換算レート"),
                1,
                12,
                18);
        sheet.title(
                book.say("The rate of each month", "各月のレート"),
                book.say(
                        "Operating expenses and pay in other currencies are converted month by month.",
                        "他通貨の運用費と人件費は月ごとに換算します。"));
        sheet.headings(24, 1, 1, book.say("Month", "月", "Rate", "レート")).freeze(1);
        sheet.pattern(16, Weight.PLAIN, MONTH, RATE).named(TemplatePlace.MONTHLY_RATES);
    }
}
