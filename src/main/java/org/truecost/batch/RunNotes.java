package org.truecost.batch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/**
 * Records of a run what the batch framework does not: the moment it began, independent of time zones, and its peak heap,
 * including uncollected garbage: what a machine must have, not what the data needs. For parallel runs each counts what all used
 * since the first of them began.
 */
@Component
public class RunNotes implements JobExecutionListener {

    private static final String BEGAN = "run.began.";
    private static final String BYTES = "memory.peak";
    private static final String BYTES_OF = BYTES + ".";

    private final JobRepository repository;
    private final AtomicInteger running = new AtomicInteger();

    RunNotes(JobRepository repository) {
        this.repository = repository;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        ExecutionContext context = execution.getExecutionContext();
        // Of the run that this one continues, as earlier builds noted it.
        context.remove(BYTES);
        context.putString(began(execution), Instant.now().toString());
        if (running.getAndIncrement() == 0) {
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        }
    }

    @Override
    public void afterJob(JobExecution execution) {
        running.decrementAndGet();
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        execution.getExecutionContext().putLong(bytes(execution), peak);
        repository.updateExecutionContext(execution);
    }

    /** When a run began; where it was cut off before that was written, by this machine's time zone. */
    static Instant beganAt(JobExecution execution, LocalDateTime start) {
        ExecutionContext context = execution.getExecutionContext();
        return context.containsKey(began(execution))
                ? Instant.parse(context.getString(began(execution)))
                : start.atZone(ZoneId.systemDefault()).toInstant();
    }

    /** A run that continues another begins with that one's record. */
    private static String began(JobExecution execution) {
        return BEGAN + execution.getId();
    }

    private static String bytes(JobExecution execution) {
        return BYTES_OF + execution.getId();
    }

    /** Bytes; 0 where the run was cut off before it could note them. Earlier builds noted them of no run in particular. */
    static long memory(JobExecution execution) {
        ExecutionContext context = execution.getExecutionContext();
        return context.getLong(bytes(execution), context.getLong(BYTES, 0));
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
