package org.truecost.input.file;

import java.io.IOException;

/** Carries a problem out through the XML reader, which lets only I/O errors pass. */
final class XmlRefusal extends IOException {

    private static final long serialVersionUID = 1L;

    XmlRefusal(UnreadableWorkbookException problem) {
        super(problem);
    }
}
