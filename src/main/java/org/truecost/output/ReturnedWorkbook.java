package org.truecost.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.files.CompanionName;
import org.truecost.output.returned.AnnotatedWorkbook;
import org.truecost.output.stream.ScratchFiles;
import org.truecost.problem.Column;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;

/**
 * A workbook on its way back to its sender: an annotated copy where one can be made, and its problems as two lists, one to
 * open and one for programs.
 *
 * @param name the workbook's file name
 * @param sha256 of its content, hexadecimal
 * @param problems everything wrong with it
 * @param notAnnotated why no copy was made of it; null where one was
 */
public record ReturnedWorkbook(
        String name,
        String sha256,
        List<Problem> problems,
        @Nullable Message notAnnotated) {

    private static final Message NOT_OPENED = Message.of("annotations.notOpened");
    private static final Message GONE = Message.of("annotations.gone");
    private static final Message NOT_COPIED = Message.of("annotations.notCopied");
    private static final Message STRANGE = Message.of("annotations.strange");

    /** What was read of a workbook whose format cannot be marked, as one that can. */
    @FunctionalInterface
    public interface PlainCopy {

        /**
         * Writes it as an {@code .xlsx}.
         *
         * @return the names of its sheets, in order, as problems name them; none where it has a password, which a copy would not have, or more
         *     rows than the format holds
         * @throws IOException if it cannot be written
         */
        Optional<List<String>> write(Path target) throws IOException;
    }

    /**
     * A workbook as it was read.
     *
     * @param bytes its file
     * @param plain makes a copy that can be marked, where its own format cannot
     */
    public record Original(Path bytes, PlainCopy plain) {}

    public ReturnedWorkbook {
        problems = List.copyOf(problems);
    }

    /**
     * Writes the returned files into a folder; the result says whether there is an annotated copy.
     *
     * @param original what was read; null where it is no longer available
     * @param earlier a folder that may contain an earlier copy
     * @param otherwise the language of the comments where the workbook's headers do not indicate its own
     */
    public ReturnedWorkbook write(@Nullable Original original, Path earlier, Language otherwise, Path folder)
            throws IOException {
        Message reason = annotate(original, earlier.resolve(annotatedName()), language(otherwise), folder);
        ReturnedWorkbook returned = new ReturnedWorkbook(name, sha256, problems, reason);
        ProblemList.write(problems, folder.resolve(listName()));
        try (Writer out = Files.newBufferedWriter(folder.resolve(dataName()))) {
            ProblemsJson.write(returned, out);
        }
        return returned;
    }

    /** The names of all that may go back to the sender of a file. */
    public static List<String> names(String name) {
        ReturnedWorkbook any = new ReturnedWorkbook(name, "", List.of(), null);
        return List.of(any.annotatedName(), any.listName(), any.dataName());
    }

    /** The annotated copy's file name. */
    public String annotatedName() {
        return CompanionName.annotated(stem());
    }

    /** The file name of the list to open in a spreadsheet program. */
    public String listName() {
        return CompanionName.problems(stem());
    }

    /** The file name of the list for programs. */
    public String dataName() {
        return CompanionName.of(stem(), ".problems.json");
    }

    private String stem() {
        return name.replaceFirst("(?i)\\.xlsx$", "");
    }

    /** The language of the workbook's headers, as far as its problems name any. */
    private Language language(Language otherwise) {
        List<String> headers = problems.stream()
                .map(Problem::header)
                .filter(header -> header != null && !header.isBlank())
                .map(header -> String.valueOf(header).strip())
                .toList();
        return headers.isEmpty()
                ? otherwise
                : Language.all().stream()
                        .reduce((one, next) -> isRather(next, one, headers, otherwise) ? next : one)
                        .orElse(otherwise);
    }

    /** Half the headers in a script of its own are enough: sheets in any language have some in Latin letters. */
    private static boolean isRather(Language next, Language one, List<String> headers, Language otherwise) {
        long more = headers.stream().filter(header -> isIn(next, header)).count()
                - headers.stream().filter(header -> isIn(one, header)).count();
        return more > 0 || (more == 0 && (next == otherwise || !next.sharesScript(one)));
    }

    /** Whether a header begins as one of the language does or, where no language has such a one, is in its script. */
    private static boolean isIn(Language language, String header) {
        return Language.all().stream().anyMatch(any -> isHeader(any, header))
                ? isHeader(language, header)
                : language.writes(telling(header));
    }

    private static boolean isHeader(Language language, String header) {
        return Stream.of(Column.values())
                .anyMatch(column -> header.startsWith(column.words().in(language)));
    }

    /** Without its Latin letters, unless it has no others. */
    private static String telling(String header) {
        String others = header.replaceAll("\\p{IsLatin}", "");
        return others.codePoints().anyMatch(Character::isLetter) ? others : header;
    }

    /** Makes the copy; the result is why there is none. */
    private @Nullable Message annotate(@Nullable Original original, Path earlier, Language language, Path folder)
            throws IOException {
        Path copy = folder.resolve(annotatedName());
        if (problems.stream().anyMatch(problem -> problem.kind().isOfTheFile())) {
            return NOT_OPENED;
        }
        if (original == null && Files.exists(earlier)) {
            Files.copy(earlier, copy);
            return null;
        }
        if (original == null) {
            return GONE;
        }
        return AnnotatedWorkbook.canCopy(original.bytes())
                ? annotate(original.bytes(), List.of(), language, copy)
                : annotatePlain(original, language, copy);
    }

    /** Marks a copy of what was read, which is gone afterwards. */
    private @Nullable Message annotatePlain(Original original, Language language, Path copy) throws IOException {
        List<Message> reasons = new ArrayList<>();
        try {
            ScratchFiles.nextTo(copy, folder -> {
                Path plain = folder.resolve("plain.xlsx");
                Optional<List<String>> sheets = original.plain().write(plain);
                Message why = sheets.isEmpty() ? NOT_COPIED : annotate(plain, sheets.get(), language, copy);
                if (why != null) {
                    reasons.add(why);
                }
            });
            return reasons.isEmpty() ? null : reasons.getFirst();
        } catch (RuntimeException strange) {
            return STRANGE;
        }
    }

    /** @param sheets what problems call the sheets; empty where by their own names */
    private @Nullable Message annotate(Path original, List<String> sheets, Language language, Path copy)
            throws IOException {
        try {
            AnnotatedWorkbook.write(original, sheets, problems, language, copy);
            return null;
        } catch (XMLStreamException | RuntimeException strange) {
            Files.deleteIfExists(copy);
            return STRANGE;
        }
    }
}
