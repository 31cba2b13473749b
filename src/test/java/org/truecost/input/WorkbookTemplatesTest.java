package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.problem.Language;
import org.truecost.problem.SheetKind;

class WorkbookTemplatesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void theReaderRecognisesEachTemplateAndFindsNothingInIt(Language language) {
        List<Path> templates = WorkbookTemplates.write(folder, language);

        assertThat(templates).hasSameSizeAs(SheetKind.values());
        assertThat(templates)
                .allSatisfy(template -> assertThat(
                                Reading.of(WorkbookFile.of(template)).items())
                        .isEmpty());
    }

    @Test
    void enumeratedColumnsHaveDropDownsInTheTemplatesLanguage() throws IOException {
        WorkbookTemplates.write(folder, Languages.JAPANESE);

        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("operating-expenses.ja.xlsx")))) {
            List<? extends DataValidation> lists = workbook.getSheetAt(0).getDataValidations();
            assertThat(lists).hasSize(2);
            assertThat(lists.getFirst().getValidationConstraint().getExplicitListValues())
                    .containsExactly("電力", "コロケーション", "通信", "保守", "ソフトウェア", "その他");
            assertThat(workbook.getSheetAt(0)
                            .getRow(3)
                            .getCell(0)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("必須");
        }
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
        List<Path> once = WorkbookTemplates.write(folder.resolve("once"), Languages.ENGLISH);
        List<Path> again = WorkbookTemplates.write(folder.resolve("again"), Languages.ENGLISH);

        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i)).hasSameBinaryContentAs(once.get(i));
        }
    }
}
