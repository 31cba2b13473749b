package org.truecost.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class RunNotesTest {

    private final RunNotes notes = new RunNotes(new ResourcelessJobRepository());

    /** The framework copies the context of the run that is continued. */
    @Test
    void aContinuedRunHasNotItsPredecessorsMemory() {
        JobExecution first = execution(1, new ExecutionContext());
        notes.beforeJob(first);
        notes.afterJob(first);
        JobExecution continued = execution(2, new ExecutionContext(first.getExecutionContext()));
        notes.beforeJob(continued);
        assertThat(RunNotes.memory(first)).isPositive();
        assertThat(RunNotes.memory(continued)).isZero();
        notes.afterJob(continued);
        assertThat(RunNotes.memory(continued)).isPositive();
    }

    @Test
    void aRunOfAnEarlierBuildKeepsItsOwn() {
        ExecutionContext earlier = new ExecutionContext();
        earlier.putLong("memory.peak", 7);
        assertThat(RunNotes.memory(execution(1, earlier))).isEqualTo(7);
        JobExecution continued = execution(2, new ExecutionContext(earlier));
        notes.beforeJob(continued);
        assertThat(RunNotes.memory(continued)).isZero();
    }

    private static JobExecution execution(long id, ExecutionContext context) {
        JobExecution execution = new JobExecution(id, new JobInstance(1, "job"), new JobParameters());
        execution.setExecutionContext(context);
        return execution;
    }
}
