package org.truecost.month;

import java.nio.file.Path;
import java.util.List;

/**
 * The folder of a report's documents contains others of the same names that this database did not write; they are not touched.
 */
class DocumentsInTheWayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Path> documents;

    DocumentsInTheWayException(List<Path> documents) {
        super("%d documents of another origin are in the way, the first is %s"
                .formatted(documents.size(), documents.getFirst()));
        this.documents = documents;
    }

    List<Path> documents() {
        return documents;
    }
}
