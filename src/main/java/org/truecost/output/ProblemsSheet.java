package org.truecost.output;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Problem;
import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;

/** Every problem found: what, where, what was found there and how to mend it. */
final class ProblemsSheet {

    static final int[] WIDTHS = {12, 10, 30, 26, 20, 9, 22, 22, 64, 56};

    private static final List<String> HEADINGS =
            List.of("severity", "code", "title", "workbook", "sheet", "cell", "header", "found", "message", "remedy");

    private final Pen pen;
    private final SheetWords words;

    ProblemsSheet(Pen pen, SheetWords words) {
        this.pen = pen;
        this.words = words;
    }

    void write(String subtitle, List<Problem> problems) {
        pen.title(words.of("sheet.problems"), subtitle);
        pen.row(24);
        HEADINGS.forEach(name -> pen.text(words.of("sheet.problems." + name), Look.of(Weight.HEADING, Form.TEXT)));
        int headings = pen.rows() - 1;
        pen.freeze(2);
        problems.forEach(this::problem);
        pen.filter(headings, HEADINGS.size() - 1);
        if (problems.isEmpty()) {
            pen.row().text(words.of("sheet.problems.none"), Look.of(Weight.NOTE, Form.TEXT));
        }
    }

    private void problem(Problem problem) {
        pen.row(30);
        text(words.of(problem.severity().words()));
        text(problem.kind().code());
        text(words.of(problem.kind().title()));
        text(problem.location().workbook());
        text(problem.location().sheet());
        text(problem.location().cell());
        text(problem.header());
        text(problem.found());
        text(problem.message(words.language()));
        text(problem.remedy(words.language()));
    }

    private void text(@Nullable String text) {
        pen.text(text == null ? "" : text, Look.of(Weight.PLAIN, Form.WRAPPED));
    }
}
