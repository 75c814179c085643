package org.mithaq.reliability.workload;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.mithaq.events.Json;
import org.mithaq.reliability.model.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Values drawn by lot: texts in three languages, names of people and organisations, days, dates. */
final class Drawn {

    static final List<String> REGIONS = List.of("oriental", "souss-massa", "draa-tafilalet", "laayoune-sakia-el-hamra");

    private static final List<String> FRENCH = List.of(
            "Données ouvertes",
            "Budget participatif",
            "Accès à l’information",
            "Guichet « unique »",
            "Écoute\" des jeunes");
    private static final List<String> ARABIC =
            List.of("البيانات المفتوحة", "الميزانية التشاركية", "الحق في الحصول على المعلومات");
    private static final List<String> PEOPLE =
            List.of("Amina Berrada", "amina  BERRADA", "Youssef El Idrissi", "محمد العلوي");
    private static final List<String> ORGANISATIONS =
            List.of("Forum des jeunes", "Association Tafoukt", "Réseau Amal", "جمعية الأفق", "Espace associatif");

    private final Random random;

    Drawn(Random random) {
        this.random = random;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    ObjectNode text() {
        var text = object().put("fr", of(FRENCH) + (chance(0.5) ? "" : " " + below(3)));
        if (chance(0.2)) {
            text.put("ar", of(ARABIC)).put("original", chance(0.5) ? "ar" : "fr");
        }
        return chance(0.1) ? object().put("en", "Open data " + below(3)) : text;
    }

    /** A name given as a plain string or per language. */
    JsonNode name(String name) {
        return chance(0.6) ? object().stringNode(name) : object().put("fr", name);
    }

    /** A key under which a command is sent. */
    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    String organisation() {
        return of(ORGANISATIONS) + " " + below(6);
    }

    /** The name as somebody else may write it. */
    String misspelled(String name) {
        return chance(0.5)
                ? name.toUpperCase(Locale.ROOT)
                : name.replace('é', 'e').replace(" ", "  ");
    }

    ObjectNode who() {
        return who(organisation());
    }

    /** Somebody, perhaps of this organisation. */
    ObjectNode who(String organisation) {
        var who = object();
        switch (below(3)) {
            case 0 -> who.set("office", text());
            case 1 -> who.put("id", "00000000-0000-4000-8000-00000000000" + below(4));
            default -> who.put("name", of(PEOPLE));
        }
        if (!who.has("office") && chance(0.4)) {
            who.set("role", name("Présidente"));
        }
        if (who.has("name") && chance(0.3)) {
            who.set("organisation", name(chance(0.6) ? organisation : organisation()));
        }
        return who;
    }

    /** The slug of an organisation's name, however it is spelled; none for names in Arabic. */
    static String slug(String name) {
        var words = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .trim()
                .replaceAll(" +", "-");
        return words.matches("[a-z0-9-]+") ? words : "";
    }

    ObjectNode source() {
        var source = object();
        source.set("title", name("Page du plan"));
        return source.put("url", "https://example.org/plan");
    }

    ObjectNode evidence() {
        var evidence = object();
        evidence.set("title", name("Procès-verbal"));
        return chance(0.5)
                ? evidence.put("url", "https://example.org/pv/" + below(9))
                : evidence.put("sha256", Integer.toString(below(9)).repeat(64)).put("capturedOn", "2025-06-01");
    }

    /** When something is due: in words, as a day, or as words with the stretch of time that they mean. */
    ObjectNode due() {
        var due = object();
        switch (below(3)) {
            case 0 -> due.put("text", of(Wording.all()));
            case 1 -> due.put("to", "2026-%02d-28".formatted(1 + below(12)));
            default ->
                due.put("text", "bientôt")
                        .put("from", "202%d-03-01".formatted(5 + below(3)))
                        .put("to", "2028-05-31")
                        .put("precision", of(List.of("SEASON", "YEAR", "DAY")));
        }
        return due;
    }

    /** A month or a day, now and then after the end of the plan. */
    String date(int firstYear) {
        var year = chance(0.12) ? 2027 + below(2) : firstYear + below(2);
        return "%d-%02d".formatted(year, 1 + below(12)) + (chance(0.4) ? "-%02d".formatted(1 + below(28)) : "");
    }

    String day(LocalDate first, LocalDate last) {
        var days = (int) Math.max(1, last.toEpochDay() - first.toEpochDay());
        return first.plusDays(below(days)).toString();
    }

    static ObjectNode object() {
        return Json.LENIENT.createObjectNode();
    }
}
