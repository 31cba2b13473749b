package org.truecost;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.input.Reading;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.ColumnForm.Need;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.Payroll;
import org.truecost.problem.Column;
import org.truecost.problem.Location;
import org.truecost.problem.SheetKind;
import org.truecost.recognition.Charge;
import org.truecost.recognition.CostGroup;

/** A kind of sheet is known wherever it must be: what the compiler does not see of a kind that is added is seen here. */
class KindsOfSheetTest {

    @TempDir
    Path folder;

    @Test
    void eachIsDeclared() {
        assertThat(SheetFormat.ALL).extracting(SheetFormat::kind).containsExactly(SheetKind.values());
        assertThat(SheetFormat.ALL)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(SheetFormat.class.getPermittedSubclasses());
    }

    /** The tests of storing, charging and showing records go through these. */
    @Test
    void eachKindOfCostIsAmongTheFactsOfTheTests() {
        assertThat(records().map(Object::getClass).collect(toSet()))
                .isEqualTo(Set.of(CostRecord.class.getPermittedSubclasses()));
    }

    static Stream<SheetFormat> formats() {
        return SheetFormat.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSampleRowOfTheContractIsRead(SheetFormat format) {
        Reading reading = read(format, column -> true);

        assertThat(reading.facts()).as("%s: %s", format.kind(), reading.codes()).hasSize(1);
        assertThat(reading.facts().getFirst().source().sheet().kind()).isEqualTo(format.kind());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsMissingOfARowIsNamed(SheetFormat format) {
        List<Column> columns = format.columns().stream().map(ColumnForm::column).toList();
        List<Column> required = columns.stream()
                .filter(column -> ColumnForm.in(format, column).need() == Need.REQUIRED)
                .toList();

        assertThat(required).isNotEmpty().allSatisfy(missing -> {
            Reading reading = read(format, column -> column != missing);
            String cell = Location.columnName(columns.indexOf(missing)) + 2;
            assertThat(reading.facts()).isEmpty();
            assertThat(reading.problems())
                    .extracting(problem -> problem.location().cell())
                    .contains(cell);
        });
    }

    /** A change of life is no sheet's: a ledger takes an asset's later row for one. */
    static Stream<CostRecord> records() {
        return Stream.concat(
                Facts.costsOfEveryKind().stream(),
                Stream.of(new LifeChange(Facts.capex("FLEET", Facts.exactly("900", "USD"), "2025-01-01", 24))));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordNamesColumnsOfItsSheet(CostRecord record) {
        SheetFormat format = format(record);
        Set<Column> columns = format.columns().stream().map(ColumnForm::column).collect(toSet());

        assertThat(ColumnForm.in(format, record.idColumn()).need()).isEqualTo(Need.REQUIRED);
        assertThat(columns).containsAll(record.events().keySet());
        assertThat(format.totalled()).containsAll(record.totals().keySet());
        assertThat(record.totals()).isNotEmpty();
    }

    /** Who counts a machine has its hours, or what the fleet costs an hour is wrong. */
    @ParameterizedTest
    @MethodSource("records")
    void aRecordWithGpusHasTheirHours(CostRecord record) {
        if (record.gpus() != null) {
            assertThat(record.gpuHours(Facts.period("2024-01-01", "2024-01-31")))
                    .isPositive();
        }
    }

    /** What keeps the pay of few people back (PayGroup, WithheldPay, HiddenPay, PayPrivacy, RevisedPay) knows the payroll alone. */
    @ParameterizedTest
    @MethodSource("records")
    void thePayrollAloneIsPay(CostRecord record) {
        boolean pay = record instanceof Payroll;

        assertThat(record.isConfidential()).isEqualTo(pay);
        assertThat(Charge.category(record).group() == CostGroup.PEOPLE).isEqualTo(pay);
    }

    private static SheetFormat format(CostRecord record) {
        return SheetFormat.ALL.stream()
                .filter(format -> format.kind() == record.source().sheet().kind())
                .findFirst()
                .orElseThrow();
    }

    /** The sample row of the contract, with some of its values. */
    private Reading read(SheetFormat format, Predicate<Column> isGiven) {
        return Reading.of(TinyWorkbook.sheet("Sheet")
                .row(format.columns().stream()
                        .map(column -> column.column().words().in(Languages.ENGLISH))
                        .toArray())
                .row(format.columns().stream()
                        .map(column ->
                                isGiven.test(column.column()) ? column.sample().in(Languages.ENGLISH) : "")
                        .toArray())
                .in(folder));
    }
}
