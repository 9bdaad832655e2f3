package org.mediaretention.settings;

import java.util.List;

/** The extra rows of the summary; lengths are in seconds. */
public record SummarySettings(
    List<String> owner,
    List<String> ownerBeginsWith,
    List<String> ownerEndsWith,
    List<String> entryName,
    List<String> entryNameEndsWith,
    List<Long> lengthEquals,
    List<Long> lengthLessThan,
    List<Long> lengthGreaterThan) {

  static SummarySettings read(SettingsReader read) {
    List<Long> equal = read.wholeNumbers("summary.length-equals");
    return new SummarySettings(
        read.list("summary.owner"),
        read.list("summary.owner-begins-with"),
        read.list("summary.owner-ends-with"),
        read.list("summary.entry-name"),
        read.list("summary.entry-name-ends-with"),
        // As in the original: a length of 0 is looked for unless another is named.
        equal.isEmpty() ? List.of(0L) : equal,
        read.wholeNumbers("summary.length-less-than"),
        read.wholeNumbers("summary.length-greater-than"));
  }
}
