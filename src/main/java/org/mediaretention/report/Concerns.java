package org.mediaretention.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.Plan;
import org.mediaretention.kaltura.fact.FlavorStorage;

/** Lists the candidates to look at first, in a file for each concern. */
final class Concerns implements Closeable {

  private static final String[] COLUMNS = {
    "entry_id",
    "entry_name",
    "policy",
    "owner",
    "created",
    "last_played",
    "plays",
    "number_of_flavors",
    "bytes_saved"
  };

  private final Map<Concern, CsvFile> files = new EnumMap<>(Concern.class);
  private final Map<Concern, Amount> amounts = new EnumMap<>(Concern.class);
  private final Plan plan;
  private final IsoDates dates;

  Concerns(Path folder, Plan plan) throws IOException {
    this.plan = plan;
    this.dates = new IsoDates(plan.timeZone());
    for (Concern concern : Concern.values()) {
      files.put(concern, new CsvFile(folder.resolve(concern.file()), COLUMNS));
    }
  }

  void write(Candidate candidate) throws IOException {
    for (Concern concern : Concern.values()) {
      if (concern.names(candidate, plan)) {
        amounts.merge(concern, Amount.of(candidate, plan.flavors()), Amount::plus);
        write(candidate, files.get(concern));
      }
    }
  }

  /** How much of the candidates each concern is about. */
  Amount of(Concern concern) {
    return amounts.getOrDefault(concern, Amount.NONE);
  }

  private void write(Candidate candidate, CsvFile file) throws IOException {
    file.row(
        candidate.entry().id(),
        candidate.entry().name(),
        candidate.rule().label(),
        candidate.entry().owner(),
        dates.text(candidate.created()),
        dates.text(candidate.lastPlayed()),
        Concern.plays(candidate),
        candidate.storage().map(FlavorStorage::flavors).map(Object::toString).orElse(""),
        candidate.bytesSaved().map(Object::toString).orElse(""));
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : files.values()) {
      file.close();
    }
  }
}
