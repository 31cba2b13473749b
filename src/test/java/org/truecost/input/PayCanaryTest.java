package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Languages;
import org.truecost.input.TinyWorkbook.Formatted;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.PayrollSheet;
import org.truecost.problem.Column;
import org.truecost.problem.Language;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * With a cell too many in a row, every figure of pay is one column off: no problem of a payroll sheet shows a number, whatever column it is
 * in and however it is written.
 */
class PayCanaryTest {

    private static final List<ColumnForm> COLUMNS = new PayrollSheet().columns();

    /** A figure of pay as people write it and as programs keep it. */
    private static final List<Object> WRITTEN = List.of(
            new BigDecimal("73939"),
            new BigDecimal("73939.55"),
            new BigDecimal("-73939"),
            "73939",
            "73,939円",
            "約73939",
            "$73,939",
            "73.939,55",
            "73/93",
            "７３，９３９",
            "7.3939万円",
            "七三九三九",
            "2102-06-07",
            "2102-06-07T09:30",
            "2102-06-07T09:30:00Z",
            "令和73年9月39日",
            new Formatted("yyyy/m/d", "73939"),
            new Formatted("d-mmm", "73939"),
            new Formatted("#,##0,", "73939000"),
            new Formatted("0%", "739.39"));

    private static final List<String> LEAKS = List.of(
            "73939",
            "73,939",
            "７３",
            "7.3939",
            "七三",
            "73.939",
            "73/93",
            "2102",
            "Jun",
            "739",
            "令和73",
            "09:30",
            "73939000");

    @TempDir
    Path folder;

    static Stream<Column> columns() {
        return COLUMNS.stream().map(ColumnForm::column);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void noProblemShowsANumberOfAPayrollSheet(Column column) {
        List<Problem> problems = new ArrayList<>();
        TinyWorkbook workbook = TinyWorkbook.sheet("s")
                .row(COLUMNS.stream()
                        .map(form -> form.column().words().in(Languages.ENGLISH))
                        .toArray());
        for (Object written : WRITTEN) {
            workbook.row(row(column, written));
        }
        problems.addAll(Reading.of(workbook.in(folder)).problems());

        for (Problem problem : problems) {
            assertThat(said(problem)).as(problem.toString()).doesNotContain(LEAKS.toArray(String[]::new));
        }
        assertThat(problems).allSatisfy(problem -> assertThat(problem.kind()).isNotEqualTo(ProblemKind.TABLE_NOT_READ));
    }

    /** A sound row, but for one column. */
    private static @Nullable Object[] row(Column column, Object written) {
        @Nullable Object[] row = new @Nullable Object[COLUMNS.size()];
        Arrays.setAll(row, index -> sound(COLUMNS.get(index).column()));
        for (int index = 0; index < row.length; index++) {
            row[index] = COLUMNS.get(index).column() == column ? written : row[index];
        }
        return row;
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
        List<String> said = new ArrayList<>(List.of(String.valueOf(problem.found())));
        for (Language language : Language.all()) {
            said.add(problem.message(language));
            said.add(problem.remedy(language));
        }
        for (Language language : Language.all()) {
            problem.details().values().forEach(detail -> said.add(detail.in(language)));
        }
        return String.join("\n", said);
    }
}
