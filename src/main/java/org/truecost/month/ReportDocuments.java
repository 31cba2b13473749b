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
import org.truecost.files.StagedFiles;
import org.truecost.files.Fingerprint;
import org.truecost.files.Password;
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
import org.truecost.store.Report;
import org.truecost.store.ReportStore;

/** Makes a report's documents from the store: first beside the folder, then, when all are there, into it. */
@Component
public class ReportDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ReportDocuments.class);

    private final ReportStore reports;
    private final ReportFacts facts;
    private final Replacements replacements;
    private final ReturnedWorkbooks returned;
    private final SourceFiles originals;
    private final TrueCostProperties properties;
    private volatile List<ReturnedWorkbook> lastReturned = List.of();

    public ReportDocuments(
            ReportStore reports,
            ReportFacts facts,
            Replacements replacements,
            ReturnedWorkbooks returned,
            SourceFiles originals,
            TrueCostProperties properties) {
        this.reports = reports;
        this.facts = facts;
        this.replacements = replacements;
        this.returned = returned;
        this.originals = originals;
        this.properties = properties;
    }

    /** Refuses a ledger with errors. */
    void checkLedger(ReportFiles ticket) {
        List<Problem> stopping = facts.stopping(report(ticket));
        if (!stopping.isEmpty()) {
            throw new LedgerRefusedException(stopping);
        }
    }

    /** Finds out which workbooks replace an earlier version of themselves. */
    void compareVersions(ReportFiles ticket) {
        replacements.note(report(ticket));
    }

    /** Writes the Excel summary and the list of problems. */
    void writeSummary(ReportFiles ticket) throws IOException {
        Report report = report(ticket);
        Briefing briefing = facts.briefing(report);
        // What a run that died has left there may be of other workbooks.
        discard(ticket);
        Path staging = madeStaging(ticket);
        ExcelSummary.write(
                briefing,
                facts.lines(report),
                properties.spoken(),
                Templates.load(ticket.templates()),
                originals.seenFrom(ticket.folder(), properties.input()),
                staging.resolve(ticket.summary()));
        ProblemList.write(briefing.problems(), staging.resolve(ticket.problems()));
    }

    /** Writes the briefing in each language. */
    void writeBriefings(ReportFiles ticket) throws IOException {
        Briefing briefing = facts.briefing(report(ticket));
        Path staging = madeStaging(ticket);
        PdfBriefing pdf = pdf(ticket, staging);
        for (Language language : Language.values()) {
            pdf.write(briefing, language, staging.resolve(ticket.briefing(language)));
        }
    }

    /** Writes the briefing of a published report once more, so that it opens with a password only. */
    public void writeLocked(ReportFiles ticket, Language language, Password password, Path file) throws IOException {
        pdf(ticket, ticket.folder()).protectedBy(password).write(facts.briefing(report(ticket)), language, file);
    }

    private PdfBriefing pdf(ReportFiles ticket, Path folder) {
        PdfBriefing plain = new PdfBriefing(Templates.load(ticket.templates()));
        return properties.attachSummary() ? plain.attaching(folder.resolve(ticket.summary())) : plain;
    }

    /** Writes the workbooks with problems for their senders. */
    void returnWorkbooks(ReportFiles ticket) throws IOException {
        Report report = report(ticket);
        lastReturned = returned.write(
                ReturnedWorkbooks.of(facts.workbooks(report), facts.problems(report)),
                madeStaging(ticket).resolve(ticket.returned()),
                ticket.folder().resolve(ticket.returned()));
    }

    /** The workbooks that this run gave back; none where it wrote nothing. */
    List<ReturnedWorkbook> returned() {
        return lastReturned;
    }

    /**
     * Puts the documents where they are looked for.
     *
     * @throws DocumentsInTheWayException if others of the same names stand there; then nothing is put there
     */
    void publish(ReportFiles ticket) throws IOException {
        SortedMap<String, String> drafts = StagedFiles.contents(staging(ticket));
        List<Path> others = new ArrayList<>();
        for (Map.Entry<String, String> draft : drafts.entrySet()) {
            Path place = ticket.folder().resolve(draft.getKey());
            if (Files.isRegularFile(place) && !Fingerprint.of(place).equals(draft.getValue())) {
                others.add(place);
            }
        }
        if (!others.isEmpty()) {
            throw new DocumentsInTheWayException(others);
        }
        putMissing(ticket, drafts);
        // Of a run that died here, all may stand there already and not be on the disk.
        StagedFiles.settle(drafts.keySet(), ticket.folder());
        FileSystemUtils.deleteRecursively(staging(ticket));
        WriteThrough.names(ticket.output());
        reports.finish(report(ticket), drafts.keySet(), drafts);
    }

    /** Puts those of the drafts into the folder of which no document stands there; answers their contents by name. */
    private SortedMap<String, String> putMissing(ReportFiles ticket, SortedMap<String, String> drafts)
            throws IOException {
        SortedMap<String, String> missing = new TreeMap<>(drafts);
        missing.keySet().removeIf(name -> Files.isRegularFile(ticket.folder().resolve(name)));
        reports.publishing(report(ticket), missing);
        StagedFiles.move(missing.keySet(), staging(ticket), ticket.folder());
        return missing;
    }

    /** Takes away what a run that died has put into the folder of a report it could not finish; what others put there stays. */
    void takeBack(ReportFiles ticket) {
        Map<String, Set<String>> contents = reports.published(report(ticket));
        try {
            for (String name : contents.keySet()) {
                Path document = ticket.folder().resolve(name);
                if (isOneOf(contents.get(name), document)) {
                    Files.delete(document);
                }
            }
            // Before they are forgotten: one that came back would be held for somebody else's.
            StagedFiles.settle(contents.keySet(), ticket.folder());
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    private static boolean isOneOf(Set<String> contents, Path document) throws IOException {
        return Files.isRegularFile(document) && contents.contains(Fingerprint.of(document));
    }

    /** Where a finished report's documents stand. */
    List<Path> published(ReportFiles ticket) {
        List<String> names = reports.documents(report(ticket));
        return (names.isEmpty() ? ticket.documents() : names)
                .stream().map(ticket.folder()::resolve).toList();
    }

    /** Leaves nothing of documents that could not be finished. */
    void discard(ReportFiles ticket) {
        try {
            FileSystemUtils.deleteRecursively(staging(ticket));
        } catch (IOException kept) {
            LOG.warn("The drafts in {} could not be deleted", staging(ticket), kept);
        }
    }

    /**
     * Writes those of a finished report's documents again from the store that are gone; answers which. The others stay as they
     * are: somebody may have written notes into them.
     */
    public List<Path> restore(ReportFiles ticket) throws IOException {
        if (published(ticket).stream().allMatch(Files::exists)) {
            return List.of();
        }
        try {
            writeSummary(ticket);
            writeBriefings(ticket);
            returnWorkbooks(ticket);
            SortedMap<String, String> drafts = StagedFiles.contents(staging(ticket));
            SortedMap<String, String> lost = putMissing(ticket, drafts);
            reports.finish(report(ticket), drafts.keySet(), lost);
            return lost.keySet().stream().map(ticket.folder()::resolve).toList();
        } finally {
            discard(ticket);
        }
    }

    /** Those of a finished report's documents that stand there and are no longer what was put there, where that is known. */
    List<Path> altered(ReportFiles ticket) throws IOException {
        Map<String, Set<String>> contents = reports.published(report(ticket));
        List<Path> altered = new ArrayList<>();
        for (String name : reports.documents(report(ticket))) {
            Path document = ticket.folder().resolve(name);
            Set<String> known = contents.get(name);
            if (known != null && Files.exists(document) && !isOneOf(known, document)) {
                altered.add(document);
            }
        }
        return altered;
    }

    /** The folder of drafts, made; a file in the way of the output folder is named, not the draft that cannot be made in it. */
    private Path madeStaging(ReportFiles ticket) throws IOException {
        Files.createDirectories(ticket.output());
        return Files.createDirectories(staging(ticket));
    }

    private Path staging(ReportFiles ticket) {
        return ticket.staging(reports.mark());
    }

    private Report report(ReportFiles ticket) {
        return reports.report(ticket.month(), ticket.revision());
    }
}
