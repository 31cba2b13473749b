package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.ProblemScreen;
import org.truecost.command.screen.Terminal;
import org.truecost.command.screen.TrialScreen;
import org.truecost.files.PrivateDatabaseFolder;
import org.truecost.files.WorkbookFile;
import org.truecost.input.MappingDrafts;
import org.truecost.input.MappingDrafts.Drafted;
import org.truecost.input.MappingTrial;
import org.truecost.input.Mappings;
import org.truecost.input.WorkbookPasswords;
import org.truecost.problem.Language;
import org.truecost.problem.Location;
import org.truecost.problem.Severity;
import org.truecost.problem.SheetKind;
import org.truecost.settings.TrueCostProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code map}: drafts mappings from a workbook's own sheets, or shows what the mappings there are make of it. */
@Command(name = "map")
final class MapCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--as", paramLabel = "KIND")
    private @Nullable String kind;

    @Option(names = "--sheet", paramLabel = "NAME")
    private @Nullable String sheet;

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable String encoding;

    @Option(names = "--try")
    private boolean trying;

    MapCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            terminal.error(terminal.say("check.noFile", file));
            return ExitCode.USAGE;
        }
        if (kind != null && kind(kind).isEmpty()) {
            terminal.error(terminal.say("map.noKind", kind, kinds(terminal.language())));
            return ExitCode.USAGE;
        }
        if (encoding != null && !MappingDrafts.isEncoding(encoding)) {
            terminal.error(terminal.say("map.noEncoding", encoding));
            return ExitCode.USAGE;
        }
        TrueCostProperties settings = settings(program);
        return trying ? showTrial(settings, terminal) : draft(settings, terminal);
    }

    private static Optional<SheetKind> kind(String text) {
        return Stream.of(SheetKind.values())
                .filter(kind -> Language.all().stream()
                        .anyMatch(language -> kind.words().in(language).equalsIgnoreCase(text.strip())))
                .findFirst();
    }

    private TrueCostProperties settings(TrueCostCommand program) throws IOException {
        try (PrivateDatabaseFolder data = PrivateDatabaseFolder.create();
                Session session = Session.openApart(application, program, data.path())) {
            return session.properties();
        }
    }

    private int showTrial(TrueCostProperties settings, Terminal terminal) {
        MappingTrial.Tried tried = MappingTrial.of(
                WorkbookFile.of(file),
                new Mappings(settings.mappings()),
                new WorkbookPasswords(settings.workbookPasswords()));
        new TrialScreen(terminal).show(tried.sheets());
        terminal.blank();
        new ProblemScreen(terminal).showUnlisted(tried.problems());
        boolean wrong = tried.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return wrong ? ExitCode.REJECTED : ExitCode.DONE;
    }

    private int draft(TrueCostProperties settings, Terminal terminal) throws IOException {
        SheetKind said = kind == null ? null : kind(kind).orElseThrow();
        WorkbookPasswords passwords = new WorkbookPasswords(settings.workbookPasswords());
        List<Drafted> drafts =
                MappingDrafts.of(WorkbookFile.of(file), sheet, said, encoding, passwords, terminal.language());
        if (drafts.isEmpty() && sheet != null) {
            terminal.error(terminal.say("map.noSheet", sheet));
            return ExitCode.USAGE;
        }
        List<Path> written = new ArrayList<>();
        for (Drafted drafted : drafts) {
            switch (drafted) {
                case Drafted.Of of ->
                    write(of, settings.mappings(), drafts.size() > 1, terminal).ifPresent(written::add);
                case Drafted.Read read ->
                    terminal.line(terminal.say(
                            "map.read", read.sheet(), read.kind().words().in(terminal.language())));
                case Drafted.WhatIsIt what ->
                    terminal.line(terminal.say(
                            "map.what", what.sheet(), kinds(terminal.language()), String.join(", ", what.headers())));
                case Drafted.NoHeaders none -> terminal.line(terminal.say("map.noHeaders", none.sheet()));
                case Drafted.Refused refused -> new ProblemScreen(terminal).showUnlisted(List.of(refused.why()));
            }
        }
        if (!written.isEmpty()) {
            terminal.line(terminal.say("map.next", file, undecided(drafts) > 0 ? 1 : 0));
        }
        return written.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
    }

    private static String kinds(Language language) {
        return Stream.of(SheetKind.values())
                .map(kind -> '"' + kind.words().in(language) + '"')
                .collect(Collectors.joining(", "));
    }

    private Optional<Path> write(Drafted.Of drafted, Path mappings, boolean several, Terminal terminal)
            throws IOException {
        Path mapping = Files.createDirectories(mappings).resolve(name(drafted.sheet(), several));
        Files.writeString(mappings.resolve(MappingDrafts.SCHEMA), MappingDrafts.schema(terminal.language()));
        try {
            Files.writeString(mapping, drafted.yaml(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            terminal.line(terminal.say("map.there", mapping));
            return Optional.empty();
        }
        terminal.line(terminal.say("map.written", drafted.sheet(), mapping, undecided(List.of(drafted))));
        return Optional.of(mapping);
    }

    /** How many lines of drafts a person has to decide. */
    private static long undecided(List<Drafted> drafts) {
        return drafts.stream()
                .filter(Drafted.Of.class::isInstance)
                .flatMap(drafted -> ((Drafted.Of) drafted).yaml().lines())
                .filter(line -> line.contains("???"))
                .count();
    }

    /** Named like the workbook, without what changes from month to month. */
    private String name(String of, boolean several) {
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        boolean byPlace = Location.isTab(of);
        String whole = (several && !byPlace ? stem + " " + of : stem).replaceAll("[\\d\\\\/:*?\"<>|]+", " ");
        String plain = whole.strip().replaceAll("[\\s_-]+", "-").replaceAll("^-|-$", "");
        String number = several && byPlace ? "-" + of.replaceAll("\\D", "") : "";
        return (plain.isEmpty() ? "mapping" : plain) + number + ".yml";
    }
}
