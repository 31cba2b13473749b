package org.truecost.command;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/** Says which setting is wrong, in which line of which file, and what is wrong with it. */
final class SettingMistake {

    private SettingMistake() {}

    static String place(BindException mistake) {
        return Optional.ofNullable(mistake.getProperty())
                .or(() -> unknown(mistake))
                .map(property -> property.getName() + " · " + property.getOrigin())
                .orElseGet(() -> String.valueOf(mistake.getName()));
    }

    static String words(BindException mistake, Terminal terminal) {
        if (unknown(mistake).isPresent()) {
            return terminal.say("setting.unknown");
        }
        // The innermost cause says it best.
        return causes(mistake)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .orElse("?");
    }

    /** A property nobody asks for: most often one that is misspelt. */
    private static Optional<ConfigurationProperty> unknown(BindException mistake) {
        return causes(mistake)
                .filter(UnboundConfigurationPropertiesException.class::isInstance)
                .map(UnboundConfigurationPropertiesException.class::cast)
                .flatMap(unbound -> unbound.getUnboundProperties().stream())
                .min(Comparator.comparing(property -> property.getName().toString()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
