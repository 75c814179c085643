package org.mithaq.importer.page;

import org.mithaq.importer.Doubt;

/** What can be doubtful about a page; the codes never change and stand in {@code docs/how-to/import-a-plan.md}. */
enum PageDoubt {
    CANNOT_OPEN(Doubt.CANNOT_OPEN),
    ALREADY_HERE(Doubt.ALREADY_HERE),
    FIELD_MISSING("field.missing"),
    FIELD_TO_BE_DEFINED("field.to-be-defined"),
    LABEL_MISSING("label.missing"),
    HEADING_UNKNOWN("heading.unknown"),
    HEADING_TWICE("heading.twice"),
    TEXT_UNPLACED("text.unplaced"),
    TEXT_OUTSIDE("text.outside"),
    TEXT_TOOLTIP("text.tooltip"),
    TEXT_CHARACTERS("text.characters"),
    TEXT_TOO_LONG("text.too-long"),
    PAGE_CUT("page.cut"),
    LANGUAGE_MIXED("language.mixed"),
    LANGUAGE_NOT_KEPT("language.not-kept"),
    TIME_ZONE_NOT_STATED("time-zone.not-stated"),
    DATE_UNREAD("date.unread"),
    DATE_BEFORE("date.before"),
    DATES_CONTRADICT("dates.contradict"),
    NUMBER_UNREAD("number.unread"),
    ENTRY_CUT("entry.cut-at-100"),
    ENTRY_TWICE("entry.twice"),
    ENTRY_UNREAD("entry.unread"),
    MEMBER_INFERRED("member.inferred"),
    MEMBER_SPELLING("member.spelling"),
    MEMBER_UNSURE("member.unsure"),
    LEAD_SEPARATED("lead.separated"),
    LEAD_NOT_SEPARATED("lead.not-separated"),
    MONITORING_BODY_NOT_NAMED("monitoring-body.not-named"),
    TERRITORY_INFERRED("territory.inferred"),
    TERRITORY_MISSING("territory.missing"),
    TERRITORY_CONTRADICTS("territory.contradicts"),
    ENDORSER_ADMINISTRATION("endorser.administration"),
    ENDORSER_SIMILAR("endorser.similar"),
    PAGES_DIFFER("pages.differ"),
    COMMITMENTS_NONE("commitments.none"),
    COMMITMENTS_COUNT("commitments.count");

    private final String code;

    PageDoubt(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
