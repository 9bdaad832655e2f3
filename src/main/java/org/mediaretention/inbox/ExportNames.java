package org.mediaretention.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mediaretention.journal.ExportRole;
import org.mediaretention.settings.ExportSettings;

/** Tells by its name what a dropped file is. */
public final class ExportNames {

  /** What browsers and copy programs call a file that is not whole yet. */
  private static final List<String> PARTIAL =
      List.of(".crdownload", ".part", ".partial", ".tmp", ".download", ".filepart");

  /**
   * What the KMC calls its export: the number of the account, and that of the job. A browser adds a
   * number to the name of a second copy.
   */
  private static final Pattern NAMED_BY_THE_KMC =
      Pattern.compile("export_\\d+_\\w+(?: ?\\(\\d+\\)|[- ]\\d+)?\\.csv", Pattern.CASE_INSENSITIVE);

  private final Pattern all;
  private final Pattern quizzes;
  private final Pattern youtube;
  private final String inWords;

  public ExportNames(ExportSettings settings) {
    this.all = glob(settings.all());
    this.quizzes = glob(settings.quizzes());
    this.youtube = glob(settings.youtube());
    this.inWords =
        String.format(
            Locale.ROOT,
            "exports.all (%s), exports.quizzes (%s) or exports.youtube (%s)",
            settings.all(),
            settings.quizzes(),
            settings.youtube());
  }

  /** A name that fits several patterns is quizzes or youtube before it is all. */
  public Optional<ExportRole> roleOf(String name) {
    if (isHidden(name) || isPartial(name)) {
      return Optional.empty();
    }
    if (quizzes.matcher(name).matches()) {
      return Optional.of(ExportRole.QUIZZES);
    }
    if (youtube.matcher(name).matches()) {
      return Optional.of(ExportRole.YOUTUBE);
    }
    return all.matcher(name).matches() ? Optional.of(ExportRole.ALL) : Optional.empty();
  }

  /**
   * Whether the file has the name that the KMC gave it, which fits no pattern. It holds all entries
   * when no other file does.
   */
  public boolean isNamedByTheKmc(String name) {
    return NAMED_BY_THE_KMC.matcher(name).matches() && roleOf(name).isEmpty();
  }

  boolean isPartial(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return PARTIAL.stream().anyMatch(lower::endsWith);
  }

  boolean isHidden(String name) {
    return name.startsWith(".");
  }

  /** Whether the file was probably meant to be an export, even if its name fits no pattern. */
  public boolean looksMeant(String name) {
    boolean isCsv = !isHidden(name) && name.toLowerCase(Locale.ROOT).endsWith(".csv");
    return isCsv || roleOf(name).isPresent();
  }

  /** Whether a file of this name is neither audited nor on its way. */
  boolean isLeftAlone(String name) {
    return !isHidden(name) && !isPartial(name) && !looksMeant(name);
  }

  /** The patterns, for a sentence. */
  public String inWords() {
    return inWords;
  }

  private static Pattern glob(String glob) {
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toCharArray()) {
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(
        regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
