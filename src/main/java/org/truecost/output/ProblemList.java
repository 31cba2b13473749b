package org.truecost.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Language;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.wording.SafeText;

/** The list of problems as {@code problems.csv}: what a spreadsheet program opens, one problem a line, in every language. */
public final class ProblemList {

    /** Tells spreadsheet programs that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";
    private static final List<String> HEADINGS =
            List.of("severity", "code", "workbook", "sheet", "cell", "header", "found");

    private ProblemList() {}

    /** Writes the problems in their order. */
    public static void write(List<Problem> problems, Path file) throws IOException {
        Files.writeString(file, text(problems), StandardCharsets.UTF_8);
    }

    static String text(List<Problem> problems) {
        StringBuilder text = new StringBuilder(MARK).append(line(headings()));
        problems.forEach(problem -> text.append(line(values(problem))));
        return text.toString();
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(HEADINGS);
        for (Language language : Language.all()) {
            String code = language.code().toUpperCase(Locale.ROOT);
            headings.addAll(List.of("message (%s)".formatted(code), "remedy (%s)".formatted(code)));
        }
        return headings;
    }

    private static List<String> values(Problem problem) {
        Location location = problem.location();
        List<String> values = new ArrayList<>(List.of(
                problem.severity().code(),
                problem.kind().code(),
                location.workbook(),
                orEmpty(location.sheet()),
                orEmpty(location.cell()),
                orEmpty(problem.header()),
                orEmpty(problem.found())));
        for (Language language : Language.all()) {
            values.addAll(List.of(problem.message(language), problem.remedy(language)));
        }
        return values;
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
