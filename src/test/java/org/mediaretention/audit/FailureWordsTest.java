package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.kaltura.CallRefused;

class FailureWordsTest {

  @Test
  void repeatsASentenceThatWasMeantForTheOperator() {
    assertThat(FailureWords.of(AuditProblem.ofExports("all.csv is empty.")))
        .isEqualTo("all.csv is empty.");
    assertThat(FailureWords.of(new CallRefused("Kaltura refused."))).isEqualTo("Kaltura refused.");
  }

  @Test
  void saysThatAFileCouldNotBeWritten() {
    assertThat(FailureWords.of(new IOException("disk full")))
        .isEqualTo("A file could not be read or written: disk full.");
  }

  @Test
  void namesWhatNobodyExpected() {
    assertThat(FailureWords.of(new IllegalStateException("oops")))
        .startsWith("Something unexpected went wrong: ")
        .contains("oops");
  }
}
