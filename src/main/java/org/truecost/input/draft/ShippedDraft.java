package org.truecost.input.draft;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.input.mapping.TableColumns;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.HeaderRow;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.problem.SheetKind;

/**
 * A shipped mapping filled in for a sheet, line by line. What a line ends with, {@code #: key}, says what is still to be decided there:
 * days and words are drafted from the sheet's values as in any draft, and a key of another kind becomes a sentence in the user's language.
 */
final class ShippedDraft {

    private static final Map<String, Message> COMMENTS = Map.of(
            "currency", Message.of("mappings.draft.currency"),
            "life", Message.of("mappings.shipped.life"),
            "otherAccounts", Message.of("mappings.shipped.otherAccounts"),
            "perUnit", Message.of("mappings.shipped.perUnit"),
            "inService", Message.of("mappings.shipped.inService"));

    private static final String FILES = "files: \"*\"";
    private static final String ENCODING = "encoding: ";
    private static final Pattern READ_AS = Pattern.compile("[ -]*read as: (?<kind>.+)");
    private static final Pattern MARKED = Pattern.compile("(?<yaml>.*?) #: (?<key>\\w+)");
    private static final Pattern OF_ROWS = Pattern.compile(" *rows: \\{ (?<column>[^:]+): .*");
    private static final Pattern VALUE = Pattern.compile(
            "(?<name> +(?<column>[^:]+): )\\{ from: (?<from>[^,}]+), (?:words|date): [^,}]+(?:, (?<more>[^}]+))? }");

    private final SampledSheet sheet;
    private final boolean said;
    private final Language language;
    private final int header;
    private final TableColumns columns;

    /** What the current reading reads, and the columns by which it chooses its rows. */
    private @Nullable SheetFormat format;

    private final Set<String> choosing = new HashSet<>();

    /**
     * A draft to be filled in.
     *
     * @param header the index of the row with the headers
     * @param said whether a person has said what the sheet is, so that its values may be shown
     */
    ShippedDraft(SampledSheet sheet, int header, boolean said, Language language) {
        this.sheet = sheet;
        this.said = said;
        this.language = language;
        this.header = header;
        this.columns = TableColumns.of(null, sheet.rows().get(header), sheet.dates());
    }

    /**
     * The draft.
     *
     * @param text the shipped mapping's
     * @param files the pattern of the workbooks' names
     * @param encoding of a text table; null where it says so itself
     */
    String of(String text, String files, @Nullable String encoding) {
        return text.lines()
                .filter(line -> encoding != null || !line.startsWith(ENCODING))
                .map(line -> line(line, files, encoding).in(language) + "\n")
                .collect(Collectors.joining());
    }

    private DraftLine line(String line, String files, @Nullable String encoding) {
        if (line.equals(FILES)) {
            return new DraftLine("files: " + Quoted.text(files), Message.of("mappings.draft.files"));
        }
        if (encoding != null && line.startsWith(ENCODING)) {
            return new DraftLine(ENCODING + Quoted.text(encoding), null);
        }
        Matcher reading = READ_AS.matcher(line);
        if (reading.matches()) {
            format = format(reading.group("kind"));
            choosing.clear();
        }
        Matcher marked = MARKED.matcher(line);
        return marked.matches() ? open(marked.group("yaml"), marked.group("key")) : new DraftLine(line, null);
    }

    private static SheetFormat format(String kind) {
        return SheetFormat.ALL.stream()
                .filter(format -> format.kind().words().in(Language.standard()).equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow();
    }

    /** A line with something to be decided. */
    private DraftLine open(String yaml, String key) {
        Matcher value = VALUE.matcher(yaml);
        if (value.matches()) {
            DraftedValue drafted = value(value.group("column"), value.group("from"));
            String more = value.group("more");
            return (more == null ? drafted : drafted.and(more)).line(value.group("name"), value.group("from"));
        }
        return new DraftLine(yaml, comment(key, choices(yaml)));
    }

    /** What is to be said of a line; null for nothing. */
    private static @Nullable Message comment(String key, Message choices) {
        return switch (key) {
            case "expenses" -> Message.of("mappings.shipped.expenses").with("texts", choices);
            case "gpus" -> Message.of("mappings.shipped.gpus").with("texts", choices);
            case "otherHardware" -> Message.of("mappings.shipped.otherHardware").with("texts", choices);
            default -> COMMENTS.get(key);
        };
    }

    private DraftedValue value(String name, String from) {
        SheetFormat kind = requireNonNull(format);
        ColumnForm form = ColumnForm.in(kind, requireNonNull(HeaderRow.column(kind, name)));
        DraftColumn column = column(from).orElse(new DraftColumn(0, from, List.of(), sheet.dates()));
        return switch (form.form()) {
            case DATE, DATE_OR_OPEN -> DraftedValue.days(column);
            // Only the words of the rows that a person has yet to choose are needed.
            default ->
                choosing.contains(from)
                        ? DraftedValue.undecidedWords()
                        : DraftedValue.words(form, column, isShown(), language);
        };
    }

    /** The texts that there are to choose the rows of a reading from, where they may be shown. */
    private Message choices(String yaml) {
        Matcher rows = OF_ROWS.matcher(yaml);
        if (!rows.matches()) {
            return Message.NONE;
        }
        String name = rows.group("column");
        choosing.add(name);
        List<Message> texts = column(name).stream()
                .filter(column -> isShown())
                .flatMap(column -> column.words().stream())
                .map(Quoted::text)
                .map(Message::verbatim)
                .toList();
        return texts.isEmpty()
                ? Message.NONE
                : Message.of("mappings.shipped.texts").with("texts", new Message.Listing("problems.list.and", texts));
    }

    private boolean isShown() {
        return said && requireNonNull(format).kind() != SheetKind.PAYROLL;
    }

    /** The sheet's column of a name as mappings write it. */
    private Optional<DraftColumn> column(String name) {
        return columns.names().entrySet().stream()
                .filter(one -> Quoted.text(one.getValue()).equals(name))
                .map(one -> DraftColumn.of(
                        one.getKey(),
                        one.getValue(),
                        sheet.rows().subList(header + 1, sheet.rows().size()),
                        sheet.dates()))
                .findFirst();
    }
}
