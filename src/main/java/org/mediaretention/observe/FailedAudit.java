package org.mediaretention.observe;

/**
 * An audit whose exports are in the folder of failed ones.
 *
 * @param why a sentence
 */
public record FailedAudit(String audit, String why) {}
