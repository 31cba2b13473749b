package org.truecost.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Names of the parts of an Office package, {@code xl/worksheets/sheet1.xml}, as its archive and its relations state them. Some writers
 * separate folders with the backslash of Windows.
 */
public final class PartName {

    private PartName() {}

    /** A name with the slashes that archives have. */
    public static String plain(String name) {
        return name.replace('\\', '/');
    }

    /** A name as parts are looked up by: names that differ by case or kind of slash alone are one part's. */
    public static String key(String name) {
        return plain(name).toLowerCase(Locale.ROOT);
    }

    /** The part that holds the relations of another; of the package itself, where that other is empty. */
    public static String ofRelations(String part) {
        String folder = folder(part);
        return folder + "_rels/" + part.substring(folder.length()) + ".rels";
    }

    /**
     * The part that the target of a relation names: from the root, or seen from the folder of the part that declares the relation. A path
     * that leads out of the package ends at its root.
     */
    public static String resolved(String part, String target) {
        Deque<String> path = new ArrayDeque<>();
        String name = plain(target);
        for (String step : (name.startsWith("/") ? name : folder(part) + name).split("/")) {
            switch (step) {
                case "", "." -> {}
                case ".." -> path.pollLast();
                default -> path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }
}
