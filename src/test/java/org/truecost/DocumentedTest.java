package org.truecost;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.JavaSources.Source;

/**
 * Every type of the program says what it is, and every public method of a public type what it does. A method that overrides another is
 * documented there, and the type's own comment speaks of its constructors and of a record's accessors.
 */
class DocumentedTest {

    private static final List<String> ROOTS = List.of("src/main/java", "src/main/launcher");

    @Test
    void everyTypeAndEveryPublicMethodIsDocumented() throws IOException {
        assertThat(undocumented(JavaSources.below(ROOTS))).isEmpty();
    }

    @Test
    void findsWhatIsNotDocumented() throws IOException {
        assertThat(undocumented(List.of(new Source("Planted.java", """
                        /** A type. */
                        public final class Planted {
                            Planted() {}
                            void ofItsPackage() {}
                            /** What it does. */
                            public void documented() {}
                            public void bare() {}
                            // No Javadoc.
                            public int commented() { return 0; }
                            @Override public String toString() { return ""; }
                            public record Data(int a) {
                                public Data {}
                                public int twice() { return 2 * a; }
                            }
                            private interface Own {
                                void unseen();
                            }
                            /** Another. */
                            public interface Seen {
                                void implicit();
                                private void hidden() {}
                            }
                            class Inner {
                                public void unreachable() {}
                            }
                        }
                        enum Bare { ONE }
                        """))))
                .containsExactly(
                        "Planted.java: method bare",
                        "Planted.java: method commented",
                        "Planted.java: type Data",
                        "Planted.java: method twice",
                        "Planted.java: method implicit",
                        "Planted.java: type Bare");
    }

    private static List<String> undocumented(List<Source> sources) throws IOException {
        List<String> found = new ArrayList<>();
        JavaSources.parse(
                sources,
                (task, unit) -> new Finder(unit.getSourceFile().getName(), DocTrees.instance(task)).scan(unit, found));
        return found;
    }

    private static final class Finder extends TreePathScanner<@Nullable Void, List<String>> {

        private final String file;
        private final DocTrees comments;

        Finder(String file, DocTrees comments) {
            this.file = file;
            this.comments = comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, List<String> found) {
            boolean topLevel = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
            if ((topLevel || isPublic(getCurrentPath())) && lacksComment()) {
                found.add(file + ": type " + type.getSimpleName());
            }
            return super.visitClass(type, found);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, List<String> found) {
            boolean constructor = method.getReturnType() == null;
            if (isPublic(getCurrentPath()) && lacksComment() && !constructor && !overrides(method)) {
                found.add(file + ": method " + method.getName());
            }
            return super.visitMethod(method, found);
        }

        private boolean lacksComment() {
            return comments.getDocComment(getCurrentPath()) == null;
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        /** Whether it and the types around it are public; what an interface has, is. */
        private static boolean isPublic(TreePath path) {
            for (TreePath at = path; at != null; at = at.getParentPath()) {
                ModifiersTree modifiers = modifiers(at.getLeaf());
                if (modifiers != null
                        && !modifiers.getFlags().contains(Modifier.PUBLIC)
                        && (modifiers.getFlags().contains(Modifier.PRIVATE) || !isOfAnInterface(at))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isOfAnInterface(TreePath path) {
            Tree.Kind kind = path.getParentPath().getLeaf().getKind();
            return kind == Tree.Kind.INTERFACE || kind == Tree.Kind.ANNOTATION_TYPE;
        }

        private static @Nullable ModifiersTree modifiers(Tree tree) {
            return switch (tree) {
                case ClassTree type -> type.getModifiers();
                case MethodTree method -> method.getModifiers();
                default -> null;
            };
        }
    }
}
