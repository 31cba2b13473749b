package org.truecost.batch;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A job as a value: its name, its identifying parameters, and its steps, built around one run. The steps hold what they need;
 * no state is shared with another run.
 *
 * <p>Names and identifying parameters are persisted: an interrupted run is continued by the plan with the same ones.
 *
 * @param parameters those that identify the instance, and those that are only recorded with the run
 * @param steps in the order they are run
 */
public record JobPlan(String name, List<Parameter> parameters, List<Step> steps) {

    public JobPlan {
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
    }

    /** A parameter of an instance or of a run: a text or a whole number. */
    record Parameter(String name, Object value, boolean identifying) {}

    /** A job without parameters and steps. */
    public static JobPlan of(String name) {
        return new JobPlan(name, List.of(), List.of());
    }

    /** With a text that makes the instance this one. */
    public JobPlan identifiedBy(String parameter, String value) {
        return with(new Parameter(parameter, value, true));
    }

    /** With a whole number that makes the instance this one. */
    public JobPlan identifiedBy(String parameter, long value) {
        return with(new Parameter(parameter, value, true));
    }

    /** With a text that is noted and makes no difference to which instance it is. */
    public JobPlan noting(String parameter, String value) {
        return with(new Parameter(parameter, value, false));
    }

    /** With a step that is done completely or not at all, and again where a run is continued. */
    public JobPlan step(String step, Action action) {
        return then(new Task(step, action));
    }

    /** With a step that is repeated until nothing is left to do, each time between commits of its own. */
    public JobPlan rounds(String step, Round round) {
        return then(new Rounds(step, round));
    }

    /** With a step that stores something at each commit until there is nothing left; a stop ends it between two. */
    JobPlan commits(String step, Commit commit) {
        return then(new Commits(step, commit));
    }

    /**
     * With a step that stores a workbook's rows in chunks, one per commit; a continued run starts from the row after the last.
     */
    JobPlan rows(String step, WorkbookItems items, WorkbookWriter writer, int chunkSize) {
        return then(new Rows(step, items, writer, chunkSize));
    }

    private JobPlan with(Parameter parameter) {
        return new JobPlan(name, append(parameters, parameter), steps);
    }

    private JobPlan then(Step step) {
        return new JobPlan(name, parameters, append(steps, step));
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** The work of a step. */
    @FunctionalInterface
    public interface Action {
        /** Does the step’s work. */
        void run() throws IOException;
    }

    /** One round of a step. */
    @FunctionalInterface
    public interface Round {

        /** Whether there may be something left for another. */
        boolean next() throws InterruptedException;
    }

    /** What a step does in one transaction. */
    @FunctionalInterface
    interface Commit {

        /** Stores the next part. */
        Stored next();
    }

    /**
     * What a transaction has stored.
     *
     * @param isLast whether nothing is left for another
     */
    record Stored(long rows, boolean isLast) {}

    /** A step of a job. */
    public sealed interface Step {
        /** The step’s name, which the database keeps. */
        String name();
    }

    record Task(String name, Action action) implements Step {}

    record Rounds(String name, Round round) implements Step {}

    record Commits(String name, Commit commit) implements Step {}

    record Rows(String name, WorkbookItems items, WorkbookWriter writer, int chunkSize) implements Step {}
}
