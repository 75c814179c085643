package org.mithaq.query.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody wrote when their session had ended, and the page to which they come back: kept in the new session. */
public final class Drafts {

    private static final Pattern FORM = Pattern.compile("/(ar|fr|en)(/plans/[A-Za-z0-9.-]+)?/write/[A-Za-z]+");
    private static final Pattern PAGE = Pattern.compile("/(ar|fr|en)(/[A-Za-z0-9./-]*)?(\\?[A-Za-z0-9=&%+._~-]*)?");
    private static final String DRAFT = "mithaq.draft";
    private static final String BACK = "mithaq.back";

    /** Nobody writes more by hand; a session of somebody unknown holds no more. */
    private static final int MOST = 256 * 1024;

    private Drafts() {}

    private record Draft(String path, LinkedHashMap<String, String> values) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /** What became of something that was sent when nobody was signed in. */
    public enum Kept {
        KEPT,
        /** The browser still has it, which is all that can be said to whoever wrote it. */
        TOO_LONG,
        NO_FORM
    }

    /** Keeps the form that was sent, if it is one and no longer than people write. */
    public static Kept keep(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!request.getMethod().equals("POST") || !FORM.matcher(path).matches() || isOfAnotherSite(request)) {
            return Kept.NO_FORM;
        }
        var values = written(request);
        var length = values.entrySet().stream()
                .mapToInt(one -> one.getKey().length() + one.getValue().length())
                .sum();
        if (length > MOST) {
            return Kept.TOO_LONG;
        }
        request.getSession().setAttribute(DRAFT, new Draft(path, new LinkedHashMap<>(values)));
        return Kept.KEPT;
    }

    /** Another site could put its own words before somebody in this way. */
    private static boolean isOfAnotherSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin");
    }

    /** What was kept of the form at this address, for once; in whatever language it is read now. */
    public static Optional<Map<String, String>> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(DRAFT) instanceof Draft draft)
                || !draft.path().substring(3).equals(request.getRequestURI().substring(3))) {
            return Optional.empty();
        }
        session.removeAttribute(DRAFT);
        return Optional.of(draft.values());
    }

    /** Remembers where somebody comes back to who goes to sign in. */
    public static void comeBack(HttpServletRequest request, String to) {
        request.getSession().setAttribute(BACK, PAGE.matcher(to).matches() ? to : "/");
    }

    /** Where they come back to. */
    public static String back(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(BACK) instanceof String back ? back : "/";
    }

    /** What a link says of a form is written in it already; where there is no member, a territory is one. */
    public static Map<String, String> named(HttpServletRequest request, Blank blank) {
        var values = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, value) -> {
            if (blank.has(name)) {
                values.put("/" + name, value[0]);
            } else if (name.equals("member") && blank.has("territory")) {
                values.put("/territory", value[0]);
            } else if (name.equals("contribution") && blank.has("answers")) {
                for (var at = 0; at < value.length; at++) {
                    values.put("/answers/0/contributions/" + at, value[at]);
                }
            }
        });
        return values;
    }

    /** What stands in the places of a form that was sent. */
    public static Map<String, String> written(HttpServletRequest request) {
        var values = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, value) -> {
            if (name.startsWith("/") || name.equals("_key")) {
                values.put(name, value[0]);
            }
        });
        return values;
    }
}
