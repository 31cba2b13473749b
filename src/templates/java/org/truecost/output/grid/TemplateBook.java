package org.truecost.output.grid;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.truecost.output.grid.TemplateLooks.Form;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/**
 * A summary template in the making: its language, its looks and its sheets so far.
 *
 * @param contents the sheets by their names, with what each shows
 */
record TemplateBook(Language language, XSSFWorkbook workbook, TemplateLooks looks, Map<String, String> contents) {

    static final Language ENGLISH = Language.of("en").orElseThrow();
    static final Language JAPANESE = Language.of("ja").orElseThrow();

    static TemplateBook in(Language language) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        return new TemplateBook(language, workbook, new TemplateLooks(workbook, language), new LinkedHashMap<>());
    }

    String say(String english, String japanese) {
        return new Message.Earlier(english, japanese).in(language);
    }

    /** Texts that come in pairs, English and Japanese. */
    String[] say(String... pairs) {
        String[] said = new String[pairs.length / 2];
        for (int index = 0; index < said.length; index++) {
            said[index] = say(pairs[2 * index], pairs[2 * index + 1]);
        }
        return said;
    }

    /**
     * A sheet behind those there are.
     *
     * @param shows what it shows, as the cover says it
     */
    TemplateSheet sheet(String name, String shows, int first, int... widths) {
        contents.put(name, shows);
        return new TemplateSheet(workbook.createSheet(name), looks, first, widths);
    }

    static Form[] forms(Form first, int count, Form then) {
        Form[] forms = new Form[count + 1];
        Arrays.fill(forms, then);
        forms[0] = first;
        return forms;
    }

    /** A print area of whole columns grows with the rows. */
    void printed(TemplateSheet sheet, String cells) {
        String name = "'" + sheet.sheet().getSheetName() + "'";
        var area = workbook.createName();
        area.setSheetIndex(workbook.getSheetIndex(sheet.sheet()));
        area.setNameName("_xlnm.Print_Area");
        area.setRefersToFormula(name + "!" + cells.formatted(name));
    }

    /** Turns cells red where something is so. */
    static void red(XSSFSheet sheet, String when, String cells) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(when);
        rule.createFontFormatting().setFontColor(TemplateLooks.colour("B00020"));
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(cells)}, rule);
    }

    /** The colours of conditional formats with the opacity that the schema asks for and the library leaves out. */
    void opaque() {
        for (int index = 0; index < workbook.getStylesSource()._getDXfsSize(); index++) {
            workbook.getStylesSource()
                    .getDxfAt(index)
                    .getFont()
                    .getColorArray(0)
                    .setRgb(TemplateLooks.colour("B00020").getARGB());
        }
    }
}
