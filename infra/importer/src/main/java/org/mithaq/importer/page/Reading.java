package org.mithaq.importer.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.importer.page.Endorsers.Endorser;

/** The commands of one page in the order in which the doors take them. */
record Reading(Sheet sheet, Optional<String> url, Dates dates, Wishes wishes, Doubts doubts) {

    PlanPage plan(String planId, Optional<PageTitle> title) {
        var members = MemberSearch.in(sheet, doubts);
        open(members.all(), title);
        new Leads(members, wishes, doubts).name(sheet);
        new Answers(sheet, wishes, doubts).describe();
        var endorsers = endorsers(members);
        endorsers.forEach(this::endorse);
        new CommitmentList(wishes, doubts).propose(sheet);
        cut();
        if (dates.submitted() != null) {
            wishes.wish("SubmitActionPlan");
            publication(members, title);
        }
        return new PlanPage(planId, title, members.all(), PlanPage.keys(endorsers), wishes.all());
    }

    private void open(List<Member> members, Optional<PageTitle> title) {
        var line = sheet.title();
        var planEnd = dates.planEnd();
        if (line.isEmpty()) {
            Missing.report(Label.TITLE, sheet, doubts);
        }
        if (line.isEmpty() || planEnd == null || members.isEmpty()) {
            doubts.add(
                    PageDoubt.CANNOT_OPEN,
                    line.map(PageLine::where).orElse("line 1"),
                    "A plan cannot be opened without " + needed(line, planEnd));
            return;
        }
        var opened = wishes.wish("OpenActionPlan");
        opened.set("title", wishes.name(line.get().text(), line.get()));
        var all = opened.putArray("members");
        for (var member : members) {
            all.addObject().put("id", member.id()).set("name", wishes.name(member.name(), line.get()));
        }
        opened.put("planEnd", planEnd.value());
        if (dates.termEnd() != null) {
            opened.put("termEnd", dates.termEnd().value());
        }
        if (dates.submissionYear() != null) {
            opened.put("submissionYear", dates.submissionYear());
        }
        opened.put("language", wishes.language().key().code());
        if (title.filter(PageTitle::isMorocco).isEmpty()) {
            doubts.add(
                    PageDoubt.TIME_ZONE_NOT_STATED,
                    line.get(),
                    "The page states no time zone; the plan gets the usual one, Africa/Casablanca");
        }
    }

    private static String needed(Optional<PageLine> title, @Nullable PageDate planEnd) {
        return title.isEmpty()
                ? "its title"
                : planEnd == null ? "its end as a month or a day" : "a member, which its title did not tell";
    }

    private List<Endorser> endorsers(Members members) {
        var field = sheet.field(Label.ENDORSEMENT);
        if (field.isEmpty()) {
            Missing.report(Label.ENDORSEMENT, sheet, doubts);
        }
        return new Endorsers(members, doubts).read(field);
    }

    private void endorse(Endorser endorser) {
        var wish = wishes.wish("EndorseByCSO");
        var organisation = wishes.name(endorser.organisation(), endorser.line());
        wish.set("organisation", organisation);
        var name = endorser.entry().name();
        var role = Optional.ofNullable(endorser.entry().role());
        if (name != null) {
            var person = wish.putObject("representative").put("name", name);
            role.ifPresent(words -> person.set("role", wishes.name(words, endorser.line())));
            person.set("organisation", organisation);
        }
        endorser.territory().ifPresent(member -> wish.put("territory", member.id()));
        endorser.place().ifPresent(place -> wish.set("place", wishes.name(place, endorser.line())));
    }

    /** A page that stops before its last two lists was not saved whole. */
    private void cut() {
        if (!sheet.has(Label.ENDORSEMENT) && !sheet.has(Label.COMMITMENTS)) {
            doubts.add(
                    PageDoubt.PAGE_CUT,
                    sheet.last(),
                    "The page ends here, before its endorsements and commitments: perhaps not all of it was saved");
        }
    }

    private void publication(Members members, Optional<PageTitle> title) {
        var member = title.flatMap(named -> members.all().stream()
                .filter(known -> known.name().equals(named.name()))
                .findFirst());
        url.ifPresent(address -> member.ifPresent(known ->
                wishes.wish("RecordPublication").put("member", known.id()).put("url", address)));
    }
}
