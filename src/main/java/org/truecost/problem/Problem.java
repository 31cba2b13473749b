package org.truecost.problem;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a workbook or the ledger: what, where, what was found, what was expected and how to fix it.
 *
 * @param header the column's header in the workbook's own language, or null
 * @param found the value as found, or null; never a person's pay
 * @param details the other arguments of the kind's texts, by their names
 */
public record Problem(
        ProblemKind kind,
        Location location,
        @Nullable String header,
        @Nullable String found,
        Map<String, Message> details) {

    /** Replaces a confidential value wherever a problem would show it. */
    public static final String WITHHELD = "•••";

    /** The place of a column's header in the texts. */
    private static final String HEADER = "header";

    /** The detail that tells sheets of other headers apart: their digest. */
    public static final String HEADERS = "headers";

    /** What programs write into a cell whose formula fails. */
    private static final Pattern ERROR_CODE = Pattern.compile("#(?:N/A|DIV/0!|[A-Z_]+[!?])");

    /** The kinds that quote a cell above a table. */
    private static final Set<ProblemKind> QUOTING =
            EnumSet.of(ProblemKind.TAX_NOT_SAID, ProblemKind.MAPPED_CELL_CHANGED);

    private static final Pattern CURRENCY_CODE = Pattern.compile("[A-Z]{3}");

    /** As much of a value as helps to find it; a cell may hold a book. */
    private static final int SHOWN = 200;

    public Problem {
        found = found == null || found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
        details = Map.copyOf(details);
    }

    /** A problem of a whole workbook, sheet or ledger. */
    public static Problem of(ProblemKind kind, Location location) {
        return new Problem(kind, location, null, null, Map.of());
    }

    /** A problem of one cell of a row; a confidential column's value is withheld. */
    public static Problem of(ProblemKind kind, Source source, Column column, @Nullable String found) {
        String header = source.sheet().header(column).map(Sheet.Header::text).orElse(null);
        String shown = found == null ? null : shown(source, column, found);
        // Of a column that the sheet lacks, its name in the language of the problem’s reader.
        Map<String, Message> details = header == null ? Map.of(HEADER, column.words()) : Map.of();
        return new Problem(kind, source.at(column), header, shown, details);
    }

    /**
     * A value of a column as a problem may show it. On a payroll sheet nothing that someone wrote is shown, whatever column it is in: with
     * one cell too many in a row, every figure of pay is one column off, and so is a person’s role or name.
     */
    public static String shown(Source source, Column column, String value) {
        boolean pay = source.sheet().kind() == SheetKind.PAYROLL;
        return column.isConfidential() || (pay && !saysNothingOfPay(column, value)) ? WITHHELD : value;
    }

    private static boolean saysNothingOfPay(Column column, String value) {
        return ERROR_CODE.matcher(value).matches()
                || (column == Column.CURRENCY && CURRENCY_CODE.matcher(value).matches());
    }

    /**
     * The same problem of a sheet of pay: its sheet under the name that may be shown, and without a text found in a cell that no column
     * has, such as a title.
     */
    public Problem ofPay(String sheet) {
        Location place =
                location.sheet() == null ? location : new Location(location.workbook(), sheet, location.cell());
        return new Problem(kind, place, header, found != null && QUOTING.contains(kind) ? WITHHELD : found, details);
    }

    /** The same problem with one more of the details its message names. */
    public Problem with(String name, Message detail) {
        Map<String, Message> more = new TreeMap<>(details);
        more.put(name, detail);
        return new Problem(kind, location, header, found, more);
    }

    /** The same problem with one more text that needs no translation. */
    public Problem with(String name, String text) {
        return with(name, Message.verbatim(text));
    }

    /** How severe its kind is. */
    public Severity severity() {
        return kind.severity();
    }

    /** What is wrong. */
    public Message message() {
        return filled(kind.message());
    }

    /** How to fix it. */
    public Message remedy() {
        return filled(kind.remedy());
    }

    /** What is wrong, in one language. */
    public String message(Language language) {
        return message().in(language);
    }

    /** How to fix it, in one language. */
    public String remedy(Language language) {
        return remedy().in(language);
    }

    private Message filled(Message.Keyed text) {
        Map<String, Message> arguments = new TreeMap<>(details);
        // Problems that earlier builds have stored do not say it.
        arguments.putIfAbsent("parts", Message.NONE);
        if (header != null || !arguments.containsKey(HEADER)) {
            arguments.put(HEADER, Message.verbatim(header == null ? "" : header));
        }
        arguments.put("found", Message.verbatim(found == null ? "" : found));
        return new Message.Keyed(text.key(), arguments);
    }
}
