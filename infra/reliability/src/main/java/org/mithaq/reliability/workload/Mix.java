package org.mithaq.reliability.workload;

import java.util.ArrayList;
import java.util.List;

/** Which command comes next: many that write a plan at first, many that report on it later. */
final class Mix {

    private static final List<String> WRITING = weighted(
            "DescribeActionPlan 7, NameLeadInstitution 6, NameMonitoringBody 2, NameSite 3, PublishDocument 5, PublishTimeline 2,"
                    + " StartCoCreation 3, RecordWorkshop 12, DeclareParticipation 3, ProposeCommitment 14, AddMilestone 16,"
                    + " AddIndicator 7, EndorseByCSO 16, SubmitActionPlan 2, RecordPublication 1, StartImplementation 1,"
                    + " UpdateMilestone 4, OpenActionPlan 4");

    private static final List<String> REPORTING = weighted(
            "DescribeActionPlan 3, NameLeadInstitution 2, NameMonitoringBody 2, NameSite 2, PublishDocument 4, PublishTimeline 1,"
                    + " StartCoCreation 1, RecordWorkshop 7, DeclareParticipation 2, ProposeCommitment 4, AddMilestone 8,"
                    + " AddIndicator 6, EndorseByCSO 7, SubmitActionPlan 5, RecordPublication 8, StartImplementation 3,"
                    + " UpdateMilestone 40, OpenActionPlan 1");

    private Mix() {}

    static String command(Drawn drawn, double progress, boolean isOpened) {
        if (!isOpened && drawn.chance(0.6)) {
            return "OpenActionPlan";
        }
        if (progress < 0.05 && drawn.chance(0.2)) {
            return "SubmitActionPlan";
        }
        if (progress > 0.1 && drawn.chance(0.09)) {
            return drawn.chance(0.65) ? "Correct" : "Retract";
        }
        return drawn.of(progress < 0.35 ? WRITING : REPORTING);
    }

    private static List<String> weighted(String table) {
        var all = new ArrayList<String>();
        for (var entry : List.of(table.split(", "))) {
            var words = List.of(entry.trim().split(" "));
            for (var i = 0; i < Integer.parseInt(words.getLast()); i++) {
                all.add(words.getFirst());
            }
        }
        return List.copyOf(all);
    }
}
