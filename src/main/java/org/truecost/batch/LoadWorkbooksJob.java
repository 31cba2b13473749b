package org.truecost.batch;

import static java.util.Objects.requireNonNull;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.truecost.files.WorkbookFile;
import org.truecost.input.Spool;
import org.truecost.ledger.Parsed;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.LedgerStore;

/**
 * The job {@code loadWorkbooks}: one instance each workbook, known by its content's SHA-256, so that no content is loaded
 * twice and one that was cut off is gone on with. Its step knows only its own workbook: many can run side by side.
 */
@Configuration
class LoadWorkbooksJob {

    static final String NAME = "loadWorkbooks";

    private static final String SHA_256 = "sha256";
    private static final String NAME_OF_FILE = "name";

    /** The instance for a workbook, as the spool has it. What the file is called does not make it another. */
    static JobParameters parameters(WorkbookFile workbook) {
        return new JobParametersBuilder()
                .addString(SHA_256, workbook.sha256())
                .addString(NAME_OF_FILE, workbook.name(), false)
                .toJobParameters();
    }

    @Bean(NAME)
    Job loadWorkbooks(JobRepository repository, RunNotes notes, Step loadRows, Step acknowledgeWorkbook) {
        return new JobBuilder(NAME, repository)
                .listener(notes)
                .start(loadRows)
                .next(acknowledgeWorkbook)
                .build();
    }

    @Bean
    Step loadRows(
            JobRepository repository,
            PlatformTransactionManager transactions,
            TrueCostProperties properties,
            WorkbookItems items,
            WorkbookWriter writer) {
        return new StepBuilder("loadRows", repository)
                .<Parsed, Parsed>chunk(properties.chunkSize())
                .transactionManager(transactions)
                .reader(items)
                .writer(writer)
                .build();
    }

    @Bean
    Step acknowledgeWorkbook(JobRepository repository, PlatformTransactionManager transactions, LedgerStore store) {
        return new StepBuilder("acknowledgeWorkbook", repository)
                .tasklet(
                        (contribution, context) -> {
                            JobParameters parameters =
                                    contribution.getStepExecution().getJobParameters();
                            store.load(
                                            requireNonNull(parameters.getString(SHA_256)),
                                            requireNonNull(parameters.getString(NAME_OF_FILE)))
                                    .finish();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    @StepScope
    WorkbookItems items(@Value("#{jobParameters['sha256']}") String sha256, Spool spool) {
        return new WorkbookItems(spool.get(sha256));
    }

    @Bean
    @StepScope
    WorkbookWriter writer(
            @Value("#{jobParameters['sha256']}") String sha256,
            @Value("#{jobParameters['name']}") String name,
            LedgerStore store,
            WorkbookItems items,
            CurrentProgress progress) {
        return new WorkbookWriter(store.load(sha256, name), name, items, progress);
    }

    @Bean
    Spool spool(TrueCostProperties properties) {
        return Spool.in(properties.spool());
    }
}
