package org.truecost.output.grid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A template of the summary that was restyled under an earlier release. Where only rows are missing, they are put in while it is
 * filled. Where whole places have come since, or have other columns, it cannot be filled: the summary is then made of this
 * release's own template, and what the other lacks is reported.
 */
public final class EarlierTemplate {

    /** The places that have come since. */
    private static final List<TemplatePlace> SINCE = List.of(TemplatePlace.FLEET_ENDS, TemplatePlace.RUN_RATES);

    /** How many columns it had. */
    private static final int SENSITIVITY = 7;

    /** How many rows it had: those of the scopes. */
    private static final int LADDER = 5;

    /** The row of the ladder in whose look further ones are. */
    private static final int PLAIN = 1;

    private static final Pattern NAME =
            Pattern.compile("<(?:\\w+:)?definedName\\b[^>]*\\bname=\"(tc_\\w+)\"[^>]*>([^<]*)<");

    private EarlierTemplate() {}

    /**
     * The places that a template lacks because it is of an earlier release, with the rows and columns they need, {@code tc_run_rates (7 ×
     * 11)}; empty for one that can be filled, and for one with other faults.
     */
    public static List<String> lacks(Path file) {
        Map<String, String> names = names(file);
        if (names.isEmpty()) {
            return List.of();
        }
        Stream<TemplatePlace> missing = SINCE.stream().filter(place -> !names.containsKey(place.key()));
        Stream<TemplatePlace> narrow = Stream.of(TemplatePlace.SENSITIVITY)
                .filter(place -> columns(names.getOrDefault(place.key(), "")) == SENSITIVITY);
        return Stream.concat(missing, narrow)
                .map(place -> place.key() + " (" + place.rows() + " × " + place.columns() + ")")
                .toList();
    }

    /** Puts in the rows that have come since; everything below moves down. */
    static void bringUp(XSSFWorkbook workbook) {
        XSSFName named = workbook.getName(TemplatePlace.LADDER.key());
        AreaReference cells = named == null ? null : reference(named.getRefersToFormula());
        if (cells == null || workbook.getSheet(cells.getFirstCell().getSheetName()) == null) {
            return;
        }
        Area area = Area.of(workbook.getSheet(cells.getFirstCell().getSheetName()), cells);
        if (area.rows() == LADDER && area.columns() == TemplatePlace.LADDER.columns()) {
            grow(area, named);
        }
    }

    private static void grow(Area area, XSSFName named) {
        int rows = TemplatePlace.LADDER.rows();
        InsertedRows.below(area, rows - area.rows());
        XSSFRow plain = area.sheet().getRow(area.row() + PLAIN);
        for (int row = area.rows(); row < rows; row++) {
            XSSFRow inserted = area.sheet().createRow(area.row() + row);
            if (plain != null) {
                inserted.setHeight(plain.getHeight());
                plain.forEach(cell -> inserted.createCell(cell.getColumnIndex()).setCellStyle(cell.getCellStyle()));
            }
        }
        named.setRefersToFormula(area.at(0, 0).to(area.at(rows - 1, area.columns() - 1)));
    }

    private static int columns(String formula) {
        AreaReference cells = reference(formula);
        return cells == null
                ? 0
                : cells.getLastCell().getCol() - cells.getFirstCell().getCol() + 1;
    }

    private static @Nullable AreaReference reference(String formula) {
        try {
            return new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
        } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
            return null;
        }
    }

    /** The places by their names, without opening the workbook as a whole, which takes time at each start. */
    private static Map<String, String> names(Path file) {
        Map<String, String> names = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry workbook = zip.getEntry("xl/workbook.xml");
            if (workbook != null) {
                String xml = new String(zip.getInputStream(workbook).readAllBytes(), StandardCharsets.UTF_8);
                Matcher name = NAME.matcher(xml);
                while (name.find()) {
                    names.put(
                            name.group(1), name.group(2).replace("&apos;", "'").replace("&amp;", "&"));
                }
            }
        } catch (IOException unreadable) {
            // What is wrong with it is said when it is opened.
            return Map.of();
        }
        return names;
    }
}
