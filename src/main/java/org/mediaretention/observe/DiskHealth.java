package org.mediaretention.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Ready as long as there is room for another audit. */
public final class DiskHealth extends AbstractHealthCheck {

  private static final double GIB = 1L << 30;
  private static final double SMALL_SHARE = 0.05;

  private final List<Path> folders;
  private final Disk disk;

  /**
   * The disk under a folder.
   *
   * @param free bytes that this user may still write
   */
  public record Space(long free, long total) {

    /** Less than a gibibyte, or on a small disk less than a twentieth of it. */
    boolean isScarce() {
      return free < Math.min(GIB, SMALL_SHARE * total);
    }
  }

  /** Tells how much room there is. */
  @FunctionalInterface
  public interface Disk {
    Space under(Path folder) throws IOException;
  }

  /**
   * @param folders in which audits write
   */
  public DiskHealth(List<Path> folders) {
    this(folders, DiskHealth::space);
  }

  DiskHealth(List<Path> folders, Disk disk) {
    super("media-retention", "disk");
    this.folders = folders;
    this.disk = disk;
  }

  @Override
  public boolean isLiveness() {
    return false; // a restart would not mend it
  }

  @Override
  protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
    result.up();
    for (Path folder : folders) {
      check(folder, result);
    }
  }

  private void check(Path folder, HealthCheckResultBuilder result) {
    try {
      Space space = disk.under(folder);
      if (space.isScarce()) {
        String words = "The disk of %s is nearly full: %.2f GiB of %.0f are free.";
        result.message(
            String.format(Locale.ROOT, words, folder, space.free() / GIB, space.total() / GIB));
        result.down();
      }
    } catch (IOException e) {
      result.message(
          String.format(Locale.ROOT, "How full the disk of %s is cannot be read: %s.", folder, e));
      result.down();
    }
  }

  // A folder that is not there yet will be on the disk of the nearest one above that is.
  private static Space space(Path folder) throws IOException {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    var store = Files.getFileStore(there);
    return new Space(store.getUsableSpace(), store.getTotalSpace());
  }
}
