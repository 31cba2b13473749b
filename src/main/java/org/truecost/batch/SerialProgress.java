package org.truecost.batch;

/** Passes progress on one event at a time: the workbooks of a run are loaded side by side, and a listener need not know. */
final class SerialProgress implements Progress {

    private final Progress listener;

    SerialProgress(Progress listener) {
        this.listener = listener;
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
