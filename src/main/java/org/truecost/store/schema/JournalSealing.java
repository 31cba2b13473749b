package org.truecost.store.schema;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.truecost.store.JournalSeal;

/** Has the connections of the embedded database seal its journal, from the moment its schema is there. */
final class JournalSealing implements BeanPostProcessor {

    private final boolean isEmbedded;
    private volatile @Nullable JournalSeal journal;

    JournalSealing(Environment settings) {
        isEmbedded = settings.getProperty("spring.datasource.url", "").startsWith("jdbc:hsqldb:file:");
    }

    /**
     * From now on. Not before: a database that turns out to be damaged is left as it is, its seal included.
     *
     * @param data the data folder
     */
    void begin(Path data) {
        journal = new JournalSeal(data);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && isEmbedded ? new SealedDataSource(source, this::committed) : bean;
    }

    private void committed() {
        JournalSeal begun = journal;
        if (begun != null) {
            begun.committed();
        }
    }
}
