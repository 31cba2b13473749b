package org.truecost.input.file;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.files.PartName;
import org.truecost.input.file.PackageParts.PartRelation;

/** Another workbook that a package refers to by a part of its own. */
public final class LinkedBook {

    private LinkedBook() {}

    /** The other workbook's address as the part states it; empty where that is not known. */
    public static String address(PackageParts parts, @Nullable String link)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        return link == null || parts.size(PartName.ofRelations(link)) == 0
                ? ""
                : parts.relationsOf(link).stream()
                        .filter(relation -> relation.target() == null)
                        .map(PartRelation::stated)
                        .findFirst()
                        .orElse("");
    }
}
