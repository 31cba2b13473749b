package org.truecost.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.truecost.files.SourceFolders;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.ChartRanges;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.SheetClone;
import org.truecost.output.grid.SheetWords;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.SummaryTemplate;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.output.lines.CostLineSheets;
import org.truecost.output.lines.LineFormulas;
import org.truecost.output.lines.LineLinks;
import org.truecost.output.lines.LineSheet;
import org.truecost.output.lines.LineWriter;
import org.truecost.output.lines.PeopleByMonth;
import org.truecost.output.lines.RateSheet;
import org.truecost.output.stream.ScratchFiles;
import org.truecost.output.stream.StreamedWorkbook;
import org.truecost.output.summary.AssumptionsSheet;
import org.truecost.output.summary.AuditSheet;
import org.truecost.output.summary.BridgeSheet;
import org.truecost.output.summary.CategoriesSheet;
import org.truecost.output.summary.ComparisonSheet;
import org.truecost.output.summary.CoverSheet;
import org.truecost.output.summary.LadderSheet;
import org.truecost.output.summary.MonthsSheet;
import org.truecost.output.summary.MovementSheet;
import org.truecost.output.summary.ProblemsSheet;
import org.truecost.output.summary.ReconciliationSheet;
import org.truecost.output.summary.RevisionSheet;
import org.truecost.output.summary.RunRatesSheet;
import org.truecost.output.summary.SensitivitySheet;
import org.truecost.output.template.KeyMessage;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;
import org.truecost.report.LineStatistics;
import org.truecost.report.Lines;

/**
 * The Excel summary: the template of its language, filled. Its totals are formulas down to the cost lines, whose figures are
 * formulas over the assumptions and the rates, each with its value cached. The lines are streamed, so a million take no more
 * memory than a hundred.
 */
public final class ExcelSummary {

    private final Summary summary;
    private final XSSFWorkbook workbook;
    private final StreamedWorkbook stream;
    private final Lines lines;
    private final LineStatistics statistics;
    private final boolean live;
    private final RunRatesSheet runRates;
    private final int linesPerSheet;
    private final Map<TemplatePlace, RowWriter> rowWriters = new EnumMap<>(TemplatePlace.class);

    private ExcelSummary(Summary summary, StreamedWorkbook stream, Lines lines, int linesPerSheet) {
        this.summary = summary;
        this.workbook = summary.template().workbook();
        this.stream = stream;
        this.lines = lines;
        this.linesPerSheet = linesPerSheet;
        this.statistics = lines.statistics();
        this.live = statistics.lines() <= Math.min(CostLineSheets.MOST_LIVE, linesPerSheet);
        CategoriesSheet.room(summary);
        this.runRates = new RunRatesSheet(summary, live);
    }

    /**
     * Writes the summary of a month, replacing the file if it exists.
     *
     * @param sources where links to cells lead
     */
    public static void write(
            Briefing briefing, Lines lines, Language language, Templates templates, SourceFolders sources, Path file)
            throws IOException {
        write(briefing, lines, language, templates, sources, file, CostLineSheets.MOST_ROWS);
    }

    static void write(
            Briefing briefing,
            Lines lines,
            Language language,
            Templates templates,
            SourceFolders sources,
            Path file,
            int linesPerSheet)
            throws IOException {
        SheetWords words = new SheetWords(language, templates.labels(language)::words);
        String finding = KeyMessage.of(
                templates.briefing(language).filled(briefing, templates.formats(language, briefing.rounding())),
                words.of("sheet.untitled"));
        ScratchFiles.nextTo(file, folder -> {
            try (SummaryTemplate template = templates.summary(language);
                    StreamedWorkbook stream = new StreamedWorkbook(template.workbook(), folder)) {
                new ExcelSummary(Summary.of(template, briefing, words), stream, lines, linesPerSheet)
                        .fill(finding, sources);
                stream.write(file);
            }
        });
    }

    private void fill(String finding, SourceFolders sources) {
        workbook.forEach(sheet -> summary.templateWords().fill((XSSFSheet) sheet));
        LineLinks links = new LineLinks(summary.briefing().problems());
        RateSheet rates = new RateSheet(summary, lines, links);
        AssumptionsSheet assumptions = new AssumptionsSheet(summary, lines, rates, links);
        rates.write(lines.ledger().rates());
        assumptions.write(sources.root());
        assumptions.basis();
        PeopleByMonth people = new PeopleByMonth();
        CostLineSheets sheets = lines(rates, sources, links, people);
        CategoriesSheet categories = new CategoriesSheet(summary, sheets, runRates);
        categories.write();
        runRates.write();
        LadderSheet ladder = new LadderSheet(summary, categories, sheets, assumptions, live);
        ladder.write();
        BridgeSheet bridge = new BridgeSheet(summary, ladder, categories);
        bridge.write();
        MonthsSheet months =
                new MonthsSheet(summary, lines, sheets, rates, people, statistics.countedCurrencies(), live);
        months.write(categories);
        comparisons(finding, ladder, categories);
        evidence(sources, links, categories, months, bridge);
        refreshCharts();
        fixProperties();
    }

    /** The sheets that set the figures of those before against each other and against other months and revisions. */
    private void comparisons(String finding, LadderSheet ladder, CategoriesSheet categories) {
        new MovementSheet(summary).write(categories);
        new RevisionSheet(summary).write();
        new ComparisonSheet(summary, ladder, categories).write();
        new CoverSheet(summary).write(finding, ladder, categories);
        new SensitivitySheet(summary, runRates).write(ladder, categories);
    }

    /** The sheets an auditor checks the others by. */
    private void evidence(
            SourceFolders sources,
            LineLinks links,
            CategoriesSheet categories,
            MonthsSheet months,
            BridgeSheet bridge) {
        new ReconciliationSheet(summary, links).write(categories, months, bridge);
        new ProblemsSheet(summary, sources, links, streaming(TemplatePlace.PROBLEMS))
                .write(summary.briefing().problems());
        new AuditSheet(summary).write();
    }

    private void refreshCharts() {
        new ChartRanges(
                        workbook,
                        Map.of(
                                summary.template().area(TemplatePlace.MONTHS),
                                Math.max(1, summary.comparison().months().size())))
                .refresh();
    }

    private CostLineSheets lines(RateSheet rates, SourceFolders sources, LineLinks links, PeopleByMonth people) {
        LineFormulas.Assumed assumed = new LineFormulas.Assumed(
                summary.cell(TemplatePlace.MONTH),
                summary.cell(TemplatePlace.MONTH_END),
                summary.cell(TemplatePlace.USEFUL_LIFE),
                summary.cell(TemplatePlace.ALLOCATION),
                summary.cell(TemplatePlace.SOURCE_FOLDER),
                runRates.fleetEnds());
        summary.text(TemplatePlace.LINES_NOTE, lineNote());
        LineWriter writer = new LineWriter(summary, rates, assumed, sources, links, people, live);
        CostLineSheets sheets = new CostLineSheets(summary, writer, linesPerSheet, this::lineSheet);
        sheets.write(lines);
        return sheets;
    }

    private String lineNote() {
        String fewest = Integer.toString(summary.briefing().privacy().fewest());
        return summary.words()
                .of(
                        live ? "sheet.lines.live" : "sheet.lines.values",
                        Map.of("people", fewest, "currency", summary.currency().getCurrencyCode()));
    }

    /** The template's sheet of lines, or a copy of it after the last one. */
    private LineSheet lineSheet(TemplatePlace place, int index) {
        Area area = summary.template().area(place);
        if (index == 0) {
            RowWriter rowWriter = streaming(place);
            rowWriters.put(place, rowWriter);
            return new LineSheet(area, rowWriter);
        }
        XSSFSheet further = workbook.createSheet(unusedName(area.sheet().getSheetName() + " " + (index + 1)));
        workbook.setSheetOrder(
                further.getSheetName(), workbook.getSheetIndex(area.sheet().getSheetName()) + index);
        SheetClone.layOut(area.sheet(), further, area.row());
        Area own = new Area(further, area.row(), area.column(), area.rows(), area.columns());
        RowWriter first = Optional.ofNullable(rowWriters.get(place)).orElseThrow();
        return new LineSheet(own, first.on(own, stream.below(further)));
    }

    /** A writer whose rows are streamed to disk. The template's own row gives its styles and is removed; what is below it stays. */
    private RowWriter streaming(TemplatePlace place) {
        Area area = summary.template().area(place);
        XSSFSheet sheet = area.sheet();
        RowWriter rowWriter = new RowWriter(area, summary.styles(), summary.currency(), stream.below(sheet));
        for (int index = area.row() + area.rows() - 1; index >= area.row(); index--) {
            XSSFRow row = sheet.getRow(index);
            if (row != null) {
                sheet.removeRow(row);
            }
        }
        return rowWriter;
    }

    /** A sheet name that spreadsheet programs accept and that no other sheet has. */
    private String unusedName(String wanted) {
        String name = WorkbookUtil.createSafeSheetName(wanted, '-');
        return workbook.getSheet(name) == null ? name : unusedName("_" + wanted);
    }

    /** Fixed properties: the same month gives the same bytes, whichever user writes it and at whatever time. */
    private void fixProperties() {
        POIXMLProperties properties = workbook.getProperties();
        Optional<Date> end = Optional.of(Date.from(summary.briefing()
                .month()
                .atEndOfMonth()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()));
        properties.getCoreProperties().setCreator("TrueCost");
        properties.getCoreProperties().setCreated(end);
        properties.getCoreProperties().setModified(end);
        properties.getExtendedProperties().setApplication("TrueCost");
    }
}
