package org.truecost.output.grid;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The text that a cell with a number shows, as a chart labels its axis. */
final class CellLabels {

    private static final String PLAIN = "General";

    private CellLabels() {}

    /** What a cell with a number shows. */
    static String of(XSSFCell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        double number = cell.getNumericCellValue();
        Optional<DateTimeFormatter> days = DayFormat.of(format == null ? PLAIN : format);
        return days.isPresent() && DateUtil.isValidExcelDate(number)
                ? days.get().format(cell.getLocalDateTimeCellValue().toLocalDate())
                : number(format == null ? PLAIN : format, number);
    }

    private static String number(String format, double number) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try {
            return formatter.formatRawCellContents(number, -1, DayFormat.withoutBrackets(format));
        } catch (RuntimeException unknown) {
            return formatter.formatRawCellContents(number, 0, PLAIN);
        }
    }
}
