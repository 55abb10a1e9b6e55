package org.twinbridge.engine.network;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * A member of a network.
 *
 * @param id who
 * @param gain by how much the value would fall without it; negative where it costs more than it brings, as one that a rule
 *     demands can
 * @param covered share of its needs that the others cover, in [0, 1]; 0 if it has stated none
 */
public record NetworkMember(InstitutionId id, double gain, double covered) {}
