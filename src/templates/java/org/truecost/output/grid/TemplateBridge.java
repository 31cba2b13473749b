package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.truecost.output.grid.TemplateLooks.Weight;

/** The steps from the headline to the lifetime cost, drawn in two panels: the ends differ by hundreds. */
final class TemplateBridge {

    private static final String RISE = "5B9BC8";
    private static final String FALL = "8B959E";

    private final TemplateBook book;

    TemplateBridge(TemplateBook book) {
        this.book = book;
    }

    void bridge() {
        TemplateSheet sheet = book.sheet(
                book.say("Bridge", "ブリッジ"),
                book.say(
                        "{headline:from the headline to the lifetime cost, step by step}{alone:how the lifetime cost is made up, part by part}",
                        "{headline:公称コストから全期間コストまでの各段階}{alone:全期間コストの内訳}"),
                1,
                42,
                46,
                19,
                20,
                19,
                20,
                19,
                20);
        sheet.title(
                book.say(
                        "{headline:From the headline to the lifetime cost}{alone:How the lifetime cost is made up}",
                        "{headline:公称コストから全期間コストまで}{alone:全期間コストの内訳}"),
                book.say(
                        "{headline:Each step changes one thing only; what they leave unreconciled must be zero.}{alone:First what each part has cost so far, then what is still to come; what they leave unreconciled must be zero.} Amounts in {currency}.",
                        "{headline:各段階は一つのことだけを変えます。}{alone:各部分の累計と、以後の月のコストです。}未調整差額はゼロでなければなりません。金額の通貨：{currency}"));
        sheet.row(
                18,
                BAND,
                TEXT,
                book.say("", "", "", "", "Base", "基準", "", "", "Low", "下限", "", "", "High", "上限", "", ""));
        sheet.look(0, NOTE, TEXT).look(1, NOTE, TEXT).merged(2, 3).merged(4, 5).merged(6, 7);
        String change = book.say("Change", "増減");
        String running = book.say("Running total", "段階までの合計");
        sheet.headings(
                24,
                2,
                7,
                book.say("Step", "段階"),
                book.say("How it is calculated", "計算方法"),
                change,
                running,
                change,
                running,
                change,
                running);
        sheet.freeze(1);
        for (Weight weight :
                List.of(STRONG, Weight.PLAIN, Weight.PLAIN, Weight.PLAIN, Weight.PLAIN, Weight.PLAIN, TOTAL)) {
            sheet.pattern(20, weight, TemplateBook.forms(TEXT, 7, EXACT))
                    .look(1, weight == STRONG ? Weight.PLAIN : weight, TEXT);
        }
        sheet.named(TemplatePlace.BRIDGE);
        int top = sheet.rows() + 1;
        sheet.down(24);
        String[] parts = book.say("", "", "Floats from", "起点", "Stands at", "水準", "Rises by", "増加", "Falls by", "減少");
        int near = waterfall(sheet, parts, book.say("Left chart, in millions of {currency}", "左のグラフ（百万{currency}）"), 4);
        sheet.named(TemplatePlace.BRIDGE_NEAR);
        int far = waterfall(sheet, parts, book.say("Right chart, in millions of {currency}", "右のグラフ（百万{currency}）"), 5);
        sheet.named(TemplatePlace.BRIDGE_FAR);
        chart(
                sheet,
                near,
                4,
                book.say(
                        "{headline:1. From the headline to the same hours, owned (millions of {currency})}{alone:1. What it has cost so far (millions of {currency})}",
                        "{headline:1. 公称コストから同じ時間の保有コストまで（百万{currency}）}{alone:1. 累計（百万{currency}）}"),
                1,
                top,
                3);
        chart(
                sheet,
                far,
                5,
                book.say(
                        "{headline:2. From there to the lifetime cost (millions of {currency}, a scale of its own)}{alone:2. From there to the lifetime cost (millions of {currency})}",
                        "{headline:2. そこから全期間コストまで（百万{currency}、目盛は別）}{alone:2. そこから全期間コストまで（百万{currency}）}"),
                3,
                top,
                9);
        book.printed(sheet, "$B$1:$I$" + (top + 23));
    }

    private static int waterfall(TemplateSheet sheet, String[] parts, String title, int rows) {
        sheet.down(1);
        parts[0] = title;
        sheet.row(18, BAND, RIGHT, parts).look(0, NOTE, TEXT);
        int first = sheet.rows();
        for (int index = 0; index < rows; index++) {
            sheet.pattern(28, FAINT, TemplateBook.forms(WRAPPED, 4, MILLIONS));
        }
        return first;
    }

    private void chart(TemplateSheet sheet, int first, int rows, String title, int column, int top, int endColumn) {
        String[] names = book.say("Floats from", "起点", "Stands at", "水準", "Rises by", "増加", "Falls by", "減少");
        String[] colours = {null, TemplateLooks.ACCENT, RISE, FALL};
        List<TemplateChart.Series> series = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            series.add(new TemplateChart.Series(
                    names[index], new CellRangeAddress(first, first + rows - 1, 2 + index, 2 + index), colours[index]));
        }
        new TemplateChart(
                        book.looks().typeface(),
                        title,
                        book.say(
                                "Waterfall on a linear axis from zero; its figures are in the cells below.",
                                "ゼロから始まる等間隔目盛のウォーターフォール図。数値は下のセルにあります。"),
                        new CellRangeAddress(first, first + rows - 1, 1, 1),
                        series,
                        false,
                        false)
                .draw(sheet.sheet(), column, top, endColumn, top + 22);
    }
}
