package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TinyWorkbook.Formatted;

/** Exports of known layouts that came otherwise than their mapping knows them: nothing is read wrongly, and the cell that changed is named. */
class ChangedLayoutsTest {

    private static final String BUDGET = """
            files: "*"
            headers: [Department, GL account, Vendor]
            above: { A2: "(USD k)" }
            read as: operating expenses
            months: { columns: "2025-01 … 2025-03", first: 2025-01 }
            totals:
              - { where: { Department: "Grand total" }, of: all }
              - { where: { Department: "* total" }, of: section }
            columns:
              Expense ID: [GL account, Vendor]
              Category: { from: GL account, words: { 6110: power, 6210: software } }
              Amount: { from: month value, in: thousand }
              Currency: { always: USD }
            not used: [FY25]
            """;

    private static final String LEDGER = """
            files: "*"
            headers: [Date, Num, Amount, Balance]
            read as: operating expenses
            section: { where: { Date: "", Amount: "" }, column: column A, name: Account }
            totals:
              - { where: { column A: TOTAL }, of: all }
              - { where: { column A: "Total for *" }, of: section }
            columns:
              Expense ID: [Num, row number]
              Category: { from: Account, words: { 6110 Electricity: power, 6210 Software: software } }
              Amount: Amount
              Currency: { always: USD }
              Period start: { from: Date, date: MM/DD/YYYY }
              Period end: { from: Date, date: MM/DD/YYYY }
            not used: [Balance]
            """;

    private static final String ORDERS = """
            files: "*"
            headers: [Order, Item, Material, Quantity]
            rows left out: [ { where: { Deletion Indicator: L }, because: deleted } ]
            readings:
              - read as: GPU purchases
                rows: { Material: "HGX-*" }
                columns:
                  Purchase ID: [Order, Item]
                  GPU model: Text
                  Purchase date: Date
                  Quantity: { from: Quantity, times: 8 }
                  Amount: { from: Net price, times: Quantity, per: Price Unit }
                  Currency: { always: USD }
                  Useful life (months): { always: 48 }
              - read as: server capex
                rows: { Material: "QM-*" }
                columns:
                  Asset ID: [Order, Item]
                  Description: Text
                  In-service date: Date
                  Amount: { from: Net price, times: Quantity, per: Price Unit }
                  Currency: { always: USD }
                  Useful life (months): { always: 48 }
            """;

    /** Rows of cells that a change may write into. */
    static final class Rows {
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        Rows row(@Nullable Object... cells) {
            rows.add(new ArrayList<>(Arrays.asList(cells)));
            return this;
        }

        /** Puts a value into a cell; 1 is the first row, 0 the first column. */
        void put(int row, int column, @Nullable Object value) {
            List<@Nullable Object> cells = rows.get(row - 1);
            while (cells.size() <= column) {
                cells.add(null);
            }
            cells.set(column, value);
        }

        Path in(Path folder) throws IOException {
            TinyWorkbook sheet = TinyWorkbook.sheet("s");
            rows.forEach(row -> sheet.row(row.toArray()));
            return sheet.in(folder).path();
        }
    }

    @TempDir
    Path folder;

    private static Rows budget() {
        return new Rows()
                .row("Budget")
                .row("(USD k)")
                .row("Department", "GL account", "Vendor", month(1), month(2), month(3), "FY25")
                .row("Infrastructure", 6110, "Grid", 312, 305, 298, 915)
                .row("Infrastructure total", null, null, 312, 305, 298, 915)
                .row("Research", 6210, "Various", 41, 41, 44, 126)
                .row("Research total", null, null, 41, 41, 44, 126)
                .row("Grand total", null, null, 353, 346, 342, 1041);
    }

    private static Rows ledger() {
        return new Rows()
                .row("Kumo, Inc.")
                .row(null, "Date", "Num", "Amount", "Balance")
                .row("6110 Electricity")
                .row(null, "01/10/2025", "E-7", 3012, 3012)
                .row(null, "01/31/2025", "JE-8", 2890, 5902)
                .row("Total for 6110 Electricity", null, null, 5902)
                .row("6210 Software")
                .row(null, "01/05/2025", null, 514, 514)
                .row("Total for 6210 Software", null, null, 514)
                .row("TOTAL", null, null, 6416);
    }

    private static Rows orders() {
        return new Rows()
                .row(
                        "Order",
                        "Item",
                        "Date",
                        "Material",
                        "Text",
                        "Quantity",
                        "Net price",
                        "Price Unit",
                        "Deletion Indicator")
                .row(45001, 10, LocalDate.of(2023, 12, 11), "HGX-H100-8", "H100 node", 5, 2_900_000, 1, null)
                .row(45002, 10, LocalDate.of(2024, 6, 1), "QM-9700", "switch", 12, 29_000, 1, null);
    }

    private static Formatted month(int month) {
        return new Formatted(
                "mmm\\-yy", String.valueOf(45657 + LocalDate.of(2025, month, 1).getDayOfYear()));
    }

    @Test
    void asTheMappingsKnowThemTheyAreRead() throws IOException {
        assertThat(codes(BUDGET, budget())).isEmpty();
        assertThat(codes(LEDGER, ledger())).isEmpty();
        assertThat(codes(ORDERS, orders())).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("a header that is gone", BUDGET, budget(), rows -> rows.put(3, 2, "Supplier"), "TC152"),
                change("a header that is doubled", BUDGET, budget(), rows -> rows.put(3, 7, "Vendor"), "TC104 H3"),
                change("another unit above", BUDGET, budget(), rows -> rows.put(2, 0, "(USD m)"), "TC155 A2"),
                change(
                        "a unit above that is new",
                        LEDGER,
                        ledger(),
                        rows -> rows.put(1, 1, "in thousands"),
                        "TC144 B1"),
                change(
                        "a new column of figures",
                        BUDGET,
                        budget(),
                        rows -> {
                            rows.put(3, 7, "Tax");
                            rows.put(4, 7, 31);
                        },
                        "TC156 H4"),
                change(
                        "months shifted",
                        BUDGET,
                        budget(),
                        rows -> {
                            rows.put(3, 3, month(2));
                            rows.put(3, 4, month(1));
                        },
                        "TC155"),
                change("a new account", BUDGET, budget(), rows -> rows.put(6, 1, 6300), "TC218 B6"),
                change("a total that does not agree", BUDGET, budget(), rows -> rows.put(8, 4, 347), "TC318 E8"),
                change(
                        "a sum of a section that does not agree",
                        LEDGER,
                        ledger(),
                        rows -> rows.put(6, 3, 5903),
                        "TC318 D6"),
                change("another form of days", LEDGER, ledger(), rows -> rows.put(5, 1, "31/01/2025"), "TC219 B5"),
                change("a new section", LEDGER, ledger(), rows -> rows.put(7, 0, "6300 Water"), "TC218 A8"),
                change("an amount in words", LEDGER, ledger(), rows -> rows.put(4, 3, "3.012,00"), "TC211 D4"),
                change(
                        "a kind of material that no reading is for",
                        ORDERS,
                        orders(),
                        rows -> rows.put(3, 3, "CBL-3M"),
                        "TC319"),
                change("a price unit that is gone", ORDERS, orders(), rows -> rows.put(2, 7, null), "TC220 G2"),
                change(
                        "a column that a reading needs is gone",
                        ORDERS,
                        orders(),
                        rows -> rows.put(1, 7, "PU"),
                        "TC152"));
    }

    private static Arguments change(String what, String mapping, Rows rows, Consumer<Rows> change, String problem) {
        change.accept(rows);
        return Arguments.of(what, mapping, rows, problem);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changedTheyAreRefusedAtTheirCell(String what, String mapping, Rows rows, String problem) throws IOException {
        assertThat(codes(mapping, rows))
                .as(what)
                .anySatisfy(code -> assertThat(code).startsWith(problem));
    }

    private List<String> codes(String mapping, Rows rows) throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("m.yml"), mapping);
        return Reading.of(WorkbookFile.of(rows.in(folder)), new Mappings(mappings))
                .codes();
    }
}
