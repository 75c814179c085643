package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people wrote, per language; with more than one language, {@code original} says which of them is authoritative. */
@JsonPropertyOrder({"ar", "fr", "en", "original"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Text(
        @Nullable String ar,
        @Nullable String fr,
        @Nullable String en,
        @Nullable Language original) {

    /** The greatest length of a title or a name, in UTF-16 units. */
    public static final int TITLE = 1_000;

    /** The greatest length of any other text. */
    public static final int LONG = 20_000;

    @JsonCreator
    public Text {
        Written.check(ar, "/ar");
        Written.check(fr, "/fr");
        Written.check(en, "/en");
        var written = (ar == null ? 0 : 1) + (fr == null ? 0 : 1) + (en == null ? 0 : 1);
        Invalid.unless(written > 0, "", "A text is written in at least one of ar, fr, en");
        Invalid.unless(
                written == 1 || original != null,
                "/original",
                "A text in several languages says which one is the original");
        Invalid.unless(
                original == null || in(original, ar, fr, en) != null,
                "/original",
                "The original is one of the languages in which the text is written");
    }

    public static Text of(Language language, String words) {
        return switch (language) {
            case AR -> new Text(words, null, null, null);
            case FR -> new Text(null, words, null, null);
            case EN -> new Text(null, null, words, null);
        };
    }

    /** The words in exactly this language, if it was written in it. */
    public Optional<String> in(Language language) {
        return Optional.ofNullable(in(language, ar, fr, en));
    }

    /** The language in which a reader of {@code wanted} gets it: that one, else the original, else the one there is. */
    public Language languageFor(Language wanted) {
        return Stream.concat(
                        Stream.of(wanted), Stream.concat(Stream.ofNullable(original), Arrays.stream(Language.values())))
                .filter(language -> in(language).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The words that a reader of this language gets. */
    public String read(Language wanted) {
        return in(languageFor(wanted)).orElseThrow();
    }

    /** The words in every language in which it is written. */
    public List<String> all() {
        return Stream.of(ar, fr, en).filter(Objects::nonNull).toList();
    }

    /** Whether both name the same in some language, however it is spelled. */
    public boolean sameName(Text other) {
        return all().stream()
                .map(Written::key)
                .anyMatch(name -> other.all().stream().map(Written::key).anyMatch(name::equals));
    }

    /** Refuses this text if it is longer than a title may be. */
    public static void title(@Nullable Text text, String pointer) {
        Invalid.unless(
                text == null
                        || text.all().stream().allMatch(words -> words.length() <= TITLE && Written.oneLine(words)),
                pointer,
                "A title or name has at most " + TITLE + " characters, on one line");
    }

    private static @Nullable String in(
            Language language, @Nullable String ar, @Nullable String fr, @Nullable String en) {
        return switch (language) {
            case AR -> ar;
            case FR -> fr;
            case EN -> en;
        };
    }
}
