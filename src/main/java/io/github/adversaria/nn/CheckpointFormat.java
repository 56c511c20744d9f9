package io.github.adversaria.nn;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The bytes of a checkpoint file, big-endian: magic (8), version (4), length of the body (8), body,
 * CRC32C of all before (4). The body is a count (4) and, for each section, its kind (1), its name
 * and its content, each as a length (4) and as many bytes.
 */
final class CheckpointFormat {

  /** What a file begins with; the last byte shows a transfer that took it for text. */
  private static final byte[] MAGIC = {'A', 'D', 'V', 'C', 'K', 'P', 'T', '\n'};

  static final int VERSION = 1;

  private static final int HEADER = MAGIC.length + Integer.BYTES + Long.BYTES;

  private CheckpointFormat() {}

  static byte[] encode(Map<String, Section> sections) {
    long body = Integer.BYTES;
    for (Map.Entry<String, Section> entry : sections.entrySet()) {
      body += 1 + 2 * Integer.BYTES + Section.utf8(entry.getKey()).length;
      body += entry.getValue().content().remaining();
    }
    ByteBuffer file = ByteBuffer.allocate(Math.toIntExact(HEADER + body + Integer.BYTES));
    file.put(MAGIC).putInt(VERSION).putLong(body).putInt(sections.size());
    sections.forEach(
        (name, section) -> {
          byte[] bytes = Section.utf8(name);
          ByteBuffer content = section.content();
          file.put((byte) section.kind().ordinal()).putInt(bytes.length).put(bytes);
          file.putInt(content.remaining()).put(content);
        });
    return file.putInt(checksum(file, file.position())).array();
  }

  /** The sections of a file, once all of it is seen to be sound. */
  static Map<String, Section> decode(Path name, ByteBuffer file) {
    int length = file.remaining();
    for (int i = 0; i < Math.min(MAGIC.length, length); i++) {
      if (file.get(i) != MAGIC[i]) {
        throw new CheckpointException(
            name + " is not a checkpoint; give a file that one was saved in");
      }
    }
    if (length < HEADER) {
      throw truncated(name, length, "at least " + HEADER);
    }
    file.position(MAGIC.length);
    int version = file.getInt();
    if (version > VERSION) {
      throw new CheckpointException(
          name
              + " has version "
              + version
              + " of the format, and this library reads up to "
              + VERSION
              + "; update the library");
    }
    long body = file.getLong();
    // Compared in a way that a damaged length cannot overflow.
    if (body > length - HEADER - Integer.BYTES) {
      throw truncated(name, length, "more, says its header");
    }
    if (version < 1
        || body != length - HEADER - Integer.BYTES
        || file.getInt(length - Integer.BYTES) != checksum(file, length - Integer.BYTES)) {
      throw new CheckpointException(
          name + " is damaged: its checksum does not fit its content; use an older checkpoint");
    }
    return sections(file);
  }

  private static Map<String, Section> sections(ByteBuffer file) {
    Map<String, Section> sections = new LinkedHashMap<>();
    int count = file.getInt();
    for (int i = 0; i < count; i++) {
      Section.Kind kind = Section.Kind.values()[file.get()];
      String name = Section.text(file);
      byte[] content = new byte[file.getInt()];
      file.get(content);
      sections.put(name, new Section(kind, content));
    }
    return sections;
  }

  private static CheckpointException truncated(Path name, int length, String expected) {
    return new CheckpointException(
        name
            + " is truncated: it has "
            + length
            + " bytes and should have "
            + expected
            + "; use an older checkpoint");
  }

  private static int checksum(ByteBuffer file, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(file.array(), file.arrayOffset(), length);
    return (int) checksum.getValue();
  }
}
