package org.mediaretention.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The bytes of a file, whose name is told when they cannot be written. */
final class NamedStream extends OutputStream {

  private final Path file;
  private final OutputStream bytes;

  NamedStream(Path file, OutputStream bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] some, int from, int length) throws IOException {
    try {
      bytes.write(some, from, length);
    } catch (IOException e) {
      throw Disk.named(file, e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      bytes.flush();
    } catch (IOException e) {
      throw Disk.named(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      bytes.close();
    } catch (IOException e) {
      throw Disk.named(file, e);
    }
  }
}
