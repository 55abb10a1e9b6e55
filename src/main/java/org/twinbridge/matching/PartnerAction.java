package org.twinbridge.matching;

import java.util.Locale;
import org.twinbridge.account.Account;

/**
 * Something that can be done about a suggested partner, such as expressing interest or taking a dossier away. Other
 * features implement it as beans, and Partners shows them as links under the explanation, in the order of the beans
 * (Spring's {@code @Order}). The page or download that a link leads to checks for itself who may do what: an offered link
 * is a courtesy, not a permission.
 */
public interface PartnerAction {

    /** How much a link stands out. Of several primary ones that are offered, the first alone is shown so. */
    enum Prominence {
        /** What most people come for. */
        PRIMARY,
        SECONDARY
    }

    /** The words on the link: a verb and what it acts on, in the reader's language. */
    String words(Locale locale);

    /**
     * Where the link leads, within the application and without a slash at the start, such as
     * {@code interest?institution=04je6yw13&partner=05b3t1z97}.
     */
    String address(SuggestedPair pair);

    /** Whether it is offered to the account for this pair: by role, by institution, or by what has been done already. */
    boolean isOfferedTo(Account account, SuggestedPair pair);

    /** Secondary unless it says otherwise. */
    default Prominence prominence() {
        return Prominence.SECONDARY;
    }

    /** Whether the link takes a file away instead of leading to a page. */
    default boolean isDownload() {
        return false;
    }
}
