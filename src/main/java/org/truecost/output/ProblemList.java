package org.truecost.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Language;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.wording.SafeText;

/** The list of problems as {@code problems.csv}: what a spreadsheet program opens in either language, one problem a line. */
public final class ProblemList {

    /** Tells spreadsheet programs that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";
    private static final List<String> HEADINGS = List.of(
            "severity",
            "code",
            "workbook",
            "sheet",
            "cell",
            "header",
            "found",
            "message (EN)",
            "remedy (EN)",
            "message (JA)",
            "remedy (JA)");

    private ProblemList() {}

    /** Writes the problems in their order. */
    public static void write(List<Problem> problems, Path file) throws IOException {
        Files.writeString(file, text(problems), StandardCharsets.UTF_8);
    }

    static String text(List<Problem> problems) {
        StringBuilder text = new StringBuilder(MARK).append(line(HEADINGS));
        problems.forEach(problem -> text.append(line(values(problem))));
        return text.toString();
    }

    private static List<String> values(Problem problem) {
        Location location = problem.location();
        return List.of(
                problem.severity().code(),
                problem.kind().code(),
                location.workbook(),
                orEmpty(location.sheet()),
                orEmpty(location.cell()),
                orEmpty(problem.header()),
                orEmpty(problem.found()),
                problem.message(Language.ENGLISH),
                problem.remedy(Language.ENGLISH),
                problem.message(Language.JAPANESE),
                problem.remedy(Language.JAPANESE));
    }

    private static String line(List<String> values) {
        return values.stream().map(ProblemList::field).collect(Collectors.joining(",")) + LINE_END;
    }

    /** A field a spreadsheet program takes for text: on one line, quoted, and never the beginning of a formula. */
    private static String field(String value) {
        boolean startsFormula = !value.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(value.charAt(0)) >= 0;
        String guarded = startsFormula ? "'" + value : value;
        String oneLine = SafeText.of(guarded);
        return oneLine.matches("[^\",;\t]*") ? oneLine : "\"" + oneLine.replace("\"", "\"\"") + "\"";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
