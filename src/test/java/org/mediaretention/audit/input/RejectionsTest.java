package org.mediaretention.audit.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mediaretention.export.RejectedRow;

class RejectionsTest {

  private final Rejections rejections = new Rejections();

  private long line = 1;

  @Test
  void namesTheThreeCommonestReasonsTheCommonestFirst() {
    see(2, "Plays \"x\" is not a number");
    see(5, "Created On \"soon\" is not a date");
    see(1, "there are 3 cells where the header has 9");
    see(3, "\"no id\" is not an entry id");
    see(4, "Duration \"?\" is not a duration");

    assertThat(rejections.inWords("all.csv"))
        .isEqualTo(
            "None of the 15 rows of all.csv can be read. The commonest reasons are:"
                + " 5 rows such as line 4: Created On \"soon\" is not a date;"
                + " 4 rows such as line 13: Duration \"?\" is not a duration;"
                + " 3 rows such as line 10: \"no id\" is not an entry id.");
  }

  @Test
  void takesReasonsThatDifferOnlyInWhatTheRowHoldsForOne() {
    see(1, "Created On \"soon\" is not a date");
    see(1, "Created On \"later\" is not a date");

    assertThat(rejections.count()).isEqualTo(2);
    assertThat(rejections.inWords("all.csv"))
        .contains("2 rows such as line 2: Created On \"soon\"");
  }

  @Test
  void goesOnCountingWhenThereAreMoreReasonsThanItKeeps() {
    for (int i = 0; i < 1_500; i++) {
      see(1, "reason " + i);
    }
    see(2, "reason 7");

    assertThat(rejections.inWords("all.csv"))
        .startsWith("None of the 1502 rows of all.csv")
        .contains("are: 3 rows such as line 9: reason 7;");
  }

  private void see(int rows, String reason) {
    for (int i = 0; i < rows; i++) {
      rejections.see(new RejectedRow("all.csv", ++line, reason, ""));
    }
  }
}
