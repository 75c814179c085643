/**
 * The contract of Mithaq: a module of its own, so that each sealed family of events can have a package per feature; open,
 * since JSON is read into records by reflection.
 */
@org.jspecify.annotations.NullMarked
open module org.mithaq.events {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive org.jspecify;
    requires transitive org.pcollections;
    requires transitive tools.jackson.databind;

    exports org.mithaq.clock;
    exports org.mithaq.consultation;
    exports org.mithaq.events;
    exports org.mithaq.keys;
    exports org.mithaq.lists;
    exports org.mithaq.people;
    exports org.mithaq.plan;
    exports org.mithaq.plan.amendment;
    exports org.mithaq.plan.cocreation;
    exports org.mithaq.plan.commitment;
    exports org.mithaq.plan.committee;
    exports org.mithaq.plan.consultation;
    exports org.mithaq.plan.correction;
    exports org.mithaq.plan.course;
    exports org.mithaq.plan.endorsement;
    exports org.mithaq.plan.lifecycle;
    exports org.mithaq.plan.monitoring;
    exports org.mithaq.plan.review;
    exports org.mithaq.plan.timer;
    exports org.mithaq.process;
    exports org.mithaq.process.definition;
    exports org.mithaq.process.publication;
    exports org.mithaq.process.tasks;
    exports org.mithaq.refusals;
    exports org.mithaq.tree;
}
