package org.mediaretention.endtoend.support;

import java.util.Arrays;
import java.util.List;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxFlavor;

/** How many flavors an entry has, and how many bytes go when a policy is carried out on it. */
record OracleStorage(long flavors, long bytes) {

  static OracleStorage of(SandboxEntry entry, String policy) {
    if (entry.status().equals("7")) {
      return new OracleStorage(0, 0);
    }
    List<SandboxFlavor> listed =
        entry.flavors().stream()
            .filter(flavor -> flavor.status() != SandboxFlavor.DELETED)
            .toList();
    long bytes = 0;
    for (SandboxFlavor flavor : listed) {
      boolean stays = policy.equals("2year") && isSource(flavor);
      bytes += stays ? 0 : bytes(flavor);
    }
    return new OracleStorage(listed.size(), bytes);
  }

  private static long bytes(SandboxFlavor flavor) {
    return flavor.sizeInBytes() > 0 ? flavor.sizeInBytes() : flavor.sizeKb() * 1024;
  }

  private static boolean isSource(SandboxFlavor flavor) {
    return flavor.isOriginal()
        || Arrays.asList(flavor.tags().trim().split("\\s*,\\s*")).contains("source");
  }
}
