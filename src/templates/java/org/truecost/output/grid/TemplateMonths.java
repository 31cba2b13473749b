package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.truecost.output.grid.TemplateLooks.Weight;

/** Every month on both bases, with a chart each next to the table: below it, the rows of more months would move the charts away. */
final class TemplateMonths {

    private static final List<String> GROUPS = List.of("0B4F7D", "E69F00", "56B4E9");

    private final TemplateBook book;

    TemplateMonths(TemplateBook book) {
        this.book = book;
    }

    void months() {
        TemplateSheet sheet = book.sheet(
                book.say("Months", "月次"),
                book.say("accrual and cash, month by month", "月ごとの発生額と支払額"),
                1,
                11,
                22,
                21,
                21,
                22,
                22,
                22,
                22,
                24,
                3,
                15,
                15,
                15,
                15,
                15,
                15,
                15,
                15,
                3,
                15,
                15,
                15,
                15,
                15,
                15,
                15,
                15);
        sheet.title(
                book.say("Month by month", "月ごとのコスト"),
                book.say(
                        "Accrual: spread evenly over the days a cost serves. Cash: when it is paid. The two are never added. Amounts in {currency}.",
                        "発生主義：使用期間の日数に均等に配分。現金主義：支払時。両者は合算しません。金額の通貨：{currency}"));
        sheet.row(
                18,
                NOTE,
                TEXT,
                book.say(
                        "Whole life by category − by month; a longer life shows here what comes after the last month",
                        "全期間：費目別－月別（耐用月数を延ばすと、最終月より後の分がここに現れます）"));
        sheet.look(8, Weight.PLAIN, EXACT).named(TemplatePlace.MONTHS_OPEN, 8);
        sheet.row(
                18,
                BAND,
                TEXT,
                book.say(
                        "",
                        "",
                        "Accrual basis",
                        "発生主義",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Cash basis",
                        "現金主義",
                        "",
                        "",
                        "",
                        ""));
        sheet.look(0, NOTE, TEXT).look(8, NOTE, TEXT).merged(1, 5).merged(6, 7);
        sheet.headings(
                34,
                1,
                8,
                book.say(
                        "Month",
                        "月",
                        "Depreciation",
                        "減価償却費",
                        "Operations",
                        "運用費",
                        "People",
                        "人件費",
                        "Total",
                        "合計",
                        "Accrued so far",
                        "発生額累計",
                        "Paid",
                        "支払額",
                        "Paid so far",
                        "支払額累計",
                        "of which small groups (values)",
                        "うち小規模グループ（値）"));
        sheet.freeze(1);
        sheet.pattern(22, TOTAL, TemplateBook.forms(TEXT, 8, AMOUNT)).named(TemplatePlace.MONTHS_TOTAL);
        sheet.pattern(16, Weight.PLAIN, TemplateBook.forms(MONTH, 8, AMOUNT))
                .look(8, FAINT, AMOUNT)
                .named(TemplatePlace.MONTHS);
        int row = sheet.rows() - 1;
        String[] groups = book.say("Depreciation", "減価償却費", "Operations", "運用費", "People", "人件費");
        List<TemplateChart.Series> accrual = new ArrayList<>();
        for (int index = 0; index < groups.length; index++) {
            accrual.add(new TemplateChart.Series(
                    groups[index], new CellRangeAddress(row, row, 2 + index, 2 + index), GROUPS.get(index)));
        }
        CellRangeAddress names = new CellRangeAddress(row, row, 1, 1);
        new TemplateChart(
                        book.looks().typeface(),
                        book.say("Accrual by month, {currency}", "月別の発生額（{currency}）"),
                        book.say("Stacked columns of depreciation, operations and people.", "減価償却費・運用費・人件費の積み上げ縦棒。"),
                        names,
                        accrual,
                        true,
                        true)
                .draw(sheet.sheet(), 11, 4, 19, 18);
        new TemplateChart(
                        book.looks().typeface(),
                        book.say("Cash paid by month, {currency} (a scale of its own)", "月別の支払額（{currency}、目盛は別）"),
                        book.say("Columns of what is paid each month.", "月ごとの支払額の縦棒。"),
                        names,
                        List.of(new TemplateChart.Series(
                                book.say("Paid", "支払額"), new CellRangeAddress(row, row, 7, 7), TemplateLooks.ACCENT)),
                        false,
                        true)
                .draw(sheet.sheet(), 20, 4, 28, 18);
        // On paper the heading of each page would be laid over the charts; the briefing has them.
        book.printed(sheet, "$B:$J");
    }
}
