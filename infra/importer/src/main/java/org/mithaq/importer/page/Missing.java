package org.mithaq.importer.page;

/** What the template asks and the page does not say. */
final class Missing {

    private Missing() {}

    static void report(Label label, Sheet sheet, Doubts doubts) {
        var heading = sheet.field(label).heading();
        doubts.add(
                PageDoubt.FIELD_MISSING,
                heading.map(PageLine::where).orElse("after line " + sheet.last().number()),
                heading.isPresent() ? "Nothing stands under the label " + label.id() : "The page has no " + label.id());
    }
}
