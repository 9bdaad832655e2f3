package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallsTest {

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void countsCallsByAction() throws Exception {
    TestClient client = serve(server());

    client.mediaList(List.of("0_00000001", "0_00000002"));
    client.flavors(List.of("0_00000001"));
    client.flavors(List.of("0_00000001"));

    assertThat(server.calls().total()).isEqualTo(4);
    assertThat(server.calls().total("flavorAsset.list")).isEqualTo(2);
    assertThat(server.calls().byAction()).containsEntry("media.list", 1);
    assertThat(server.calls().objects()).isEqualTo(2);
    assertThat(server.calls().records()).isEmpty();
  }

  @Test
  void recordsWhatWasAskedAndHow() throws Exception {
    TestClient client = serve(server().recordCalls());
    server.calls().reset();
    server.faults(Faults.next(Fault.HTTP_500));

    client.send("media", "list", Map.of("filter", Map.of("idIn", "0_00000002,0_00000001")));
    client.post(
        "/api_v3/service/media/action/count?ks=" + client.ks(), "application/json; x=y", "{}");

    assertThat(server.calls().failed()).isEqualTo(1);
    Call list = server.calls().records("media.list").get(0);
    assertThat(list.ids()).containsExactly("0_00000002", "0_00000001");
    assertThat(list.fault()).contains(Fault.HTTP_500);
    assertThat(list.contentType()).isEqualTo("application/json");
    assertThat(list.ksInUrl()).isFalse();
    Call count = server.calls().records().get(1);
    assertThat(count.fault()).isEqualTo(Optional.empty());
    assertThat(count.contentType()).isEqualTo("application/json; x=y");
    assertThat(count.ksInUrl()).isTrue();
  }

  @Test
  void seesHowManyCallsRanAtOnce() throws Exception {
    TestClient client = serve(server().latency(Duration.ofMillis(200)));
    server.calls().reset();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    Callable<JsonNode> list = () -> client.mediaList(List.of("0_00000001"));

    for (Future<JsonNode> call : threads.invokeAll(List.of(list, list, list))) {
      call.get();
    }
    threads.shutdown();

    assertThat(server.calls().peak()).isEqualTo(3);
    assertThat(server.calls().peak("media.list")).isEqualTo(3);
  }

  @Test
  void takesItsTimePerCallAndPerObject() throws Exception {
    TestClient client =
        serve(
            server().recordCalls().latency(Duration.ofMillis(5)).perObject(Duration.ofMillis(10)));

    client.mediaList(List.of("0_00000001", "0_00000002"));

    Call call = server.calls().records("media.list").get(0);
    assertThat(call.objects()).isEqualTo(2);
    assertThat(Duration.ofNanos(call.tookNanos())).isGreaterThanOrEqualTo(Duration.ofMillis(25));
  }

  private static SandboxServer.Builder server() {
    return SandboxServer.builder(Entries.readyOnes(5));
  }

  private TestClient serve(SandboxServer.Builder options) throws Exception {
    server = options.start();
    return new TestClient(server).login();
  }
}
