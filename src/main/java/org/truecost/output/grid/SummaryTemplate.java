package org.truecost.output.grid;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.wording.TemplateProblem;

/**
 * The workbook a user may restyle, {@code summary.en.xlsx} or {@code summary.ja.xlsx}: looks, number formats, charts, print
 * set-up and words stay as they are; the places of {@link TemplatePlace} are filled. Whatever prevents filling it is a {@link
 * TemplateProblem} that names the file, the sheet and the place.
 */
public final class SummaryTemplate implements AutoCloseable {

    private final String name;
    private final OPCPackage file;
    private final XSSFWorkbook workbook;

    private SummaryTemplate(String name, OPCPackage file, XSSFWorkbook workbook) {
        this.name = name;
        this.file = file;
        this.workbook = workbook;
    }

    /**
     * Opens the template of a language and checks that every place is there. One that was made under an earlier release is brought up to
     * this one, or gives way to this one's own, see {@link EarlierTemplate}.
     */
    public static SummaryTemplate open(Path folder, Language language) {
        String name = "summary." + language.code() + ".xlsx";
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            throw new TemplateProblem(name, TemplateProblem.missing(folder));
        }
        SummaryTemplate template = read(name, path, EarlierTemplate.lacks(path).isEmpty());
        try {
            EarlierTemplate.bringUp(template.workbook);
            template.check();
            return template;
        } catch (TemplateProblem problem) {
            template.close();
            throw problem;
        }
    }

    /** From a copy in memory: the user's file is never open to be written. */
    private static SummaryTemplate read(String name, Path path, boolean isCurrent) {
        OPCPackage file = null;
        try {
            file = OPCPackage.open(new ByteArrayInputStream(isCurrent ? Files.readAllBytes(path) : shipped(name)));
            TemplateFormulas.forgetOrder(file);
            XSSFWorkbook workbook = new XSSFWorkbook(file);
            TemplateFormulas.forgetValues(workbook);
            return new SummaryTemplate(name, file, workbook);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | EmptyFileException
                | UnsupportedFileFormatException unreadable) {
            if (file != null) {
                file.revert();
            }
            throw new TemplateProblem(name, Message.of("templates.notExcel"));
        }
    }

    /** This release's own template of the name. */
    private static byte[] shipped(String name) throws IOException {
        try (InputStream shipped =
                requireNonNull(SummaryTemplate.class.getResourceAsStream("/output-templates/" + name), name)) {
            return shipped.readAllBytes();
        }
    }

    /** The workbook that is being filled. */
    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** The cells of a place, at their present position even after rows were moved. */
    public Area area(TemplatePlace place) {
        XSSFName named = workbook.getName(place.key());
        if (named == null) {
            throw problem(place("templates.place.missing", place));
        }
        return area(place, named);
    }

    private Area area(TemplatePlace place, XSSFName named) {
        AreaReference cells = cells(place, named.getRefersToFormula());
        XSSFSheet sheet = workbook.getSheet(cells.getFirstCell().getSheetName());
        if (sheet == null) {
            throw problem(place("templates.place.noSheet", place));
        }
        Area area = Area.of(sheet, cells);
        if (area.rows() != place.rows() || area.columns() != place.columns()) {
            throw problem(place("templates.place.size", place)
                    .with("sheet", sheet.getSheetName())
                    .with("rows", area.rows())
                    .with("columns", area.columns()));
        }
        return area;
    }

    private AreaReference cells(TemplatePlace place, String formula) {
        try {
            return new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
        } catch (IllegalArgumentException | IndexOutOfBoundsException deleted) {
            throw problem(place("templates.place.noCells", place).with("formula", formula));
        }
    }

    private void check() {
        for (TemplatePlace place : TemplatePlace.values()) {
            area(place);
        }
        belowHeadings(TemplatePlace.MONTHLY_RATES);
        headings(TemplatePlace.LINES);
        headings(TemplatePlace.LINES_APART);
    }

    private Area belowHeadings(TemplatePlace place) {
        Area area = area(place);
        if (area.row() == 0) {
            throw problem(Message.of("templates.place.firstRow")
                    .with("sheet", area.sheet().getSheetName())
                    .with("place", place.key()));
        }
        return area;
    }

    /** The headings become the names of a table's columns, which must be there and differ. */
    private void headings(TemplatePlace place) {
        Area area = belowHeadings(place);
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < area.columns(); column++) {
            String heading = heading(area, column);
            if (heading.isBlank() || !seen.add(heading.toLowerCase(Locale.ROOT))) {
                String cell = area.at(-1, column).local().replace("$", "");
                throw problem(Message.of("templates.place.headings")
                        .with("sheet", area.sheet().getSheetName())
                        .with("cell", cell)
                        .with("place", place.key()));
            }
        }
    }

    /** The text above a column of an area. */
    public static String heading(Area area, int column) {
        XSSFRow row = area.sheet().getRow(area.row() - 1);
        XSSFCell cell = row == null ? null : row.getCell(area.column() + column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    private static Message.Keyed place(String key, TemplatePlace place) {
        return Message.of(key)
                .with("place", place.key())
                .with(
                        "remedy",
                        Message.of("templates.place.remedy")
                                .with("rows", place.rows())
                                .with("columns", place.columns()));
    }

    private TemplateProblem problem(Message mistake) {
        return new TemplateProblem(name, mistake);
    }

    /** Releases the file and leaves it unchanged. */
    @Override
    public void close() {
        file.revert();
    }
}
