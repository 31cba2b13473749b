package org.truecost.output.returned;

/** The kinds of part that an annotated workbook gains: how a relation, and the list of content types, names each. */
enum OfficeType {
    STYLES("styles", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"),
    COMMENTS("comments", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"),
    SHAPES("vmlDrawing", "application/vnd.openxmlformats-officedocument.vmlDrawing");

    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final String relation;
    private final String content;

    OfficeType(String relation, String content) {
        this.relation = relation;
        this.content = content;
    }

    /** The end of the relation's type. */
    String relation() {
        return relation;
    }

    /** The relation's whole type. */
    String relationType() {
        return RELATIONS + "/" + relation;
    }

    String content() {
        return content;
    }
}
