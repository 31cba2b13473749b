package org.truecost.batch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.truecost.ledger.Parsed;

/** Assembles the batch framework's job from a plan: every run is recorded, and ends early when the program is being stopped. */
@Component
class JobAssembler {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final RunNotes notes;
    private final RunningJobs running;

    JobAssembler(
            JobRepository repository, PlatformTransactionManager transactions, RunNotes notes, RunningJobs running) {
        this.repository = repository;
        this.transactions = transactions;
        this.notes = notes;
        this.running = running;
    }

    /** The job of a plan, which must have a step. */
    Job job(JobPlan plan) {
        List<Step> steps = plan.steps().stream().map(this::step).toList();
        SimpleJobBuilder job =
                new JobBuilder(plan.name(), repository).listener(notes).start(steps.getFirst());
        steps.stream().skip(1).forEach(job::next);
        return job.build();
    }

    static JobParameters parameters(JobPlan plan) {
        JobParametersBuilder parameters = new JobParametersBuilder();
        for (JobPlan.Parameter parameter : plan.parameters()) {
            switch (parameter.value()) {
                case Long number -> parameters.addLong(parameter.name(), number, parameter.identifying());
                case Object text -> parameters.addString(parameter.name(), text.toString(), parameter.identifying());
            }
        }
        return parameters.toJobParameters();
    }

    /** The name of a plan's job and what makes its instance this one. */
    static String instance(JobPlan plan) {
        return instance(plan.name(), parameters(plan));
    }

    /** The name of a job and what makes an instance of it this one. */
    static String instance(String job, JobParameters parameters) {
        return parameters.getIdentifyingParameters().stream()
                .map(JobParameter::value)
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(" ", job + " ", ""));
    }

    private Step step(JobPlan.Step step) {
        return switch (step) {
            case JobPlan.Task task -> task(task);
            case JobPlan.Rounds rounds -> rounds(rounds);
            case JobPlan.Commits commits -> commits(commits);
            case JobPlan.Rows rows -> rows(rows);
        };
    }

    private Step task(JobPlan.Task task) {
        return tasklet(
                task.name(), new AnyFailure(TransactionDefinition.PROPAGATION_REQUIRED), (contribution, context) -> {
                    task.action().run();
                    return RepeatStatus.FINISHED;
                });
    }

    /** Not in one transaction: what a round records first must be committed before it does anything irreversible. */
    private Step rounds(JobPlan.Rounds rounds) {
        return tasklet(
                rounds.name(),
                new AnyFailure(TransactionDefinition.PROPAGATION_NOT_SUPPORTED),
                (contribution, context) ->
                        RepeatStatus.continueIf(rounds.round().next()));
    }

    /** Each commit also records how many rows the step has read and written. */
    private Step commits(JobPlan.Commits commits) {
        return tasklet(
                commits.name(), new AnyFailure(TransactionDefinition.PROPAGATION_REQUIRED), (contribution, context) -> {
                    JobPlan.Stored stored = commits.commit().next();
                    LongStream.range(0, stored.rows()).forEach(row -> contribution.incrementReadCount());
                    contribution.incrementWriteCount(stored.rows());
                    return RepeatStatus.continueIf(!stored.isLast());
                });
    }

    /** The framework ignores a failure that does not roll back and restarts the step endlessly, so every failure rolls back. */
    private static final class AnyFailure extends DefaultTransactionAttribute {

        private static final long serialVersionUID = 1;

        AnyFailure(int propagation) {
            super(propagation);
        }

        @Override
        public boolean rollbackOn(Throwable failure) {
            return true;
        }
    }

    private TaskletStep tasklet(String name, DefaultTransactionAttribute transaction, Tasklet tasklet) {
        TaskletStep step = new StepBuilder(name, repository)
                .allowStartIfComplete(true)
                .tasklet(tasklet, transactions)
                .transactionAttribute(transaction)
                .build();
        step.setInterruptionPolicy(running);
        return step;
    }

    private Step rows(JobPlan.Rows rows) {
        return new StepBuilder(rows.name(), repository)
                .<Parsed, Parsed>chunk(rows.chunkSize())
                .transactionManager(transactions)
                .interruptionPolicy(running)
                .reader(rows.items())
                .writer(rows.writer())
                .build();
    }
}
