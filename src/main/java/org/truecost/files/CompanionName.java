package org.truecost.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Names of files next to a workbook and named after it: {@code payroll.problems.csv}. */
public final class CompanionName {

    /** File systems take 255 bytes, or as many characters; the rest is for the names of drafts, which are a little longer. */
    private static final int LONGEST = 240;

    private static final int SHORT_DIGEST = 8;

    private static final String ANNOTATED = ".annotated.xlsx";

    private static final String PROBLEMS = ".problems.csv";

    private CompanionName() {}

    /** The name of a workbook's annotated copy. */
    public static String annotated(String called) {
        return of(called, ANNOTATED);
    }

    /** The name of the list of a workbook's problems. */
    public static String problems(String called) {
        return of(called, PROBLEMS);
    }

    /** The name of the workbook that a file of this name is the annotated copy of; any other name as it is. */
    public static String original(String name) {
        int bare = name.length() - ANNOTATED.length();
        return bare > 0 && name.regionMatches(true, bare, ANNOTATED, 0, ANNOTATED.length())
                ? name.substring(0, bare) + name.substring(name.lastIndexOf('.'))
                : name;
    }

    /**
     * Whether a file of the rejected folder is what went back to a workbook's sender: the annotated copy or the list of problems. A
     * dropped workbook is never filed there under such a name.
     */
    public static boolean isReturned(String name) {
        return name.endsWith(ANNOTATED) || name.endsWith(PROBLEMS);
    }

    /**
     * A workbook's name, and an ending. A name that would be too long for a file is shortened to its beginning and a digest that
     * distinguishes it from others with the same beginning.
     *
     * @param called the workbook's name, with or without its own extension
     * @param ending such as {@code .problems.csv}
     */
    public static String of(String called, String ending) {
        String name = called + ending;
        if (name.getBytes(UTF_8).length <= LONGEST) {
            return name;
        }
        String digest =
                UUID.nameUUIDFromBytes(called.getBytes(UTF_8)).toString().substring(0, SHORT_DIGEST);
        String rest = "~" + digest + ending;
        return beginning(called, LONGEST - rest.getBytes(UTF_8).length) + rest;
    }

    /** As many whole characters as fit into a number of bytes. */
    private static String beginning(String text, int bytes) {
        StringBuilder beginning = new StringBuilder();
        int left = bytes;
        for (int character : text.codePoints().toArray()) {
            String next = Character.toString(character);
            left -= next.getBytes(UTF_8).length;
            if (left < 0) {
                break;
            }
            beginning.append(next);
        }
        return beginning.toString();
    }
}
