package org.mediaretention.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mediaretention.kaltura.AnswerReader;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.SignedRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many objects of answers are read a second. */
@State(Scope.Benchmark)
public class ReadingAnswers {

  private static final int OBJECTS = 500;

  private final AnswerReader reader = new AnswerReader(Clock.systemUTC());
  private final List<String> ids =
      IntStream.range(0, OBJECTS).mapToObj("1_%08d"::formatted).toList();
  private final byte[] media =
      list(
          """
          {"id":"%s","status":2,"createdAt":1500000000,"plays":7,"lastPlayedAt":1600000000,\
          "displayInSearch":1,"flavorParamsIds":"0,1,2,3,4","objectType":"KalturaMediaEntry"}""");
  private final byte[] flavors =
      list(
          """
          {"entryId":"%s","isOriginal":false,"size":1000,"sizeInBytes":1024000,\
          "tags":"mbr,web","objectType":"KalturaFlavorAsset"}""");

  @Benchmark
  @OperationsPerInvocation(OBJECTS)
  public KalturaAnswer readEntries() {
    return reader.read(media, new SignedRequest(new ListMedia(ids), "ks"));
  }

  @Benchmark
  @OperationsPerInvocation(OBJECTS)
  public KalturaAnswer readFlavors() {
    return reader.read(flavors, new SignedRequest(new ListFlavors(ids), "ks"));
  }

  private byte[] list(String object) {
    return ids.stream()
        .map(object::formatted)
        .collect(Collectors.joining(",", "{\"totalCount\":500,\"objects\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
