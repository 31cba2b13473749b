package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.ledger.OpenTerm;
import org.truecost.ledger.Payroll;
import org.truecost.problem.SheetKind;

/** Employment without a last day, as sheets write it (cost-model.md, rule 39). */
class OpenEndTest {

    private static final Object[] HEADERS = {
        "Position ID",
        "Role",
        "Headcount",
        "Monthly pay",
        "Currency",
        "Months paid per year",
        "Amount of the period",
        "Period start",
        "Period end"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"open", "Present", "current", "Open-ended", "現在", "在籍中", "期限なし", "至今", "9999-12-31", "9999/12/31"
            })
    void isSaidInWordsOrAsADayThatNeverComes(String end) throws IOException {
        Reading reading = read("2024-04-01", end);

        assertThat(reading.codes()).isEmpty();
        assertThat(only(reading).term()).isEqualTo(OpenTerm.from(LocalDate.of(2024, 4, 1)));
    }

    @Test
    void isSaidByADateCell() throws IOException {
        assertThat(only(read("2024-04-01", new BigDecimal("2958465"))).term().isOpen())
                .isTrue();
    }

    @Test
    void isNotAnEmptyCellNorAnyOtherWord() throws IOException {
        assertThat(read("2024-04-01", null).codes()).containsExactly("TC201 I2");
        assertThat(read("2024-04-01", "Active").codes()).containsExactly("TC203 I2");
        assertThat(read("open", "2024-04-01").codes()).containsExactly("TC203 H2");
    }

    @Test
    void isNoEndOfAnAmount() throws IOException {
        assertThat(Reading.of(TinyWorkbook.sheet("Pay")
                                .row(HEADERS)
                                .row("P", "engineer", 2, null, "USD", null, 5_000, "2024-04-01", "open")
                                .in(folder))
                        .codes())
                .containsExactly("TC205 I2");
    }

    @Test
    void isOpenInAnExpenseOnlyIfItSaysADay() throws IOException {
        assertThat(Reading.of(TinyWorkbook.sheet("Opex")
                                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                                .row("E", "power", 1, "USD", "2024-04-01", "open")
                                .in(folder))
                        .codes())
                .containsExactly("TC203 F2");
    }

    /** A list of people as personnel systems export it: who is there has no end. */
    @Test
    void isSaidByAMapping() throws IOException {
        Reading reading = mapped("{ from: End date, date: DD.MM.YYYY, open: [\"\", \"-\"] }", null, "-", "30.06.2025");

        assertThat(reading.codes()).isEmpty();
        assertThat(reading.facts())
                .extracting(fact -> ((Payroll) fact).term().isOpen())
                .containsExactly(true, true, false);
        assertThat(mapped("{ from: End date, date: DD.MM.YYYY, open: \"-\" }", null, "-", "31.12.9999")
                        .codes())
                .containsExactly("TC201 E2");
        assertThat(mapped("{ always: open }", "30.06.2025").facts())
                .extracting(fact -> ((Payroll) fact).term().isOpen())
                .containsExactly(true);
    }

    @Test
    void isDraftedWhereSomeEndsAreMissing() throws IOException {
        WorkbookFile file = WorkbookFile.of(people(null, "30.06.2025"));

        MappingDrafts.Drafted.Of draft = (MappingDrafts.Drafted.Of)
                MappingDrafts.of(file, null, SheetKind.PAYROLL, null, Reading.NO_PASSWORDS, Languages.ENGLISH)
                        .getFirst();

        assertThat(draft.yaml()).contains("Period end: { from: End date, date: DD.MM.YYYY, open: [\"???\"] }");
    }

    private Reading mapped(String end, @Nullable String... ends) throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("people.yml"), """
                files: "*"
                headers: [Position, Title, FTE]
                read as: payroll
                columns:
                  Position ID: Position
                  Role: Title
                  FTE: FTE
                  Monthly pay: { from: Base salary, in: a year, decimals: 2 }
                  Months paid per year: { always: 12 }
                  Currency: { always: USD }
                  Period start: { from: Start date, date: DD.MM.YYYY }
                  Period end: %s
                """.formatted(end));
        return Reading.of(WorkbookFile.of(people(ends)), new Mappings(mappings));
    }

    private Path people(@Nullable String... ends) throws IOException {
        StringBuilder rows = new StringBuilder("Position;Title;FTE;Start date;End date;Base salary\n");
        for (int row = 0; row < ends.length; row++) {
            rows.append("R-%d;Scientist;1;01.04.2023;%s;375000\n".formatted(row, ends[row] == null ? "" : ends[row]));
        }
        return Files.writeString(folder.resolve("people.csv"), rows);
    }

    private Reading read(Object first, @Nullable Object last) throws IOException {
        return Reading.of(TinyWorkbook.sheet("Pay")
                .row(HEADERS)
                .row("P", "engineer", 2, 1_000, "USD", 12, null, first, last)
                .in(folder));
    }

    private static Payroll only(Reading reading) {
        assertThat(reading.facts()).as("%s", reading.codes()).hasSize(1);
        return (Payroll) reading.facts().getFirst();
    }
}
