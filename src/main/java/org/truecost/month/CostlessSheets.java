package org.truecost.month;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.truecost.inbox.WorkbookName;
import org.truecost.problem.Language;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Severity;
import org.truecost.store.LedgerStore;
import org.truecost.store.NoCosts;
import org.truecost.store.NoCostsStore;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;

/**
 * The files and sheets that were given and not read: which were declared to hold no costs, and which are errors of their month
 * until they are (cost-model.md, rule 13). A declaration is kept for the file family, the sheet's name and its headers.
 */
@Component
public class CostlessSheets {

    private final LedgerStore ledgers;
    private final ReportStore reports;
    private final NoCostsStore declarations;

    CostlessSheets(LedgerStore ledgers, ReportStore reports, NoCostsStore declarations) {
        this.ledgers = ledgers;
        this.reports = reports;
        this.declarations = declarations;
    }

    /** What the reports in force lack because a file or sheet was not read, each once. */
    public List<Location> open() {
        Map<String, Location> open = new LinkedHashMap<>();
        reports.all().stream()
                .map(Report::month)
                .distinct()
                .flatMap(month -> reports.inForce(month).stream())
                .flatMap(report -> applied(ledgers.problemsOfGiven(report), declarations.inForce()).stream())
                .filter(CostlessSheets::isUnread)
                .map(Problem::location)
                .forEach(place -> open.putIfAbsent(place.toString(), place));
        return List.copyOf(open.values());
    }

    /** What is declared to hold no costs. */
    public List<NoCosts> declared() {
        return declarations.inForce();
    }

    /**
     * Declares that a file's sheets hold no costs.
     *
     * @param sheet null for all of it that was not read
     * @return what was declared now; empty if no file of that name has anything unread
     */
    @Transactional
    public List<Location> declare(String file, @Nullable String sheet, String by) {
        List<Location> declared = new ArrayList<>();
        for (Problem problem : ledgers.unreadOf(bare(file))) {
            boolean isMeant = sheet == null || sheet.equals(problem.location().sheet());
            if (isMeant
                    && problem.kind() != ProblemKind.NO_RECOGNISED_SHEET
                    && find(problem).isEmpty()) {
                declarations.declare(
                        family(file), sheet(problem), headers(problem), by, LocalDate.now(ZoneId.systemDefault()));
                declared.add(problem.location());
            }
        }
        return declared;
    }

    /**
     * Takes back what was declared of a file's sheets.
     *
     * @param sheet null for all of it
     * @return how many declarations were taken back
     */
    @Transactional
    public int revoke(String file, @Nullable String sheet, String by) {
        List<NoCosts> revoked = declarations.inForce().stream()
                .filter(declared -> declared.family().equals(family(file)))
                .filter(declared -> sheet == null || sheet.equals(declared.sheet()))
                .toList();
        revoked.forEach(declared -> declarations.revoke(declared, by, LocalDate.now(ZoneId.systemDefault())));
        return revoked.size();
    }

    /** Whether what was declared or revoked since a report was begun changes what it lacks. */
    public boolean isOutdated(Report report) {
        List<Problem> found = ledgers.problemsOfGiven(report);
        return !applied(found, declarations.of(report)).equals(applied(found, declarations.inForce()));
    }

    /** Problems as they are where so much is declared: what holds no costs is a note, and no error of its workbook. */
    public static List<Problem> applied(List<Problem> problems, List<NoCosts> declared) {
        if (declared.isEmpty()) {
            return problems;
        }
        List<Problem> applied = problems.stream()
                .map(problem ->
                        find(problem, declared).map(word -> note(problem, word)).orElse(problem))
                .toList();
        return applied.stream()
                .filter(problem -> problem.kind() != ProblemKind.NO_RECOGNISED_SHEET || isMissed(problem, applied))
                .toList();
    }

    /** Whether a workbook of which no sheet was read lacks anything else than what holds no costs. */
    private static boolean isMissed(Problem ofWorkbook, List<Problem> all) {
        List<Problem> ofIt = all.stream()
                .filter(problem -> problem.location()
                        .workbook()
                        .equals(ofWorkbook.location().workbook()))
                .toList();
        return ofIt.stream().noneMatch(problem -> problem.kind() == ProblemKind.DECLARED_COSTLESS)
                || ofIt.stream()
                        .anyMatch(problem -> isUnread(problem) && problem.kind() != ProblemKind.NO_RECOGNISED_SHEET);
    }

    /** Whether a problem means that a file or sheet was not read. */
    static boolean isUnread(Problem problem) {
        return problem.kind().isUnread() && problem.severity() == Severity.ERROR;
    }

    private Optional<NoCosts> find(Problem problem) {
        return find(problem, declarations.inForce());
    }

    private static Optional<NoCosts> find(Problem problem, List<NoCosts> declared) {
        return isUnread(problem)
                ? declared.stream()
                        .filter(word ->
                                word.family().equals(family(problem.location().workbook())))
                        .filter(word -> word.sheet().equals(sheet(problem)))
                        .filter(word -> word.headers().equals(headers(problem)))
                        .findFirst()
                : Optional.empty();
    }

    private static Problem note(Problem problem, NoCosts word) {
        return Problem.of(ProblemKind.DECLARED_COSTLESS, problem.location())
                .with("by", word.by())
                .with("on", word.on().toString());
    }

    private static String family(String file) {
        return WorkbookName.of(bare(file)).stem();
    }

    /** A file's name without the folder that it is shown with. */
    private static String bare(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String sheet(Problem problem) {
        return Objects.requireNonNullElse(problem.location().sheet(), "");
    }

    private static String headers(Problem problem) {
        Message headers = problem.details().get(Problem.HEADERS);
        return headers == null ? "" : headers.in(Language.standard());
    }
}
