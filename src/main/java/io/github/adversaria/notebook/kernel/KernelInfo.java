package io.github.adversaria.notebook.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.HelpLink;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.messages.Header;

/** What the kernel says of itself ("Messaging in Jupyter", section Kernel info). */
final class KernelInfo {

  private static final LanguageInfo JAVA =
      new LanguageInfo.Builder("Java")
          .version(Runtime.version().toString())
          .mimetype("text/x-java-source")
          .fileExtension(".jshell")
          .pygments("java")
          .codemirror("text/x-java")
          .build();

  private static final List<HelpLink> HELP =
      List.of(
          new HelpLink("Java API", api(Runtime.version().feature())),
          new HelpLink(
              "ND4J arrays", "https://deeplearning4j.konduit.ai/nd4j/tutorials/quickstart"),
          new HelpLink("Tablesaw tables", "https://jtablesaw.github.io/tablesaw/"));

  private KernelInfo() {}

  /** The fields of a {@code kernel_info_reply}. */
  static Map<String, Object> fields(String version) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("status", "ok");
    fields.put("protocol_version", Header.PROTOCOL_VERISON);
    fields.put("implementation", KernelSpec.NAME);
    fields.put("implementation_version", version);
    fields.put("language_info", JAVA);
    fields.put(
        "banner",
        "Adversaria %s · Java %s · the value of the last expression is shown"
            .formatted(version, Runtime.version()));
    fields.put("help_links", HELP);
    fields.put("debugger", false);
    return fields;
  }

  private static String api(int release) {
    return "https://docs.oracle.com/en/java/javase/" + release + "/docs/api/";
  }
}
