package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.format.NumberFormat.Shows;
import org.truecost.input.sheet.ColumnForm.Need;
import org.truecost.input.text.Unit;
import org.truecost.input.text.Wording;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Parsed;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Severity;
import org.truecost.problem.Source;

/**
 * A row of a recognised sheet. Reading a column checks it by its declared form and records problems; the result is null
 * where the cell is empty or wrong. So a row is read to its end, and all its problems are found in one pass.
 */
public final class InputRow {

    private final SheetFormat format;
    private final Source source;
    private final Cells cells;
    private final DateSystem dates;
    private final Map<Column, Unit> units;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A row of a sheet.
     *
     * @param units the units of its money columns, where the headers state them
     */
    public InputRow(SheetFormat format, Source source, Cells cells, DateSystem dates, Map<Column, Unit> units) {
        this.format = format;
        this.source = source;
        this.cells = cells;
        this.dates = dates;
        this.units = units;
    }

    /** How the row's workbook counts days. */
    DateSystem dates() {
        return dates;
    }

    /** The kind of sheet that the row is read as. */
    public SheetFormat format() {
        return format;
    }

    /** Where the row is: its workbook, sheet and number. */
    public Source source() {
        return source;
    }

    /** Whether none of the sheet's columns is filled in; cells outside the table do not count. */
    public boolean isBlank() {
        return cells.isBlank();
    }

    /** Whether a column is filled in, rightly or wrongly. */
    public boolean has(Column column) {
        return cell(column) != null || cells.problem(column) != null;
    }

    @Nullable
    String text(Column column) {
        CellValue value = value(column);
        if (value instanceof CellValue.Figure figure && !figure.format().isPlain()) {
            return formatted(column, figure);
        }
        return value == null ? null : value.shown().strip();
    }

    /** The text a number is shown as; a code that is shown as a day or a time is no longer the one that was typed. */
    private @Nullable String formatted(Column column, CellValue.Figure figure) {
        Shows shows = figure.format().shows(figure.value());
        if (form(column) == Form.IDENTIFIER && (shows == Shows.DAY || shows == Shows.TIME)) {
            add(FormattedFigure.shownAs(this, column, figure, shows));
            return null;
        }
        return FormattedFigure.shown(figure, dates);
    }

    /** A number or code that other rows may name: the same in full and half width. */
    @Nullable
    String identifier(Column column) {
        String text = text(column);
        return text == null ? null : Wording.plain(text);
    }

    /** A number that its form admits. */
    @Nullable
    BigDecimal number(Column column) {
        BigDecimal number = figure(column);
        if (number != null && !form(column).admits(number)) {
            wrong(ProblemKind.OUT_OF_BOUNDS, column, form(column).accepted());
            return null;
        }
        return number;
    }

    /** Any number. */
    @Nullable
    BigDecimal figure(Column column) {
        return RowNumbers.figure(this, column);
    }

    /** The unit in the header of a money column. */
    Unit unit(Column column) {
        return units.getOrDefault(column, Unit.NONE);
    }

    /** Reports how a text was read, unless it is written exactly that way; confidential values are not shown. */
    void echo(Column column, String text, String read) {
        if (!text.equals(read)) {
            add(problem(ProblemKind.READ_AS, column, text.strip()).with("read", shown(column, read)));
        }
    }

    /** Reports that a text can be read in two ways. */
    void doubt(Column column, Message one, Message other) {
        CellValue value = cell(column);
        add(problem(
                        ProblemKind.TWO_READINGS,
                        column,
                        value == null ? null : value.shown().strip())
                .with("one", shown(column, one))
                .with("other", shown(column, other)));
    }

    /** A value of a column as a problem may show it. */
    String shown(Column column, String value) {
        return Problem.shown(source, column, value);
    }

    private Message shown(Column column, Message reading) {
        String text = reading.in(Language.standard());
        return shown(column, text).equals(text) ? reading : Message.verbatim(Problem.WITHHELD);
    }

    /** One of the words of an enumerated column, in any language. */
    <T> @Nullable T choice(Column column, Choices<T> choices) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        T chosen = choices.of(text);
        if (chosen == null) {
            wrong(ProblemKind.UNKNOWN_WORD, column, columnForm(column).accepted());
        }
        return chosen;
    }

    /** Reports that one column has no meaning without another that is empty. */
    void needs(Column empty, String why) {
        add(problem(ProblemKind.USELESS_WITHOUT, empty, null).with("why", Message.of(why)));
    }

    /** A problem of a cell of this row; the value of a confidential one stays out of it. */
    Problem problem(ProblemKind kind, Column column, @Nullable String found) {
        return Problem.of(kind, source, column, found);
    }

    void wrong(ProblemKind kind, Column column, Message expected) {
        CellValue value = cell(column);
        add(problem(kind, column, value == null ? null : value.shown().strip()).with("expected", expected));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /**
     * What the row states, unless it has an error.
     *
     * @param fact creates it from values that were all read before: an error found later would be lost
     */
    Parsed parsed(Supplier<? extends Fact> fact) {
        return isRejected() ? rejected() : new Parsed.Accepted(fact.get(), problems);
    }

    private boolean isRejected() {
        return !problems.isEmpty() && problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private Parsed rejected() {
        return new Parsed.Rejected(source, problems, statedAmount());
    }

    /** The amount the row states, as far as it can be read without reporting its problems again. */
    private @Nullable Money statedAmount() {
        BigDecimal amount = RowNumbers.stated(this, Column.AMOUNT);
        CellValue code = cell(Column.CURRENCY);
        Currency currency = code == null ? null : Form.currency(Wording.plain(code.shown()));
        boolean sound = amount != null && RowNumbers.isSound(amount);
        return currency == null || !sound ? null : new Money(requireNonNull(amount), currency);
    }

    /**
     * A column's value, after reporting what is wrong for any form: a missing required value, an error, a formula without a
     * value, a value of another file, or what could not be turned into one.
     */
    @Nullable
    CellValue value(Column column) {
        Problem problem = cells.problem(column);
        if (problem != null) {
            add(problem);
            return null;
        }
        return switch (cell(column)) {
            case null -> {
                if (isNeeded(column)) {
                    add(problem(ProblemKind.MISSING_VALUE, column, null)
                            .with("expected", columnForm(column).accepted()));
                }
                yield null;
            }
            case CellValue.Fault fault -> {
                add(problem(ProblemKind.ERROR_CELL, column, fault.code()));
                yield null;
            }
            case CellValue.Unevaluated formula -> {
                add(problem(ProblemKind.FORMULA_WITHOUT_VALUE, column, null));
                yield null;
            }
            case CellValue value -> ownValue(column, value);
        };
    }

    /** A value that the sheet states itself; one that is taken from another file is reported: nothing here shows where it comes from. */
    private @Nullable CellValue ownValue(Column column, CellValue value) {
        String file = cells.file(column);
        if (file == null) {
            return value;
        }
        add(problem(ProblemKind.LINKED_CELL, column, value.shown().strip()).with("file", file));
        return null;
    }

    private boolean isNeeded(Column column) {
        Column substitute = columnForm(column).substitute();
        return columnForm(column).need() == Need.REQUIRED && (substitute == null || !has(substitute));
    }

    /** The decimals that an amount of a currency may have: those of the currency, or more where that was declared. */
    int decimals(Column column, Money amount) {
        return Math.max(amount.decimals(), cells.decimals(column));
    }

    /** A column's value as stored, unchecked. */
    @Nullable
    CellValue cell(Column column) {
        return cells.at(column);
    }

    Form form(Column column) {
        return columnForm(column).form();
    }

    private ColumnForm columnForm(Column column) {
        return ColumnForm.in(format, column);
    }
}
