package org.truecost.input.file;

import static org.truecost.problem.ProblemKind.ACTIVE_CONTENT;
import static org.truecost.problem.ProblemKind.DATA_EXCHANGE;
import static org.truecost.problem.ProblemKind.EXTERNAL_LINK;
import static org.truecost.problem.ProblemKind.MACROS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.truecost.problem.ProblemKind;

/** Parts that no workbook for this program needs: programs, and links to other files. None is ever opened. */
public final class UnwantedParts {

    private UnwantedParts() {}

    /**
     * Refuses a workbook with links, and one with macros or controls that does not say that it has them.
     *
     * @param isForMacros whether it says so (.xlsm): its cells are read as any others, and its macros are never opened
     */
    static void check(PackageParts parts, ContentTypes types, boolean isForMacros)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        if (!isForMacros) {
            refuse(parts, types, MACROS, "vbaproject", "macrosheet");
            refuse(parts, types, ACTIVE_CONTENT, "activex");
        }
        for (String link : having(parts, types, "externallink")) {
            if (!link.endsWith(".rels")) {
                throw link(parts, link).found(link);
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

    private static UnreadableWorkbookException link(PackageParts parts, String part)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        List<ProblemKind> kinds = new ArrayList<>(List.of(EXTERNAL_LINK));
        parts.readElements(part, xml -> {
            if (xml.getLocalName().equals("ddeLink") || xml.getLocalName().equals("oleLink")) {
                kinds.addFirst(DATA_EXCHANGE);
            }
        });
        return new UnreadableWorkbookException(kinds.getFirst());
    }
}
