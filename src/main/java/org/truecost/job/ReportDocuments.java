package org.truecost.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truecost.ledger.Language;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Problem;
import org.truecost.ledger.Severity;
import org.truecost.output.ExcelSummary;
import org.truecost.output.PdfBriefing;
import org.truecost.output.ProblemList;
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
    private final TrueCostProperties properties;

    ReportDocuments(ReportStore reports, ReportFacts facts, TrueCostProperties properties) {
        this.reports = reports;
        this.facts = facts;
        this.properties = properties;
    }

    /** Refuses a ledger with errors. */
    void checkLedger(ReportTicket ticket) {
        List<Problem> problems = facts.ledgerProblems(report(ticket));
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new LedgerRefusedException(problems);
        }
    }

    /** Writes the Excel summary and the list of problems. */
    void writeSummary(ReportTicket ticket) throws IOException {
        Report report = report(ticket);
        Briefing briefing = facts.briefing(report);
        Path staging = staging(ticket);
        Ledger ledger = facts.ledger(report);
        ExcelSummary.write(
                briefing,
                action -> ledger.forEachCost(record -> action.accept(facts.line(report, record))),
                properties.spoken(),
                Templates.load(ticket.templates()),
                staging.resolve(ticket.summary()));
        ProblemList.write(briefing.problems(), staging.resolve(ticket.problems()));
    }

    /** Writes the briefing in each language. */
    void writeBriefings(ReportTicket ticket) throws IOException {
        Briefing briefing = facts.briefing(report(ticket));
        Templates templates = Templates.load(ticket.templates());
        Path staging = staging(ticket);
        for (Language language : Language.values()) {
            new PdfBriefing(templates).write(briefing, language, staging.resolve(ticket.briefing(language)));
        }
    }

    /** Puts the documents where they are looked for. */
    void publish(ReportTicket ticket) throws IOException {
        Files.createDirectories(ticket.folder());
        for (Path document : ticket.published()) {
            if (Files.isDirectory(document)) {
                throw new FileSystemException(document.toString(), null, "a folder is in the way");
            }
        }
        for (String name : ticket.documents()) {
            Path written = ticket.staging().resolve(name);
            // Not there where an earlier try died between two moves: then it already stands in its place.
            if (Files.exists(written)) {
                Files.move(
                        written,
                        ticket.folder().resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.deleteIfExists(ticket.staging());
        reports.finish(report(ticket));
    }

    /** Leaves nothing of documents that could not be finished. */
    void discard(ReportTicket ticket) {
        try {
            for (String name : ticket.documents()) {
                Files.deleteIfExists(ticket.staging().resolve(name));
            }
            Files.deleteIfExists(ticket.staging());
        } catch (IOException kept) {
            LOG.warn("The drafts in {} could not be deleted", ticket.staging(), kept);
        }
    }

    /**
     * Writes those of a finished report's documents again from the store that are gone; whether any was. The others stay as they
     * are: somebody may have written notes into them.
     */
    boolean restore(ReportTicket ticket) throws IOException {
        if (ticket.published().stream().allMatch(Files::exists)) {
            return false;
        }
        try {
            writeSummary(ticket);
            writeBriefings(ticket);
            for (String name : ticket.documents()) {
                if (Files.exists(ticket.folder().resolve(name))) {
                    Files.delete(ticket.staging().resolve(name));
                }
            }
            publish(ticket);
        } finally {
            discard(ticket);
        }
        return true;
    }

    /** The folder of drafts; a file in the way of the output folder is named, not the draft that cannot be made in it. */
    private static Path staging(ReportTicket ticket) throws IOException {
        Files.createDirectories(ticket.output());
        return Files.createDirectories(ticket.staging());
    }

    private Report report(ReportTicket ticket) {
        return reports.report(ticket.month(), ticket.revision());
    }
}
