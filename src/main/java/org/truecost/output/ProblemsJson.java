package org.truecost.output;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Severity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A workbook's problems for programs, as {@code src/docs/returned.md} says: the names of its fields never change. */
final class ProblemsJson {

    /** The format's name; a field may come, none goes or changes its meaning without another number. */
    private static final String FORMAT = "truecost-problems/1";

    private final JsonGenerator json;

    private ProblemsJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(ReturnedWorkbook workbook, Writer out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), new PlainJson(out))) {
            new ProblemsJson(json).write(workbook);
        }
    }

    private void write(ReturnedWorkbook workbook) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("workbook", workbook.name());
        json.writeStringProperty("sha256", workbook.sha256());
        text("annotated", workbook.notAnnotated() == null ? workbook.annotatedName() : null);
        words("notAnnotated", workbook.notAnnotated());
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(severity.code() + "s", count(workbook.problems(), severity));
        }
        json.writeArrayPropertyStart("problems");
        workbook.problems().forEach(this::problem);
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private void problem(Problem problem) {
        ProblemKind kind = problem.kind();
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("code", kind.code());
        json.writeStringProperty("severity", problem.severity().code());
        text("sheet", problem.location().sheet());
        text("cell", problem.location().cell());
        text("header", problem.header());
        text("found", problem.found());
        words("title", kind.title());
        words("message", problem.message());
        words("remedy", problem.remedy());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String text) {
        json.writeStringProperty(name, text);
    }

    /** A text in every language, by their codes. */
    private void words(String name, @Nullable Message words) {
        if (words == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        for (Language language : Language.all()) {
            json.writeStringProperty(language.code(), words.in(language));
        }
        json.writeEndObject();
    }
}
