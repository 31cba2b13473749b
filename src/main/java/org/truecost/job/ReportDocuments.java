package org.truecost.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.truecost.ledger.Language;
import org.truecost.ledger.Problem;
import org.truecost.ledger.Severity;
import org.truecost.output.ExcelSummary;
import org.truecost.output.Password;
import org.truecost.output.PdfBriefing;
import org.truecost.output.ProblemList;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.output.Templates;
import org.truecost.report.Briefing;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;

/** Makes a report's documents from the store: first beside the folder, then, when all are there, into it. */
@Component
class ReportDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ReportDocuments.class);

    private final ReportStore reports;
    private final ReportFacts facts;
    private final Replacements replacements;
    private final ReturnedWorkbooks returned;
    private final Originals originals;
    private final TrueCostProperties properties;
    private volatile List<ReturnedWorkbook> lastReturned = List.of();

    ReportDocuments(
            ReportStore reports,
            ReportFacts facts,
            Replacements replacements,
            ReturnedWorkbooks returned,
            Originals originals,
            TrueCostProperties properties) {
        this.reports = reports;
        this.facts = facts;
        this.replacements = replacements;
        this.returned = returned;
        this.originals = originals;
        this.properties = properties;
    }

    /** Refuses a ledger with errors. */
    void checkLedger(ReportTicket ticket) {
        List<Problem> problems = facts.ledgerProblems(report(ticket));
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new LedgerRefusedException(problems);
        }
    }

    /** Finds out which workbooks replace an earlier version of themselves. */
    void compareVersions(ReportTicket ticket) {
        replacements.note(report(ticket));
    }

    /** Writes the Excel summary and the list of problems. */
    void writeSummary(ReportTicket ticket) throws IOException {
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
    void writeBriefings(ReportTicket ticket) throws IOException {
        Briefing briefing = facts.briefing(report(ticket));
        Path staging = madeStaging(ticket);
        PdfBriefing pdf = pdf(ticket, staging);
        for (Language language : Language.values()) {
            pdf.write(briefing, language, staging.resolve(ticket.briefing(language)));
        }
    }

    /** Writes the briefing of a published report once more, so that it opens with a password only. */
    void writeLocked(ReportTicket ticket, Language language, Password password, Path file) throws IOException {
        pdf(ticket, ticket.folder()).protectedBy(password).write(facts.briefing(report(ticket)), language, file);
    }

    private PdfBriefing pdf(ReportTicket ticket, Path folder) {
        PdfBriefing plain = new PdfBriefing(Templates.load(ticket.templates()));
        return properties.attachSummary() ? plain.attaching(folder.resolve(ticket.summary())) : plain;
    }

    /** Writes the workbooks with problems for their senders. */
    void returnWorkbooks(ReportTicket ticket) throws IOException {
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

    /** Puts the documents where they are looked for. */
    void publish(ReportTicket ticket) throws IOException {
        List<String> names = Drafts.names(staging(ticket));
        Drafts.move(names, staging(ticket), ticket.folder());
        FileSystemUtils.deleteRecursively(staging(ticket));
        reports.finish(report(ticket), names);
    }

    /** Where a finished report's documents stand. */
    List<Path> published(ReportTicket ticket) {
        List<String> names = reports.documents(report(ticket));
        return (names.isEmpty() ? ticket.documents() : names)
                .stream().map(ticket.folder()::resolve).toList();
    }

    /** Leaves nothing of documents that could not be finished. */
    void discard(ReportTicket ticket) {
        try {
            FileSystemUtils.deleteRecursively(staging(ticket));
        } catch (IOException kept) {
            LOG.warn("The drafts in {} could not be deleted", staging(ticket), kept);
        }
    }

    /**
     * Writes those of a finished report's documents again from the store that are gone; whether any was. The others stay as they
     * are: somebody may have written notes into them.
     */
    boolean restore(ReportTicket ticket) throws IOException {
        if (published(ticket).stream().allMatch(Files::exists)) {
            return false;
        }
        try {
            writeSummary(ticket);
            writeBriefings(ticket);
            returnWorkbooks(ticket);
            publishLost(ticket);
        } finally {
            discard(ticket);
        }
        return true;
    }

    private void publishLost(ReportTicket ticket) throws IOException {
        List<String> names = Drafts.names(staging(ticket));
        List<String> lost = names.stream()
                .filter(name -> Files.notExists(ticket.folder().resolve(name)))
                .toList();
        Drafts.move(lost, staging(ticket), ticket.folder());
        reports.finish(report(ticket), names);
    }

    /** The folder of drafts, made; a file in the way of the output folder is named, not the draft that cannot be made in it. */
    private Path madeStaging(ReportTicket ticket) throws IOException {
        Files.createDirectories(ticket.output());
        return Files.createDirectories(staging(ticket));
    }

    private Path staging(ReportTicket ticket) {
        return ticket.staging(reports.mark());
    }

    private Report report(ReportTicket ticket) {
        return reports.report(ticket.month(), ticket.revision());
    }
}
