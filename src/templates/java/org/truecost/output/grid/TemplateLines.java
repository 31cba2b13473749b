package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.truecost.output.grid.TemplateLineColumn.Band;
import org.truecost.output.grid.TemplateLooks.Form;
import org.truecost.output.grid.TemplateLooks.Weight;
import org.truecost.problem.Location;

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
                widths());
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
                widths());
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

    private static int[] widths() {
        return TemplateLineColumn.ALL.stream()
                .mapToInt(TemplateLineColumn::width)
                .toArray();
    }

    private void lineTable(TemplateSheet sheet) {
        bands(sheet);
        sheet.row(34, HEADING, TEXT, texts(column -> book.say(column.english(), column.japanese())));
        for (TemplateLineColumn column : TemplateLineColumn.ALL) {
            if (column.isFigure()) {
                sheet.look(column.column().position(), HEADING, RIGHT);
            }
        }
        sheet.freeze(1);
        sheet.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        sheet.pattern(
                16,
                PLAIN,
                TemplateLineColumn.ALL.stream().map(TemplateLineColumn::form).toArray(Form[]::new));
        sheet.look(LineColumn.CELL.position(), LISTED_LINK, TEXT);
        for (TemplateLineColumn column : TemplateLineColumn.ALL) {
            if (column.isWorking()) {
                sheet.look(column.column().position(), FAINT, column.form());
            }
        }
        sheet.wide(2);
        book.printed(sheet, "$A:$" + Location.columnName(LineColumn.CELL.position()));
    }

    private void bands(TemplateSheet sheet) {
        Map<LineColumn, String> texts = TemplateLineColumn.BANDS.stream()
                .collect(Collectors.toMap(Band::first, band -> book.say(band.english(), band.japanese())));
        sheet.row(18, BAND, TEXT, texts(column -> texts.getOrDefault(column.column(), "")));
        TemplateLineColumn.BANDS.forEach(
                band -> sheet.merged(band.first().position(), band.last().position()));
    }

    private static String[] texts(Function<TemplateLineColumn, String> text) {
        return TemplateLineColumn.ALL.stream().map(text).toArray(String[]::new);
    }
}
