package org.truecost.input.blank;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.ColumnForm.Need;
import org.truecost.input.sheet.Form;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/** The one sheet of a template: a title, how to use it, and a header row whose cells explain themselves. */
public final class TemplateSheet {

    private static final int HEADER = 3;
    private static final int ROWS_TO_FILL = 1000;
    private static final int WIDTH_UNIT = 256;
    private static final int COMMENT_COLUMNS = 3;
    private static final int COMMENT_ROWS = 7;
    private static final short TITLE_SIZE = 16;
    private static final float HEADER_HEIGHT = 34;

    private static final byte[] REQUIRED_BLUE = {0x1F, 0x3A, 0x5F};
    private static final byte[] OPTIONAL_GREY = {(byte) 0xE6, (byte) 0xEA, (byte) 0xF0};
    private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private static final Message HOW_TO = Message.of("sheets.howTo");

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final SheetFormat format;
    private final Language language;

    public TemplateSheet(XSSFWorkbook workbook, SheetFormat format, Language language) {
        this.workbook = workbook;
        this.format = format;
        this.language = language;
        this.sheet = workbook.createSheet(format.kind().words().in(language));
    }

    /** Writes the title, the header row with its comments, and the drop-downs below it. */
    public void fill() {
        title();
        List<ColumnForm> columns = format.columns();
        XSSFRow header = sheet.createRow(HEADER);
        header.setHeightInPoints(HEADER_HEIGHT);
        XSSFDrawing comments = sheet.createDrawingPatriarch();
        CellStyle required = headerStyle(REQUIRED_BLUE, WHITE);
        CellStyle optional = headerStyle(OPTIONAL_GREY, REQUIRED_BLUE);
        for (int index = 0; index < columns.size(); index++) {
            ColumnForm column = columns.get(index);
            XSSFCell cell = header.createCell(index);
            cell.setCellValue(column.column().words().in(language));
            cell.setCellStyle(column.need() == Need.OPTIONAL ? optional : required);
            cell.setCellComment(comment(comments, index, column));
            sheet.setColumnWidth(index, column.form().width() * WIDTH_UNIT);
            sheet.setDefaultColumnStyle(index, columnStyle(column.form()));
            if (!column.choices().isEmpty()) {
                dropDown(index, column);
            }
        }
        sheet.createFreezePane(1, HEADER + 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void title() {
        XSSFFont large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints(TITLE_SIZE);
        large.setColor(new XSSFColor(REQUIRED_BLUE));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(large);
        XSSFCell title = sheet.createRow(0).createCell(0);
        title.setCellValue(format.kind().words().in(language));
        title.setCellStyle(style);
        XSSFCell howTo = sheet.createRow(1).createCell(0);
        howTo.setCellValue(HOW_TO.in(language));
        howTo.setCellStyle(workbook.createCellStyle());
    }

    private CellStyle headerStyle(byte[] fill, byte[] ink) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setColor(new XSSFColor(ink));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private CellStyle columnStyle(Form form) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(form.numberFormat()));
        return style;
    }

    private Comment comment(XSSFDrawing comments, int index, ColumnForm column) {
        Comment comment = comments.createCellComment(new XSSFClientAnchor(
                0, 0, 0, 0, index, HEADER + 1, index + COMMENT_COLUMNS, HEADER + 1 + COMMENT_ROWS));
        comment.setAuthor("TrueCost");
        comment.setString(workbook.getCreationHelper().createRichTextString(explanation(column)));
        return comment;
    }

    private String explanation(ColumnForm column) {
        String need = column.necessity().in(language);
        String says = column.says().in(language);
        return (need.isEmpty() ? "" : "[" + need + "] ")
                + column.accepted().in(language)
                + (says.isEmpty() ? "" : "\n" + says);
    }

    private void dropDown(int index, ColumnForm column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String[] words =
                column.choices().stream().map(word -> word.in(language)).toArray(String[]::new);
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(words),
                new CellRangeAddressList(HEADER + 1, HEADER + ROWS_TO_FILL, index, index));
        list.setShowErrorBox(true);
        sheet.addValidationData(list);
    }
}
