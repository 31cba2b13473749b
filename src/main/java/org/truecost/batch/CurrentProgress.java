package org.truecost.batch;

import org.springframework.stereotype.Component;

/** Hands progress on to whoever listens now, one word at a time; jobs are made once, listeners come with each run. */
@Component
public class CurrentProgress implements Progress {

    private volatile Progress listener = SILENT;

    public void listen(Progress newListener) {
        listener = newListener;
    }

    @Override
    public synchronized void loading(String workbook, long rows, int read) {
        listener.loading(workbook, rows, read);
    }

    @Override
    public synchronized void step(String name) {
        listener.step(name);
    }
}
