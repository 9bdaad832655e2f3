package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

  @Test
  void bundlesTheExportsOfTheDemoAccount(@TempDir Path bundled, @TempDir Path fresh)
      throws IOException {
    Sample.copyTo(bundled);
    KmcExport.of(SandboxAccount.sample()).writeTo(fresh);

    for (ExportKind kind : ExportKind.values()) {
      assertThat(bundled.resolve(kind.fileName()))
          .hasSameBinaryContentAs(fresh.resolve(kind.fileName()));
    }
  }

  @Test
  void createsTheFolderAndReplacesWhatIsThere(@TempDir Path folder) throws IOException {
    Path inbox = folder.resolve("in").resolve("box");
    Sample.copyTo(inbox);
    Sample.copyTo(inbox);

    assertThat(inbox).isDirectoryContaining("glob:**quiz*.csv");
    assertThat(inbox).isDirectoryContaining("glob:**youtube*.csv");
    assertThat(inbox).isDirectoryContaining("glob:**all*.csv");
  }
}
