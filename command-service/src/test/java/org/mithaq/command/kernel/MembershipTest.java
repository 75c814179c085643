package org.mithaq.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Language;
import org.mithaq.events.Membership;
import org.mithaq.events.Membership.Everything;
import org.mithaq.events.Membership.Half;
import org.mithaq.events.Membership.OfCommittee;
import org.mithaq.events.Membership.OfMember;
import org.mithaq.events.Membership.OfOrganisation;
import org.mithaq.events.Role;
import org.mithaq.events.Text;

class MembershipTest {

    @Test
    void a_token_says_what_its_bearer_belongs_to() {
        assertThat(Membership.of("*")).contains(new Everything());
        assertThat(Membership.of("member/oriental")).contains(new OfMember("oriental"));
        assertThat(Membership.of("committee/oriental/civil-society"))
                .contains(new OfCommittee("oriental", Half.CIVIL_SOCIETY));
        assertThat(Membership.of("committee/oriental/administration"))
                .contains(new OfCommittee("oriental", Half.ADMINISTRATION));
        assertThat(Membership.of("organisation/forum-des-jeunes")).contains(new OfOrganisation("forum-des-jeunes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "**",
                "*/x",
                " *",
                "member",
                "member/",
                "member/a b",
                "member/a/b",
                "Member/a",
                "member/*",
                "committee/a",
                "committee/a/",
                "committee/a/others",
                "committee/a/civil-society/b",
                "committee/a/CIVIL_SOCIETY",
                "organisation",
                "organisation/",
                "organisation/--",
                "organisation/a/b",
                "party/a"
            })
    void what_has_no_known_shape_gives_nothing(String claim) {
        assertThat(Membership.of(claim)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "forum-des-jeunes, Forum des Jeunes",
        "forum-des-jeunes, FORUM DES JEUNÉS",
        "ForumDesJeunes, Forum-des-jeunes",
        "association-2000, Association (2000)",
        "منتدى-الشباب, مُنتدى الشباب"
    })
    void an_organisation_is_compared_as_names_are(String slug, String name) {
        var own = new OfOrganisation(slug);
        assertThat(own.isNamed(Text.of(Language.FR, name))).isTrue();
        assertThat(own.isNamed(new Text("اسم آخر", name, "Other", Language.FR))).isTrue();
        assertThat(own.isNamed(Text.of(Language.FR, name + " 2"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_two_roles_and_one_membership_are_for_everybody(Role role) {
        var bound = new Actor("someone", List.of(role), List.of(new OfMember("oriental")));
        var free = new Actor("someone", List.of(role), List.of(new Everything()));
        assertThat(Standing.of(bound, null).forAll()).isEqualTo(role == Role.ADMIN || role == Role.POINT_OF_CONTACT);
        assertThat(Standing.of(free, null).forAll()).isTrue();
    }

    @Test
    void who_is_also_administrator_is_bound_in_no_role() {
        var actor = new Actor("someone", List.of(Role.OFFICIAL, Role.ADMIN), List.of());
        assertThat(Access.to("UpdateMilestone", false, actor)).contains(Role.OFFICIAL);
        assertThat(Standing.of(actor, null).forAll()).isTrue();
    }
}
