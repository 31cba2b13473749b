package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.text.DateText;
import org.truecost.input.text.NumberText;
import org.truecost.input.text.Wording;
import org.truecost.problem.Column;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.problem.SheetKind;

/**
 * A column as one kind of sheet declares it.
 *
 * @param aliases headers accepted next to the column's own
 * @param choices the words an enumerated column accepts, in every language; otherwise empty
 * @param says what it means, where the header does not say enough
 * @param sample a value as it may occur in a row
 * @param substitute the column that may be filled in instead of a required one; null where none may
 */
public record ColumnForm(
        Column column,
        Need need,
        Form form,
        List<String> aliases,
        List<Message> choices,
        Message says,
        Message sample,
        @Nullable Column substitute) {

    private static final Pattern DIVIDER = Pattern.compile("\\|");

    /** Whether a sheet must have the column. */
    public enum Need {
        REQUIRED,
        /** One of the sheet's columns with this need must be there and filled in. */
        ALTERNATIVE,
        OPTIONAL
    }

    public ColumnForm {
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
    }

    static ColumnForm required(Column column, Form form) {
        return of(column, Need.REQUIRED, form);
    }

    static ColumnForm alternative(Column column, Form form) {
        return of(column, Need.ALTERNATIVE, form);
    }

    static ColumnForm optional(Column column, Form form) {
        return of(column, Need.OPTIONAL, form);
    }

    /** How a kind of sheet declares a column; a column it does not know is optional text. */
    public static ColumnForm in(SheetFormat format, Column column) {
        ColumnForm form = requireNonNull(Declared.BY_KIND.get(format.kind())).get(column);
        return form == null ? optional(column, Form.TEXT) : form;
    }

    /** The columns of every kind by name: they are asked for at every cell. */
    private static final class Declared {
        static final Map<SheetKind, Map<Column, ColumnForm>> BY_KIND = new EnumMap<>(SheetFormat.ALL.stream()
                .collect(toMap(
                        SheetFormat::kind,
                        format -> new EnumMap<>(
                                format.columns().stream().collect(toMap(ColumnForm::column, form -> form))))));
    }

    private static ColumnForm of(Column column, Need need, Form form) {
        return new ColumnForm(column, need, form, List.of(), List.of(), Message.NONE, Message.NONE, null);
    }

    /** Other headers it is known by, in every language: a text that {@code |} divides. */
    ColumnForm aliases(String key) {
        List<String> more = Language.all().stream()
                .flatMap(language -> DIVIDER.splitAsStream(Message.of(key).in(language)))
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new ColumnForm(column, need, form, more, choices, says, sample, substitute);
    }

    ColumnForm oneOf(Choices<?> words) {
        return new ColumnForm(column, need, form, aliases, words.words(), says, sample, substitute);
    }

    ColumnForm says(String key) {
        return new ColumnForm(column, need, form, aliases, choices, Message.of(key), sample, substitute);
    }

    /** Required only where another column is not filled in. */
    ColumnForm unless(Column other) {
        return new ColumnForm(column, need, form, aliases, choices, says, sample, other);
    }

    /** A value that is written alike in every language. */
    ColumnForm sample(String value) {
        return new ColumnForm(column, need, form, aliases, choices, says, Message.verbatim(value), substitute);
    }

    /** A value in the words of each language. */
    ColumnForm sampleText(String key) {
        return new ColumnForm(column, need, form, aliases, choices, says, Message.of(key), substitute);
    }

    /** Every header the column is known by. */
    public List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (Language language : Language.all()) {
            headers.add(column.words().in(language));
        }
        headers.addAll(aliases);
        return headers;
    }

    /** Whether it must be filled in, in words; empty for an optional one. */
    public Message necessity() {
        return substitute == null
                ? Message.of("sheets.need." + need.name())
                : Message.of("sheets.need.unless").with("column", substitute.words());
    }

    /** Whether its values are amounts or prices. */
    public boolean isMoney() {
        return form.isMoney();
    }

    /** Whether a text is one of its values: a word of its choices, a day, a currency's code, a number within its bounds. */
    public boolean takes(String text) {
        return switch (form) {
            case TEXT, IDENTIFIER -> true;
            case CHOICE ->
                choices.stream()
                        .flatMap(choice -> Language.all().stream().map(choice::in))
                        .anyMatch(word -> Wording.normal(word).equals(Wording.normal(text)));
            case CURRENCY -> Form.currency(Wording.plain(text)) != null;
            case DATE -> DateText.parseDay(text) != null;
            case DATE_OR_OPEN -> OpenEnd.isSaid(text) || DateText.parseDay(text) != null;
            case MONTH, DATE_OR_MONTH -> DateText.parseMonth(text) != null || DateText.parseDay(text) != null;
            default -> {
                BigDecimal number = number(text);
                yield number != null && form.admits(number);
            }
        };
    }

    private @Nullable BigDecimal number(String text) {
        NumberText written = NumberText.parse(text);
        if (written == null || (!written.currencySign().isEmpty() && !isMoney())) {
            return null;
        }
        if (written.suffix().isEmpty()) {
            return written.value();
        }
        return written.suffix().equals("%") && form.isRatio() ? written.value().movePointLeft(2) : null;
    }

    /** The same instead of a text that is not; of a currency's code that is not taken also why. */
    public Message acceptedInsteadOf(String text) {
        return choices.isEmpty() ? form.acceptedInsteadOf(text) : accepted();
    }

    /** What is accepted, in words; the words themselves where they are enumerated. */
    public Message accepted() {
        return choices.isEmpty() ? form.accepted() : new Message.Listing("problems.list.choices", choices);
    }
}
