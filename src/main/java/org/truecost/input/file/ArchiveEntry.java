package org.truecost.input.file;

import org.truecost.files.PartName;

/**
 * An entry of a ZIP archive as its table of contents states it.
 *
 * @param name the name as stored
 * @param flags the general purpose bits
 * @param method 0 stored, 8 deflated
 * @param packed bytes in the archive
 * @param unpacked bytes of content
 * @param header where its own header starts
 */
record ArchiveEntry(String name, int flags, int method, long crc, long packed, long unpacked, long header) {

    private static final int SIZES_FOLLOW = 1 << 3;

    /** Whether checksum and sizes follow the content instead of preceding it, as streaming writers do. */
    boolean sizesFollow() {
        return (flags & SIZES_FOLLOW) != 0;
    }

    boolean isFolder() {
        return plainName().endsWith("/");
    }

    String key() {
        return PartName.key(name);
    }

    /** The name with the slashes that archives have. */
    String plainName() {
        return PartName.plain(name);
    }
}
