package org.mithaq.consultation;

import org.mithaq.events.Text;

/** One of the themes on which a consultation asks: contributors choose among them, so that nobody writes a name into one. */
public record Theme(ThemeId id, Text title) {
    public Theme {
        Text.title(title, "/title");
    }
}
