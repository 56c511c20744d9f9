package io.github.adversaria.cli;

import io.github.adversaria.notebook.kernel.JupyterLauncher;
import io.github.adversaria.require.Require;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the notebooks in Jupyter. */
@Command(
    name = "lab",
    description = {
      "Open notebooks/ in JupyterLab or the classic notebook, whichever is installed.",
      "Jupyter gets to know the kernel for this run only: no configuration is changed."
    })
final class LabCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "ARGUMENT",
      description = "Passed on to Jupyter; put -- before the first, as in: lab -- --no-browser.")
  private List<String> arguments = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path notebooks = NotebookFiles.DEFAULT_DIRECTORY;
    if (!Files.isDirectory(notebooks)) {
      throw Require.wrong(
          "the current directory",
          Path.of("").toAbsolutePath(),
          "one that holds " + notebooks + "/");
    }
    JavaRuntime.requireCompiler();
    Optional<JupyterLauncher> jupyter = JupyterLauncher.find();
    if (jupyter.isEmpty()) {
      spec.commandLine().getErr().println(JupyterLauncher.HOW_TO_INSTALL);
      return Main.FAILED;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Starting " + jupyter.get().program() + "; stop it with Ctrl-C.");
    out.flush();
    return jupyter.get().open(notebooks, arguments) == 0 ? Main.OK : Main.FAILED;
  }
}
