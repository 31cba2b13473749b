package org.truecost.bench;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** The least a Boot application with a batch job takes: one step that does nothing, run as it starts. */
@SpringBootApplication
public class EmptyJob {

    public static void main(String[] args) {
        SpringApplication.run(
                        EmptyJob.class,
                        "--spring.config.name=none",
                        "--spring.flyway.enabled=false",
                        "--spring.datasource.url=jdbc:hsqldb:mem:empty",
                        "--spring.batch.jdbc.initialize-schema=always")
                .close();
        System.out.println("Done.");
    }

    @Bean
    Job nothing(JobRepository repository, PlatformTransactionManager transactions) {
        return new JobBuilder("nothing", repository)
                .start(new StepBuilder("nothing", repository)
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
                        .build())
                .build();
    }
}
