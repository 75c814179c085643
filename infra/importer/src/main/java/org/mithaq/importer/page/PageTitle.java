package org.mithaq.importer.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the title of a page says: whose plan it is, in which country, and from which year to which. */
record PageTitle(String name, String country, int from, int to) {

    private static final Pattern YEARS = Pattern.compile("[,\\s(]*\\b(20\\d{2})\\s*[-–—/]\\s*(20\\d{2})\\b\\)?\\s*$");
    private static final Pattern PAIR = Pattern.compile("\\b(20\\d{2})\\s*[-–—/]\\s*(20\\d{2})\\b");
    private static final Pattern BEFORE = Pattern.compile("^\\s*[-–—:]\\s*");
    private static final Pattern COUNTRY = Pattern.compile("^(.+),\\s*([^,]+)$");
    private static final Pattern SITE = Pattern.compile("\\s*[|–—-]\\s*Open Government Partnership\\s*$");

    static Optional<PageTitle> of(PageLine line) {
        var text = SITE.matcher(line.entry()).replaceFirst("");
        var years = YEARS.matcher(text);
        if (!years.find()) {
            return Optional.empty();
        }
        var named = withoutKind(text.substring(0, years.start()));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var country = COUNTRY.matcher(named.get());
        var from = Integer.parseInt(years.group(1));
        var to = Integer.parseInt(years.group(2));
        return Optional.of(
                country.matches()
                        ? new PageTitle(
                                country.group(1).strip(), country.group(2).strip(), from, to)
                        : new PageTitle(named.get(), "", from, to));
    }

    /** The name behind "Action plan –" in any language. */
    private static Optional<String> withoutKind(String text) {
        var kind = Words.ACTION_PLAN.atBeginning(text);
        if (kind == 0) {
            return Optional.empty();
        }
        var rest = BEFORE.matcher(text.substring(kind)).replaceFirst("").strip();
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    /** Whether another title names the same years. */
    boolean hasYearsOf(String other) {
        var years = PAIR.matcher(other);
        return years.find()
                && years.group(1).equals(Integer.toString(from))
                && years.group(2).equals(Integer.toString(to));
    }

    /** Whether another title names the same country, or one of them names none. */
    boolean hasCountryOf(PageTitle other) {
        return country.isEmpty()
                || other.country.isEmpty()
                || Near.same(country, other.country)
                || (isMorocco() && other.isMorocco());
    }

    boolean isMorocco() {
        return Pattern.matches("(?i)morocco|maroc|marruecos", Words.plain(country.isEmpty() ? name : country));
    }
}
