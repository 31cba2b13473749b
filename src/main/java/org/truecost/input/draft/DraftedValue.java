package org.truecost.input.draft;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.Form;
import org.truecost.input.text.Wording;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/**
 * How a draft reads the values of a column of the sheet.
 *
 * @param options what a mapping says of it next to the column's name; empty where nothing has to be said
 * @param comment what is said of it to the person who decides; null for nothing
 */
record DraftedValue(String options, @Nullable Message comment) {

    static final String UNDECIDED = "\"???\"";

    private static final DraftedValue AS_IT_IS = new DraftedValue("", null);

    /** Of a column that the sheet does not have by that name, or of which too little is known. */
    static DraftedValue undecidedWords() {
        return new DraftedValue("words: " + UNDECIDED, Message.of("mappings.draft.words"));
    }

    /** Days: as the contract writes them, in the one form that fits, or undecided. */
    static DraftedValue days(DraftColumn column) {
        if (column.isOfTheContractsDays()) {
            return AS_IT_IS;
        }
        List<String> forms = column.forms();
        if (forms.size() == 1) {
            return new DraftedValue("date: " + Quoted.text(forms.getFirst()), null);
        }
        return new DraftedValue(
                "date: " + UNDECIDED,
                Message.of(forms.isEmpty() ? "mappings.draft.date" : "mappings.draft.dates")
                        .with("forms", String.join(", ", forms)));
    }

    /**
     * Last days, of which some may be open ends.
     *
     * @param first the column of the first days; null where the sheet has none by its name
     */
    static DraftedValue lastDays(DraftColumn column, @Nullable DraftColumn first) {
        DraftColumn days = column.withoutOpenEnds();
        DraftedValue value = days.isEmpty() ? AS_IT_IS : days(days);
        List<String> open = new ArrayList<>();
        if (!value.options.isEmpty()) {
            column.openEnds().forEach(word -> open.add(Quoted.text(word)));
        }
        boolean hasGaps =
                first != null && first.values().size() > column.values().size();
        if (hasGaps) {
            open.add(UNDECIDED);
        }
        DraftedValue all = open.isEmpty() ? value : value.and("open: [" + String.join(", ", open) + "]");
        return hasGaps && all.comment == null ? new DraftedValue(all.options, Message.of("mappings.draft.open")) : all;
    }

    /**
     * Words of a closed list: those of the contract as they are, others each with the one that a person decides.
     *
     * @param shown whether the sheet's values may be shown
     */
    static DraftedValue words(ColumnForm form, DraftColumn column, boolean shown, Language language) {
        List<String> words = column.words();
        if (!words.isEmpty() && words.stream().allMatch(word -> isOwn(form, word, language))) {
            return AS_IT_IS;
        }
        if (!shown || words.isEmpty()) {
            return undecidedWords();
        }
        String listed = words.stream()
                .map(word -> Quoted.text(word) + ": " + decided(meant(form, word, language)))
                .collect(Collectors.joining(", ", "{ ", " }"));
        return new DraftedValue(
                "words: " + listed,
                listed.contains(UNDECIDED)
                        ? Message.of("mappings.draft.choices").with("choices", form.accepted())
                        : null);
    }

    /** Whether a word is one of the contract's: a currency's name stands for its code and is not. */
    private static boolean isOwn(ColumnForm form, String word, Language language) {
        return form.form() == Form.CURRENCY ? Form.isCurrency(word) : meant(form, word, language) != null;
    }

    private static String decided(@Nullable String word) {
        return word == null ? UNDECIDED : Quoted.text(word);
    }

    /** The contract's word for a word of the sheet; null where it has none. */
    private static @Nullable String meant(ColumnForm form, String word, Language language) {
        if (form.form() == Form.CURRENCY) {
            return Form.isCurrency(word) ? word : named(word);
        }
        return form.choices().stream()
                .filter(choice -> Language.all().stream()
                        .anyMatch(any -> Wording.normal(choice.in(any)).equals(Wording.normal(word))))
                .map(choice -> choice.in(language))
                .findFirst()
                .orElse(null);
    }

    /** The code of the one currency that has a name in some language, {@code US Dollar}; null where none has it, or several. */
    private static @Nullable String named(String word) {
        List<String> codes = Currency.getAvailableCurrencies().stream()
                .filter(currency -> Form.isCurrency(currency.getCurrencyCode()))
                .filter(currency -> Language.all().stream()
                        .map(language -> currency.getDisplayName(Locale.of(language.code())))
                        .anyMatch(name -> Wording.normal(name).equals(Wording.normal(word))))
                .map(Currency::getCurrencyCode)
                .toList();
        return codes.size() == 1 ? codes.getFirst() : null;
    }

    /** With one more thing that the mapping says of it. */
    DraftedValue and(String option) {
        return new DraftedValue(options.isEmpty() ? option : options + ", " + option, comment);
    }

    /**
     * The value's line.
     *
     * @param name all that is before the value
     * @param column the sheet's column, quoted
     */
    DraftLine line(String name, String column) {
        return new DraftLine(
                name + (options.isEmpty() ? column : "{ from: " + column + ", " + options + " }"), comment);
    }
}
