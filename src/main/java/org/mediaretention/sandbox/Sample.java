package org.mediaretention.sandbox;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The exports of the demo account that come with the program. */
public final class Sample {

  private static final String RESOURCES = "/sample/";

  private Sample() {}

  /** Copies the three exports into a folder, which is created if need be. */
  public static void copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (ExportKind kind : ExportKind.values()) {
      try (InputStream export = Sample.class.getResourceAsStream(RESOURCES + kind.fileName())) {
        if (export == null) {
          throw new FileNotFoundException(RESOURCES + kind.fileName());
        }
        Files.copy(export, folder.resolve(kind.fileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * Writes the exports anew: run it from the project's folder whenever the demo account changes,
   * and commit what it wrote.
   */
  public static void main(String[] args) throws IOException {
    KmcExport.of(SandboxAccount.sample()).writeTo(Path.of("src/main/resources/sample"));
  }
}
