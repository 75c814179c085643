package org.mithaq.query.portfolio;

import java.util.List;
import org.mithaq.events.Text;
import org.mithaq.query.portfolio.PlanSummary.Milestones;

/** All plans that a filter lets through, added up. */
public record Summary(int plans, List<InStage> byStage, int commitments, Milestones milestones, int endorsements) {

    /** How many plans stand in a stage. */
    public record InStage(String stage, Text title, int plans) {}
}
