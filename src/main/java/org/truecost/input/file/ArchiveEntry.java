package org.truecost.input.file;

import java.util.Locale;

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
        return keyOf(name);
    }

    /** The name with the slashes that archives have; some writers of Windows take its own. */
    String plainName() {
        return name.replace('\\', '/');
    }

    /** A name as parts are looked up by: names that differ by case alone are one part's. */
    static String keyOf(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
