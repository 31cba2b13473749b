package org.truecost.input.file;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.input.file.PackageParts.PartRelation;

/** Where a workbook's own part refers to. */
public record Relations(List<PartRelation> all) {

    public Relations {
        all = List.copyOf(all);
    }

    /** Those of a part. */
    public static Relations of(PackageParts parts, String part)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        return new Relations(parts.relationsOf(part));
    }

    /**
     * The relation of an ID.
     *
     * @throws UnreadableWorkbookException where there is none
     */
    public PartRelation byId(String id) throws UnreadableWorkbookException {
        return all.stream()
                .filter(relation -> relation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UnreadableWorkbookException.content("problems.reason.sheetWithoutPart"));
    }

    /** The part that an ID refers to; null where it refers to none. */
    public @Nullable String partOf(String id) {
        return all.stream()
                .filter(relation -> relation.id().equals(id))
                .map(PartRelation::target)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The one part of a kind, which may be referred to more than once; null where there is none. */
    public @Nullable String related(String kind) throws UnreadableWorkbookException {
        Set<String> targets = new TreeSet<>();
        for (PartRelation relation : all) {
            if (relation.isOf(kind)) {
                targets.add(target(relation).toLowerCase(Locale.ROOT));
            }
        }
        if (targets.size() > 1) {
            throw UnreadableWorkbookException.content("problems.reason.twoParts");
        }
        return targets.stream().findFirst().orElse(null);
    }

    /**
     * The part that a relation refers to.
     *
     * @throws UnreadableWorkbookException where it leads out of the package
     */
    public static String target(PartRelation relation) throws UnreadableWorkbookException {
        String target = relation.target();
        if (target == null) {
            throw UnreadableWorkbookException.content("problems.reason.sheetWithoutPart");
        }
        return target;
    }
}
