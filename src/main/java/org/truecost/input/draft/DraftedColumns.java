package org.truecost.input.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.input.mapping.ReservedNames;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.ColumnForm.Need;
import org.truecost.input.sheet.Form;
import org.truecost.input.sheet.HeaderRow;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.input.text.Unit;
import org.truecost.input.text.Wording;
import org.truecost.problem.Column;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.problem.SheetKind;

/** The columns of a kind of sheet as a draft says them. */
final class DraftedColumns {

    /** A code in brackets or at the end, as units are written: {@code (USD k)}, {@code Amount USD}. */
    private static final Pattern CODE =
            Pattern.compile("(?:(?<=[(\\[（]\\s?)[A-Z]{3}(?![A-Za-z]))|(?:(?<![A-Za-z])[A-Z]{3}(?=\\s*(?:[)\\]）]|$)))");

    private final SheetFormat format;
    private final List<DraftColumn> columns;
    private final boolean months;
    private final boolean shown;
    private final Collection<String> unitsAbove;
    private final Set<String> currencies;
    private final Language language;

    /**
     * The columns of a draft.
     *
     * @param ofMonths the names of the columns that hold a month each
     * @param unitsAbove what cells above the headers state as units
     * @param said whether a person has said what kind of sheet it is
     */
    DraftedColumns(
            SheetFormat format,
            List<DraftColumn> columns,
            Set<String> ofMonths,
            boolean said,
            Collection<String> unitsAbove,
            Language language) {
        this.format = format;
        this.columns = columns.stream()
                .filter(column -> !column.isEmpty() && !ofMonths.contains(column.name()))
                .toList();
        this.months = !ofMonths.isEmpty();
        this.shown = said && format.kind() != SheetKind.PAYROLL;
        this.unitsAbove = List.copyOf(unitsAbove);
        this.currencies = Stream.concat(
                        unitsAbove.stream(),
                        columns.stream().filter(DraftColumn::hasFigures).map(DraftColumn::name))
                .flatMap(text -> CODE.matcher(text).results())
                .map(MatchResult::group)
                .filter(Form::isCurrency)
                .collect(Collectors.toSet());
        this.language = language;
    }

    /** A line for each column that must be there, and for each other one that the sheet has by one of its names. */
    List<DraftLine> lines(Set<String> used) {
        List<DraftLine> lines = new ArrayList<>();
        for (ColumnForm form : format.columns()) {
            Optional<DraftColumn> own = named(form);
            own.ifPresent(column -> used.add(column.name()));
            if (months && (form.column() == Column.PERIOD_START || form.column() == Column.PERIOD_END)) {
                continue;
            }
            if (own.isPresent()) {
                lines.add(of(form, own.get()));
            } else if (isAsked(form)) {
                lines.add(missing(form));
            }
        }
        return lines;
    }

    /** Whether a column that the sheet does not have by its name must be said: one that stands for it, or months, may be there. */
    private boolean isAsked(ColumnForm form) {
        if (months && isAmountOfMonths(form)) {
            return true;
        }
        Column substitute = form.substitute();
        if (form.need() != Need.REQUIRED || substitute == null) {
            return form.need() == Need.REQUIRED;
        }
        ColumnForm other = ColumnForm.in(format, substitute);
        return named(other).isEmpty() && !(months && isAmountOfMonths(other));
    }

    /** Whether the value of a month's column is one of this form. */
    private boolean isAmountOfMonths(ColumnForm form) {
        return form.form() == Form.CREDITABLE_AMOUNT
                && (form.column() == Column.AMOUNT || form.column() == Column.PERIOD_AMOUNT);
    }

    /** The column that has one of the names of a form. */
    private Optional<DraftColumn> named(ColumnForm form) {
        return columns.stream()
                .filter(column -> HeaderRow.column(format, column.name()) == form.column()
                        || (isOfATime(form) && StatedUnit.isLife(form, column.name())))
                .findFirst();
    }

    private String name(ColumnForm form) {
        return "  " + Quoted.text(form.column().words().in(language)) + ": ";
    }

    private DraftLine of(ColumnForm form, DraftColumn column) {
        return switch (form.form()) {
            case DATE -> DraftedValue.days(column).line(name(form), Quoted.text(column.name()));
            case DATE_OR_OPEN ->
                DraftedValue.lastDays(
                                column,
                                named(ColumnForm.in(format, Column.PERIOD_START))
                                        .orElse(null))
                        .line(name(form), Quoted.text(column.name()));
            case CHOICE, CURRENCY ->
                DraftedValue.words(form, column, shown, language).line(name(form), Quoted.text(column.name()));
            case TEXT, IDENTIFIER, MONTH, DATE_OR_MONTH -> new DraftLine(name(form) + Quoted.text(column.name()), null);
            default -> number(form, column);
        };
    }

    private DraftLine number(ColumnForm form, DraftColumn column) {
        String from = Quoted.text(column.name());
        boolean unit = Unit.omitsZeros(column.name()) || (!unitsAbove.isEmpty() && form.isMoney());
        boolean life = isOfATime(form) && !saysMonths(form, column.name());
        if (!unit && !life) {
            return new DraftLine(name(form) + from, null);
        }
        String said = unit ? StatedUnit.ofMoney(column.name(), unitsAbove) : StatedUnit.ofALife(column.name());
        String key = said != null ? "mappings.draft.unitSaid" : unit ? "mappings.draft.unit" : "mappings.draft.life";
        String in = said == null ? DraftedValue.UNDECIDED : said;
        return new DraftLine(
                name(form) + "{ from: " + from + ", in: " + in + " }",
                Message.of(key).with("values", shown ? column.some().collect(Collectors.joining(", ")) : ""));
    }

    /** Whether a figure may be of a month or of a year. */
    private static boolean isOfATime(ColumnForm form) {
        return form.column() == Column.USEFUL_LIFE || form.column() == Column.MONTHLY_PAY;
    }

    /** Only the contract's own header says that months are counted. */
    private static boolean saysMonths(ColumnForm form, String header) {
        return Language.all().stream()
                .anyMatch(any -> Wording.normal(form.column().words().in(any)).equals(Wording.normal(header)));
    }

    private DraftLine missing(ColumnForm form) {
        if (months && form.form() == Form.CREDITABLE_AMOUNT) {
            return valueOfMonth(form);
        }
        if (form.form() == Form.CURRENCY) {
            return currency(form);
        }
        String undecided = DraftedValue.UNDECIDED;
        String own = isOfATime(form) ? "{ from: " + undecided + ", in: " + undecided + " }" : undecided;
        Column substitute = form.substitute();
        return new DraftLine(
                name(form) + own,
                substitute == null
                        ? candidates(form)
                        : Message.of("mappings.draft.instead")
                                .with("which", candidates(form))
                                .with("column", substitute.words()));
    }

    private DraftLine valueOfMonth(ColumnForm form) {
        if (unitsAbove.isEmpty()) {
            return new DraftLine(name(form) + ReservedNames.MONTH_VALUE, null);
        }
        String said = StatedUnit.ofMoney("", unitsAbove);
        return new DraftLine(
                name(form) + "{ from: " + ReservedNames.MONTH_VALUE + ", in: "
                        + (said == null ? DraftedValue.UNDECIDED : said) + " }",
                Message.of(said == null ? "mappings.draft.unitAbove" : "mappings.draft.unitAboveSaid"));
    }

    /** Which columns of the sheet may be it. */
    private Message candidates(ColumnForm form) {
        List<Message> candidates = columns.stream()
                .filter(candidate(form))
                .map(column -> Message.verbatim(Quoted.text(column.name())))
                .toList();
        return candidates.isEmpty()
                ? Message.of("mappings.draft.none").with("accepted", form.accepted())
                : Message.of("mappings.draft.candidates")
                        .with("columns", new Message.Listing("problems.list.choices", candidates));
    }

    /** The one that the headers of figures or the units above them name; where they name none or several, a person decides. */
    private DraftLine currency(ColumnForm form) {
        return currencies.size() == 1
                ? new DraftLine(
                        name(form) + "{ always: " + currencies.iterator().next() + " }",
                        Message.of("mappings.draft.currencySaid"))
                : new DraftLine(
                        name(form) + "{ always: " + DraftedValue.UNDECIDED + " }",
                        Message.of("mappings.draft.currency"));
    }

    private static Predicate<DraftColumn> candidate(ColumnForm form) {
        return switch (form.form()) {
            case DATE, DATE_OR_OPEN -> column -> column.hasDays() || column.hasMonths();
            case TEXT, IDENTIFIER, CHOICE, CURRENCY, MONTH, DATE_OR_MONTH ->
                column -> column.hasTexts() || column.hasFigures();
            default -> column -> column.hasFigures() && !column.hasDays();
        };
    }
}
