package org.truecost.month;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.truecost.files.Fingerprint;
import org.truecost.files.Password;
import org.truecost.files.StagedFiles;
import org.truecost.files.WriteThrough;
import org.truecost.output.ExcelSummary;
import org.truecost.output.PdfBriefing;
import org.truecost.output.ProblemList;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.output.Templates;
import org.truecost.problem.Language;
import org.truecost.problem.Problem;
import org.truecost.report.Briefing;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.ReportStore;

/** Makes a report's documents from the store: first in a folder next to the target and, when all are complete, into it. */
@Component
public class ReportDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ReportDocuments.class);

    private final ReportStore reports;
    private final Replacements replacements;
    private final ReturnedWorkbooks returned;
    private final TrueCostProperties properties;

    public ReportDocuments(
            ReportStore reports, Replacements replacements, ReturnedWorkbooks returned, TrueCostProperties properties) {
        this.reports = reports;
        this.replacements = replacements;
        this.returned = returned;
        this.properties = properties;
    }

    /** Refuses a ledger with errors. */
    void checkLedger(ReportRun run) {
        List<Problem> stopping = run.facts().stopping();
        if (!stopping.isEmpty()) {
            throw new LedgerRefusedException(stopping);
        }
    }

    /** Finds out which workbooks replace an earlier version of themselves. */
    void compareVersions(ReportRun run) {
        replacements.note(run.facts());
    }

    /** Writes the Excel summary and the list of problems. */
    void writeSummary(ReportRun run) throws IOException {
        Briefing briefing = run.facts().briefing();
        ReportFiles reportFiles = run.files();
        // A dead run may have left documents of other workbooks there.
        discard(run);
        Path staging = madeStaging(reportFiles);
        ExcelSummary.write(
                briefing,
                run.facts().lines(),
                properties.spoken(),
                Templates.load(run.templates()),
                run.sources().relativeTo(reportFiles.folder(), properties.input()),
                staging.resolve(reportFiles.summary()));
        ProblemList.write(briefing.problems(), staging.resolve(reportFiles.problems()));
    }

    /** Writes the briefing in each language. */
    void writeBriefings(ReportRun run) throws IOException {
        Briefing briefing = run.facts().briefing();
        ReportFiles reportFiles = run.files();
        Path staging = madeStaging(reportFiles);
        Templates templates = Templates.load(reportFiles.templates());
        PdfBriefing pdf = pdf(templates, reportFiles, staging);
        for (Language language : templates.languages()) {
            pdf.write(briefing, language, staging.resolve(reportFiles.briefing(language)));
        }
    }

    /** Writes the briefing of a published report again, so that it opens only with a password. */
    public void writeLocked(ReportRun run, Language language, Password password, Path file) throws IOException {
        pdf(Templates.load(run.files().templates()), run.files(), run.files().folder())
                .protectedBy(password)
                .write(run.facts().briefing(), language, file);
    }

    private PdfBriefing pdf(Templates templates, ReportFiles reportFiles, Path folder) {
        PdfBriefing plain = new PdfBriefing(templates);
        return properties.attachSummary() ? plain.attaching(folder.resolve(reportFiles.summary())) : plain;
    }

    /** Writes the workbooks with problems for their senders; answers which. */
    List<ReturnedWorkbook> returnWorkbooks(ReportRun run) throws IOException {
        ReportFiles reportFiles = run.files();
        Path drafts = madeStaging(reportFiles).resolve(reportFiles.returned());
        List<ReturnedWorkbook> written = returned.write(
                ReturnedWorkbooks.of(run.facts().workbooks(), run.facts().problems()),
                run.sources(),
                drafts,
                reportFiles.folder().resolve(reportFiles.returned()));
        properties.returnedReadBy().letAll(drafts, reportFiles.output());
        return written;
    }

    /**
     * Moves the documents to their final place.
     *
     * @throws DocumentsInTheWayException if others of the same names are there; then nothing is moved
     */
    void publish(ReportRun run) throws IOException {
        ReportFiles reportFiles = run.files();
        SortedMap<String, String> drafts = StagedFiles.contents(staging(reportFiles));
        List<Path> others = new ArrayList<>();
        for (Map.Entry<String, String> draft : drafts.entrySet()) {
            Path place = reportFiles.folder().resolve(draft.getKey());
            if (Files.isRegularFile(place) && !Fingerprint.of(place).equals(draft.getValue())) {
                others.add(place);
            }
        }
        if (!others.isEmpty()) {
            throw new DocumentsInTheWayException(others);
        }
        putMissing(run, drafts);
        // If a run died here, all documents may be there already without being forced to the disk.
        StagedFiles.settle(drafts.keySet(), reportFiles.folder());
        FileSystemUtils.deleteRecursively(staging(reportFiles));
        WriteThrough.names(reportFiles.output());
        reports.finish(run.report(), drafts.keySet(), drafts);
    }

    /** Moves those drafts into the folder that have no document there yet; returns their contents by name. */
    private SortedMap<String, String> putMissing(ReportRun run, SortedMap<String, String> drafts) throws IOException {
        ReportFiles reportFiles = run.files();
        SortedMap<String, String> missing = new TreeMap<>(drafts);
        missing.keySet()
                .removeIf(name -> Files.isRegularFile(reportFiles.folder().resolve(name)));
        reports.publishing(run.report(), missing);
        StagedFiles.move(missing.keySet(), staging(reportFiles), reportFiles.folder());
        return missing;
    }

    /** Removes what a dead run has put into the folder of a report it could not finish; files of others stay. */
    void withdraw(ReportRun run) {
        ReportFiles reportFiles = run.files();
        Map<String, Set<String>> contents = reports.published(run.report());
        try {
            for (String name : contents.keySet()) {
                Path document = reportFiles.folder().resolve(name);
                if (isOneOf(contents.get(name), document)) {
                    Files.delete(document);
                }
            }
            // Before their records are deleted: a document that reappeared would be taken for someone else's.
            StagedFiles.settle(contents.keySet(), reportFiles.folder());
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    private static boolean isOneOf(Set<String> contents, Path document) throws IOException {
        return Files.isRegularFile(document) && contents.contains(Fingerprint.of(document));
    }

    /** Whether all of a finished report's documents are there. */
    boolean isComplete(ReportRun run) {
        return published(run).stream().allMatch(Files::exists);
    }

    /** Where a finished report's documents are. */
    List<Path> published(ReportRun run) {
        ReportFiles reportFiles = run.files();
        List<String> names = reports.documents(run.report());
        return (names.isEmpty() ? reportFiles.documents() : names)
                .stream().map(reportFiles.folder()::resolve).toList();
    }

    /** Removes documents that could not be finished. */
    void discard(ReportRun run) {
        Path staging = staging(run.files());
        try {
            FileSystemUtils.deleteRecursively(staging);
        } catch (IOException kept) {
            LOG.warn("The drafts in {} could not be deleted", staging, kept);
        }
    }

    /** What of a finished report was written again: its documents, by name, and the returned workbooks. */
    record Restored(List<Path> documents, List<ReturnedWorkbook> returned) {}

    /**
     * Writes missing documents of a finished report again from the store; returns which. The others stay as they are: someone may
     * have written notes into them. One process at a time: the drafts of a report have one place.
     */
    Restored restored(ReportRun run) throws IOException {
        if (isComplete(run)) {
            return new Restored(List.of(), List.of());
        }
        try {
            writeSummary(run);
            writeBriefings(run);
            List<ReturnedWorkbook> returned = returnWorkbooks(run);
            SortedMap<String, String> drafts = StagedFiles.contents(staging(run.files()));
            SortedMap<String, String> lost = putMissing(run, drafts);
            reports.finish(run.report(), drafts.keySet(), lost);
            return new Restored(
                    lost.keySet().stream().map(run.files().folder()::resolve).toList(), returned);
        } finally {
            discard(run);
        }
    }

    /** Those of a finished report's documents that differ from what was published, where that is known. */
    List<Path> altered(ReportRun run) throws IOException {
        ReportFiles reportFiles = run.files();
        Map<String, Set<String>> contents = reports.published(run.report());
        List<Path> altered = new ArrayList<>();
        for (String name : reports.documents(run.report())) {
            Path document = reportFiles.folder().resolve(name);
            Set<String> known = contents.get(name);
            if (known != null && Files.exists(document) && !isOneOf(known, document)) {
                altered.add(document);
            }
        }
        return altered;
    }

    /** The folder of drafts, made; where a file has the output folder's name, the error names that file, not the draft. */
    private Path madeStaging(ReportFiles reportFiles) throws IOException {
        Files.createDirectories(reportFiles.output());
        return Files.createDirectories(staging(reportFiles));
    }

    private Path staging(ReportFiles reportFiles) {
        return reportFiles.staging(reports.mark());
    }
}
