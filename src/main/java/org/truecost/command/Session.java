package org.truecost.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.truecost.job.Reports;
import org.truecost.job.TrueCostProperties;
import org.truecost.ledger.Language;

/** The application with its database open; only the commands that need it wait for it to start. */
record Session(ConfigurableApplicationContext context) implements AutoCloseable {

    static Session open(Class<?> application, Language language) {
        List<String> properties = new ArrayList<>(List.of("--truecost.language=" + language.code()));
        return new Session(SpringApplication.run(application, properties.toArray(String[]::new)));
    }

    Reports reports() {
        return context.getBean(Reports.class);
    }

    TrueCostProperties properties() {
        return context.getBean(TrueCostProperties.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
