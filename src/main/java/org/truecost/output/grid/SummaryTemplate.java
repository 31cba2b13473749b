package org.truecost.output.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
 * The workbook a user may restyle, {@code summary.en.xlsx} or {@code summary.ja.xlsx}: looks, number formats, charts, print set-up
 * and words stay as they are; the places of {@link TemplatePlace} are filled. What stands in the way of filling it is a
 * {@link TemplateProblem} that names the file, the sheet and the place.
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

    /** Opens the template of a language and sees to it that every place is there. */
    public static SummaryTemplate open(Path folder, Language language) {
        String name = "summary." + language.code() + ".xlsx";
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            throw new TemplateProblem(name, TemplateProblem.missing(folder));
        }
        SummaryTemplate template = read(name, path);
        try {
            template.check();
            return template;
        } catch (TemplateProblem problem) {
            template.close();
            throw problem;
        }
    }

    /** From a copy in memory: the user's file is never open to be written. */
    private static SummaryTemplate read(String name, Path path) {
        OPCPackage file = null;
        try {
            file = OPCPackage.open(new ByteArrayInputStream(Files.readAllBytes(path)));
            return new SummaryTemplate(name, file, new XSSFWorkbook(file));
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | EmptyFileException
                | UnsupportedFileFormatException unreadable) {
            if (file != null) {
                file.revert();
            }
            throw new TemplateProblem(
                    name,
                    new Message.Earlier(
                            "this is no Excel workbook that can be read; put the shipped one back or save it again as .xlsx",
                            "Excelブックとして読めません。同梱のファイルに戻すか、.xlsx形式で保存し直してください"));
        }
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** The cells of a place; asked anew after rows were moved, they are where they are now. */
    public Area area(TemplatePlace place) {
        XSSFName named = workbook.getName(place.key());
        if (named == null) {
            throw problem(
                    "the named place “" + place.key() + "” is missing; " + remedy(place),
                    "名前付き範囲「" + place.key() + "」がありません。" + japaneseRemedy(place));
        }
        return area(place, named);
    }

    private Area area(TemplatePlace place, XSSFName named) {
        AreaReference cells = cells(place, named.getRefersToFormula());
        XSSFSheet sheet = workbook.getSheet(cells.getFirstCell().getSheetName());
        if (sheet == null) {
            throw problem(
                    "the named place “" + place.key() + "” is on no sheet; " + remedy(place),
                    "名前付き範囲「" + place.key() + "」のシートがありません。" + japaneseRemedy(place));
        }
        Area area = Area.of(sheet, cells);
        if (area.rows() != place.rows() || area.columns() != place.columns()) {
            throw problem(
                    "sheet “%s”: the named place “%s” has %d rows and %d columns; %s"
                            .formatted(sheet.getSheetName(), place.key(), area.rows(), area.columns(), remedy(place)),
                    "シート「%s」：名前付き範囲「%s」は%d行%d列です。%s"
                            .formatted(
                                    sheet.getSheetName(),
                                    place.key(),
                                    area.rows(),
                                    area.columns(),
                                    japaneseRemedy(place)));
        }
        return area;
    }

    private AreaReference cells(TemplatePlace place, String formula) {
        try {
            return new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
        } catch (IllegalArgumentException | IndexOutOfBoundsException deleted) {
            throw problem(
                    "the named place “" + place.key() + "” refers to no cells (" + formula + "); " + remedy(place),
                    "名前付き範囲「" + place.key() + "」が指すセルがありません（" + formula + "）。" + japaneseRemedy(place));
        }
    }

    private void check() {
        for (TemplatePlace place : TemplatePlace.values()) {
            area(place);
        }
        headings(TemplatePlace.LINES);
        headings(TemplatePlace.LINES_APART);
    }

    /** The headings become the names of a table's columns, which must be there and differ. */
    private void headings(TemplatePlace place) {
        Area area = area(place);
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < area.columns(); column++) {
            String heading = heading(area, column);
            if (heading.isBlank() || !seen.add(heading.toLowerCase(Locale.ROOT))) {
                String cell = area.at(-1, column).local().replace("$", "");
                throw problem(
                        "sheet “" + area.sheet().getSheetName() + "”, cell " + cell + ": above “" + place.key()
                                + "”, each column needs a heading of its own",
                        "シート「" + area.sheet().getSheetName() + "」のセル " + cell + "：「" + place.key()
                                + "」の上の行には、列ごとに異なる見出しが必要です");
            }
        }
    }

    /** The text above a column of an area. */
    public static String heading(Area area, int column) {
        XSSFRow row = area.row() == 0 ? null : area.sheet().getRow(area.row() - 1);
        XSSFCell cell = row == null ? null : row.getCell(area.column() + column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    private static String remedy(TemplatePlace place) {
        return "mark %d × %d cells (rows × columns) with this name in the name manager, or put the shipped file back"
                .formatted(place.rows(), place.columns());
    }

    private static String japaneseRemedy(TemplatePlace place) {
        return "名前の管理で%d行×%d列のセルにこの名前を付けるか、同梱のファイルに戻してください".formatted(place.rows(), place.columns());
    }

    private TemplateProblem problem(String english, String japanese) {
        return new TemplateProblem(name, new Message.Earlier(english, japanese));
    }

    /** Lets go of the file and leaves it as it was. */
    @Override
    public void close() {
        file.revert();
    }
}
