package org.twinbridge.cli;

/** The application's services, as a command finds them: started when the first is asked for. */
interface Services extends AutoCloseable {

    /** The service of a type; starts the application if it has not been. */
    <T> T find(Class<T> type);

    /** Whether the application runs with demonstration data, as it does unless its profile is production. */
    boolean isDemonstration();

    @Override
    void close();
}
