package org.truecost.command;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.truecost.batch.DatabaseLostException;
import org.truecost.batch.JobFailedException;
import org.truecost.batch.JobStoppedException;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.input.MappingException;
import org.truecost.input.PasswordFileException;
import org.truecost.settings.SettingsException;
import org.truecost.store.DamagedDatabaseException;
import org.truecost.store.LeaseHeldException;
import org.truecost.wording.TemplateProblem;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Explains a failure in a sentence; the details go to the log. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Explains why the command failed; if the process is being stopped, only that, whatever it was doing. */
    static int explain(Exception failure, TrueCostCommand program) {
        Terminal terminal = program.terminal();
        LOG.error("The command failed", failure);
        terminal.error(
                program.stop().isRaised()
                        ? terminal.say("failure.stopped")
                        : sentence(failure, terminal, program.places()));
        return ExitCode.FAILED;
    }

    static String sentence(Exception failure, Terminal terminal, SettingPlaces places) {
        if (causes(failure).anyMatch(cause -> isLock(cause) || isFullDisk(cause))) {
            return terminal.say(causes(failure).anyMatch(Failures::isLock) ? "failure.locked" : "failure.full");
        }
        Throwable telling = causes(failure)
                .filter(InvalidPathException.class::isInstance)
                .findFirst()
                .or(() -> causes(failure).filter(Failures::isSpecific).findFirst())
                .orElse(failure);
        return sentence(telling, failure, terminal, places);
    }

    private static String sentence(Throwable cause, Exception failure, Terminal terminal, SettingPlaces places) {
        return switch (cause) {
            case DataFolder.Unfit folder -> folder.in(terminal);
            case DamagedDatabaseException damaged -> damaged(damaged, terminal);
            case InvalidPathException path -> terminal.say("failure.encoding", path.getInput(), Machine.encoding());
            case MappingException mapping ->
                terminal.say("failure.mapping", mapping.words().in(terminal.language()));
            case PasswordFileException passwords ->
                terminal.say("failure.passwords", passwords.words().in(terminal.language()));
            case TemplateProblem problem -> terminal.say("failure.template", problem.in(terminal.language()));
            case FileAlreadyExistsException file -> terminal.say("failure.notFolder", file.getFile());
            case AccessDeniedException denied -> terminal.say("failure.denied", visible(denied.getFile()));
            case FileSystemException file -> unusable(file, terminal);
            case SettingsException setting -> setting(setting, terminal, places);
            case BindException setting -> setting(setting, terminal, places);
            case LeaseHeldException held -> terminal.say("failure.held", held.holder());
            case DatabaseLostException lost -> terminal.say("failure.database", terminal.say("failure.lost"));
            case JobStoppedException stopped -> terminal.say("failure.stopped");
            case JobFailedException job -> terminal.say("failure.file", job.getMessage());
            case UncheckedIOException io -> terminal.say("failure.file", io.getMessage());
            case MarkedYAMLException yaml -> SettingsFile.sentence(yaml, terminal);
            case CharacterCodingException text -> undecodable(failure, terminal);
            case SQLException database -> terminal.say("failure.database", firstLine(database));
            default -> terminal.say("failure.unexpected", unexpected(failure));
        };
    }

    private static String setting(SettingsException mistake, Terminal terminal, SettingPlaces places) {
        return terminal.say(
                "failure.setting", places.of(mistake, terminal), mistake.words().in(terminal.language()));
    }

    private static String setting(BindException mistake, Terminal terminal, SettingPlaces places) {
        return terminal.say(
                "failure.setting",
                SettingMistake.place(mistake, places, terminal),
                SettingMistake.words(mistake, terminal));
    }

    private static String undecodable(Exception failure, Terminal terminal) {
        return SettingsFile.inOtherCharacters()
                .map(file -> terminal.say("failure.characters", file))
                .orElseGet(() -> terminal.say("failure.unexpected", unexpected(failure)));
    }

    private static String damaged(DamagedDatabaseException damage, Terminal terminal) {
        Path file = damage.file();
        return terminal.say("failure.damaged", file, terminal.say("damage." + damage.how()), file.resolveSibling(""));
    }

    private static String unusable(FileSystemException failure, Terminal terminal) {
        if (failure.getReason() == null || failure.getOtherFile() != null) {
            return terminal.say("failure.file", failure.getMessage());
        }
        Path visible = visible(failure.getFile());
        return Files.isRegularFile(visible) && !visible.equals(Path.of(failure.getFile()))
                ? terminal.say("failure.notFolder", visible)
                : terminal.say("failure.path", visible, failure.getReason());
    }

    /**
     * The part of an unusable path that a person can see: the path itself or, where it does not exist yet, the folder in which it
     * was to be created. Names of drafts mean nothing to users.
     */
    private static Path visible(String file) {
        Path path = Path.of(file);
        return Stream.concat(upwards(path), upwards(path.toAbsolutePath()))
                .filter(above -> Files.exists(above, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElse(path);
    }

    private static Stream<Path> upwards(Path path) {
        return Stream.iterate(path, above -> above != null, Path::getParent);
    }

    private static boolean isSpecific(Throwable cause) {
        return cause instanceof DataFolder.Unfit
                || cause instanceof DamagedDatabaseException
                || cause instanceof MarkedYAMLException
                || cause instanceof CharacterCodingException
                || cause instanceof SQLException
                || cause instanceof TemplateProblem
                || cause instanceof MappingException
                || cause instanceof PasswordFileException
                || cause instanceof FileSystemException
                || cause instanceof SettingsException
                || cause instanceof BindException;
    }

    /** The innermost cause, which is nearest to what needs fixing. */
    private static String unexpected(Throwable failure) {
        Throwable innermost = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        String name = innermost.getClass().getSimpleName();
        return innermost.getMessage() == null ? name : name + ": " + firstLine(innermost);
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /** How the embedded database reports that another process has it open. */
    private static boolean isLock(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("lock acquisition failure");
    }

    /**
     * How Linux, macOS and Windows report it; there is no exception type for it. A file that is mapped into memory and cannot
     * grow is a fault of memory access to the machine.
     */
    private static boolean isFullDisk(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left on device")
                || message.contains("not enough space on the disk")
                || message.contains("fault occurred in an unsafe memory access");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
