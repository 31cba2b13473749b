package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Languages;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * Tables made at random: honest ones, with gaps, credits, rounding, averages and subtotals, are never accused; one whose total leaves
 * out a column or a row is reported at that cell and that column or row. {@code -Dtruecost.tables=N -Dtruecost.tables.seed=N} make another
 * campaign.
 */
class GeneratedTablesTest {

    private static final int TABLES = Integer.getInteger("truecost.tables", 200);
    private static final long SEED = Long.getLong("truecost.tables.seed", 2025);

    @TempDir
    Path folder;

    /** A table of amounts: rows by columns, a total row and a total column. */
    private static final class Figures {
        final Random random;
        final int rows;
        final int columns;
        final @Nullable BigDecimal[][] amounts;

        Figures(Random random) {
            this.random = random;
            this.rows = 3 + random.nextInt(12);
            this.columns = 3 + random.nextInt(5);
            this.amounts = new @Nullable BigDecimal[rows][columns];
            int scale = random.nextInt(3);
            for (@Nullable BigDecimal[] row : amounts) {
                for (int column = 0; column < columns; column++) {
                    row[column] = random.nextInt(10) == 0
                            ? null
                            : BigDecimal.valueOf(
                                    random.nextLong(1_000_000_000L) - (random.nextInt(8) == 0 ? 1_000_000_000L : 0),
                                    scale);
                }
            }
        }

        BigDecimal ofRow(int row, int without) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int column = 0; column < columns; column++) {
                BigDecimal amount = amounts[row][column];
                sum = amount == null || column == without ? sum : sum.add(amount);
            }
            return sum;
        }

        BigDecimal ofColumn(int column, int without) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int row = 0; row < rows; row++) {
                BigDecimal amount = amounts[row][column];
                sum = amount == null || row == without ? sum : sum.add(amount);
            }
            return sum;
        }

        /** The table; the total column leaves out a column and the total row of the second column a row, -1 for none. */
        TinyWorkbook written(int columnLeftOut, int rowLeftOut) {
            TinyWorkbook book = TinyWorkbook.sheet("s");
            List<Object> header = new ArrayList<>(List.of("Cost"));
            for (int column = 0; column < columns; column++) {
                header.add("Site " + (char) ('A' + column));
            }
            header.add("Total");
            book.row(header.toArray());
            for (int row = 0; row < rows; row++) {
                @Nullable Object[] cells = new @Nullable Object[columns + 2];
                cells[0] = "Cost " + row;
                System.arraycopy(amounts[row], 0, cells, 1, columns);
                cells[columns + 1] = ofRow(row, columnLeftOut);
                book.row(cells);
            }
            @Nullable Object[] average = new @Nullable Object[columns + 2];
            average[0] = "Average of the rows";
            @Nullable Object[] total = new @Nullable Object[columns + 2];
            total[0] = "Total";
            for (int column = 0; column < columns; column++) {
                total[column + 1] = ofColumn(column, column == 1 ? rowLeftOut : -1);
                average[column + 1] = ofColumn(column, -1).divide(BigDecimal.valueOf(rows), 2, RoundingMode.HALF_UP);
            }
            return book.row(average).row(total);
        }
    }

    @Test
    void honestTablesAreNeverAccused() {
        System.out.printf("GeneratedTablesTest: %d honest tables, seed %d%n", TABLES, SEED);
        for (int i = 0; i < TABLES; i++) {
            Figures table = new Figures(new Random(SEED + i));
            assertThat(problems(table.written(-1, -1))).as("seed %d", SEED + i).isEmpty();
        }
    }

    @Test
    void aColumnLeftOutIsNamedInEveryRow() {
        System.out.printf("GeneratedTablesTest: %d tables without a column, seed %d%n", TABLES, SEED);
        for (int i = 0; i < TABLES; i++) {
            Figures table = new Figures(new Random(SEED + i));
            int left = table.random.nextInt(table.columns);
            List<Problem> problems = problems(table.written(left, -1));
            List<String> expected = new ArrayList<>();
            for (int row = 0; row < table.rows; row++) {
                if (table.amounts[row][left] != null && isDistinguishable(table.amounts[row])) {
                    expected.add((char) ('B' + table.columns) + "" + (row + 2));
                }
            }
            String name = "“Site " + (char) ('A' + left) + "” (" + (char) ('B' + left) + ").";
            assertThat(problems)
                    .as("seed %d", SEED + i)
                    .allMatch(problem -> problem.kind() == ProblemKind.TOTAL_COLUMN_DIFFERS);
            assertThat(problems.stream().map(problem -> problem.location().cell()))
                    .as("seed %d", SEED + i)
                    .containsExactlyElementsOf(expected);
            assertThat(problems.stream().map(problem -> problem.message(Languages.ENGLISH)))
                    .as("seed %d", SEED + i)
                    .allMatch(message -> message.endsWith("It is the sum without " + name));
        }
    }

    /** With one part left a total without a part is that part, which may be meant; a part of nothing makes no difference. */
    private static boolean isDistinguishable(@Nullable BigDecimal[] parts) {
        return Arrays.stream(parts).filter(part -> part != null).count() > 2;
    }

    /** With one row left a total without a row is that row, which may be meant, as a largest one is. */
    @Test
    void aRowLeftOutIsNamed() {
        System.out.printf("GeneratedTablesTest: %d tables without a row, seed %d%n", TABLES, SEED);
        for (int i = 0; i < TABLES; i++) {
            Figures table = new Figures(new Random(SEED + i));
            int left = table.random.nextInt(table.rows);
            long figures =
                    Arrays.stream(table.amounts).filter(row -> row[1] != null).count();
            if (table.amounts[left][1] == null || figures < 3) {
                continue;
            }
            List<Problem> problems = problems(table.written(-1, left));
            assertThat(problems).as("seed %d", SEED + i).hasSize(1);
            assertThat(problems.getFirst().location().cell()).isEqualTo("C" + (table.rows + 3));
            assertThat(problems.getFirst().message(Languages.ENGLISH))
                    .as("seed %d", SEED + i)
                    .endsWith("It is the sum without row " + (left + 2) + ".");
        }
    }

    private List<Problem> problems(TinyWorkbook book) {
        return Reading.of(book.in(folder)).problems().stream()
                .filter(problem -> problem.kind() != ProblemKind.UNKNOWN_SHEET
                        && problem.kind() != ProblemKind.FIGURES_NOT_READ
                        && problem.kind() != ProblemKind.NO_RECOGNISED_SHEET)
                .toList();
    }
}
