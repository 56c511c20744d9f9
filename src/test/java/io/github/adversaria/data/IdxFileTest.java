package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFileTest {

  private static final int PICTURES = 0x803;
  private static final int CLASSES = 0x801;

  @TempDir Path directory;

  private static byte[] bytes(int magic, int[] sizes, int... values) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(magic);
      for (int size : sizes) {
        out.writeInt(size);
      }
      for (int value : values) {
        out.writeByte(value);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] packed(byte... bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private Path file(String name, byte... bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private static byte[] twoPictures() throws IOException {
    return bytes(PICTURES, new int[] {2, 1, 3}, 0, 51, 255, 102, 128, 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void picturesAndClassesAreRead(boolean gzip) throws IOException {
    byte[] classes = bytes(CLASSES, new int[] {2}, 3, 200);
    Path images = file("images-idx3-ubyte", gzip ? packed(twoPictures()) : twoPictures());
    Path labels = file("labels", gzip ? packed(classes) : classes);
    Dataset data = IdxFile.images(images, labels);
    assertThat(data).hasToString("images-idx3-ubyte: 2 examples of 1 × 3 numbers in 201 classes");
    assertThat(data.example(0)).containsExactly(-1, 51 / 127.5f - 1, 1);
    assertThat(data.example(1)).containsExactly(102 / 127.5f - 1, 128 / 127.5f - 1, 1 / 127.5f - 1);
    assertThat(data.labels()).containsExactly(3, 200);
    assertThat(data.classNames().get(200)).isEqualTo("200");
    assertThat(IdxFile.images(images).classes()).isEqualTo(1);
  }

  @Test
  void anotherKindOfFileIsRefused() throws IOException {
    refused(
        bytes(0xD03, new int[] {1, 1, 1}, 0), "the first four bytes of", "00000d03", "00000803");
    refused(bytes(0x1000803, new int[] {1, 1, 1}, 0), "01000803");
    refused(bytes(0x800, new int[] {}), "00000800");
    refused("P5 8 8 255".getBytes(StandardCharsets.US_ASCII), "50352038");
    refused(bytes(CLASSES, new int[] {2}, 3, 4), "of sizes [2]", "3 dimensions");
  }

  @Test
  void aFileOfTheWrongLengthIsRefused() throws IOException {
    byte[] whole = twoPictures();
    refused(Arrays.copyOf(whole, whole.length - 1), "5 values", "6 values, as its sizes [2, 1, 3]");
    refused(Arrays.copyOf(whole, whole.length + 1), "longer than its sizes [2, 1, 3] say");
    refused(Arrays.copyOf(whole, 9), "its end is missing");
    refused(new byte[0], "its end is missing");
    refused(Arrays.copyOf(packed(whole), packed(whole).length - 9), "its end is missing");
    byte[] broken = packed(whole);
    broken[2] = 99;
    refused(broken, "a broken gzip file");
  }

  @Test
  void impossibleSizesAreRefused() throws IOException {
    refused(bytes(PICTURES, new int[] {0, 1, 1}), "size 0 of", "was 0");
    refused(bytes(PICTURES, new int[] {1, -1, 1}), "size 1 of", "was -1");
    int most = Integer.MAX_VALUE;
    refused(bytes(PICTURES, new int[] {most, most, most}), "at most 2147483639 numbers");
    refused(bytes(PICTURES, new int[] {1, 1, 5000}, new int[5000]), "width was 5000");
  }

  @Test
  void theClassesMustBeAsManyAsThePictures() throws IOException {
    Path images = file("images", twoPictures());
    Path labels = file("labels", bytes(CLASSES, new int[] {3}, 1, 2, 3));
    assertThatThrownBy(() -> IdxFile.images(images, labels))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("labels was 3 classes", "2 pictures of");
    assertThatThrownBy(() -> IdxFile.images(images, images))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one dimension: the class of each picture");
  }

  private void refused(byte[] bytes, String... fragments) throws IOException {
    Path file = file("wrong", bytes);
    assertThatThrownBy(() -> IdxFile.images(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}
