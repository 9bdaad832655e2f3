package org.mediaretention.sandbox;

/**
 * One file of an entry, as Kaltura keeps it.
 *
 * @param sizeKb what Kaltura calls size, in units of 1,024 bytes
 * @param sizeInBytes 0 when Kaltura never recorded it
 * @param version counts up when the file is made anew under its id
 */
public record SandboxFlavor(
    String id,
    String entryId,
    int flavorParamsId,
    boolean isOriginal,
    String tags,
    int status,
    long sizeKb,
    long sizeInBytes,
    String fileExt,
    int version) {

  public static final int ERROR = -1;
  public static final int QUEUED = 0;
  public static final int CONVERTING = 1;
  public static final int READY = 2;
  public static final int DELETED = 3;

  /** A ready source file of a whole number of kilobytes. */
  public static SandboxFlavor source(String id, String entryId, long sizeKb) {
    return new SandboxFlavor(
        id, entryId, 0, true, "source", READY, sizeKb, sizeKb * 1024, "mp4", 1);
  }

  /** A ready transcoded file of a whole number of kilobytes. */
  public static SandboxFlavor transcoded(String id, String entryId, int paramsId, long sizeKb) {
    return new SandboxFlavor(
        id, entryId, paramsId, false, "mbr,web", READY, sizeKb, sizeKb * 1024, "mp4", 1);
  }

  public SandboxFlavor withStatus(int newStatus) {
    return copy(isOriginal, tags, newStatus, sizeKb, sizeInBytes);
  }

  public SandboxFlavor withTags(String newTags) {
    return copy(isOriginal, newTags, status, sizeKb, sizeInBytes);
  }

  public SandboxFlavor withOriginal(boolean original) {
    return copy(original, tags, status, sizeKb, sizeInBytes);
  }

  public SandboxFlavor withSizes(long newSizeKb, long newSizeInBytes) {
    return copy(isOriginal, tags, status, newSizeKb, newSizeInBytes);
  }

  /** The same file, made anew: ready, in its next version. */
  public SandboxFlavor again() {
    return new SandboxFlavor(
        id,
        entryId,
        flavorParamsId,
        isOriginal,
        tags,
        READY,
        sizeKb,
        sizeInBytes,
        fileExt,
        version + 1);
  }

  boolean isReady() {
    return status == READY;
  }

  boolean isListed() {
    return status != DELETED;
  }

  private SandboxFlavor copy(boolean original, String newTags, int state, long kb, long bytes) {
    return new SandboxFlavor(
        id, entryId, flavorParamsId, original, newTags, state, kb, bytes, fileExt, version);
  }
}
