package org.mediaretention.export.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationShapesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2:05 AM",
        "02:05:00 pm",
        "2:05 p.m.",
        "1900-01-02 14:05:00",
        "1/2/1900 2:05:00 PM",
        "02.01.1900",
        "02-Jan-1900",
        "0.0868055556"
      })
  void knowsWhatASpreadsheetMakesOfADuration(String duration) {
    assertThat(noted(duration).mangled()).isEqualTo(1);
    assertThat(noted(duration).unreadable()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0:0", "2:5", "62:5", "02:05", "754", "754.25", "1:02:05", "1:2:5.5"})
  void findsNothingWrongWithDurations(String duration) {
    assertThat(noted(duration, duration, duration).mangled()).isZero();
    assertThat(noted(duration).unreadable()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-", "1:2:3:4", "1h 2m"})
  void countsWhatIsNoDurationAtAllApart(String duration) {
    assertThat(noted(duration).mangled()).isZero();
    assertThat(noted(duration).unreadable()).isEqualTo(1);
  }

  @Test
  void suspectsHoursAndMinutesWhenNoneHasSeconds() {
    assertThat(noted("62:05:00", "2:05:00", "12:00:00", "5:3").mangled()).isEqualTo(3);
  }

  @Test
  void doesNotSuspectThemWhenOneHasSecondsOrThereAreFew() {
    assertThat(noted("62:05:00", "2:05:00", "12:00:01").mangled()).isZero();
    assertThat(noted("62:05:00", "2:05:00").mangled()).isZero();
  }

  private static DurationShapes noted(String... durations) {
    DurationShapes shapes = new DurationShapes();
    for (String duration : durations) {
      char[] chars = duration.toCharArray();
      shapes.note(new CellText().load(chars, 0, chars.length, Cells.BARE));
    }
    return shapes;
  }
}
