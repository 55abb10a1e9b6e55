package org.twinbridge.matching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the catalogue can be seen through: the initiatives of the programme, which know matching and not the other way. */
public interface Lenses {

    /** Those that are offered, in their order. */
    List<Lens> offered(Locale locale);

    /** One of that id, offered still or not; empty if there is none. */
    Optional<Lens> find(String id, Locale locale);
}
