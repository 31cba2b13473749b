package org.truecost.month;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.truecost.files.WorkbookFile;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.problem.Problem;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.StoredWorkbook;

/** Gives the workbooks with problems back, ready to be mended. */
@Component
class ReturnedWorkbooks {

    private static final int SHORT_DIGEST = 8;

    private final SourceFiles sources;
    private final TrueCostProperties properties;

    ReturnedWorkbooks(SourceFiles sources, TrueCostProperties properties) {
        this.sources = sources;
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
                                .toList(),
                        null))
                .filter(workbook -> !workbook.problems().isEmpty())
                .toList();
    }

    /**
     * Writes what goes back into a folder; a second workbook of the same name gets a folder of its own within it.
     *
     * @param earlier where copies made earlier of the same bytes may stand
     * @return the workbooks and whether each has an annotated copy
     */
    List<ReturnedWorkbook> write(List<ReturnedWorkbook> workbooks, Path folder, Path earlier) throws IOException {
        List<ReturnedWorkbook> written = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ReturnedWorkbook workbook : workbooks) {
            String own = names.add(workbook.name()) ? "" : workbook.sha256().substring(0, SHORT_DIGEST);
            written.add(write(workbook, Files.createDirectories(folder.resolve(own)), earlier.resolve(own)));
        }
        return written;
    }

    private ReturnedWorkbook write(ReturnedWorkbook workbook, Path folder, Path earlier) throws IOException {
        Optional<WorkbookFile> original = sources.take(workbook.name(), workbook.sha256());
        try {
            Path bytes = original.map(WorkbookFile::path).orElse(null);
            return workbook.write(bytes, earlier, properties.spoken(), folder);
        } finally {
            original.ifPresent(sources::release);
        }
    }
}
