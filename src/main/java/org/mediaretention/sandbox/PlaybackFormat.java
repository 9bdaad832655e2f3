package org.mediaretention.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The ways in which a player gets an entry, and by which tags the files for each are chosen. */
enum PlaybackFormat {
  HLS(
      "applehttp",
      List.of(
          Set.of("applembr"),
          Set.of("ipadnew", "iphonenew", "h265", "dash"),
          Set.of("ipad", "iphone"))),
  DASH(
      "mpegdash",
      List.of(Set.of("dash", "h265"), Set.of("ipadnew", "iphonenew"), Set.of("ipad", "iphone"))),
  PROGRESSIVE("url", List.of(Set.of("mbr"), Set.of("web")));

  private final String label;
  private final List<Set<String>> groups;

  PlaybackFormat(String label, List<Set<String>> groups) {
    this.label = label;
    this.groups = groups;
  }

  String label() {
    return label;
  }

  /** The ready files with a tag of the first group that any of them has. */
  List<SandboxFlavor> files(SandboxEntry entry) {
    return groups.stream()
        .map(group -> ready(entry, group))
        .filter(files -> !files.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<SandboxFlavor> ready(SandboxEntry entry, Set<String> group) {
    return entry.flavors().stream()
        .filter(SandboxFlavor::isReady)
        .filter(file -> Arrays.stream(file.tags().split(",")).anyMatch(group::contains))
        .toList();
  }
}
