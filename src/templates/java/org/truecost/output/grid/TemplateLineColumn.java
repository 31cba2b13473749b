package org.truecost.output.grid;

import java.util.List;
import org.truecost.output.grid.TemplateLooks.Form;

/**
 * How a column of the tables of cost lines looks.
 *
 * @param width in characters
 */
record TemplateLineColumn(LineColumn column, int width, Form form, String english, String japanese) {

    /** All of them, left to right. */
    static final List<TemplateLineColumn> ALL = List.of(
            of(LineColumn.ID, 14, Form.TEXT, "ID", "番号"),
            of(LineColumn.KIND, 18, Form.TEXT, "Kind", "種類"),
            of(LineColumn.GROUP, 15, Form.TEXT, "Group", "区分"),
            of(LineColumn.CATEGORY, 17, Form.TEXT, "Category", "費目"),
            of(LineColumn.DESCRIPTION, 38, Form.TEXT, "Description", "摘要"),
            of(LineColumn.TREATMENT, 28, Form.TEXT, "Counted", "扱い"),
            of(LineColumn.QUALIFIER, 11, Form.TEXT, "Qualifier", "限定"),
            of(LineColumn.COUNT, 14, Form.COUNT, "GPUs or people", "GPU数・人数"),
            of(LineColumn.MONTH_LOW, 17, Form.AMOUNT, "Month low", "当月 下限"),
            of(LineColumn.MONTH_BASE, 17, Form.AMOUNT, "Month base", "当月 基準"),
            of(LineColumn.MONTH_HIGH, 17, Form.AMOUNT, "Month high", "当月 上限"),
            of(LineColumn.TO_DATE_LOW, 17, Form.AMOUNT, "To date low", "累計 下限"),
            of(LineColumn.TO_DATE_BASE, 17, Form.AMOUNT, "To date base", "累計 基準"),
            of(LineColumn.TO_DATE_HIGH, 17, Form.AMOUNT, "To date high", "累計 上限"),
            of(LineColumn.LIFE_LOW, 18, Form.AMOUNT, "Life low", "全期間 下限"),
            of(LineColumn.LIFE_BASE, 18, Form.AMOUNT, "Life base", "全期間 基準"),
            of(LineColumn.LIFE_HIGH, 18, Form.AMOUNT, "Life high", "全期間 上限"),
            of(LineColumn.REFERENCE, 34, Form.TEXT, "Source", "出典"),
            of(LineColumn.WORKBOOK, 24, Form.TEXT, "Workbook", "ブック"),
            of(LineColumn.SHEET, 22, Form.TEXT, "Sheet", "シート"),
            of(LineColumn.CELL, 9, Form.TEXT, "Cell", "セル"),
            of(LineColumn.CURRENCY, 10, Form.TEXT, "Currency", "通貨"),
            of(LineColumn.AMOUNT_LOW, 18, Form.AMOUNT, "Amount low", "金額 下限"),
            of(LineColumn.AMOUNT_BASE, 18, Form.AMOUNT, "Amount base", "金額 基準"),
            of(LineColumn.AMOUNT_HIGH, 18, Form.AMOUNT, "Amount high", "金額 上限"),
            of(LineColumn.RESIDUAL, 14, Form.AMOUNT, "Residual", "残存価額"),
            of(LineColumn.ALLOCATION, 11, Form.SHARE, "Allocation", "配賦率"),
            of(LineColumn.ALLOCATION_IS, 11, Form.TEXT, "Allocation is", "配賦率の根拠"),
            of(LineColumn.FIRST_DAY, 12, Form.DAY, "First day", "開始日"),
            of(LineColumn.USEFUL_LIFE, 11, Form.COUNT, "Useful life", "耐用月数"),
            of(LineColumn.LAST_DAY, 12, Form.DAY, "Last day", "終了日"),
            of(LineColumn.MONTHS_OF_AMOUNT, 11, Form.NUMBER, "Amount is of months", "金額の月数"),
            of(LineColumn.MONTHS_IN_MONTH, 13, Form.NUMBER, "Month × rate", "当月×レート"),
            of(LineColumn.MONTHS_TO_DATE, 13, Form.NUMBER, "To date × rate", "累計×レート"),
            of(LineColumn.MONTHS_OF_LIFE, 13, Form.NUMBER, "Life × rate", "全期間×レート"),
            of(LineColumn.MONTH_RATES, 10, Form.TEXT, "Rates of", "月次レートの通貨"),
            of(LineColumn.RATE, 12, Form.RATE, "Rate", "レート"),
            of(LineColumn.WHOLE_MONTH, 17, Form.EXACT, "A whole month", "1か月分"),
            of(LineColumn.FIRST_MONTH_LACKS, 16, Form.EXACT, "First month lacks", "初月の不足分"),
            of(LineColumn.LAST_MONTH_LACKS, 16, Form.EXACT, "Last month lacks", "最終月の不足分"),
            of(LineColumn.PAID_ON, 13, Form.DAY, "Paid on", "支払日"),
            of(LineColumn.PAID, 17, Form.AMOUNT, "Paid", "支払額"),
            of(LineColumn.GPU_HOURS, 18, Form.COUNT, "GPU hours", "GPU時間"));

    /** Bands over columns that belong together, left to right. */
    static final List<Band> BANDS = List.of(
            new Band(LineColumn.MONTH_LOW, LineColumn.MONTH_HIGH, "Reporting month", "当月"),
            new Band(LineColumn.TO_DATE_LOW, LineColumn.TO_DATE_HIGH, "To date", "累計"),
            new Band(LineColumn.LIFE_LOW, LineColumn.LIFE_HIGH, "Whole life", "全期間"),
            new Band(LineColumn.REFERENCE, LineColumn.CELL, "Where it comes from", "出典"),
            new Band(LineColumn.CURRENCY, LineColumn.LAST_DAY, "Workings: what is stated", "計算欄：記載内容"),
            new Band(LineColumn.MONTHS_OF_AMOUNT, LineColumn.GPU_HOURS, "Workings: what follows", "計算欄：計算結果"));

    static {
        if (!ALL.stream().map(TemplateLineColumn::column).toList().equals(List.of(LineColumn.values()))) {
            throw new IllegalStateException("each column of a cost line has one look, in the columns' order");
        }
    }

    /** A text over several columns. */
    record Band(LineColumn first, LineColumn last, String english, String japanese) {}

    private static TemplateLineColumn of(LineColumn column, int width, Form form, String english, String japanese) {
        return new TemplateLineColumn(column, width, form, english, japanese);
    }

    /** Whether its heading is set right, over figures. */
    boolean isFigure() {
        return form != Form.TEXT && form != Form.DAY;
    }

    /** Whether it is one of the workings, which are set faint. */
    boolean isWorking() {
        return column.compareTo(LineColumn.CURRENCY) >= 0;
    }
}
