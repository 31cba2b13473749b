package org.truecost.output.returned;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What has to be written for a sheet with problems: which parts hold its comments, and which of them are new.
 *
 * @param comments the part of its comments
 * @param shapes the part of their boxes
 * @param shapesId the relation by which the sheet is to name the boxes; null where it names them already
 * @param added the parts that are new, by the relations to them
 * @param taken cells that show a conversation instead of a comment
 */
record SheetPlan(
        SheetPart sheet,
        SheetNotes notes,
        String comments,
        String shapes,
        @Nullable String shapesId,
        Map<String, NewPart> added,
        List<String> taken) {

    /** A part the workbook gains. */
    record NewPart(String name, OfficeType type) {}

    /** Inspects what the sheet has, and lists what it lacks. */
    static SheetPlan of(WorkbookParts parts, SheetPart sheet, SheetNotes notes, NewNames names)
            throws IOException, XMLStreamException {
        List<Relation> relations = parts.relations(sheet.part());
        Map<String, NewPart> added = new LinkedHashMap<>();
        Optional<String> comments = target(relations, OfficeType.COMMENTS);
        String commentsPart = comments.orElseGet(() -> names.part("xl/comments", ".xml"));
        if (comments.isEmpty()) {
            added.put(names.relation(relations, added.keySet()), new NewPart(commentsPart, OfficeType.COMMENTS));
        }
        Optional<String> shapes = namedShapes(parts, sheet, relations);
        String shapesPart = shapes.orElseGet(() -> names.part("xl/drawings/vmlDrawing", ".vml"));
        String shapesId = shapes.isEmpty() ? names.relation(relations, added.keySet()) : null;
        if (shapesId != null) {
            added.put(shapesId, new NewPart(shapesPart, OfficeType.SHAPES));
        }
        return new SheetPlan(sheet, notes, commentsPart, shapesPart, shapesId, added, conversations(parts, relations));
    }

    private static Optional<String> target(List<Relation> relations, OfficeType type) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type.relation()))
                .map(Relation::target)
                .findFirst();
    }

    /** The drawing the sheet names for its comments; another may hold the pictures of its header and footer. */
    private static Optional<String> namedShapes(WorkbookParts parts, SheetPart sheet, List<Relation> relations)
            throws IOException, XMLStreamException {
        if (target(relations, OfficeType.SHAPES).isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = attributes(parts, sheet.part(), "legacyDrawing", "id");
        return relations.stream()
                .filter(relation -> ids.contains(relation.id()))
                .map(Relation::target)
                .findFirst();
    }

    private static List<String> conversations(WorkbookParts parts, List<Relation> relations)
            throws IOException, XMLStreamException {
        List<String> cells = new ArrayList<>();
        for (Relation relation : relations) {
            if (relation.type().equals("threadedComment")) {
                cells.addAll(attributes(parts, relation.target(), "threadedComment", "ref"));
            }
        }
        return cells;
    }

    private static List<String> attributes(WorkbookParts parts, String part, String element, String attribute)
            throws IOException, XMLStreamException {
        List<String> values = new ArrayList<>();
        try (InputStream in = parts.content(part, "<none/>")) {
            XMLStreamReader xml = XmlCopy.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        if (xml.getAttributeLocalName(i).equals(attribute)) {
                            values.add(xml.getAttributeValue(i));
                        }
                    }
                }
            }
        }
        return values;
    }
}
