package org.mediaretention.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The part of the appendix that says where the candidates are. */
record WherePart(
    Chart yearsChart,
    Table years,
    Chart lastPlaysChart,
    Table lastPlays,
    Table owners,
    String ownersNote,
    Table mediaTypes) {

  private static final int TOP = 20;
  private static final int EPOCH_YEAR = 1970;

  static WherePart of(Findings findings) {
    Figures figures = findings.figures();
    return new WherePart(
        Chart.of("years", "by year of creation", figures.byYear(), WherePart::year),
        table("By year of creation", "Created in", figures.byYear(), WherePart::year, findings),
        Chart.of(
            "last-plays", "by time since the last play", figures.byLastPlay(), LastPlay::title),
        table(
            "By time since the last play, in years of 365 days",
            "Last played",
            figures.byLastPlay(),
            LastPlay::title,
            findings),
        owners(findings),
        ownersNote(findings.owners()),
        table(
            "By type and subtype of media",
            "Type",
            figures.byMediaType(),
            MediaType::title,
            findings));
  }

  // A list of candidates that has no date says 1970.
  private static String year(int year) {
    return year <= EPOCH_YEAR ? "Not known" : Integer.toString(year);
  }

  private static <K extends Comparable<K>> Table table(
      String caption, String of, Breakdown<K> parts, Function<K, String> title, Findings findings) {
    AmountTable table = table(caption, of, findings);
    for (Map.Entry<K, Amounts> part : parts.parts().entrySet()) {
      table.row(title.apply(part.getKey()), part.getValue());
    }
    return table.table(findings.amounts());
  }

  private static Table owners(Findings findings) {
    List<Owners.Owner> all = findings.owners().all();
    List<Owners.Owner> top = all.subList(0, Math.min(TOP, all.size()));
    String order = findings.measured() ? "by storage" : "by entries";
    AmountTable table =
        table(
            String.format(Locale.ROOT, "The %d largest owners, %s", top.size(), order),
            "Owner",
            findings);
    for (Owners.Owner owner : top) {
      table.row(
          owner.name().isEmpty() ? "(no owner)" : Words.shortened(owner.name()), owner.amounts());
    }
    Amounts others = new Amounts();
    for (Owners.Owner owner : all.subList(top.size(), all.size())) {
      others.addAll(owner.amounts());
    }
    int rest = all.size() - top.size();
    if (rest > 0) {
      table.row(Words.count(rest, "other owner", "other owners"), others);
    }
    return table.table(findings.amounts());
  }

  private static AmountTable table(String caption, String of, Findings findings) {
    return new AmountTable(caption, of, findings.measured(), findings.amounts());
  }

  private static String ownersNote(Owners owners) {
    return String.format(
        Locale.ROOT,
        "%s in all; each has a row in ",
        Words.count(owners.all().size(), "owner", "owners"));
  }
}
