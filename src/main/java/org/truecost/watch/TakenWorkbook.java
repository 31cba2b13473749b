package org.truecost.watch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.files.CompanionName;
import org.truecost.inbox.Disposition;
import org.truecost.inbox.FileClaim;
import org.truecost.output.SenderAnswer;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;
import org.truecost.report.LoadedWorkbook;
import org.truecost.store.Arrived.Verdict;

/**
 * The outcome of a dropped workbook.
 *
 * @param loaded its rows; null where it was not read
 * @param problems what is wrong with it, errors first
 * @param others the workbooks it replaces, newest first, or the current one with the same bytes
 */
public record TakenWorkbook(
        FileClaim claim,
        String sha256,
        Verdict verdict,
        @Nullable LoadedWorkbook loaded,
        List<Problem> problems,
        List<Path> others) {

    private static final Pattern TEXT_TABLE = Pattern.compile("(?i)\\.[ct]sv$");

    public TakenWorkbook {
        problems = List.copyOf(problems);
        others = List.copyOf(others);
    }

    /** The file names of the others. */
    public Optional<String> otherNames() {
        return others.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .distinct()
                .reduce((names, name) -> names + ", " + name);
    }

    /** The newest that it replaces. */
    Optional<Path> replaced() {
        return disposition() == Disposition.CURRENT ? others.stream().findFirst() : Optional.empty();
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    Disposition disposition() {
        return switch (verdict) {
            case ACCEPTED, PARTLY -> Disposition.CURRENT;
            case REJECTED -> Disposition.REJECTED;
            case REPEATED -> Disposition.DUPLICATE;
        };
    }

    SenderAnswer.Content content(Map<String, String> places) {
        return new SenderAnswer.Content(verdict.name().toLowerCase(Locale.ROOT), words(), places, problems);
    }

    /** The name under which to drop it again once it is fixed: its own, or that of the workbook that a file is to be saved as. */
    private String again() {
        String stem = claim.name().replaceFirst("\\.[^.]*$", "");
        boolean keeps = problems.stream().noneMatch(problem -> problem.kind().isOfTheFile())
                || TEXT_TABLE.matcher(claim.name()).find();
        return CompanionName.of(stem, keeps ? claim.name().substring(stem.length()) : ".xlsx");
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", claim.name());
        words.put("again", again());
        if (loaded != null) {
            words.put("read", Long.toString(loaded.read()));
            words.put("accepted", Long.toString(loaded.accepted()));
            words.put("rejected", Long.toString(loaded.rejected()));
        }
        otherNames().ifPresent(names -> words.put(verdict == Verdict.REPEATED ? "twin" : "replaces", names));
        return words;
    }
}
