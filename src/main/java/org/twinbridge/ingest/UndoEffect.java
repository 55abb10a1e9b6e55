package org.twinbridge.ingest;

/**
 * What undoing a release does, counted in parts of the catalogue such as institutions, profiles or countries.
 *
 * @param release number of the release
 * @param removed parts that it brought and that go
 * @param restored parts that it changed and that are as before
 */
public record UndoEffect(long release, long removed, long restored) {}
