package org.truecost.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/**
 * The job {@code deliverBriefings}: one instance each run, for the outbox is the memory. First what is to be delivered is
 * written down, then it is sent, each letter between two commits of its own.
 */
@Configuration
class DeliverBriefingsJob {

    static final String NAME = "deliverBriefings";

    private static final String MONTH = "month";
    private static final String UNTIL = "until";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    DeliverBriefingsJob(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** A run of its own. */
    static JobParameters parameters(@Nullable YearMonth month, Instant until) {
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addString("run", UUID.randomUUID().toString())
                .addString(UNTIL, until.toString(), false);
        if (month != null) {
            parameters.addString(MONTH, month.toString(), false);
        }
        return parameters.toJobParameters();
    }

    @Bean(NAME)
    Job deliverBriefings(Step writeOutbox, Step sendLetters) {
        return new JobBuilder(NAME, repository)
                .start(writeOutbox)
                .next(sendLetters)
                .build();
    }

    @Bean
    Step writeOutbox(DeliveryPlan plan) {
        return new StepBuilder("writeOutbox", repository)
                .tasklet(
                        (contribution, context) -> {
                            JobParameters parameters =
                                    contribution.getStepExecution().getJobParameters();
                            YearMonth month = Optional.ofNullable(parameters.getString(MONTH))
                                    .map(YearMonth::parse)
                                    .orElse(null);
                            plan.withdrawOutdated(Instant.now());
                            plan.reports(month).forEach(report -> plan.write(report, Instant.now()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** Not in one transaction: that a letter is being sent must be known before it is, and that it was as soon as it was. */
    @Bean
    Step sendLetters(OutboxRun outboxRun) {
        return new StepBuilder("sendLetters", repository)
                .tasklet(
                        (contribution, context) -> {
                            Instant until = Instant.parse(requireNonNull(contribution
                                    .getStepExecution()
                                    .getJobParameters()
                                    .getString(UNTIL)));
                            return RepeatStatus.continueIf(outboxRun.next(until));
                        },
                        transactions)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .build();
    }
}
