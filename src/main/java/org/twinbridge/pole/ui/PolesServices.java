package org.twinbridge.pole.ui;

import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.matching.Lenses;
import org.twinbridge.matching.Matching;
import org.twinbridge.pole.PoleReviews;
import org.twinbridge.pole.PoleThemes;

/** What the page asks for its content. */
@Component
record PolesServices(
        PoleReviews reviews,
        PoleThemes themes,
        PoleWords words,
        Countries countries,
        Matching matching,
        Lenses lenses) {}
