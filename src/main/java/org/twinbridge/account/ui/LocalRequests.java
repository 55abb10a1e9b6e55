package org.twinbridge.account.ui;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Tells requests of this very machine from others. */
final class LocalRequests {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    private LocalRequests() {}

    /**
     * Whether a request comes from this machine and was meant for it. The second half refuses a page of the internet
     * whose name was made to point at the visitor's own machine.
     *
     * @param remoteAddress the address the request came from, as numbers
     * @param serverName the host the request names
     */
    static boolean isLocal(String remoteAddress, String serverName) {
        return NAMES.contains(serverName) && isLoopback(remoteAddress);
    }

    private static boolean isLoopback(String address) {
        try {
            // An address, not a name, so that nothing is looked up.
            return address.matches("[0-9a-fA-F:.%]+")
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
