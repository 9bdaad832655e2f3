package org.mediaretention.kaltura.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.mediaretention.kaltura.TransientFailure;

/**
 * Makes a call end: its answer has to be there as a whole before a deadline, and is not read beyond
 * a size. The time-outs of the client are those of one read each.
 *
 * @param deadline from the wait for a connection to the last byte of the answer
 * @param bytes the largest answer, as it is after decompression
 */
record AnswerLimits(Duration deadline, int bytes, ScheduledExecutorService timer)
    implements ExecChainHandler {

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> end =
        timer.schedule(() -> cut(scope, late), deadline.toMillis(), TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse response = chain.proceed(request, scope);
      if (response.getEntity() != null) {
        response.setEntity(new ByteArrayEntity(read(response.getEntity(), scope), null));
        response.removeHeaders(HttpHeaders.CONTENT_ENCODING); // undone by now
      }
      return response;
    } catch (IOException | HttpException | RuntimeException e) {
      if (late.get()) {
        SocketTimeoutException timeout =
            new SocketTimeoutException("no whole answer within " + deadline);
        timeout.initCause(e);
        throw timeout;
      }
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  private byte[] read(HttpEntity entity, ExecChain.Scope scope) throws IOException {
    try (InputStream content = entity.getContent()) {
      byte[] all = content.readNBytes(bytes + 1);
      if (all.length > bytes) {
        cut(scope, new AtomicBoolean()); // closing the stream would read the rest
        throw new TransientFailure(
            String.format(Locale.ROOT, "the answer is larger than %d bytes", bytes));
      }
      return all;
    }
  }

  private static void cut(ExecChain.Scope scope, AtomicBoolean cut) {
    cut.set(true);
    if (scope.originalRequest instanceof Cancellable call) {
      call.cancel();
    }
  }
}
