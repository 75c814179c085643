package org.mithaq.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The reader's language: the one at the beginning of a page's address, else the one that the browser asks for. */
@Component("localeResolver")
public class Languages implements LocaleResolver {

    /** Who asks for none of ours reads what most plans here are written in. */
    private static final Language DEFAULT = Language.FR;

    public static Language of(HttpServletRequest request) {
        return inPath(request.getRequestURI()).orElseGet(() -> preferred(request, DEFAULT));
    }

    /** The language of a problem's title: programs, and those who write them, ask for none and read English. */
    static Language forPrograms(HttpServletRequest request) {
        return preferred(request, Language.EN);
    }

    /** The language with which an address begins. */
    public static Optional<Language> inPath(String path) {
        return Arrays.stream(Language.values())
                .filter(language -> path.equals("/" + language.code()) || path.startsWith("/" + language.code() + "/"))
                .findFirst();
    }

    /** How a language is written in Morocco: its months and digits. */
    public static Locale locale(Language language) {
        return switch (language) {
            case AR -> Locale.of("ar", "MA");
            case FR -> Locale.of("fr", "MA");
            case EN -> Locale.of("en", "GB");
        };
    }

    public static String direction(Language language) {
        return language == Language.AR ? "rtl" : "ltr";
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var uri = request.getAttribute("jakarta.servlet.error.request_uri");
        return locale(
                uri instanceof String path ? inPath(path).orElseGet(() -> preferred(request, DEFAULT)) : of(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A page's language stands in its address");
    }

    private static Language preferred(HttpServletRequest request, Language otherwise) {
        List<Locale> wanted =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return wanted.stream()
                .flatMap(locale -> Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(locale.getLanguage())))
                .findFirst()
                .orElse(otherwise);
    }
}
