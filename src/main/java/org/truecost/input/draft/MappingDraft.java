package org.truecost.input.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.input.sheet.HeaderRow;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.input.sheet.TableNote;
import org.truecost.input.text.PayWords;
import org.truecost.input.text.Wording;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.SheetKind;

/**
 * A mapping drafted from a sheet. Values of the sheet are in it only once a person has said that it is no payroll: until then any
 * figure may be pay, and any text a person.
 */
public final class MappingDraft {

    private static final int MOST_HEADERS = 6;

    private final HeaderGuess header;
    private final List<DraftColumn> columns;
    private final TotalsGuess totals;
    private final SheetFormat format;
    private final boolean said;
    private final Language language;
    private final Set<String> used = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    private MappingDraft(HeaderGuess header, SheetFormat format, boolean said, Language language) {
        this.header = header;
        this.totals = TotalsGuess.of(header);
        this.columns = header.columns().names().entrySet().stream()
                .map(column -> DraftColumn.of(
                        column.getKey(),
                        column.getValue(),
                        totals.lines(),
                        header.sheet().dates()))
                .toList();
        this.said = said;
        this.format = format;
        this.language = language;
    }

    /** What comes of a sheet. */
    public sealed interface Drafted {

        /** The text of a mapping file. */
        record Yaml(String text) implements Drafted {}

        /** A sheet whose kind was not said, and whose headers do not show it. */
        record WhatIsIt(List<String> headers) implements Drafted {}

        /** A sheet in which no row looks like headers. */
        record NoHeaders() implements Drafted {}
    }

    /**
     * Drafts a mapping: from the one that is shipped for the layout, or else from the sheet's own headers and values.
     *
     * @param workbook the workbook's file name
     * @param kind what the sheet is; null where that was not said
     * @param encoding of a text table; null where it says so itself
     * @param language of the comments
     */
    public static Drafted of(
            String workbook,
            SampledSheet sheet,
            @Nullable SheetKind kind,
            @Nullable String encoding,
            Language language) {
        Optional<String> shipped = ShippedMappings.draft(pattern(workbook), sheet, kind, encoding, language);
        if (shipped.isPresent()) {
            return new Drafted.Yaml(shipped.get());
        }
        Optional<HeaderGuess> header = HeaderGuess.of(sheet);
        if (header.isEmpty()) {
            return new Drafted.NoHeaders();
        }
        SheetFormat format = kind == null ? nearest(sheet, header.get()) : format(kind);
        return format == null
                ? new Drafted.WhatIsIt(shownHeaders(sheet, header.get()))
                : new Drafted.Yaml(
                        new MappingDraft(header.get(), format, kind != null, language).write(workbook, encoding));
    }

    private static SheetFormat format(SheetKind kind) {
        return SheetFormat.ALL.stream()
                .filter(format -> format.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The headers by which a person knows a sheet; where it speaks of pay, those that say nothing of it may be people. */
    private static List<String> shownHeaders(SampledSheet sheet, HeaderGuess header) {
        boolean pay = sheet.speaksOfPay();
        return header.columns().names().values().stream()
                .map(name -> !pay || PayWords.areIn(name) || isKnown(name) ? name : Problem.WITHHELD)
                .distinct()
                .toList();
    }

    private static boolean isKnown(String header) {
        return SheetFormat.ALL.stream().anyMatch(format -> HeaderRow.column(format, header) != null);
    }

    /**
     * The kind with the most of its headers in the row; null where none has two, or two kinds have as many. A sheet whose headers speak of
     * pay is a payroll or a person says what it is: many of its headers are those of any cost.
     */
    private static @Nullable SheetFormat nearest(SampledSheet sheet, HeaderGuess header) {
        List<HeaderRow> readings = HeaderRow.readings(header.row())
                .sorted(Comparator.comparingInt(HeaderRow::found).reversed())
                .toList();
        boolean clear = readings.getFirst().found() > 1
                && readings.getFirst().found() > readings.get(1).found();
        SheetFormat format = clear ? readings.getFirst().format() : null;
        boolean pay = PayWords.areIn(sheet.name())
                || header.columns().names().values().stream().anyMatch(PayWords::areIn);
        return pay && format != null && format.kind() != SheetKind.PAYROLL ? null : format;
    }

    private String write(String workbook, @Nullable String encoding) {
        entry("files", Quoted.text(pattern(workbook)), Message.of("mappings.draft.files"));
        if (encoding != null) {
            entry("encoding", Quoted.text(encoding), null);
        }
        if (header.rows() > 1) {
            entry("header rows", Integer.toString(header.rows()), null);
        }
        entry("headers", Quoted.list(headers()), null);
        above();
        readAs();
        months();
        section();
        totals();
        text.append("columns:\n");
        new DraftedColumns(format, columns, ofMonths(), said, unitsAbove().values(), language)
                .lines(used)
                .forEach(this::line);
        notUsed();
        return text.toString();
    }

    private void entry(String key, String value, @Nullable Message comment) {
        line(new DraftLine(key + ": " + value, comment));
    }

    private void line(DraftLine line) {
        text.append(line.in(language)).append('\n');
    }

    /** The file's name, with whatever changes from month to month left open. */
    private static String pattern(String workbook) {
        return workbook.replaceAll("\\d[\\d._-]*\\d|\\d", "*");
    }

    /** The first headers that are texts: a column of a month is not there in another year's file. */
    private List<String> headers() {
        Set<String> months = ofMonths();
        return columns.stream()
                .map(DraftColumn::name)
                .filter(name -> !months.contains(name) && name.chars().noneMatch(Character::isDigit))
                .limit(MOST_HEADERS)
                .toList();
    }

    private Set<String> ofMonths() {
        return MonthsGuess.of(columns).stream()
                .flatMap(guess -> guess.columns().stream())
                .map(DraftColumn::name)
                .collect(Collectors.toSet());
    }

    private void above() {
        Map<String, String> units = unitsAbove();
        if (!units.isEmpty()) {
            String cells = units.entrySet().stream()
                    .map(cell -> cell.getKey() + ": " + Quoted.text(cell.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
            entry("above", cells, Message.of("mappings.draft.above"));
        }
    }

    /** The cells above the headers that state a unit, by their addresses. */
    private Map<String, String> unitsAbove() {
        Map<String, String> units = new TreeMap<>();
        header.above().stream()
                .flatMap(row -> TableNote.in(row).stream())
                .filter(note -> note.about() == TableNote.About.UNIT)
                .forEach(note -> units.put(note.address(), note.text().strip()));
        return units;
    }

    private void readAs() {
        Message words = format.kind().words();
        if (said) {
            entry("read as", Quoted.text(words.in(language)), null);
        } else {
            entry(
                    "read as",
                    DraftedValue.UNDECIDED,
                    Message.of("mappings.draft.kind").with("kinds", words));
        }
    }

    private void months() {
        MonthsGuess.of(columns).ifPresent(guess -> {
            guess.columns().forEach(column -> used.add(column.name()));
            String range = guess.columns().getFirst().name() + " … "
                    + guess.columns().getLast().name();
            String first = guess.first() == null
                    ? DraftedValue.UNDECIDED
                    : guess.first().toString();
            line(new DraftLine(
                    "months: { columns: " + Quoted.text(range) + ", first: " + first + " }",
                    guess.first() == null ? Message.of("mappings.draft.firstMonth") : null));
        });
    }

    /** Rows of one text in a column without a header, which the rows below them leave empty. */
    private void section() {
        totals.section()
                .ifPresent(found -> line(new DraftLine(
                        "section: { where: { " + Quoted.text(found.empty()) + ": \"\" }, column: " + found.column()
                                + ", name: Section }",
                        Message.of("mappings.draft.section"))));
    }

    private void totals() {
        List<TotalsGuess.Found> found = totals.found();
        if (found.isEmpty()) {
            return;
        }
        text.append("totals:\n");
        for (TotalsGuess.Found total : found) {
            String pattern = pattern(total.pattern());
            line(new DraftLine(
                    "  - { where: { " + Quoted.text(total.column()) + ": " + pattern + " }, of: "
                            + (total.of().isEmpty() ? DraftedValue.UNDECIDED : total.of()) + " }",
                    total.of().isEmpty() ? Message.of("mappings.draft.total") : null));
        }
    }

    /** Labels of totals; where pay is, one that says more than that it is a total may be a person's. */
    private String pattern(List<String> labels) {
        boolean pay =
                format.kind() == SheetKind.PAYROLL || (!said && header.sheet().speaksOfPay());
        if (pay && !labels.stream().allMatch(Wording::isTotal)) {
            return DraftedValue.UNDECIDED;
        }
        return labels.size() == 1 ? Quoted.text(labels.getFirst()) : Quoted.list(labels);
    }

    /** The columns of figures that nothing in the draft uses yet. */
    private void notUsed() {
        List<String> names = new ArrayList<>();
        columns.stream()
                .filter(column -> column.hasFigures() && !used.contains(column.name()))
                .forEach(column -> names.add(column.name()));
        if (!names.isEmpty()) {
            entry("not used", Quoted.list(names), Message.of("mappings.draft.notUsed"));
        }
    }
}
