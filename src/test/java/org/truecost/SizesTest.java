package org.truecost;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.JavaSources.Source;

/**
 * How long files and methods of the program may be, and how many parameters a method or a constructor may have. Lines
 * are counted as they are written: a method from its annotations to its last brace, without its Javadoc.
 *
 * <p>The components of a record are not counted: a record is what a long list of parameters becomes, and its components are named
 * wherever they are read.
 */
class SizesTest {

    private static final int LINES_OF_A_FILE = 300;
    private static final int LINES_OF_A_METHOD = 30;
    private static final int PARAMETERS = 7;
    private static final String CONSTRUCTOR = "<init>";

    private static final List<String> ROOTS = List.of("src/main/java", "src/main/launcher", "src/dist");

    /** What is still too large, with the size it has today. It may shrink; once it is small enough, its entry must go. */
    private static final Map<String, Integer> STILL_TOO_LARGE = Map.of();

    @Test
    void filesMethodsAndListsOfParametersAreSmall() throws IOException {
        Map<String, Integer> tooLarge = tooLarge(JavaSources.below(ROOTS));
        assertThat(tooLarge)
                .as("larger than a file of " + LINES_OF_A_FILE + " lines, a method of " + LINES_OF_A_METHOD
                        + " or a list of " + PARAMETERS + " parameters, or than before")
                .allSatisfy((what, size) ->
                        assertThat(size).as(what).isLessThanOrEqualTo(STILL_TOO_LARGE.getOrDefault(what, 0)));
        assertThat(tooLarge.keySet()).as("entries of what is small enough now").containsAll(STILL_TOO_LARGE.keySet());
    }

    @Test
    void findsWhatIsTooLarge() throws IOException {
        String source = """
                class Planted {
                    Planted(int a, int b, int c, int d, int e, int f, int g, int h) {}
                    record Data(int a, int b, int c, int d, int e, int f, int g, int h) {
                        Data {}
                    }
                    void fits(int a, int b, int c, int d, int e, int f, int g) {}
                    /** Javadoc
                      * is not counted. */
                    @Deprecated
                    void longest() {%s
                    }
                    void longer() {%s
                    }
                }
                """.formatted("\n".repeat(LINES_OF_A_METHOD - 3), "\n".repeat(LINES_OF_A_METHOD - 1));
        assertThat(tooLarge(List.of(new Source("Planted.java", source))))
                .containsOnly(
                        Map.entry("parameters of a constructor in Planted.java", 8),
                        Map.entry("lines of longer() in Planted.java", 31));
        assertThat(tooLarge(List.of(new Source("Empty.java", "\n".repeat(LINES_OF_A_FILE)))))
                .isEmpty();
        assertThat(tooLarge(List.of(new Source("Empty.java", "\n".repeat(LINES_OF_A_FILE + 1)))))
                .containsOnly(Map.entry("lines of Empty.java", LINES_OF_A_FILE + 1));
    }

    private static Map<String, Integer> tooLarge(List<Source> sources) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (Source source : sources) {
            note(found, "lines of " + source.getName(), lines(source), LINES_OF_A_FILE);
        }
        for (Method method : methods(sources)) {
            note(found, "lines of " + method.name(), method.lines(), LINES_OF_A_METHOD);
            note(found, "parameters of " + method.name(), method.parameters(), PARAMETERS);
        }
        return found;
    }

    private static void note(Map<String, Integer> found, String what, int size, int most) {
        if (size > most) {
            found.merge(what, size, Math::max);
        }
    }

    private record Method(String name, int lines, int parameters) {}

    private static int lines(Source source) {
        return (int) source.getCharContent(true).lines().count();
    }

    private static List<Method> methods(List<Source> sources) throws IOException {
        List<Method> methods = new ArrayList<>();
        JavaSources.parse(
                sources,
                (task, unit) -> new Counter(unit, Trees.instance(task).getSourcePositions()).scan(unit, methods));
        return methods;
    }

    private static final class Counter extends TreePathScanner<@Nullable Void, List<Method>> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Counter(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, List<Method> methods) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            int parameters = isOfARecord(method) ? 0 : method.getParameters().size();
            methods.add(new Method(name(method), (int) (last - first + 1), parameters));
            return super.visitMethod(method, methods);
        }

        private boolean isOfARecord(MethodTree method) {
            return method.getName().contentEquals(CONSTRUCTOR)
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private String name(MethodTree method) {
            String name = method.getName().contentEquals(CONSTRUCTOR) ? "a constructor" : method.getName() + "()";
            return name + " in " + unit.getSourceFile().getName();
        }
    }
}
