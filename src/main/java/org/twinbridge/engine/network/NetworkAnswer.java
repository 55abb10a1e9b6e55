package org.twinbridge.engine.network;

/** What comes of a demand for a network. */
public sealed interface NetworkAnswer permits NetworkProposal, InfeasibleNetwork {}
