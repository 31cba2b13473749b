package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.truecost.output.grid.TemplateLooks.Form;
import org.truecost.output.grid.TemplateLooks.Weight;

/** What a reader may change, and the other assumptions. */
final class TemplateAssumptions {

    private final TemplateBook book;

    TemplateAssumptions(TemplateBook book) {
        this.book = book;
    }

    void assumptions() {
        TemplateSheet sheet = book.sheet(
                book.say("Assumptions", "前提"),
                book.say("what may be changed: every figure follows", "変更できる前提。すべての数値が追随します"),
                1,
                56,
                28,
                22,
                22,
                12,
                18,
                21,
                21);
        sheet.title(
                book.say("What the figures rest on", "数値の前提"),
                book.say(
                        "Change a tinted cell here or on the sheet of exchange rates, and every figure follows. Small groups of people and the cases of the sensitivity are kept as values.",
                        "このシートや「為替レート」の色付きのセルを変更すると、すべての数値が追随します。小規模グループの人件費と感応度の各ケースは値のままです。"));
        input(sheet, "Reporting month (its first day)", "報告月（初日）", TemplatePlace.MONTH, MONTH, "", "");
        input(sheet, "Its last day", "月末", TemplatePlace.MONTH_END, DAY, "follows", "自動計算");
        sheet.look(1, Weight.PLAIN, DAY);
        input(
                sheet,
                "Useful life of every asset, in months",
                "全資産の耐用月数",
                TemplatePlace.USEFUL_LIFE,
                COUNT,
                "empty: as each line states it",
                "空欄なら各行の記載どおり");
        input(
                sheet,
                "Allocation of costs other than people where none is stated",
                "配賦率の記載がない設備・運用費の配賦率",
                TemplatePlace.ALLOCATION,
                SHARE,
                "100 % makes the result a ceiling",
                "100%なら結果は上限値");
        input(
                sheet,
                "Part of the GPU-hours that is used",
                "使用するGPU時間の割合",
                TemplatePlace.UTILISATION,
                SHARE,
                "the used hours bear the idle ones",
                "使用した時間が遊休分も負担します");
        input(
                sheet,
                "Folder of the workbooks, for links to their cells",
                "ブックのフォルダー（セルへのリンク用）",
                TemplatePlace.SOURCE_FOLDER,
                TEXT,
                "",
                "");
        validations(sheet.sheet());
        sheet.section(book.say("{headline:The headline claim}", "{headline:公称コストの主張}"));
        sheet.headings(
                24,
                1,
                7,
                book.say(
                        "{headline:Line}",
                        "{headline:行}",
                        "{headline:GPU-hours}",
                        "{headline:GPU時間}",
                        "{headline:Rate per GPU-hour}",
                        "{headline:GPU時間単価}",
                        "{headline:Amount as printed}",
                        "{headline:記載額}",
                        "{headline:Currency}",
                        "{headline:通貨}",
                        "{headline:Exchange rate}",
                        "{headline:換算レート}",
                        "{headline:As printed, converted}",
                        "{headline:記載額（換算後）}",
                        "{headline:Own arithmetic}",
                        "{headline:公称の積算額}"));
        sheet.look(4, HEADING, TEXT);
        sheet.pattern(18, Weight.PLAIN, TEXT, COUNT, AMOUNT, AMOUNT, TEXT, RATE, EXACT, EXACT);
        sheet.look(1, INPUT, COUNT)
                .look(2, INPUT, AMOUNT)
                .look(3, INPUT, AMOUNT)
                .named(TemplatePlace.CLAIM);
        sheet.section(book.say("Other assumptions: values of the run", "その他の前提（実行時の値）"));
        sheet.headings(24, 1, 1, book.say("Basis", "前提", "Value", "値"));
        sheet.pattern(18, Weight.PLAIN, TEXT, RIGHT).named(TemplatePlace.BASIS);
    }

    private void input(
            TemplateSheet sheet,
            String english,
            String japanese,
            TemplatePlace place,
            Form form,
            String note,
            String noteJa) {
        sheet.row(20, Weight.PLAIN, TEXT, book.say(english, japanese), "", book.say(note, noteJa), "", "");
        sheet.look(1, INPUT, form).look(2, FAINT, TEXT).named(place, 1);
    }

    private static void validations(XSSFSheet sheet) {
        XSSFDataValidationHelper rules = new XSSFDataValidationHelper(sheet);
        validate(sheet, rules.createIntegerConstraint(OperatorType.BETWEEN, "1", "1200"), 5);
        validate(sheet, rules.createDecimalConstraint(OperatorType.BETWEEN, "0", "1"), 6);
        validate(sheet, rules.createDecimalConstraint(OperatorType.BETWEEN, "0.0001", "1"), 7);
    }

    private static void validate(XSSFSheet sheet, DataValidationConstraint rule, int row) {
        XSSFDataValidation validation = (XSSFDataValidation)
                new XSSFDataValidationHelper(sheet).createValidation(rule, new CellRangeAddressList(row, row, 2, 2));
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }
}
