package org.truecost.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.check.LedgerChecks;
import org.truecost.check.MissingCosts;
import org.truecost.check.OldRates;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.files.WorkbookFile;
import org.truecost.input.InputFolder;
import org.truecost.input.Reading;
import org.truecost.input.TinyWorkbook;
import org.truecost.ledger.Ledger;
import org.truecost.month.FileFamilies;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;
import org.truecost.recognition.AssetDays;

/**
 * The least that brings a problem about: a folder of workbooks, read and checked as for the report of January 2025.
 *
 * @param place the cell to be named; empty where the problem is of a sheet, a workbook or the ledger
 * @param claim the claim asked for, where one is
 * @param play what happens in the folder instead, where listing and reading it does not bring the problem about
 */
record Scene(
        String place,
        Stage stage,
        @Nullable String claim,
        @Nullable Play play) {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    /** Puts files into the folder. */
    interface Stage {
        void set(Path folder) throws IOException;
    }

    /** Anything else that comes to problems. */
    interface Play {
        List<Problem> problems(Path folder) throws IOException;
    }

    static Scene played(Play play) {
        return played("", play);
    }

    static Scene played(String place, Play play) {
        return new Scene(place, folder -> {}, null, play);
    }

    /** A folder with whatever files it takes. */
    static Scene of(String place, Stage stage) {
        return new Scene(place, stage, null, null);
    }

    /** One workbook. */
    static Scene of(String place, TinyWorkbook workbook) {
        return of(place, folder -> workbook.in(folder));
    }

    /** One sheet: its header row and the rows below it. */
    static Scene of(String place, Object[] header, Object[]... rows) {
        return of(place, sheet(header, rows));
    }

    static TinyWorkbook sheet(Object[] header, Object[]... rows) {
        TinyWorkbook workbook = TinyWorkbook.sheet("s").row(header);
        Stream.of(rows).forEach(workbook::row);
        return workbook;
    }

    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    Scene withClaim(String asked) {
        return new Scene(place, stage, asked, play);
    }

    /** Everything wrong with the folder. */
    List<Problem> problems(Path folder) throws IOException {
        stage.set(folder);
        if (play != null) {
            return play.problems(folder);
        }
        List<Reading> readings =
                InputFolder.workbooks(folder).stream().map(Reading::of).toList();
        Ledger ledger = Ledger.of(
                readings.stream().flatMap(reading -> reading.facts().stream()).toList());
        List<Problem> together = LedgerChecks.of(ledger, new LedgerChecks.Context(JANUARY, USD, JPY, claim));
        return Stream.of(
                        readings.stream().flatMap(reading -> reading.problems().stream()),
                        together.stream(),
                        ofCounted(folder, ledger, together).stream())
                .flatMap(problems -> problems)
                .toList();
    }

    /** What is said of a ledger that can be reported once it is counted. */
    private static List<Problem> ofCounted(Path folder, Ledger ledger, List<Problem> together) throws IOException {
        if (together.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            return List.of();
        }
        List<String> names =
                InputFolder.workbooks(folder).stream().map(WorkbookFile::name).toList();
        CostModel model = new CostModel(
                JANUARY,
                USD,
                CostModel.rates(ledger, JPY),
                WithheldPay.NONE,
                AssetDays.NONE,
                FileFamilies.absent(names, JANUARY));
        ledger.through(JANUARY).forEachCost(model::add);
        return Stream.concat(
                        OldRates.of(ledger.rates(), model.total(), model.rateUses(), 92).stream(),
                        MissingCosts.of(model.expected(), JANUARY).stream())
                .toList();
    }
}
