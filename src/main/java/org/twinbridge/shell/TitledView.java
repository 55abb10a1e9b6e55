package org.twinbridge.shell;

import com.vaadin.flow.router.HasDynamicTitle;

/** A view that says what it is: the words stand at the top of the page and, with the product's name, in the browser's tab. */
public interface TitledView extends HasDynamicTitle {

    /** What the page is, in the user's language, such as "Partners for Université Cheikh Anta Diop". */
    String heading();

    @Override
    default String getPageTitle() {
        return heading() + " · Twinbridge";
    }
}
