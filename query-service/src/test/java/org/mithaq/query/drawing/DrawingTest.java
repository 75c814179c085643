package org.mithaq.query.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Language;
import org.mithaq.process.publication.Published;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A process is drawn with every stage and every way, and a plan where it stands. */
@WholeService
class DrawingTest {

    private final Reader reader;

    DrawingTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "ogp-local", "ogp-national", "remacto"})
    void every_stage_stands_in_a_box_of_its_own_and_every_way_leads_from_one_to_another(String process) {
        var known = ShippedProcesses.ALL.newest(process).orElseThrow();
        var drawing = drawing("/api/processes/" + process + "/" + known.ref().version() + "/drawing.svg?language=fr");

        assertThat(drawing.select("g.stage > text").eachText()).containsAll(titles(known, Language.FR));
        var boxes = drawing.select("g.stage > rect");
        assertThat(boxes).hasSameSizeAs(known.definition().stages());
        for (var box : boxes) {
            assertThat(boxes.stream().filter(other -> overlap(box, other))).containsExactly(box);
        }
        var words = drawing.select("g.way > text");
        assertThat(words.stream().map(word -> word.attr("x") + " " + word.attr("y")))
                .doesNotHaveDuplicates();
        for (var word : words) {
            assertThat(boxes.stream().filter(box -> stands(word, box)))
                    .as(word.text())
                    .isEmpty();
        }
        assertThat(drawing.select("g.way > polyline"))
                .hasSameSizeAs(Sketch.of(known.definition()).ways());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_speaks_the_language_that_is_asked_for(Language language) {
        var known = ShippedProcesses.ALL.newest("ogp-local").orElseThrow();
        var named = drawing("/api/processes/ogp-local/4/drawing.svg?language=" + language.code());
        assertThat(named.select("g.stage > text").eachText()).containsAll(titles(known, language));
    }

    @Test
    void a_plan_stands_in_one_stage_and_has_passed_others() {
        var plan = reader.showcase();
        var drawing = drawing("/api/plans/" + plan + "/drawing.svg?language=en");
        assertThat(drawing.select("g.stage.here")).hasSize(1);
        assertThat(drawing.select("g.stage.here").text()).contains("The plan stands here");
        assertThat(drawing.select("g.stage.passed")).isNotEmpty();

        var before = drawing("/api/plans/" + plan + "/drawing.svg?language=en&asOf=2025-01-16");
        assertThat(before.select("g.stage.here").text())
                .isNotEqualTo(drawing.select("g.stage.here").text());
        assertThat(before.select("g.way.blocked text").text()).contains("✗");
    }

    @Test
    void what_is_not_there_is_not_drawn() {
        assertThat(reader.get("/api/plans/no-such-plan/drawing.svg").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/api/processes/nobodys/1/drawing.svg").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/api/processes/simple/1/drawing.svg?language=de").statusCode())
                .isEqualTo(400);
    }

    private Document drawing(String address) {
        var answer = reader.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        return Jsoup.parse(answer.body(), Parser.xmlParser());
    }

    private static List<String> titles(Published process, Language language) {
        return process.definition().stages().stream()
                .map(stage -> stage.title().read(language))
                .toList();
    }

    private static boolean overlap(Element one, Element other) {
        return at(one, "x") < at(other, "x") + at(other, "width")
                && at(other, "x") < at(one, "x") + at(one, "width")
                && at(one, "y") < at(other, "y") + at(other, "height")
                && at(other, "y") < at(one, "y") + at(one, "height");
    }

    private static boolean stands(Element word, Element box) {
        return at(word, "x") > at(box, "x")
                && at(word, "x") < at(box, "x") + at(box, "width")
                && at(word, "y") > at(box, "y")
                && at(word, "y") < at(box, "y") + at(box, "height");
    }

    private static int at(Element element, String attribute) {
        return Integer.parseInt(element.attr(attribute));
    }
}
