package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.Form;
import org.truecost.input.sheet.PayrollSheet;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.problem.Column;
import org.truecost.problem.Language;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.SheetKind;

/**
 * With a cell too many in a row, every figure of pay is one column off, and so is the name of a person: no problem of a payroll sheet shows
 * a number or a name, whatever column it is in, however it is written, whatever the format of the file, and whether the contract or a
 * mapping reads it. Wage ledgers have a sheet a person, so no problem shows its name either.
 */
class PayCanaryTest {

    private static final long SEED = Long.getLong("truecost.seed", System.nanoTime() % 1_000_000);
    private static final List<ColumnForm> COLUMNS = new PayrollSheet().columns();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void noProblemOfTheContractsSheetShowsANumberOrAName(PayrollFormat format) throws IOException {
        assertSilent(format, "", new Mappings(folder.resolve("none")));
    }

    @ParameterizedTest
    @EnumSource
    void noProblemOfAMappedSheetShowsANumberOrAName(PayrollFormat format) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("mappings")).resolve("pay.yml"),
                "files: \"*\"\nheaders: [Own Position ID, Own Role, Own Headcount]\nread as: payroll\ncolumns:\n"
                        + COLUMNS.stream()
                                .map(PayCanaryTest::header)
                                .map(name -> "  " + name + ": Own " + name + "\n")
                                .collect(Collectors.joining()));
        assertSilent(format, "Own ", new Mappings(folder.resolve("mappings")));
    }

    private void assertSilent(PayrollFormat format, String prefix, Mappings mappings) throws IOException {
        Canary canary = Canary.of(new Random(SEED));
        System.out.printf("PayCanaryTest: seed %d, %s%n", SEED, canary.digits());
        for (ColumnForm form : COLUMNS) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            rows.add(COLUMNS.stream()
                    .<@Nullable Object>map(any -> prefix + header(any))
                    .toList());
            canary.written().forEach(written -> rows.add(row(form.column(), written)));
            WorkbookFile file = format.write(folder, canary.person(), rows);

            List<Problem> problems = Reading.of(file, mappings).problems();

            boolean anyText = form.form() == Form.TEXT || form.form() == Form.IDENTIFIER;
            assertThat(anyText || !problems.isEmpty())
                    .as("problems of %s", form.column())
                    .isTrue();
            for (Problem problem : problems) {
                assertThat(said(problem))
                        .as("%s, seed %d", problem, SEED)
                        .doesNotContain(canary.leaks().toArray(String[]::new));
                assertThat(problem.kind()).isNotIn(ProblemKind.TABLE_NOT_READ, ProblemKind.FIGURES_NOT_READ);
            }
        }
    }

    /** Tables that are not read may be of pay, too: of a sheet a person, a title above it that quotes a figure, rows named after people. */
    @Test
    void noProblemOfASheetThatIsNotReadShowsANumberOrAName() {
        Canary canary = Canary.of(new Random(SEED));
        WorkbookFile file = TinyWorkbook.sheet(canary.person())
                .row("賃金台帳（税込 " + canary.digits() + "）")
                .row("月", "Zebulon Quist", "弓削道鏡", "合計")
                .row("1月", 100_000, Integer.parseInt(canary.digits()), 100_000)
                .row("2月", 100_000, Integer.parseInt(canary.digits()), 100_000)
                .row("3月", 100_000, 100_000, 100_000)
                .row("うち " + canary.person(), 200_000, 1, 200_001)
                .in(folder);
        List<Problem> problems = Reading.of(file).problems();

        assertThat(problems).extracting(Problem::kind).contains(ProblemKind.FIGURES_NOT_READ);
        assertThat(problems)
                .hasSizeGreaterThan(1)
                .allSatisfy(problem -> assertThat(said(problem))
                        .doesNotContain(canary.leaks().toArray(String[]::new))
                        .contains(problem.location().sheet() == null ? "" : "[1]"));
    }

    /** What is no pay is quoted, or no one could correct it; and a search for a name that finds none has looked. */
    @ParameterizedTest
    @EnumSource(names = "PAYROLL", mode = EnumSource.Mode.EXCLUDE)
    void aProblemOfAnyOtherSheetShowsWhatIsWritten(SheetKind kind) throws IOException {
        SheetFormat format = SheetFormat.ALL.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        for (ColumnForm form : format.columns()) {
            if (form.form() == Form.TEXT || form.form() == Form.IDENTIFIER) {
                continue;
            }
            WorkbookFile file = TinyWorkbook.sheet("Sheet")
                    .row(format.columns().stream().map(PayCanaryTest::header).toArray())
                    .row(format.columns().stream()
                            .map(any -> any.equals(form)
                                    ? "Zebulon Quist"
                                    : any.sample().in(Languages.ENGLISH))
                            .toArray())
                    .in(folder);

            assertThat(Reading.of(file).problems())
                    .as("%s, %s", kind, form.column())
                    .anySatisfy(problem -> assertThat(said(problem)).contains("Zebulon Quist"));
        }
    }

    private static String header(ColumnForm form) {
        return form.column().words().in(Languages.ENGLISH);
    }

    /** A sound row, but for one column. */
    private static List<@Nullable Object> row(Column column, Object written) {
        @Nullable Object[] row = new @Nullable Object[COLUMNS.size()];
        Arrays.setAll(row, index -> sound(COLUMNS.get(index).column()));
        for (int index = 0; index < row.length; index++) {
            row[index] = COLUMNS.get(index).column() == column ? written : row[index];
        }
        return Arrays.asList(row);
    }

    private static @Nullable Object sound(Column column) {
        return switch (column) {
            case POSITION_ID -> "P-1";
            case ROLE -> "Engineer";
            case HEADCOUNT -> 7;
            case MONTHLY_PAY -> 5000;
            case CURRENCY -> "USD";
            case MONTHS_PAID -> 12;
            case PERIOD_START -> "2024-01-01";
            case PERIOD_END -> "2024-12-31";
            default -> null;
        };
    }

    private static String said(Problem problem) {
        List<String> said =
                new ArrayList<>(List.of(String.valueOf(problem.found()), String.valueOf(problem.location())));
        for (Language language : Language.all()) {
            said.add(problem.message(language));
            said.add(problem.remedy(language));
            problem.details().values().forEach(detail -> said.add(detail.in(language)));
        }
        return String.join("\n", said);
    }
}
