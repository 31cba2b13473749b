package org.truecost.input.mapping;

import static org.truecost.problem.ProblemKind.DIVISION_INEXACT;
import static org.truecost.problem.ProblemKind.FIGURES_NOT_MAPPED;
import static org.truecost.problem.ProblemKind.FORM_NOT_MAPPED;
import static org.truecost.problem.ProblemKind.MAPPED_CELL_CHANGED;
import static org.truecost.problem.ProblemKind.MAPPED_TOTAL_DIFFERS;
import static org.truecost.problem.ProblemKind.MAPPINGS_COMPETE;
import static org.truecost.problem.ProblemKind.MAPPING_NOT_APPLIED;
import static org.truecost.problem.ProblemKind.ROWS_LEFT_OUT;
import static org.truecost.problem.ProblemKind.ROW_NOT_MAPPED;
import static org.truecost.problem.ProblemKind.TAX_NOT_SAID;
import static org.truecost.problem.ProblemKind.UNIT_NOT_MAPPED;
import static org.truecost.problem.ProblemKind.UNKNOWN_ENCODING;
import static org.truecost.problem.ProblemKind.WORD_NOT_MAPPED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/**
 * An entry of a mapping file on its page.
 *
 * @param example a value that is taken, as YAML within braces
 * @param wrong a value that is none; null where every value of the form is taken
 * @param without what holds where the entry is not there; null of one that must be
 * @param later the problems of sheets that it is the reason of, or the end of
 */
record SampleEntry(
        EntryPlace place,
        String name,
        String example,
        @Nullable String wrong,
        @Nullable Message without,
        List<ProblemKind> later) {

    private static final Message NONE = says("nothing", "なし");

    static final List<SampleEntry> ALL = List.of(
            of(EntryPlace.MAPPING, "files", "\"Opex FY*.xlsx\"", null, null, MAPPINGS_COMPETE),
            of(EntryPlace.MAPPING, "sheets", "[\"Opex*\", 経費]", "{ name: Opex }", says("every sheet", "すべてのシート")),
            of(
                    EntryPlace.MAPPING,
                    "encoding",
                    "Shift_JIS",
                    "Japanese",
                    says("UTF-8, or UTF-16 with a byte order mark", "UTF-8、またはバイト順マークのあるUTF-16"),
                    UNKNOWN_ENCODING),
            of(EntryPlace.MAPPING, "headers", "[Department, GL account]", null, null, MAPPING_NOT_APPLIED),
            of(EntryPlace.MAPPING, "header rows", "2", "3", says("`1`", "`1`")),
            of(EntryPlace.MAPPING, "above", "{ A2: \"(USD k)\" }", "A2", NONE, MAPPED_CELL_CHANGED),
            of(
                    EntryPlace.MAPPING,
                    "read as",
                    "operating expenses",
                    "invoices",
                    says("required without `readings`", "`readings`がなければ必須")),
            of(
                    EntryPlace.MAPPING,
                    "columns",
                    "{ Expense ID: Ref, Category: Type, Amount: Amount, Currency: { always: USD }, Period start: Start, Period end: End }",
                    "{ Expense ID: Ref }",
                    says("required without `readings`", "`readings`がなければ必須")),
            of(
                    EntryPlace.MAPPING,
                    "months",
                    "{ columns: 2025-01 … 2025-12, first: 2025-01 }",
                    "2025-01",
                    says("each row is one line", "1行が1件"),
                    FIGURES_NOT_MAPPED),
            of(
                    EntryPlace.MAPPING,
                    "rows",
                    "{ Type: [Power, \"Colo*\"] }",
                    "Power",
                    says("every row", "すべての行"),
                    ROW_NOT_MAPPED),
            of(
                    EntryPlace.MAPPING,
                    "readings",
                    "[ { read as: operating expenses, columns: { Expense ID: Ref, Category: Type, Amount: Amount, Currency: Currency, Period start: Start, Period end: End } } ]",
                    "[ { read as: operating expenses } ]",
                    says("one reading, by `read as` and `columns`", "`read as`と`columns`による一つの読み方"),
                    ROW_NOT_MAPPED),
            of(
                    EntryPlace.MAPPING,
                    "totals",
                    "[ { where: { Ref: Total }, of: all } ]",
                    "[ Total ]",
                    says("rows that the contract takes for totals are compared", "規約が合計とみなす行を照合"),
                    MAPPED_TOTAL_DIFFERS),
            of(
                    EntryPlace.MAPPING,
                    "rows left out",
                    "[ { where: { Account: \"60*\" }, because: counted as payroll } ]",
                    "[ { where: { Account: \"60*\" } } ]",
                    says("no row", "なし"),
                    ROWS_LEFT_OUT),
            of(
                    EntryPlace.MAPPING,
                    "section",
                    "{ where: { Ref: \"\" }, column: Type, name: Account }",
                    "{ where: { Ref: \"\" } }",
                    NONE),
            of(EntryPlace.MAPPING, "fill down", "[Department]", "{ Department: yes }", NONE),
            of(
                    EntryPlace.MAPPING,
                    "not used",
                    "[Budget, FY25]",
                    "{ Budget: yes }",
                    says("every column of figures must be read", "数値の列はすべて読まれている必要がある"),
                    FIGURES_NOT_MAPPED),
            of(EntryPlace.READING, "read as", "運用費", "servers", null),
            of(
                    EntryPlace.READING,
                    "columns",
                    "{ Expense ID: [Order, Item], Category: { always: other }, Amount: Net, Currency: Curr, Period start: From, Period end: To }",
                    "{ Asset: Ref }",
                    null),
            of(
                    EntryPlace.READING,
                    "months",
                    "{ columns: [Jan, Feb], first: 2025-01 }",
                    "{ columns: [Jan, Feb] }",
                    says("each row is one line", "1行が1件")),
            of(EntryPlace.READING, "rows", "{ Material: \"HGX*\" }", "HGX", says("every row", "すべての行"), ROW_NOT_MAPPED),
            of(
                    EntryPlace.READING,
                    "besides",
                    "Still to be delivered (qty)",
                    "[a, b]",
                    says("the row's one line", "その行の1件")),
            of(EntryPlace.MONTHS, "columns", "4月 … 3月", "4月", null, FIGURES_NOT_MAPPED),
            of(EntryPlace.MONTHS, "first", "2025-04", "April", null),
            of(EntryPlace.TOTAL, "where", "{ Department: \"* total\" }", "total", null),
            of(EntryPlace.TOTAL, "of", "section", "department", null, MAPPED_TOTAL_DIFFERS),
            of(EntryPlace.LEFT_OUT, "where", "{ Date: \"\" }", "Date", null),
            of(EntryPlace.LEFT_OUT, "because", "counted as payroll", "[pay, tax]", null, ROWS_LEFT_OUT),
            of(EntryPlace.SECTION, "where", "{ Amount: \"\" }", "Amount", null),
            of(EntryPlace.SECTION, "column", "column A", "[A, B]", null),
            of(EntryPlace.SECTION, "name", "Account", "[A, B]", null),
            of(EntryPlace.CONSTANT, "always", "USD", "Dollar", null),
            of(EntryPlace.WORD, "from", "GL account", "[a, b]", null),
            of(
                    EntryPlace.WORD,
                    "words",
                    "{ 6110: power, 6120: colocation }",
                    "{ 6110: electricity }",
                    says("the contract's own words, in any language", "規約の語句（どの言語でも）"),
                    WORD_NOT_MAPPED),
            of(EntryPlace.DAY, "from", "Invoice date", "[a, b]", null),
            of(
                    EntryPlace.DAY,
                    "date",
                    "DD/MM/YYYY",
                    "British",
                    says("date cells, and texts with the year first", "日付のセルと、年が先の文字列"),
                    FORM_NOT_MAPPED),
            of(EntryPlace.DAY, "means", "the day after", "the day before", says("the day itself", "その日")),
            of(EntryPlace.LAST_DAY, "from", "End date", "[a, b]", null),
            of(
                    EntryPlace.LAST_DAY,
                    "date",
                    "D-MMM-YY",
                    "YYYY-MMM-DDD",
                    says("date cells, and texts with the year first", "日付のセルと、年が先の文字列"),
                    FORM_NOT_MAPPED),
            of(EntryPlace.LAST_DAY, "means", "the day after", "exclusive", says("the day itself", "その日")),
            of(
                    EntryPlace.LAST_DAY,
                    "open",
                    "[\"\", \"-\"]",
                    "{ \"-\": yes }",
                    says("the contract's own words, such as `open`", "規約の語句（`在籍中`など）")),
            of(EntryPlace.NUMBER, "from", "Net amount", "[a, b]", null),
            of(
                    EntryPlace.NUMBER,
                    "in",
                    "thousand",
                    "dozen",
                    says(
                            "as the contract counts; required of lives and pay, and where a header states a unit",
                            "規約の単位。耐用年数・給与と、見出しに単位がある場合は必須"),
                    UNIT_NOT_MAPPED),
            of(
                    EntryPlace.NUMBER,
                    "number",
                    "\"1.234,56\"",
                    "\"1.000\"",
                    says("numbers, and texts such as `1,234.50`", "数値と、`1,234.50`のような文字列"),
                    FORM_NOT_MAPPED),
            of(EntryPlace.NUMBER, "plus", "[Freight, Duty]", "{ a: b }", NONE),
            of(EntryPlace.NUMBER, "minus", "Credit", "{ a: b }", NONE),
            of(EntryPlace.NUMBER, "times", "[Quantity, 8]", "{ a: b }", NONE),
            of(EntryPlace.NUMBER, "per", "Price unit", "{ a: b }", NONE, DIVISION_INEXACT),
            of(
                    EntryPlace.NUMBER,
                    "less",
                    "Tax amount",
                    "[a, b]",
                    says("the amount has no recoverable tax in it", "控除対象の税を含まない金額"),
                    TAX_NOT_SAID),
            of(
                    EntryPlace.NUMBER,
                    "decimals",
                    "2",
                    "eleven",
                    says("exact, or a problem", "丸めない。割り切れなければ問題"),
                    DIVISION_INEXACT),
            of(EntryPlace.TAX, "tax code", "Code", "[a, b]", null),
            of(EntryPlace.TAX, "percent", "{ S: 10, Z: 0 }", "{ S: ten }", null, WORD_NOT_MAPPED));

    private static SampleEntry of(
            EntryPlace place,
            String name,
            String example,
            @Nullable String wrong,
            @Nullable Message without,
            ProblemKind... later) {
        return new SampleEntry(place, name, example, wrong, without, List.of(later));
    }

    private static Message says(String english, String japanese) {
        return new Message.Earlier(english, japanese);
    }
}
