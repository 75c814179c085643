package org.mithaq.command.plan;

/** What can be wished of a plan in the hands of OGP, councils and time. */
public sealed interface CourseCommand extends PlanCommand permits AccessionCommand, EndingCommand {}
