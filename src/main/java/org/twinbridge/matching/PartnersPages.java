package org.twinbridge.matching;

import java.util.List;
import java.util.Map;
import org.twinbridge.engine.score.Policy;

/**
 * Understands addresses of the page Partners for others who score a pair as the page does. What an address holds that
 * makes no sense is left out, as the page does. For anybody who is signed in.
 */
public interface PartnersPages {

    /** The policy in force with what the address tries out; it keeps the name of the one in force. */
    Policy policy(Map<String, List<String>> parameters);

    /** Whether the address tries out anything against the policy in force. */
    boolean isWhatIf(Map<String, List<String>> parameters);

    /** The catalogue as the address sees it: through an initiative, or the whole. */
    Matching matching(Map<String, List<String>> parameters);
}
