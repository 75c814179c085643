package org.mithaq.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.mithaq.servers.Database;

/**
 * Flowable with a process of nine user tasks one after the other and the history that an audit needs: an instance is started
 * and its tasks are completed, by so many workers at once. What counts is the completions.
 */
record FlowableRow(ProcessEngine engine, int workers) implements Row {

    /** How many at once are tried; the best counts. */
    static final List<Integer> WORKERS = List.of(4, 8, 16, 32);

    private static final String PROCESS = "plan";
    /** Two a worker: while one is in a transaction, Flowable takes another one to draw ids. */
    private static final int CONNECTIONS = 2 * 32;

    /** An engine with the process deployed, on tables of its own. */
    static ProcessEngine engine(Database database, Laid laid) {
        HikariDataSource pool = Pools.of(database.jdbcUrl(), database.owner(), database.ownerPassword(), CONNECTIONS);
        laid.atTheEnd(pool::close);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setAsyncExecutorActivate(false);
        var engine = configuration.buildProcessEngine();
        laid.atTheEnd(engine::close);
        engine.getRepositoryService()
                .createDeployment()
                .addBpmnModel("plan.bpmn20.xml", model())
                .deploy();
        return engine;
    }

    private static BpmnModel model() {
        var process = new org.flowable.bpmn.model.Process();
        process.setId(PROCESS);
        FlowElement before = new StartEvent();
        before.setId("start");
        process.addFlowElement(before);
        for (var i = 1; i <= PlanLife.UPDATES; i++) {
            var task = new UserTask();
            task.setId("task" + i);
            task.setName("Step " + i);
            before = after(before, task, process);
        }
        var end = new EndEvent();
        end.setId("end");
        after(before, end, process);
        var model = new BpmnModel();
        model.addProcess(process);
        return model;
    }

    private static FlowElement after(FlowElement before, FlowElement next, org.flowable.bpmn.model.Process process) {
        process.addFlowElement(next);
        process.addFlowElement(new SequenceFlow(before.getId(), next.getId()));
        return next;
    }

    @Override
    public String name() {
        return "log.flowable." + workers;
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        var completed = new AtomicLong();
        var began = System.nanoTime();
        var end = began + duration.toNanos();
        Together.run(IntStream.range(0, workers)
                .<Callable<Boolean>>mapToObj(_ -> () -> {
                    work(end, completed);
                    return true;
                })
                .toList());
        stopwatch.rate(name(), "completions", completed.get(), System.nanoTime() - began);
    }

    private void work(long end, AtomicLong completed) {
        while (System.nanoTime() < end) {
            var instance = engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
            for (var i = 0; i < PlanLife.UPDATES && System.nanoTime() < end; i++) {
                var task = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .singleResult();
                engine.getTaskService().complete(task.getId());
                completed.incrementAndGet();
            }
        }
    }
}
