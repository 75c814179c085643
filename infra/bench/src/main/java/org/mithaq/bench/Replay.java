package org.mithaq.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.mithaq.events.EventTypes;
import org.mithaq.events.LineReader;
import org.mithaq.events.LineReader.Read;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;

/**
 * The whole log folded into the records of its plans: its blocks are decoded on all processors, then folded, each plan
 * always by the same one of as many folds as there are processors.
 */
record Replay(LogBlocks blocks, LineReader reader) {

    private static final int FOLDS = Runtime.getRuntime().availableProcessors();

    static Replay of(DataSource database, EventTypes types) {
        return new Replay(new LogBlocks(database), new LineReader(types));
    }

    /** The records, by stream. */
    Map<String, PlanRecord> records() {
        var folds = IntStream.range(0, FOLDS)
                .<Map<String, PlanRecord>>mapToObj(_ -> new HashMap<>())
                .toList();
        blocks.each(lines -> fold(folds, lines));
        var records = new HashMap<String, PlanRecord>();
        folds.forEach(records::putAll);
        return records;
    }

    private void fold(List<Map<String, PlanRecord>> folds, List<byte[]> lines) {
        var read = new Read[lines.size()];
        IntStream.range(0, read.length).parallel().forEach(i -> read[i] = reader.read(lines.get(i)));
        IntStream.range(0, FOLDS).parallel().forEach(fold -> fold(fold, folds.get(fold), read));
    }

    /** What a block tells of a plan is folded in one go, as a plan is loaded. */
    private static void fold(int fold, Map<String, PlanRecord> records, Read[] lines) {
        var told = new HashMap<String, List<Recorded<? extends PlanEvent>>>();
        for (var line : lines) {
            if (Math.floorMod(line.stream().hashCode(), FOLDS) == fold
                    && line.recorded().event() instanceof PlanEvent event) {
                told.computeIfAbsent(line.stream(), _ -> new ArrayList<>())
                        .add(line.recorded().as(event));
            }
        }
        told.forEach((stream, events) -> records.put(
                stream, records.getOrDefault(stream, PlanRecord.NONE).after(events)));
    }
}
