package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.cost.CostLine;
import org.truecost.ledger.Language;
import org.truecost.money.Money;

/** The cost lines: many of them, and those that would give somebody's pay away. */
class CostLineSheetsTest {

    private static final int MANY = 200_000;

    @TempDir
    private Path folder;

    private final GoldenCase golden = GoldenCase.inDollars();

    @Test
    void streamsManyLinesThroughASmallHeap() throws IOException, InterruptedException {
        Path file = folder.resolve("many.xlsx");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CostLineSheetsTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void mergesGroupsOfFewerThanFivePeople() {
        List<LineRow> rows = rows(
                golden.people("P-1", "A", 1, 2, 3, 2, 5),
                golden.people("P-2", "B", 1, 2, 3, 75, 6),
                golden.people("P-3", "C", 1, 2, 3, 4, 7));
        assertThat(rows).extracting(LineRow::id).containsExactly("P-2", "");
        assertThat(rows.getLast().count()).isEqualByComparingTo(BigDecimal.valueOf(6));
        assertThat(sum(rows)).isEqualTo(sum(rows(golden.people("P", "A", 1, 2, 3, 81, 5))));
    }

    @Test
    void hidesALoneSmallGroupInALargerOne() {
        List<LineRow> rows = rows(
                golden.people("P-1", "A", 1, 2, 3, 1, 5),
                golden.people("P-2", "B", 1, 2, 3, 10, 6),
                golden.people("P-3", "C", 1, 2, 3, 20, 7));
        assertThat(rows).extracting(LineRow::id).containsExactly("P-2", "");
        assertThat(rows.getLast().count()).isEqualByComparingTo(BigDecimal.valueOf(21));
    }

    @Test
    void keepsTheOrderOfTheLargerGroups() {
        List<LineRow> rows = rows(
                golden.people("P-1", "A", 1, 2, 3, 10, 5),
                golden.people("P-2", "B", 1, 2, 3, 20, 6),
                golden.people("P-3", "C", 1, 2, 3, 30, 7));
        assertThat(rows).extracting(LineRow::id).containsExactly("P-1", "P-2", "P-3");
    }

    private static List<LineRow> rows(CostLine... lines) {
        List<LineRow> rows = new ArrayList<>();
        SmallGroups groups = new SmallGroups("smaller groups", rows::add);
        List.of(lines).forEach(groups);
        groups.finish();
        return rows;
    }

    /** To the cent: the lines are converted one by one. */
    private static BigDecimal sum(List<LineRow> rows) {
        return rows.stream()
                .flatMap(row -> java.util.stream.Stream.ofNullable(row.recognised()))
                .map(recognised -> recognised.life().base())
                .reduce(Money.of("0", "USD"), Money::plus)
                .rounded(java.math.RoundingMode.HALF_UP);
    }

    /** Writes many generated lines; run on its own, with the heap the test gives it. */
    public static void main(String[] arguments) throws IOException {
        GoldenCase golden = GoldenCase.inDollars();
        SummaryFiles.write(
                golden.briefing(),
                action -> {
                    for (int line = 0; line < MANY; line++) {
                        action.accept(golden.operations("OPEX-" + line, "line " + line));
                    }
                },
                Language.ENGLISH,
                Path.of(arguments[0]));
    }
}
