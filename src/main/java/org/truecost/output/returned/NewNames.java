package org.truecost.output.returned;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Names that nothing in a workbook has yet. */
final class NewNames {

    private final WorkbookParts parts;
    private final Set<String> given = new HashSet<>();

    NewNames(WorkbookParts parts) {
        this.parts = parts;
    }

    /** The usual name of a part there is one of, by which some readers look for it; where that is taken, a name with a number. */
    String only(String start, String end) {
        return parts.has(start + end) ? part(start, end) : start + end;
    }

    /** A name for a part, {@code xl/comments3.xml}. */
    String part(String start, String end) {
        String name = first(start, end, candidate -> !parts.has(candidate) && !given.contains(candidate));
        given.add(name);
        return name;
    }

    /** A name for a relation that differs from those a part has and is about to get. */
    String relation(List<Relation> relations, Collection<String> about) {
        return first(
                "rIdTrueCost",
                "",
                candidate -> !about.contains(candidate)
                        && relations.stream()
                                .noneMatch(relation -> relation.id().equals(candidate)));
    }

    private static String first(String start, String end, Predicate<String> free) {
        int number = 1;
        while (!free.test(start + number + end)) {
            number++;
        }
        return start + number + end;
    }
}
