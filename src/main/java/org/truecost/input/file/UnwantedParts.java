package org.truecost.input.file;

import static org.truecost.problem.ProblemKind.ACTIVE_CONTENT;
import static org.truecost.problem.ProblemKind.DATA_EXCHANGE;
import static org.truecost.problem.ProblemKind.MACROS;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.truecost.problem.ProblemKind;

/** Parts that no workbook for this program needs: programs, and links that start some. None is ever opened. */
public final class UnwantedParts {

    private UnwantedParts() {}

    /**
     * Refuses a workbook with macros or controls that does not say that it has them. A link to another workbook is no reason to refuse
     * one: the cells that take values from it are known by their formulas.
     *
     * @param isForMacros whether it says so (.xlsm): its cells are read as any others, and its macros are never opened
     */
    static void check(PackageParts parts, ContentTypes types, boolean isForMacros) throws UnreadableWorkbookException {
        if (!isForMacros) {
            refuse(parts, types, MACROS, "vbaproject", "macrosheet");
            refuse(parts, types, ACTIVE_CONTENT, "activex");
        }
    }

    /** Refuses links that start programs, in a workbook whose parts are XML. */
    static void checkLinks(PackageParts parts, ContentTypes types)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        for (String link : having(parts, types, "externallink")) {
            if (!link.endsWith(".rels")) {
                parts.forEachElement(link, UnwantedParts::refuseProgram);
            }
        }
    }

    /** Whether files of other programs are kept in the workbook. */
    public static boolean hasEmbedded(PackageParts parts, ContentTypes types) {
        return !having(parts, types, "embeddings/").isEmpty()
                || !having(parts, types, "oleobject").isEmpty();
    }

    private static void refuse(PackageParts parts, ContentTypes types, ProblemKind kind, String... signs)
            throws UnreadableWorkbookException {
        for (String sign : signs) {
            List<String> found = having(parts, types, sign);
            if (!found.isEmpty()) {
                throw new UnreadableWorkbookException(kind).found(found.getFirst());
            }
        }
    }

    /** The parts that a sign is in the name or the type of. */
    private static List<String> having(PackageParts parts, ContentTypes types, String sign) {
        return parts.archive().names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(sign)
                        || String.valueOf(types.of(name))
                                .toLowerCase(Locale.ROOT)
                                .contains(sign))
                .toList();
    }

    private static void refuseProgram(XMLStreamReader xml) throws UnreadableWorkbookException {
        if (xml.getLocalName().equals("ddeLink") || xml.getLocalName().equals("oleLink")) {
            throw new UnreadableWorkbookException(DATA_EXCHANGE);
        }
    }
}
