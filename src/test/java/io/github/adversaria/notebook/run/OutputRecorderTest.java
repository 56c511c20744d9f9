package io.github.adversaria.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputRecorderTest {

  private final OutputRecorder recorder = new OutputRecorder();

  private List<String> texts(int cell) {
    var texts = new ArrayList<String>();
    for (JsonElement output : recorder.outputs().get(cell)) {
      var json = output.getAsJsonObject();
      texts.add(
          json.has("text")
              ? json.get("name").getAsString() + ":" + json.get("text").getAsString()
              : json.getAsJsonObject("data").get("text/plain").getAsString());
    }
    return texts;
  }

  @Test
  void joinsConsecutiveTextsOfOneStream() {
    recorder.stdout("a");
    recorder.stdout("");
    recorder.stdout("b\n");
    recorder.stderr("c");
    recorder.stdout("d");
    recorder.endCell();

    assertThat(texts(0)).containsExactly("stdout:ab\n", "stderr:c", "stdout:d");
  }

  @Test
  void keepsTheLastStateOfAProgressBar() {
    recorder.stdout("1 of 2\r");
    recorder.stdout("2 of 2\n");
    recorder.endCell();

    assertThat(texts(0)).containsExactly("stdout:2 of 2\n");
  }

  @Test
  void changesADisplayWhereItStands() {
    recorder.display(MimeBundle.text("first"), "id");
    recorder.stdout("x");
    recorder.endCell();
    recorder.update(MimeBundle.text("second"), "id");
    recorder.update(MimeBundle.text("lost"), "unknown");
    recorder.endCell();

    assertThat(texts(0)).containsExactly("second", "stdout:x");
    assertThat(texts(1)).isEmpty();
  }

  @Test
  void clearsAtOnceOrWithTheNextOutput() {
    recorder.stdout("a");
    recorder.clear(false);
    recorder.stdout("b");
    recorder.clear(true);
    recorder.endCell();
    recorder.stdout("c");
    recorder.clear(true);
    recorder.stdout("d");
    recorder.endCell();

    assertThat(texts(0)).containsExactly("stdout:b");
    assertThat(texts(1)).containsExactly("stdout:d");
  }

  @Test
  void keepsSizeAndWordsOfAPicture() {
    byte[] png = {1, 2, 3};
    recorder.result(MimeBundle.text("p").withPng(Png.of(png, 640, 400, "a curve")));
    recorder.endCell();

    var output = recorder.outputs().get(0).get(0).getAsJsonObject();
    assertThat(output.get("output_type").getAsString()).isEqualTo("execute_result");
    assertThat(output.getAsJsonObject("data").get("image/png").getAsString()).isEqualTo("AQID");
    assertThat(output.getAsJsonObject("metadata").get("image/png").toString())
        .isEqualTo("{\"width\":640,\"height\":400,\"alt\":\"a curve\"}");
  }

  @Test
  void hasNobodyToAsk() {
    assertThatThrownBy(() -> recorder.readLine("Name?", false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Name?")
        .hasMessageContaining("headless");
  }
}
