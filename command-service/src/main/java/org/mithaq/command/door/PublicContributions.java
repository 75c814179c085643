package org.mithaq.command.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.clock.Calendar;
import org.mithaq.command.consultation.ConsultationCommand.RecordContribution;
import org.mithaq.command.consultation.ConsultationRequest;
import org.mithaq.command.consultation.Contributed;
import org.mithaq.command.consultation.FreeText;
import org.mithaq.command.consultation.WordRows.Kept;
import org.mithaq.command.eventlog.Attributes;
import org.mithaq.command.eventlog.Ids;
import org.mithaq.command.eventlog.KeyOf;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.consultation.ContributionId;
import org.mithaq.consultation.DraftId;
import org.mithaq.consultation.ThemeId;
import org.mithaq.events.Language;
import org.mithaq.events.Sha256;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.ConsultationId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes what the public contributes: a command like any other, decided by the same rules, whose sender nobody knows. What is
 * refused is not kept: whoever likes could fill the log with it.
 */
@Component
class PublicContributions {

    /** As whom the public stands in the log. */
    private static final String PUBLIC = "public";

    private final Decisions decisions;
    private final Contributed contributed;
    private final Clock today;

    PublicContributions(Decisions decisions, Contributed contributed, Clock clock, Calendar calendar) {
        this.decisions = decisions;
        this.contributed = contributed;
        this.today = calendar.clock(clock);
    }

    /** What somebody writes, and nothing of who they are. */
    record Contribution(
            FreeText text,
            Language language,
            @Nullable MemberId territory,
            @Nullable ThemeId theme,
            @Nullable CommitmentId about,
            @Nullable DraftId draft) {}

    /** Under which id it was taken, and what is kept of it. */
    record Taken(ContributionId contribution, Kept kept) {}

    Taken take(ConsultationId consultation, JsonNode body, @Nullable UUID key) {
        var said = LetterReader.value(body, Contribution.class, Who.Register.FOR_CHECKING);
        var id = key == null ? Ids.next() : id(consultation, key);
        var contribution = new ContributionId(id.toString());
        var command = new RecordContribution(
                consultation,
                contribution,
                Channel.PLATFORM,
                said.text(),
                said.language(),
                said.territory(),
                said.theme(),
                said.about(),
                said.draft());
        var kept = contributed.keep(consultation, contribution, said.text());
        var request = new Request<>(
                Attributes.aggregate(command.stream()),
                id,
                today.instant(),
                null,
                PUBLIC,
                PUBLIC,
                Standing.FOR_ALL,
                null,
                null,
                null,
                command);
        decisions.on(
                new ConsultationRequest(request, kept.words()),
                request,
                key == null ? KeyOf.NONE : new KeyOf.Given(digest(command, kept)));
        return new Taken(contribution, kept);
    }

    /** A key is its sender's own secret; under the key of another consultation it is another contribution. */
    private static UUID id(ConsultationId consultation, UUID key) {
        return UUID.nameUUIDFromBytes(("contribution\n" + consultation.key() + "\n" + key).getBytes(UTF_8));
    }

    /** Tells one contribution from another by the salted hash: no receipt may outlive the text. */
    private static Sha256 digest(RecordContribution command, Kept kept) {
        return Sha256.of("%s\n%s\n%s\n%s\n%s\n%s"
                .formatted(
                        kept.words().hash().value(),
                        command.language(),
                        command.territory(),
                        command.theme(),
                        command.about(),
                        command.draft()));
    }
}
