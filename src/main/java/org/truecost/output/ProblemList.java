package org.truecost.output;

import java.io.IOException;
import java.nio.file.*;
import java.util.List;
import org.truecost.ledger.Problem;

public final class ProblemList {
    private ProblemList() {}

    public static void write(List<Problem> problems, Path file) throws IOException {
        Files.writeString(file, problems.toString());
    }
}
