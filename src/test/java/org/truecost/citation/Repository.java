package org.truecost.citation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources and pages of a repository with the citations in them, and what is wrong with these. */
final class Repository {

    private static final List<String> PARTS =
            List.of("README.md", "pom.xml", "input", "output-templates", "findings", "src");
    private static final Pattern READ =
            Pattern.compile(".*\\.(java|md|xml|ya?ml|properties|sql|py|sh|cmd|txt|service|timer)");

    private final Pages pages;
    private final List<Citation> citations;

    private Repository(Pages pages, List<Citation> citations) {
        this.pages = pages;
        this.citations = List.copyOf(citations);
    }

    /** Reads the repository in a folder. */
    static Repository in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : PARTS) {
            if (Files.exists(folder.resolve(part))) {
                try (Stream<Path> all = Files.walk(folder.resolve(part))) {
                    all.filter(Files::isRegularFile)
                            .map(folder::relativize)
                            .filter(file -> READ.matcher(file.toString()).matches())
                            .forEach(files::add);
                }
            }
        }
        Pages pages = Pages.in(folder, files);
        List<Citation> citations = new ArrayList<>();
        for (Path file : files) {
            citations.addAll(CitationScanner.scan(pages, file, Files.readString(folder.resolve(file))));
        }
        return new Repository(pages, citations);
    }

    Pages pages() {
        return pages;
    }

    /** Each citation of something that does not exist, with its file and line; and each kind of citation of which there is none. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        citations.stream()
                .filter(citation -> !pages.have(citation.target(), citation.name()))
                .map(Repository::fault)
                .forEach(faults::add);
        expect(faults, "a rule of cost-model.md", citation -> isOf(citation, "cost-model.md", "rule \\d+"));
        expect(faults, "a figure of cost-model.md", citation -> isOf(citation, "cost-model.md", "F\\d+"));
        expect(faults, "a record of cost-model.md", citation -> isOf(citation, "cost-model.md", "R\\d+"));
        expect(faults, "an id of a decision", citation -> isOf(citation, "00\\d\\d-.*", "[A-Z]\\d+"));
        expect(faults, "a decision", citation -> isOf(citation, "00\\d\\d-.*", null));
        expect(faults, "an anchor", citation -> isOf(citation, ".*\\.md", "[a-z-]+"));
        return faults;
    }

    private void expect(List<String> faults, String what, Predicate<Citation> kind) {
        if (citations.stream().noneMatch(kind)) {
            faults.add("No citation of " + what
                    + " was found: either there is none any more, or the scanner has gone blind");
        }
    }

    /** Whether it is of such a page and such a name on it, from elsewhere; without a name, of the page as a whole. */
    private static boolean isOf(Citation citation, String page, @Nullable String name) {
        String cited = citation.name();
        return !citation.isBare()
                && citation.target().getFileName().toString().matches(page)
                && (name == null ? cited == null : cited != null && cited.matches(name));
    }

    private static String fault(Citation citation) {
        String what = citation.from() + ":" + citation.line() + ": “" + citation.written() + "”: ";
        if (citation.isBare()) {
            return what + "say where " + citation.name()
                    + " is from, as in “cost-model.md, rule 4” or “decision 0012, M6”;"
                    + " what is no citation, such as a cell’s name, goes into {@code …}";
        }
        return what
                + (citation.name() == null
                        ? "there is no " + citation.target()
                        : "there is no “" + citation.name() + "” in " + citation.target());
    }
}
