package org.truecost.month;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.truecost.files.OwnerOnly;
import org.truecost.files.WorkbookFile;
import org.truecost.input.Spool;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.StoredWorkbook;

/** Returns the workbooks with problems, ready to be fixed. */
@Component
class ReturnedWorkbooks {

    private static final int SHORT_DIGEST = 8;

    private final Spool spool;
    private final TrueCostProperties properties;

    ReturnedWorkbooks(Spool spool, TrueCostProperties properties) {
        this.spool = spool;
        this.properties = properties;
    }

    /** The workbooks that have problems, each with its own. */
    static List<ReturnedWorkbook> of(List<StoredWorkbook> workbooks, List<Problem> problems) {
        return workbooks.stream()
                .map(workbook -> new ReturnedWorkbook(
                        workbook.name(),
                        workbook.sha256(),
                        problems.stream()
                                .filter(problem -> problem.location().workbook().equals(workbook.name()))
                                .filter(problem -> problem.kind() != ProblemKind.DECLARED_COSTLESS)
                                .toList(),
                        null))
                .filter(workbook -> !workbook.problems().isEmpty())
                .toList();
    }

    /**
     * Writes what goes back into a folder; a second workbook of the same name gets a folder of its own within it.
     *
     * @param sources where the workbooks are
     * @param earlier where earlier copies of the same bytes may be
     * @return the workbooks and whether each has an annotated copy
     */
    List<ReturnedWorkbook> write(List<ReturnedWorkbook> workbooks, SourceFiles sources, Path folder, Path earlier)
            throws IOException {
        List<ReturnedWorkbook> written = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ReturnedWorkbook workbook : workbooks) {
            String own = names.add(workbook.name()) ? "" : workbook.sha256().substring(0, SHORT_DIGEST);
            Path place = folder.resolve(own);
            OwnerOnly.makeFolder(place);
            Optional<WorkbookFile> original = take(workbook, sources);
            try {
                ReturnedWorkbook.Original read = original.map(this::original).orElse(null);
                written.add(workbook.write(read, earlier.resolve(own), properties.spoken(), place));
            } finally {
                original.ifPresent(spool::release);
            }
        }
        return written;
    }

    /** A workbook of any format as it is marked. */
    ReturnedWorkbook.Original original(WorkbookFile file) {
        return new ReturnedWorkbook.Original(file.path(), target -> spool.writePlain(file, target));
    }

    /** A private copy of the bytes that were read, to be released; none where the file is gone or has changed since. */
    private Optional<WorkbookFile> take(ReturnedWorkbook workbook, SourceFiles sources) {
        for (WorkbookFile file : sources.named(workbook.name()).toList()) {
            WorkbookFile copy = spool.take(file);
            if (copy.refusal() == null && copy.sha256().equals(workbook.sha256())) {
                return Optional.of(copy);
            }
            spool.release(copy);
        }
        return Optional.empty();
    }
}
