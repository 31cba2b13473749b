package org.truecost.input.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.input.mapping.Mapping.Reading;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.ColumnForm.Need;
import org.truecost.input.sheet.Form;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.input.text.Wording;
import org.truecost.problem.Column;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/** Reads from a mapping file what rows are read as, and where the values of each column come from. */
final class ColumnEntries {

    private static final String FROM = "from";
    private static final String ALWAYS = "always";
    private static final String WORDS = "words";
    private static final String DATE = "date";
    private static final String OPEN = "open";
    private static final String LESS = "less";
    static final String DAY_AFTER = "the day after";
    private static final Set<Column> PERIOD = Set.of(Column.PERIOD_START, Column.PERIOD_END);
    private static final int MOST_DECIMALS = 10;

    private ColumnEntries() {}

    static MonthColumns months(Entry entry) {
        Map<String, Entry> parts = entry.entries(EntryPlace.MONTHS);
        Entry columns = MappingFile.part(entry, parts, "columns");
        List<String> names = MappingFile.names(columns);
        if (!columns.isList()) {
            String[] ends = columns.text().split("…", -1);
            if (ends.length != 2) {
                throw columns.wrong(Message.of("mappings.expected.months"));
            }
            names = List.of(Glob.normal(ends[0]), Glob.normal(ends[1]));
        }
        return new MonthColumns(names, !columns.isList(), month(MappingFile.part(entry, parts, "first")));
    }

    private static YearMonth month(Entry entry) {
        try {
            return YearMonth.parse(entry.text());
        } catch (DateTimeException noMonth) {
            throw entry.wrong(Message.of("mappings.expected.month"));
        }
    }

    static Reading reading(
            Entry kind,
            @Nullable RowPattern rows,
            @Nullable String besides,
            @Nullable MonthColumns months,
            Entry columns) {
        SheetFormat format = format(kind);
        Map<Column, ColumnSource> sources = new EnumMap<>(Column.class);
        columns.entries().forEach((name, entry) -> {
            ColumnForm form = form(format, name, entry);
            if (sources.put(form.column(), source(form, entry)) != null) {
                throw entry.wrong(Message.of("mappings.twice").with("name", name));
            }
        });
        complete(columns, format, sources.keySet(), months != null);
        return new Reading(format, rows, besides, months, sources);
    }

    /** Every column that a line must have has a source; the period of lines of months is theirs. */
    private static void complete(Entry columns, SheetFormat format, Set<Column> sources, boolean ofMonths) {
        List<ColumnForm> lacking = format.columns().stream()
                .filter(form -> !sources.contains(form.column()) && !(ofMonths && PERIOD.contains(form.column())))
                .toList();
        for (ColumnForm form : lacking) {
            if (form.need() == Need.REQUIRED && (form.substitute() == null || !sources.contains(form.substitute()))) {
                throw columns.wrong(Message.of("mappings.lacks")
                        .with("column", form.column().words()));
            }
        }
        List<Message> alternatives = format.columns().stream()
                .filter(form -> form.need() == Need.ALTERNATIVE)
                .map(form -> form.column().words())
                .toList();
        long without =
                lacking.stream().filter(form -> form.need() == Need.ALTERNATIVE).count();
        if (!alternatives.isEmpty() && without == alternatives.size()) {
            throw columns.wrong(Message.of("mappings.lacksAll").with("columns", listing(alternatives)));
        }
    }

    private static SheetFormat format(Entry kind) {
        return SheetFormat.ALL.stream()
                .filter(format -> names(format.kind().words(), kind.text()))
                .findFirst()
                .orElseThrow(() -> kind.wrong(Message.of("mappings.expected.kind")
                        .with(
                                "known",
                                listing(SheetFormat.ALL.stream()
                                        .map(format -> format.kind().words())
                                        .toList()))));
    }

    private static boolean names(Message words, String text) {
        return Language.all().stream()
                .anyMatch(language -> Wording.normal(words.in(language)).equals(Wording.normal(text)));
    }

    private static Message listing(List<Message> words) {
        return new Message.Listing("problems.list.choices", words);
    }

    private static ColumnForm form(SheetFormat format, String name, Entry entry) {
        return format.columns().stream()
                .filter(form -> form.headers().stream()
                        .anyMatch(header -> Wording.normal(header).equals(Wording.normal(name))))
                .findFirst()
                .orElseThrow(() -> entry.wrong(Message.of("mappings.expected.column")
                        .with("kind", format.kind().words())
                        .with(
                                "known",
                                listing(format.columns().stream()
                                        .map(form -> form.column().words())
                                        .toList()))));
    }

    private static ColumnSource source(ColumnForm form, Entry entry) {
        if (entry.isList()) {
            return new ColumnSource.Joined(MappingFile.names(entry));
        }
        if (entry.isText()) {
            return plain(form, entry);
        }
        Map<String, Entry> parts = entry.entries();
        if (parts.containsKey(ALWAYS)) {
            return new ColumnSource.Always(
                    checked(form, MappingFile.part(entry, entry.entries(EntryPlace.CONSTANT), ALWAYS)));
        }
        return switch (form.form()) {
            case DATE, DATE_OR_OPEN -> day(form, entry);
            case TEXT, IDENTIFIER, CURRENCY, CHOICE, MONTH, DATE_OR_MONTH -> word(form, entry);
            default -> number(form, entry);
        };
    }

    /** A column as it is: its cells are read as those of the contract are. */
    private static ColumnSource plain(ColumnForm form, Entry entry) {
        String column = Glob.normal(entry.text());
        if (isOfATime(form) && !isOwn(form, entry.text())) {
            throw entry.wrong(
                    Message.of("mappings.unit").with("column", form.column().words()));
        }
        return form.form() == Form.DATE || form.form() == Form.DATE_OR_OPEN
                ? new ColumnSource.Day(column, null, false, Set.of())
                : new ColumnSource.Word(column, ownWords(form));
    }

    /** Whether a figure may be of a month or of a year: a life is counted in months, pay is that of one. */
    private static boolean isOfATime(ColumnForm form) {
        return switch (form.column()) {
            case USEFUL_LIFE, MONTHLY_PAY, MONTHLY_PAY_LOW, MONTHLY_PAY_HIGH -> true;
            default -> false;
        };
    }

    private static boolean isOwn(ColumnForm form, String header) {
        return names(form.column().words(), header);
    }

    private static String checked(ColumnForm form, Entry entry) {
        String text = entry.text();
        if (!form.takes(text)) {
            throw entry.wrong(Message.of("mappings.expected.value").with("accepted", form.acceptedInsteadOf(text)));
        }
        return text;
    }

    private static ColumnSource word(ColumnForm form, Entry entry) {
        Map<String, Entry> parts = entry.entries(EntryPlace.WORD);
        Entry from = MappingFile.part(entry, parts, FROM);
        Map<String, String> words = new HashMap<>();
        if (parts.containsKey(WORDS)) {
            parts.get(WORDS).entries().forEach((word, meant) -> words.put(Glob.normal(word), checked(form, meant)));
        }
        return new ColumnSource.Word(Glob.normal(from.text()), words.isEmpty() ? ownWords(form) : words);
    }

    /** Without a list of words, an enumerated column knows the contract's own; another one is a matter of the mapping. */
    private static Map<String, String> ownWords(ColumnForm form) {
        Map<String, String> words = new HashMap<>();
        for (Message choice : form.choices()) {
            for (Language language : Language.all()) {
                words.put(Glob.normal(choice.in(language)), choice.in(language));
            }
        }
        return words;
    }

    private static ColumnSource day(ColumnForm column, Entry entry) {
        Map<String, Entry> parts =
                entry.entries(column.form() == Form.DATE_OR_OPEN ? EntryPlace.LAST_DAY : EntryPlace.DAY);
        Entry form = parts.get(DATE);
        Entry open = parts.get(OPEN);
        Entry means = parts.get("means");
        if (means != null && !means.text().equals(DAY_AFTER)) {
            throw means.wrong(Message.of("mappings.expected.means"));
        }
        return new ColumnSource.Day(
                Glob.normal(MappingFile.part(entry, parts, FROM).text()),
                form == null ? null : dateForm(column, form),
                means != null,
                open == null ? Set.of() : Set.copyOf(MappingFile.names(open)));
    }

    /** A month says a day only where a period starts or ends. */
    private static DateForm dateForm(ColumnForm column, Entry form) {
        boolean isOfPeriod = column.column() == Column.PERIOD_START || column.column() == Column.PERIOD_END;
        return DateForm.of(form.text())
                .filter(known -> isOfPeriod || !known.isOfMonths())
                .orElseThrow(() -> form.wrong(Message.of("mappings.expected.date")));
    }

    private static ColumnSource number(ColumnForm form, Entry entry) {
        Map<String, Entry> parts = entry.entries(EntryPlace.NUMBER);
        Entry unit = parts.get("in");
        if (unit == null && isOfATime(form)) {
            throw entry.wrong(
                    Message.of("mappings.unit").with("column", form.column().words()));
        }
        Entry written = parts.get("number");
        return new ColumnSource.Calculated(
                Glob.normal(MappingFile.part(entry, parts, FROM).text()),
                names(parts.get("plus")),
                names(parts.get("minus")),
                operands(parts.get("times")),
                operands(parts.get("per")),
                parts.containsKey(LESS) ? TaxEntry.read(parts.get(LESS)) : null,
                unit == null ? null : scale(form, unit),
                written == null
                        ? null
                        : NumberForm.of(written.text())
                                .orElseThrow(() -> written.wrong(Message.of("mappings.expected.number"))),
                decimals(parts.get("decimals")));
    }

    private static Scale scale(ColumnForm form, Entry unit) {
        boolean life = form.form() == Form.MONTHS;
        return (life ? Scale.ofLife(unit.text()) : Scale.named(unit.text()))
                .orElseThrow(() -> unit.wrong(Message.of("mappings.expected.unit")
                        .with("known", String.join(", ", life ? Scale.wordsOfLives() : Scale.words()))));
    }

    private static List<String> names(@Nullable Entry entry) {
        return entry == null ? List.of() : MappingFile.names(entry);
    }

    private static List<Operand> operands(@Nullable Entry entry) {
        return entry == null
                ? List.of()
                : entry.texts().stream().map(ColumnEntries::operand).toList();
    }

    /** A number is one; anything else names a column. */
    private static Operand operand(String text) {
        return text.matches("\\d{1,15}(?:\\.\\d{1,10})?")
                ? new Operand.Constant(new BigDecimal(text))
                : new Operand.OfColumn(Glob.normal(text));
    }

    private static @Nullable Integer decimals(@Nullable Entry entry) {
        if (entry == null) {
            return null;
        }
        if (!entry.text().matches("\\d{1,2}") || Integer.parseInt(entry.text()) > MOST_DECIMALS) {
            throw entry.wrong(Message.of("mappings.expected.decimals"));
        }
        return Integer.valueOf(entry.text());
    }
}
