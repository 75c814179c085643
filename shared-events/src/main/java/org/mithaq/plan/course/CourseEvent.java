package org.mithaq.plan.course;

import org.mithaq.plan.PlanEvent;

/** What happens to a plan in the hands of others, and in the course of time. What the plan is, the lifecycle says. */
public sealed interface CourseEvent extends PlanEvent permits AccessionEvent, EndingEvent {}
