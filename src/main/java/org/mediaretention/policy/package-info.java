/**
 * The retention rules: who is a candidate, and why. Knows neither Camel nor files nor the clock;
 * time is always a parameter.
 */
package org.mediaretention.policy;
