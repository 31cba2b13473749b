package org.truecost.output.typeset;

import org.jspecify.annotations.Nullable;

/**
 * A node of the document's logical structure: what a screen reader reads to those who cannot see the page. What
 * carries no tag is an artifact, which is not read.
 */
public final class Tag {

    /** The standard structure types used, by their names in PDF. */
    public enum Role {
        DOCUMENT("Document"),
        TITLE("H1"),
        SECTION("H2"),
        SUBSECTION("H3"),
        PARAGRAPH("P"),
        SPAN("Span"),
        LINK("Link"),
        LIST("L"),
        NUMBERED_LIST("L"),
        ITEM("LI"),
        LABEL("Lbl"),
        ITEM_BODY("LBody"),
        TABLE("Table"),
        ROW("TR"),
        COLUMN_HEADING("TH"),
        ROW_HEADING("TH"),
        CELL("TD"),
        FIGURE("Figure");

        private final String type;

        Role(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    private final Role role;
    private final @Nullable Tag parent;
    private final @Nullable String alternative;
    private final int columns;

    private Tag(Role role, @Nullable Tag parent, @Nullable String alternative, int columns) {
        this.role = role;
        this.parent = parent;
        this.alternative = alternative;
        this.columns = columns;
    }

    /** The root of a document. */
    public static Tag document() {
        return new Tag(Role.DOCUMENT, null, null, 1);
    }

    /** A part of this one, after those made before. */
    public Tag with(Role part) {
        return new Tag(part, this, null, 1);
    }

    /** A cell across several columns. */
    public Tag across(int several) {
        return new Tag(Role.CELL, this, null, several);
    }

    /** A table in this one, and what it shows in words. */
    public Tag table(String words) {
        return new Tag(Role.TABLE, this, words, 1);
    }

    /** A figure in this one, and what it shows in words. */
    public Tag figure(String words) {
        return new Tag(Role.FIGURE, this, words, 1);
    }

    Role role() {
        return role;
    }

    @Nullable
    Tag parent() {
        return parent;
    }

    /** What a figure or a table shows in words, or null. */
    @Nullable
    String alternative() {
        return alternative;
    }

    int columns() {
        return columns;
    }
}
