package org.truecost.settings;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;
import org.truecost.problem.Message;

/**
 * The names of recipient lists as written in the settings. Spring drops every character that it does not know in names, so two
 * lists whose names differ only in such characters would become one, and readers would get what is meant for others.
 */
@Component
public class ListNames {

    private static final String LISTS = "truecost.delivery.lists.";
    /** As long as the outbox keeps it. */
    private static final String NAME = "[a-z0-9-]{1,60}";

    private final ConfigurableEnvironment environment;

    ListNames(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** Refuses a name that Spring would read as another. */
    public void check() {
        written().filter(name -> !name.matches(NAME)).sorted().findFirst().ifPresent(name -> {
            throw new SettingsException(LISTS + name, Message.of("settings.list.name"));
        });
    }

    private Stream<String> written() {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                .filter(property -> property.startsWith(LISTS))
                .map(property -> property.substring(LISTS.length()).split("[.\\[]", 2)[0]);
    }
}
