package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import java.util.List;
import org.truecost.output.grid.TemplateLooks.Weight;

/** The headline next to the true cost, and the ladder of scopes. */
final class TemplateComparison {

    private final TemplateBook book;

    TemplateComparison(TemplateBook book) {
        this.book = book;
    }

    void comparison() {
        TemplateSheet sheet = book.sheet(
                book.say("Comparison", "比較"),
                book.say(
                        "{headline:headline and true cost side by side, the same items for both}{alone:the cost to date and that of the whole life side by side}",
                        "{headline:公称コストと真のコストを並べて同じ項目で比較}{alone:累計コストと全期間コストを並べて比較}"),
                1,
                22,
                66,
                66);
        sheet.title(
                book.say("{headline:Headline and true cost}{alone:True cost}", "{headline:公称コストと真のコスト}{alone:真のコスト}"),
                book.say(
                        "{headline:The same things said of both; neither contradicts the other once its scope is read with it.}{alone:What it has cost so far and what it costs over the whole life: the same things said of both.} Amounts in {currency}.",
                        "{headline:両者について同じ項目を示します。範囲と合わせて読めば両者は矛盾しません。}{alone:累計と全期間について同じ項目を示します。}金額の通貨：{currency}"));
        sheet.row(
                26,
                CARD,
                TEXT,
                book.say(
                        "",
                        "",
                        "{headline:Headline}{alone:To date}",
                        "{headline:公称コスト}{alone:累計}",
                        "{headline:True cost}{alone:Whole life}",
                        "{headline:真のコスト}{alone:全期間}"));
        sheet.look(0, NOTE, TEXT).look(1, CARD_HEADLINE, TEXT).freezeRows();
        sheet.pattern(42, CARD_FIGURE, TEXT, AMOUNT, AMOUNT).look(0, NOTE, WRAPPED);
        for (float height : new float[] {20, 20}) {
            sheet.pattern(height, CARD_NOTE, WRAPPED, AMOUNT, AMOUNT).look(0, NOTE, WRAPPED);
        }
        for (float height : new float[] {34, 20, 20, 34, 48}) {
            sheet.pattern(height, Weight.PLAIN, WRAPPED, WRAPPED, WRAPPED).look(0, NOTE, WRAPPED);
        }
        sheet.named(TemplatePlace.COMPARISON);
        sheet.section(book.say("What it has cost so far", "当月・累計のコスト"));
        sheet.headings(22, 2, 2, book.say("Period", "期間", "Basis", "計上基準", "Base", "基準"));
        for (int index = 0; index < 4; index++) {
            sheet.pattern(18, Weight.PLAIN, TEXT, TEXT, AMOUNT);
        }
        sheet.named(TemplatePlace.SO_FAR);
    }

    void ladder() {
        TemplateSheet sheet = book.sheet(
                book.say("Ladder", "範囲別コスト"),
                book.say("what each scope costs and excludes", "範囲ごとのコストと含まないもの"),
                1,
                48,
                52,
                21,
                21,
                21,
                14);
        sheet.title(
                book.say("Each scope has its cost; none is the one “true cost”", "範囲ごとにコストがあり、唯一の「真のコスト」はありません"),
                book.say(
                        "A total says what it includes, or it says nothing. Amounts in {currency}.",
                        "含むものを示さない合計に意味はありません。金額の通貨：{currency}"));
        sheet.headings(
                24,
                2,
                5,
                book.say(
                        "Scope",
                        "範囲",
                        "Leaves out",
                        "含まないもの",
                        "Low",
                        "下限",
                        "Base",
                        "基準",
                        "High",
                        "上限",
                        "{headline:× headline}",
                        "{headline:公称比}"));
        sheet.freeze(1);
        for (Weight weight :
                List.of(STRONG, Weight.PLAIN, Weight.PLAIN, Weight.PLAIN, STRONG, Weight.PLAIN, Weight.PLAIN)) {
            sheet.pattern(34, weight, WRAPPED, WRAPPED, AMOUNT, AMOUNT, AMOUNT, TIMES);
            sheet.look(1, Weight.PLAIN, WRAPPED);
        }
        sheet.named(TemplatePlace.LADDER);
        sheet.section(book.say("What the ladder is calculated from", "計算の基礎"));
        for (int index = 0; index < 6; index++) {
            sheet.pattern(18, Weight.PLAIN, TEXT, EXACT, TEXT, TEXT, TEXT, TEXT).look(2, FAINT, TEXT);
        }
        sheet.named(TemplatePlace.GROUNDS);
    }
}
