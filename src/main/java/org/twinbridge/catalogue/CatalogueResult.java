package org.twinbridge.catalogue;

import java.util.List;

/**
 * A portion of what was found.
 *
 * @param total how many there are in all
 * @param near how many of them were found only by forgiving the text something; they come last
 * @param hits the portion: the best first where there is a text, else by name
 * @param facets what each further choice would leave
 * @param release name of the data, as shown beside it
 * @param changeNumber number of the last change it shows, for those who keep a copy
 */
public record CatalogueResult(
        int total, int near, List<CatalogueHit> hits, CatalogueFacets facets, String release, long changeNumber) {
    public CatalogueResult {
        hits = List.copyOf(hits);
    }
}
