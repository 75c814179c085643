package org.mithaq.importer.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.mithaq.events.Written;
import tools.jackson.databind.node.ObjectNode;

/** The institutions that lead the plan, each for the member that the page gives it. */
final class Leads {

    private static final int CUT = 100;

    private final Members members;
    private final Wishes wishes;
    private final Doubts doubts;

    Leads(Members members, Wishes wishes, Doubts doubts) {
        this.members = members;
        this.wishes = wishes;
        this.doubts = doubts;
    }

    /** Those named at a glance, where they are given whole; else those of the question. */
    void name(Sheet sheet) {
        var label = sheet.field(Label.LEAD).isEmpty() ? Label.LEAD_INSTITUTIONS : Label.LEAD;
        var entries = LeadEntry.of(sheet.field(label));
        if (entries.isEmpty()) {
            Missing.report(Label.LEAD, sheet, doubts);
        }
        if (label == Label.LEAD) {
            twice(entries, label, doubts);
        }
        var met = new HashSet<String>();
        entries.stream().filter(entry -> met.add(Written.key(entry.text()))).forEach(entry -> name(entry, label));
    }

    static void twice(List<LeadEntry> entries, Label label, Doubts doubts) {
        for (var i = 0; i < entries.size(); i++) {
            var key = Written.key(entries.get(i).text());
            var before = entries.subList(0, i).stream()
                    .filter(other -> Written.key(other.text()).equals(key))
                    .findFirst();
            var where = entries.get(i).line().where(label, entries.get(i).number());
            before.ifPresent(other -> doubts.add(
                    PageDoubt.ENTRY_TWICE,
                    where,
                    "The same entry stands on " + other.line().where() + " already"));
        }
    }

    private void name(LeadEntry entry, Label label) {
        var where = entry.line().where(label, entry.number());
        if (Words.UNDEFINED.are(entry.text())) {
            doubts.add(PageDoubt.FIELD_TO_BE_DEFINED, where, "No institution is named: " + Doubts.quoted(entry.text()));
            return;
        }
        if (entry.text().codePointCount(0, entry.text().length()) == CUT) {
            doubts.add(
                    PageDoubt.ENTRY_CUT,
                    where,
                    "The entry stops at exactly 100 characters, where the form cuts: " + Doubts.quoted(entry.text()));
        }
        var member = entry.prefix().flatMap(prefix -> members.named(prefix, entry.line()));
        if (member.isPresent()) {
            var named = wish(entry.prefix().orElseThrow(), entry.line())
                    .put("member", member.get().id());
            var units = named.putArray("units");
            Units.of(entry.rest()).forEach(unit -> units.add(wishes.name(unit, entry.line())));
        } else if (entry.isCollective()) {
            wish(Words.trimmedEnd(entry.rest()), entry.line());
        } else {
            withoutMember(entry, where);
        }
    }

    private void withoutMember(LeadEntry entry, String where) {
        var text = Words.trimmedEnd(entry.text());
        var separated = entry.line().isItem() ? Optional.<List<String>>empty() : entry.separated();
        if (separated.isPresent()) {
            doubts.add(
                    PageDoubt.LEAD_SEPARATED,
                    where,
                    separated.get().size() + " institutions were read where commas separate them: "
                            + Doubts.quoted(text));
            separated.get().forEach(name -> wish(Words.trimmedEnd(name), entry.line()));
            return;
        }
        if (!entry.line().isItem() && text.contains(",")) {
            doubts.add(
                    PageDoubt.LEAD_NOT_SEPARATED,
                    where,
                    "Whether the commas separate institutions cannot be told; taken for one: " + Doubts.quoted(text));
        }
        if (!text.isEmpty()) {
            wish(text, entry.line());
        }
    }

    private ObjectNode wish(String institution, PageLine line) {
        var wish = wishes.wish("NameLeadInstitution");
        wish.set("institution", wishes.name(institution, line));
        return wish;
    }
}
