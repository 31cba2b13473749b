package org.truecost.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.files.CompanionName;
import org.truecost.output.returned.AnnotatedWorkbook;
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
    private static final Message OTHER_FORMAT = Message.of("annotations.otherFormat");
    private static final Message STRANGE = Message.of("annotations.strange");

    public ReturnedWorkbook {
        problems = List.copyOf(problems);
    }

    /**
     * Writes the returned files into a folder; the result says whether there is an annotated copy.
     *
     * @param original the bytes that were read; null where they are no longer available
     * @param earlier a folder that may contain an earlier copy
     * @param otherwise the language of the comments where the workbook's headers do not indicate its own
     */
    public ReturnedWorkbook write(@Nullable Path original, Path earlier, Language otherwise, Path folder)
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
    private @Nullable Message annotate(@Nullable Path original, Path earlier, Language language, Path folder)
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
        return AnnotatedWorkbook.canCopy(original) ? annotate(original, language, copy) : OTHER_FORMAT;
    }

    private @Nullable Message annotate(Path original, Language language, Path copy) throws IOException {
        try {
            AnnotatedWorkbook.write(original, problems, language, copy);
            return null;
        } catch (XMLStreamException | RuntimeException strange) {
            Files.deleteIfExists(copy);
            return STRANGE;
        }
    }
}
