package org.truecost.job;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/**
 * Notes the most heap a run took, garbage not yet collected included: what a machine must have, not what the data needs. Of runs
 * side by side each counts what all took, since the first of them began.
 */
@Component
class MemoryPeak implements JobExecutionListener {

    private static final String BYTES = "memory.peak";

    private final JobRepository repository;
    private final AtomicInteger running = new AtomicInteger();

    MemoryPeak(JobRepository repository) {
        this.repository = repository;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        if (running.getAndIncrement() == 0) {
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        }
    }

    @Override
    public void afterJob(JobExecution execution) {
        running.decrementAndGet();
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        execution.getExecutionContext().putLong(BYTES, peak);
        repository.updateExecutionContext(execution);
    }

    /** Bytes; 0 where the run was cut off before it could note them. */
    static long of(ExecutionContext context) {
        return context.getLong(BYTES, 0);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
