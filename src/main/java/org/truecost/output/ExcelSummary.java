package org.truecost.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.truecost.ledger.Language;
import org.truecost.report.Briefing;

/**
 * The Excel summary: the comparison, the ladder, the bridge, the months, the categories, every cost line, the problems and
 * what the figures rest on. Its totals are formulas down to the cost lines, each with its value already in. Rows are
 * streamed, so a million lines take no more memory than a hundred.
 */
public final class ExcelSummary {

    /** Rows a sheet keeps in memory. */
    private static final int WINDOW = 100;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final Map<Tab, SXSSFSheet> sheets = new EnumMap<>(Tab.class);
    private final Briefing briefing;
    private final SheetWords words;
    private final Styles styles;
    private final String subtitle;
    private final int linesPerSheet;

    /** The sheets, left to right, by the labels of their names. */
    private enum Tab {
        COMPARISON("sheet.comparison", ComparisonSheet.WIDTHS),
        LADDER("sheet.ladder", LadderSheet.WIDTHS),
        BRIDGE("sheet.bridge", BridgeSheet.WIDTHS),
        MONTHS("sheet.months", MonthsSheet.WIDTHS),
        CATEGORIES("sheet.categories", CategoriesSheet.WIDTHS),
        LINES("sheet.lines", CostLineSheets.WIDTHS),
        PROBLEMS("sheet.problems", ProblemsSheet.WIDTHS),
        BASIS("sheet.basis", BasisSheet.WIDTHS);

        private final String label;
        private final int[] widths;

        Tab(String label, int[] widths) {
            this.label = label;
            this.widths = widths;
        }
    }

    ExcelSummary(Briefing briefing, SheetWords words, Palette palette, int linesPerSheet) {
        this.briefing = briefing;
        this.words = words;
        this.linesPerSheet = linesPerSheet;
        this.styles = new Styles(workbook, words.language(), briefing.currency(), palette, words.of("sheet.times"));
        this.subtitle = words.of(
                "sheet.subtitle",
                Map.of(
                        "month", briefing.month().toString(),
                        "revision", Integer.toString(briefing.revision()),
                        "currency", briefing.currency().getCurrencyCode()));
    }

    /** Writes the summary of a month; whatever is in the file is lost. */
    public static void write(Briefing briefing, Lines lines, Language language, Templates templates, Path file)
            throws IOException {
        SheetWords words = new SheetWords(language, templates.labels(language)::words);
        String finding = Finding.of(
                templates.briefing(language).filled(briefing, templates.formats(language, briefing.rounding())),
                words.of("sheet.comparison"));
        new ExcelSummary(briefing, words, Palette.of(templates.theme()), CostLineSheets.MOST_ROWS)
                .write(finding, lines, file);
    }

    /** Writes the workbook and lets go of its temporary files. */
    void write(String finding, Lines lines, Path file) throws IOException {
        Path draft = Files.createTempFile("summary", ".xlsx");
        try (workbook) {
            fill(finding, lines);
            nameNobody();
            try (OutputStream target = Files.newOutputStream(draft)) {
                workbook.write(target);
            }
            FixedArchive.copy(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void fill(String finding, Lines costLines) {
        workbook.setCompressTempFiles(true);
        for (Tab tab : Tab.values()) {
            sheets.put(tab, workbook.createSheet(free(words.of(tab.label))));
        }
        CostLineSheets lines = new CostLineSheets(words, subtitle, linesPerSheet, this::linesPen);
        lines.write(costLines);
        CategoriesSheet categories = new CategoriesSheet(pen(Tab.CATEGORIES), words, briefing.comparison(), lines);
        categories.write(subtitle);
        LadderSheet ladder = new LadderSheet(pen(Tab.LADDER), words, briefing.comparison(), categories);
        ladder.write(subtitle);
        bridge(ladder, categories);
        months(categories);
        new ComparisonSheet(pen(Tab.COMPARISON), words, briefing, ladder, categories).write(finding, subtitle);
        new ProblemsSheet(pen(Tab.PROBLEMS), words).write(subtitle, briefing.problems());
        new BasisSheet(pen(Tab.BASIS), words, briefing).write(subtitle);
    }

    private void bridge(LadderSheet ladder, CategoriesSheet categories) {
        Pen pen = pen(Tab.BRIDGE);
        BridgeSheet bridge = new BridgeSheet(pen, words, briefing.comparison(), ladder, categories);
        bridge.write(subtitle);
        new BridgeCharts(pen, words, bridge).draw(drawable(Tab.BRIDGE), currency());
    }

    private void months(CategoriesSheet categories) {
        MonthsSheet months = new MonthsSheet(pen(Tab.MONTHS), words, briefing.comparison(), categories);
        months.write(subtitle);
        months.draw(drawable(Tab.MONTHS), currency());
    }

    private String currency() {
        return briefing.currency().getCurrencyCode();
    }

    private Pen pen(Tab tab) {
        return new Pen(sheet(tab), styles, tab.widths);
    }

    /** The first sheet of lines, or a further one behind the last. */
    private Pen linesPen(int index) {
        if (index == 0) {
            return pen(Tab.LINES);
        }
        SXSSFSheet further = workbook.createSheet(free(words.of(Tab.LINES.label) + " " + (index + 1)));
        workbook.setSheetOrder(further.getSheetName(), workbook.getSheetIndex(sheet(Tab.LINES)) + index);
        return new Pen(further, styles, Tab.LINES.widths);
    }

    private SXSSFSheet sheet(Tab tab) {
        return Optional.ofNullable(sheets.get(tab)).orElseThrow();
    }

    /** The part of a sheet that carries its charts; its rows are streamed apart from it. */
    private XSSFSheet drawable(Tab tab) {
        return workbook.getXSSFWorkbook().getSheet(sheet(tab).getSheetName());
    }

    /** A sheet name that a spreadsheet program accepts and no other sheet has. */
    private String free(String wanted) {
        String name = WorkbookUtil.createSafeSheetName(wanted, '-');
        return workbook.getSheet(name) == null ? name : free("_" + wanted);
    }

    /** The same properties whoever writes the summary, and whenever. */
    private void nameNobody() {
        POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
        Optional<Date> end = Optional.of(Date.from(
                briefing.month().atEndOfMonth().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setCreator("TrueCost");
        properties.getCoreProperties().setCreated(end);
        properties.getCoreProperties().setModified(end);
        properties.getExtendedProperties().setApplication("TrueCost");
    }
}
