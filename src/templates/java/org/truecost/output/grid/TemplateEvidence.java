package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import org.truecost.output.grid.TemplateLooks.Weight;

/** What the figures are checked against: stated totals, the run, the workbooks and the sources. */
final class TemplateEvidence {

    private final TemplateBook book;

    TemplateEvidence(TemplateBook book) {
        this.book = book;
    }

    void reconciliation() {
        TemplateSheet sheet = book.sheet(
                book.say("Reconciliation", "照合"),
                book.say("each stated total next to ours", "記載された合計と計算した合計"),
                1,
                44,
                52,
                10,
                24,
                24,
                24);
        sheet.title(
                book.say("Each stated total next to ours", "記載された合計と計算した合計"),
                book.say(
                        "What does not reconcile must be zero, or it is explained among the problems.",
                        "不一致はゼロでなければならず、そうでない場合は「問題」に説明があります。"));
        sheet.headings(
                24,
                3,
                5,
                book.say(
                        "Total of",
                        "合計の対象",
                        "Stated in",
                        "記載場所",
                        "Currency",
                        "通貨",
                        "Stated",
                        "記載額",
                        "Ours",
                        "計算額",
                        "Difference",
                        "差額"));
        sheet.freeze(1);
        sheet.pattern(18, Weight.PLAIN, TEXT, TEXT, TEXT, EXACT, EXACT, EXACT);
        sheet.pattern(22, TOTAL, TEXT, TEXT, TEXT, EXACT, EXACT, EXACT);
        sheet.named(TemplatePlace.RECONCILIATION);
        TemplateBook.red(sheet.sheet(), "AND(ISNUMBER($G5),ABS($G5)>0.004)", "G5:G10000");
    }

    void audit() {
        TemplateSheet sheet = book.sheet(
                book.say("Audit", "監査"),
                book.say("the run, its workbooks and their hashes", "実行、ブックとそのハッシュ"),
                1,
                46,
                22,
                22,
                16,
                70);
        sheet.title(
                book.say("Where this comes from", "このブックの由来"),
                book.say("The run and the workbooks it read: values of the run.", "実行と読み込んだブック。いずれも実行時の値です。"));
        sheet.pattern(18, Weight.PLAIN, TEXT, RIGHT).named(TemplatePlace.RUN);
        sheet.section(book.say("Workbooks", "ブック"));
        sheet.headings(
                24,
                1,
                3,
                book.say(
                        "Workbook",
                        "ブック",
                        "Rows read",
                        "読込行数",
                        "Accepted",
                        "採用",
                        "Rejected",
                        "却下",
                        "SHA-256",
                        "SHA-256"));
        sheet.pattern(18, Weight.PLAIN, TEXT, COUNT, COUNT, COUNT, TEXT).named(TemplatePlace.WORKBOOKS);
        sheet.section(book.say("Workbooks that replace an earlier version", "旧版から差し替えたブック"));
        sheet.headings(
                24,
                5,
                0,
                book.say(
                        "Workbook",
                        "ブック",
                        "Versions",
                        "版",
                        "Problems fixed",
                        "解消した問題",
                        "Problems that remain",
                        "残っている問題",
                        "Rows",
                        "行"));
        sheet.pattern(32, Weight.PLAIN, TEXT, WRAPPED, WRAPPED, WRAPPED, WRAPPED)
                .named(TemplatePlace.REPLACED);
        sheet.section(book.say("The amounts of the rejected rows", "却下した行の金額"));
        sheet.headings(24, 1, 1, book.say("Currency", "通貨", "Amount", "金額"));
        sheet.pattern(18, Weight.PLAIN, TEXT, AMOUNT).named(TemplatePlace.REJECTED);
    }

    void sources() {
        TemplateSheet sheet = book.sheet(
                book.say("Sources", "出典"),
                book.say("where every figure was taken from", "各数値の出典"),
                1,
                46,
                22,
                22,
                14,
                66,
                14,
                44);
        sheet.title(
                book.say("Where the figures were taken from", "各数値の出典"),
                book.say(
                        "Every source that the workbooks name, with what rests on it: values of the run. Amounts in {currency}.",
                        "ブックに記載された出典と、それに基づく数値（実行時の値）。金額の通貨：{currency}"));
        sheet.headings(
                24,
                2,
                2,
                book.say(
                        "Figure",
                        "数値",
                        "Counted",
                        "扱い",
                        "Whole life",
                        "全期間",
                        "Qualifier",
                        "限定",
                        "Source",
                        "出典",
                        "Source date",
                        "出典日",
                        "Cell",
                        "セル"));
        sheet.freeze(1);
        sheet.pattern(18, Weight.PLAIN, TEXT, TEXT, AMOUNT, TEXT, TEXT, DAY, TEXT)
                .named(TemplatePlace.CITED);
    }
}
