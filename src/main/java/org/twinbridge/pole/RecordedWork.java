package org.twinbridge.pole;

import org.twinbridge.engine.pole.JointWork;

/**
 * Joint work with where it is known from.
 *
 * @param work who works together on what
 * @param isSample whether it was made up for the demonstration: nobody recorded it
 */
public record RecordedWork(JointWork work, boolean isSample) {}
