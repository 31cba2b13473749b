package org.truecost.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.delimited.Encodings;
import org.truecost.input.draft.MappingDraft;
import org.truecost.input.draft.SampledSheet;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.mapping.MappingSchema;
import org.truecost.input.mapping.MappingSet;
import org.truecost.input.sheet.SheetTab;
import org.truecost.problem.Language;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.SheetKind;

/** Drafts of mappings for the sheets of a workbook. */
public final class MappingDrafts {

    /** The file next to mappings that says to editors what they may say; each draft names it. */
    public static final String SCHEMA = "mapping.schema.json";

    /** For editors that speak with the language server of YAML. */
    private static final String NAMES_SCHEMA = "# yaml-language-server: $schema=" + SCHEMA + "\n";

    private MappingDrafts() {}

    /** What is drafted of a workbook. */
    public sealed interface Drafted {

        /**
         * The mapping of a sheet, as the text of its file.
         *
         * @param sheet its name, or its place where the name may be a person's; so in all of them
         */
        record Of(String sheet, String yaml) implements Drafted {}

        /** A sheet that is read as it is; a mapping of it would take its place. */
        record Read(String sheet, SheetKind kind) implements Drafted {}

        /** A sheet whose kind was not said, and whose headers do not show it. */
        record WhatIsIt(String sheet, List<String> headers) implements Drafted {}

        /** A sheet in which no row looks like headers. */
        record NoHeaders(String sheet) implements Drafted {}

        /** Why the workbook, or the rest of it, cannot be read. */
        record Refused(Problem why) implements Drafted {}
    }

    /**
     * Drafts a mapping for each sheet, or for one. One that is read without a mapping gets none unless its kind is said: someone may
     * want its words or dates read otherwise.
     *
     * @param sheet the only sheet wanted; null for all that hold anything
     * @param kind what the sheets are; null where that was not said
     * @param encoding of a text table, where that is said; a known one
     * @param passwords those that may open it
     * @param language of the comments
     */
    public static List<Drafted> of(
            WorkbookFile file,
            @Nullable String sheet,
            @Nullable SheetKind kind,
            @Nullable String encoding,
            WorkbookPasswords passwords,
            Language language) {
        List<Drafted> drafts = new ArrayList<>();
        try (OpenWorkbook workbook = WorkbookFormats.open(
                file, encoding == null ? null : Encodings.named(encoding).orElseThrow(), passwords.of(file.name()))) {
            for (int index = 0; index < workbook.sheets().size(); index++) {
                SheetTab tab = new SheetTab(workbook.sheets().name(index), workbook.isText() ? 0 : index + 1);
                boolean wanted = sheet == null || Location.isSheet(sheet, tab.name(), index + 1);
                SampledSheet sample = wanted ? sample(workbook, index) : null;
                if (sample != null && !sample.rows().isEmpty()) {
                    boolean pay = kind == SheetKind.PAYROLL || (kind == null && sample.speaksOfPay());
                    String shown = pay ? tab.shownOfPay() : tab.name();
                    SheetKind known = kind == null ? known(file.name(), tab, sample) : null;
                    drafts.add(
                            known == null
                                    ? drafted(shown, MappingDraft.of(file.name(), sample, kind, encoding, language))
                                    : new Drafted.Read(shown, known));
                }
            }
        } catch (UnreadableWorkbookException unreadable) {
            drafts.add(new Drafted.Refused(unreadable.of(file.name())));
        }
        return drafts;
    }

    /** The content of the file {@link #SCHEMA}, with descriptions in a language. */
    public static String schema(Language language) {
        return MappingSchema.text(language);
    }

    /** Whether there is an encoding of a name. */
    public static boolean isEncoding(String name) {
        return Encodings.named(name).isPresent();
    }

    private static Drafted drafted(String sheet, MappingDraft.Drafted draft) {
        return switch (draft) {
            case MappingDraft.Drafted.Yaml yaml -> new Drafted.Of(sheet, NAMES_SCHEMA + yaml.text());
            case MappingDraft.Drafted.WhatIsIt what -> new Drafted.WhatIsIt(sheet, what.headers());
            case MappingDraft.Drafted.NoHeaders none -> new Drafted.NoHeaders(sheet);
        };
    }

    /** What a sheet is read as without a mapping; null where it is not. */
    private static @Nullable SheetKind known(String workbook, SheetTab tab, SampledSheet sample) {
        HeaderSearch search =
                new HeaderSearch(workbook, tab.name(), MappingSet.NONE.search(workbook, tab, sample.dates()));
        return sample.rows().stream()
                .limit(SheetReader.ROWS_BEFORE_HEADER)
                .map(search::see)
                .filter(Objects::nonNull)
                .findFirst()
                .map(found -> found instanceof HeaderSearch.Found.Known known
                        ? known.header().format().kind()
                        : null)
                .orElse(null);
    }

    private static @Nullable SampledSheet sample(OpenWorkbook workbook, int index) throws UnreadableWorkbookException {
        try (SheetRows rows = workbook.rows(index)) {
            if (rows == null) {
                return null;
            }
            List<RawRow> sample = new ArrayList<>();
            for (RawRow row = rows.next(); row != null && sample.size() < SampledSheet.ROWS; row = rows.next()) {
                if (!row.isBlank()) {
                    sample.add(row);
                }
            }
            return new SampledSheet(workbook.sheets().name(index), sample, workbook.dates());
        }
    }
}
