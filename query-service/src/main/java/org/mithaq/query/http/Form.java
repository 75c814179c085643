package org.mithaq.query.http;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;

/** The form in which a list is asked for: JSON for programs, unless a table is asked for by the address or preferred. */
public enum Form {
    JSON,
    CSV;

    /** What an address ends with that gives a table, whatever else is accepted. */
    public static final String SUFFIX = ".csv";

    private static final MediaType TABLE = MediaType.parseMediaType("text/csv");

    /** The form that these headers prefer; where they are indifferent it is JSON, as it always was. */
    static Form preferred(List<String> accept) {
        var ranges = ranges(accept);
        var csv = liking(TABLE, ranges);
        var json = liking(MediaType.APPLICATION_JSON, ranges);
        if (csv.quality() == 0 && json.quality() == 0) {
            throw Statuses.problem(HttpStatus.NOT_ACCEPTABLE.value());
        }
        return Comparator.comparingDouble(Liking::quality)
                                .thenComparingInt(Liking::precision)
                                .compare(csv, json)
                        > 0
                ? CSV
                : JSON;
    }

    private record Liking(double quality, int precision) {}

    /** How much a type is liked: as the most precise range that includes it says. */
    private static Liking liking(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .map(range -> new Liking(range.getQualityValue(), precision(range)))
                .max(Comparator.comparingInt(Liking::precision).thenComparingDouble(Liking::quality))
                .orElse(new Liking(0, 0));
    }

    private static int precision(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }

    private static List<MediaType> ranges(List<String> accept) {
        try {
            var ranges = MediaType.parseMediaTypes(accept);
            return ranges.isEmpty() ? List.of(MediaType.ALL) : ranges;
        } catch (InvalidMediaTypeException | InvalidMimeTypeException _) {
            throw Problem.of(
                    HttpStatus.NOT_ACCEPTABLE,
                    "request.not-acceptable",
                    "The header " + HttpHeaders.ACCEPT + " cannot be read");
        }
    }
}
