package org.truecost.input.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.truecost.problem.Column;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/**
 * A column as one kind of sheet declares it.
 *
 * @param aliases headers accepted beside the column's own two
 * @param choices the words an enumerated column accepts, in both languages; otherwise empty
 * @param says what it means, where the header does not say enough
 * @param sample a value as it may stand in a row
 */
public record ColumnForm(
        Column column,
        Need need,
        Form form,
        List<String> aliases,
        List<Message> choices,
        Message says,
        Message sample) {

    /** Whether a sheet must have the column. */
    public enum Need {
        REQUIRED("required", "必須"),
        /** One of the sheet's columns with this need must be there and filled in. */
        ALTERNATIVE("one of these", "いずれか必須"),
        OPTIONAL("", "");

        private final Message words;

        Need(String english, String japanese) {
            this.words = new Message.Earlier(english, japanese);
        }

        public Message words() {
            return words;
        }
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
        for (ColumnForm form : format.columns()) {
            if (form.column() == column) {
                return form;
            }
        }
        return optional(column, Form.TEXT);
    }

    private static ColumnForm of(Column column, Need need, Form form) {
        return new ColumnForm(column, need, form, List.of(), List.of(), Message.NONE, Message.NONE);
    }

    ColumnForm alias(String... more) {
        return new ColumnForm(column, need, form, Arrays.asList(more), choices, says, sample);
    }

    ColumnForm oneOf(Choices<?> words) {
        return new ColumnForm(column, need, form, aliases, words.words(), says, sample);
    }

    ColumnForm says(String english, String japanese) {
        return new ColumnForm(column, need, form, aliases, choices, new Message.Earlier(english, japanese), sample);
    }

    ColumnForm sample(String english, String japanese) {
        return new ColumnForm(column, need, form, aliases, choices, says, new Message.Earlier(english, japanese));
    }

    ColumnForm sample(String both) {
        return sample(both, both);
    }

    /** Every header the column is known by. */
    List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (Language language : Language.values()) {
            headers.add(column.words().in(language));
        }
        headers.addAll(aliases);
        return headers;
    }

    /** What is accepted, in words; the words themselves where they are enumerated. */
    public Message accepted() {
        return choices.isEmpty() ? form.accepted() : new Message.Listing("problems.list.choices", choices);
    }
}
