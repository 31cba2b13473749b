package org.truecost.output.lines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.truecost.ledger.ExchangeRate;
import org.truecost.money.Conversion;
import org.truecost.money.Rate;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.report.LineStatistics;
import org.truecost.report.Lines;
import org.truecost.report.Table;

/**
 * The exchange rates as the workbooks state them, and what follows from them: a rate for each conversion of a whole amount, and a
 * rate each month for what is recognised month by month. All but the stated rates are formulas, so a changed rate changes every
 * figure that depends on it.
 */
public final class RateSheet {

    private static final int RATE = 2;

    private final Summary summary;
    private final Lines lines;
    private final LineStatistics statistics;
    private final LineLinks links;
    private final Map<Rate, Ref> stated = new HashMap<>();
    private final Map<List<Rate>, Ref> conversions = new HashMap<>();
    private final Map<Currency, RateColumn> columns = new HashMap<>();

    /**
     * The cells of a currency's monthly rates.
     *
     * @param months the first days of the months, in order
     * @param rates a rate each month
     */
    private record RateColumn(String months, String rates) {}

    public RateSheet(Summary summary, Lines lines, LineLinks links) {
        this.summary = summary;
        this.lines = lines;
        this.statistics = lines.statistics();
        this.links = links;
    }

    /** Writes the stated rates, the conversions made with them, and each currency’s monthly rates. */
    public void write(List<ExchangeRate> rates) {
        stated(rates);
        conversions();
        monthly();
    }

    /** A conversion of a whole amount as a formula names it: the cell of its rate, or 1 where nothing is converted. */
    public String rate(Conversion conversion) {
        Ref ref = conversions.get(conversion.rates());
        return conversion.rates().isEmpty() ? "1" : ref == null ? chain(conversion) : ref.toString();
    }

    /** The rate of the month of a day. */
    public String monthRate(Currency currency, String day) {
        RateColumn column = column(currency);
        return "INDEX(" + column.rates + ",MATCH(" + day + "," + column.months + "))";
    }

    /** The sum of the rates of the months from the one of a day to that of another. */
    String monthRates(Currency currency, String first, String last) {
        return "SUM(" + monthRate(currency, first) + ":" + monthRate(currency, last) + ")";
    }

    private RateColumn column(Currency currency) {
        RateColumn column = columns.get(currency);
        if (column == null) {
            throw new IllegalStateException("no monthly rates of " + currency);
        }
        return column;
    }

    private void stated(List<ExchangeRate> rates) {
        List<Table.Row> rows = summary.briefing().table("rates").rows();
        RowWriter writer = summary.writer(TemplatePlace.RATES, Math.max(1, rows.size()));
        if (rows.isEmpty()) {
            summary.none(writer);
        }
        for (int index = 0; index < rows.size(); index++) {
            writer.row();
            rows.get(index).values().forEach(value -> summary.values().write(writer, value));
            stated.putIfAbsent(rates.get(index).rate(), writer.area().at(index, RATE));
            links.written(rates.get(index).source().location(), writer.area().at(index, RATE));
        }
    }

    private void conversions() {
        List<Conversion> used = statistics.conversions();
        RowWriter writer = summary.writer(TemplatePlace.CONVERSIONS, Math.max(1, used.size()));
        if (used.isEmpty()) {
            summary.none(writer);
        }
        for (Conversion conversion : used) {
            writer.row();
            writer.text(conversion.currencies().from() + " → "
                    + conversion.currencies().to());
            writer.text(said(conversion));
            conversions.put(conversion.rates(), writer.formula(chain(conversion), factor(conversion)));
        }
    }

    /** The rates a conversion goes by, {@code CNY/JPY 2025-01-31 ÷ USD/JPY 2025-01-31}. */
    private static String said(Conversion conversion) {
        StringBuilder said = new StringBuilder();
        Currency at = conversion.currencies().from();
        for (Rate rate : conversion.rates()) {
            boolean direct = rate.from().equals(at);
            said.append(said.isEmpty() ? direct ? "" : "1 ÷ " : direct ? " × " : " ÷ ");
            said.append(rate.from()).append('/').append(rate.to()).append(' ').append(rate.date());
            at = direct ? rate.to() : rate.from();
        }
        return said.toString();
    }

    /** A conversion as a formula over the stated rates. */
    private String chain(Conversion conversion) {
        StringBuilder formula = new StringBuilder();
        Currency at = conversion.currencies().from();
        for (Rate rate : conversion.rates()) {
            boolean direct = rate.from().equals(at);
            formula.append(formula.isEmpty() ? direct ? "" : "1/" : direct ? "*" : "/");
            formula.append(stated.get(rate));
            at = direct ? rate.to() : rate.from();
        }
        return formula.isEmpty() ? "1" : formula.toString();
    }

    /** What a whole amount is multiplied by, to 34 digits: a value to store next to a formula. */
    public static BigDecimal factor(Conversion conversion) {
        return conversion.numerator().divide(conversion.denominator(), MathContext.DECIMAL128);
    }

    /** A row each month, a column each currency; a month before a currency's first rate has none, and no line of it. */
    private void monthly() {
        if (statistics.monthlyCurrencies().isEmpty()) {
            summary.none(summary.writer(TemplatePlace.MONTHLY_RATES));
            return;
        }
        List<YearMonth> months = statistics.months(summary.comparison().months());
        RowWriter writer = summary.writer(TemplatePlace.MONTHLY_RATES, months.size());
        for (YearMonth month : months) {
            writer.row().month(month);
            for (Currency currency : statistics.monthlyCurrencies()) {
                lines.inMonth(currency, month)
                        .ifPresentOrElse(rate -> writer.formula(chain(rate), factor(rate)), () -> writer.blank(1));
            }
        }
        headings(writer.area(), months.size());
    }

    private void headings(Area area, int rows) {
        int column = 1;
        for (Currency currency : statistics.monthlyCurrencies()) {
            heading(area, column, currency + " → " + summary.currency());
            columns.put(currency, new RateColumn(range(area, 0, rows), range(area, column, rows)));
            column++;
        }
    }

    private static void heading(Area area, int column, String text) {
        XSSFSheet sheet = area.sheet();
        Row row = CellUtil.getRow(area.row() - 1, sheet);
        int index = area.column() + column;
        Cell cell = CellUtil.getCell(row, index);
        cell.setCellStyle(CellUtil.getCell(row, area.column() + 1).getCellStyle());
        cell.setCellValue(text);
        sheet.setColumnWidth(index, sheet.getColumnWidth(area.column() + 1));
    }

    private static String range(Area area, int column, int rows) {
        return area.at(0, column).to(area.at(rows - 1, column));
    }
}
