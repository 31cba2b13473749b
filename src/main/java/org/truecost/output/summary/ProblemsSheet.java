package org.truecost.output.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.files.SourceFolders;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.SheetWords;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.output.lines.LineFormulas;
import org.truecost.output.lines.LineLinks;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;

/** Every problem with its place, its remedy and, where the summary has it, its line. */
public final class ProblemsSheet {

    private final Summary summary;
    private final SourceFolders sources;
    private final LineLinks lines;
    private final RowWriter writer;

    public ProblemsSheet(Summary summary, SourceFolders sources, LineLinks lines, RowWriter writer) {
        this.summary = summary;
        this.sources = sources;
        this.lines = lines;
        this.writer = writer;
    }

    /** Writes a row for each problem, in their order, or the sentence that there are none. */
    public void write(List<Problem> problems) {
        problems.forEach(this::problem);
        if (problems.isEmpty()) {
            writer.row().blank(2);
            writer.text(summary.words().of("sheet.problems.none"));
        }
        writer.area().room(writer.written());
    }

    private void problem(Problem problem) {
        SheetWords words = summary.words();
        writer.row().text(words.of(problem.severity().words()));
        writer.text(problem.kind().code());
        writer.text(words.of(problem.kind().title()));
        place(problem.location());
        text(problem.header());
        text(problem.found());
        writer.text(problem.message(words.language()));
        writer.text(problem.remedy(words.language()));
        lines.line(problem.location()).ifPresentOrElse(this::link, () -> writer.blank(1));
    }

    /** Where it is, with a link to the cell in the workbook itself. */
    private void place(Location place) {
        Ref workbook = writer.text(orEmpty(place.workbook()));
        Ref sheet = writer.text(orEmpty(place.sheet()));
        String cell = place.cell();
        if (cell == null || place.sheet() == null) {
            text(cell);
        } else {
            String link = LineFormulas.link(
                    summary.cell(TemplatePlace.SOURCE_FOLDER),
                    sources.of(place.workbook()),
                    workbook.local(),
                    sheet.local(),
                    cell);
            writer.formula(link, cell);
        }
    }

    /** A link within the workbook. */
    private void link(Ref line) {
        String shown = line.sheet() + " " + (line.row() + 1);
        writer.formula(
                "HYPERLINK(%s,%s)".formatted(Ref.text("#" + line.toString().replace("$", "")), Ref.text(shown)), shown);
    }

    private void text(@Nullable String text) {
        writer.text(orEmpty(text));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
