package org.truecost.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.truecost.input.blank.ReproducibleFile;
import org.truecost.input.blank.TemplateSheet;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.problem.Language;
import org.truecost.problem.SheetKind;

/** Empty workbooks to fill in, one a kind of sheet, made from the same declarations that the reader checks by. */
public final class WorkbookTemplates {

    private WorkbookTemplates() {}

    /**
     * Writes an empty workbook of each kind, {@code gpu-purchases.en.xlsx} and so on. Files that exist are left as they are; the result
     * lists those written.
     *
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public static List<Path> write(Path folder, Language language) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return SheetFormat.ALL.stream()
                .filter(format -> !Files.exists(file(folder, format, language)))
                .map(format -> write(folder, format, language))
                .toList();
    }

    private static Path write(Path folder, SheetFormat format, Language language) {
        String title = format.kind().words().in(language);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new TemplateSheet(workbook, format, language).fill();
            return ReproducibleFile.write(workbook, title, file(folder, format, language));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path file(Path folder, SheetFormat format, Language language) {
        return folder.resolve(fileName(format.kind(), language));
    }

    private static String fileName(SheetKind kind, Language language) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language.code() + ".xlsx";
    }
}
