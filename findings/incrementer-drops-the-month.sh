#!/usr/bin/env bash
# Expected: an incrementer adds run.id to the parameters that a job is started with, so that the same month can run again.
# Happens:  JobOperator.start(job, parameters) of Batch 6, given a job with an incrementer, discards the parameters and runs with run.id alone;
#           the job completes.
# Hurt:     anyone who starts the report of a named month: the job runs without a month, so for its default or for all, and is COMPLETED.
# Versions: Spring Batch 6.0.6
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.springframework.batch:spring-batch-core:6.0.6

cat >Month.java <<'JAVA'
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.*;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.*;

class Month {
    @Configuration
    @EnableBatchProcessing
    static class Batch {}

    public static void main(String[] args) throws Exception {
        try (var context = new AnnotationConfigApplicationContext(Batch.class)) {
            for (boolean incremented : new boolean[] {false, true}) {
                var repository = context.getBean(JobRepository.class);
                var report = new StepBuilder("report", repository).tasklet((step, chunk) -> {
                    System.out.println("  the step sees month " + chunk.getStepContext().getJobParameters().get("month"));
                    return RepeatStatus.FINISHED;
                }, new ResourcelessTransactionManager()).build();
                var job = new JobBuilder("report" + incremented, repository).start(report);
                if (incremented) job.incrementer(new RunIdIncrementer());
                System.out.println(incremented ? "with RunIdIncrementer" : "without an incrementer");
                var run = context.getBean(JobOperator.class)
                        .start(job.build(), new JobParametersBuilder().addString("month", "2025-01").toJobParameters());
                System.out.println("  " + run.getStatus());
            }
        }
    }
}
JAVA
observe run_java Month.java <<'SEEN'
without an incrementer
  the step sees month 2025-01
  COMPLETED
with RunIdIncrementer
  the step sees month null
  COMPLETED
SEEN
