package org.mithaq.importer.page;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A line below the heading of the commitments: a commitment, a milestone of the one before, or a detail of it. */
sealed interface CommitmentLine {

    /** A commitment, under OGP's id or its number if the page gives one. */
    record Commitment(Optional<String> id, String title) implements CommitmentLine {}

    /** One of a numbered list: a milestone where commitments are told otherwise, else a commitment. */
    record Numbered(String number, String title) implements CommitmentLine {}

    /** A milestone, under its number if the page gives one. */
    record Milestone(Optional<String> number, String title) implements CommitmentLine {}

    /** Something else about the commitment before: who leads it, or when it starts or ends. */
    record Detail(Kind kind, String words) implements CommitmentLine {}

    /** Words that may be a commitment or a milestone, by what else is on the page. */
    record Entry(String words) implements CommitmentLine {}

    /** What a detail tells. */
    enum Kind {
        LEAD(
                "lead(?: institution)?|(?:institution )?responsable|institution chef de file|institucion (?:lider|responsable)"),
        STARTS("start(?: date)?|commitment start|debut|date de debut|inicio|fecha de inicio"),
        ENDS("end(?: date)?|commitment end|fin|date de fin|fecha de fin(?:alizacion)?");

        private final Pattern words;

        Kind(String words) {
            this.words = Pattern.compile("(?i)(?:" + words + ")\\s*[:\\t]\\s*(\\S.*)");
        }

        private Optional<CommitmentLine> in(String text) {
            var found = words.matcher(Words.plain(text));
            return found.matches() ? Optional.of(new Detail(this, text.substring(found.start(1)))) : Optional.empty();
        }
    }

    Pattern COMMITMENT = Pattern.compile(
            "(?i)(?:(?:commitment|engagement|compromiso)\\s*(?:no\\.?|n[°º]|#)?\\s*(\\d{1,3}|[A-Z]{2,6}\\d{4})|([A-Z]{2,6}\\d{4}))"
                    + "\\s*[:.–—-]?\\s*(\\S.*)");
    Pattern MILESTONE = Pattern.compile(
            "(?i)(?:(?:milestone|jalon|etape|hito)\\s*(\\d{1,3}(?:\\.\\d{1,3})*+)?|(\\d{1,3}(?:\\.\\d{1,3})++))"
                    + "\\s*[:.–—-]?\\s+(\\S.*)");
    Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.)]\\s+(\\S.*)");

    static CommitmentLine of(PageLine line) {
        var text = line.isItem() && !NUMBERED.matcher(line.text()).matches() ? line.entry() : line.text();
        for (var kind : Kind.values()) {
            var detail = kind.in(text);
            if (detail.isPresent()) {
                return detail.get();
            }
        }
        var plain = Words.plain(text);
        var milestone = MILESTONE.matcher(plain);
        if (milestone.matches()) {
            return new Milestone(either(milestone), text.substring(milestone.start(3)));
        }
        var commitment = COMMITMENT.matcher(plain);
        if (commitment.matches()) {
            return new Commitment(either(commitment), text.substring(commitment.start(3)));
        }
        var numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return line.heading()
                    ? new Commitment(Optional.of(numbered.group(1)), numbered.group(2))
                    : new Numbered(numbered.group(1), numbered.group(2));
        }
        return line.heading() ? new Commitment(Optional.empty(), text) : new Entry(text);
    }

    private static Optional<String> either(MatchResult found) {
        return Optional.ofNullable(found.group(1)).or(() -> Optional.ofNullable(found.group(2)));
    }
}
