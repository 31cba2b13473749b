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

/** Makes a report's documents from the store: first beside the folder, then, when all are there, into it. */
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
        // What a run that died has left there may be of other workbooks.
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

    /** Writes the briefing of a published report once more, so that it opens with a password only. */
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
     * Puts the documents where they are looked for.
     *
     * @throws DocumentsInTheWayException if others of the same names stand there; then nothing is put there
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
        // Of a run that died here, all may stand there already and not be on the disk.
        StagedFiles.settle(drafts.keySet(), reportFiles.folder());
        FileSystemUtils.deleteRecursively(staging(reportFiles));
        WriteThrough.names(reportFiles.output());
        reports.finish(run.report(), drafts.keySet(), drafts);
    }

    /** Puts those of the drafts into the folder of which no document stands there; answers their contents by name. */
    private SortedMap<String, String> putMissing(ReportRun run, SortedMap<String, String> drafts) throws IOException {
        ReportFiles reportFiles = run.files();
        SortedMap<String, String> missing = new TreeMap<>(drafts);
        missing.keySet()
                .removeIf(name -> Files.isRegularFile(reportFiles.folder().resolve(name)));
        reports.publishing(run.report(), missing);
        StagedFiles.move(missing.keySet(), staging(reportFiles), reportFiles.folder());
        return missing;
    }

    /** Takes away what a run that died has put into the folder of a report it could not finish; what others put there stays. */
    void takeBack(ReportRun run) {
        ReportFiles reportFiles = run.files();
        Map<String, Set<String>> contents = reports.published(run.report());
        try {
            for (String name : contents.keySet()) {
                Path document = reportFiles.folder().resolve(name);
                if (isOneOf(contents.get(name), document)) {
                    Files.delete(document);
                }
            }
            // Before they are forgotten: one that came back would be held for somebody else's.
            StagedFiles.settle(contents.keySet(), reportFiles.folder());
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    private static boolean isOneOf(Set<String> contents, Path document) throws IOException {
        return Files.isRegularFile(document) && contents.contains(Fingerprint.of(document));
    }

    /** Where a finished report's documents stand. */
    List<Path> published(ReportRun run) {
        ReportFiles reportFiles = run.files();
        List<String> names = reports.documents(run.report());
        return (names.isEmpty() ? reportFiles.documents() : names)
                .stream().map(reportFiles.folder()::resolve).toList();
    }

    /** Leaves nothing of documents that could not be finished. */
    void discard(ReportRun run) {
        Path staging = staging(run.files());
        try {
            FileSystemUtils.deleteRecursively(staging);
        } catch (IOException kept) {
            LOG.warn("The drafts in {} could not be deleted", staging, kept);
        }
    }

    /** What was written again of a finished report: its documents, by name, and the workbooks given back. */
    record Restored(List<Path> documents, List<ReturnedWorkbook> returned) {}

    /**
     * Writes those of a finished report's documents again from the store that are gone; answers which. The others stay as they
     * are: somebody may have written notes into them.
     */
    public List<Path> restore(ReportRun run) throws IOException {
        return restored(run).documents();
    }

    Restored restored(ReportRun run) throws IOException {
        if (published(run).stream().allMatch(Files::exists)) {
            return new Restored(List.of(), List.of());
        }
        try {
            writeSummary(run);
            writeBriefings(run);
            List<ReturnedWorkbook> givenBack = returnWorkbooks(run);
            SortedMap<String, String> drafts = StagedFiles.contents(staging(run.files()));
            SortedMap<String, String> lost = putMissing(run, drafts);
            reports.finish(run.report(), drafts.keySet(), lost);
            return new Restored(
                    lost.keySet().stream().map(run.files().folder()::resolve).toList(), givenBack);
        } finally {
            discard(run);
        }
    }

    /** Those of a finished report's documents that stand there and are no longer what was put there, where that is known. */
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

    /** The folder of drafts, made; a file in the way of the output folder is named, not the draft that cannot be made in it. */
    private Path madeStaging(ReportFiles reportFiles) throws IOException {
        Files.createDirectories(reportFiles.output());
        return Files.createDirectories(staging(reportFiles));
    }

    private Path staging(ReportFiles reportFiles) {
        return reportFiles.staging(reports.mark());
    }
}
