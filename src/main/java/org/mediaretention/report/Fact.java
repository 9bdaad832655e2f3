package org.mediaretention.report;

/** Something that the page says, under a name. */
record Fact(String name, String value) {}
