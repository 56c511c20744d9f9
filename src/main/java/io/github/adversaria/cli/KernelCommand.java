package io.github.adversaria.cli;

import io.github.adversaria.notebook.kernel.JupyterKernel;
import io.github.adversaria.notebook.kernel.KernelSpec;
import io.github.adversaria.require.Require;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Groups what concerns the Jupyter kernel. */
@Command(
    name = "kernel",
    description = "Install the Jupyter kernel, or start it for a client.",
    subcommands = {KernelCommand.Install.class, KernelCommand.Start.class})
final class KernelCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Missing required subcommand: install or start");
  }

  /** Makes the kernel known to Jupyter for good. */
  @Command(
      name = "install",
      description = {
        "Make this program known to Jupyter as the kernel \"" + KernelSpec.NAME + "\".",
        "It stays where it is: install again after moving the jar or changing the JDK."
      })
  static final class Install implements Callable<Integer> {

    @ArgGroup private Place place = new Place();

    @Spec private CommandSpec spec;

    /** Where the kernel's description goes. */
    private static final class Place {

      @Option(names = "--user", description = "For the current user only. This is the default.")
      private boolean user;

      @Option(
          names = "--prefix",
          paramLabel = "DIR",
          description = "Below DIR/share/jupyter/kernels, for example of a virtual environment.")
      private Path prefix;
    }

    @Override
    public Integer call() {
      KernelSpec kernel = KernelSpec.ofThisProgram();
      Path installed =
          place.prefix == null
              ? kernel.installForUser()
              : kernel.installUnder(Directories.requireUsable("--prefix", place.prefix));
      PrintWriter out = spec.commandLine().getOut();
      out.println("Installed the kernel \"" + KernelSpec.DISPLAY_NAME + "\" in " + installed);
      out.flush();
      return Main.OK;
    }
  }

  /** Runs the kernel; Jupyter does this, seldom a person. */
  @Command(
      name = "start",
      description = "Run the kernel for a Jupyter client, until the client shuts it down.")
  static final class Start implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The connection file that the client wrote.")
    private Path connectionFile;

    @Override
    public Integer call() throws InterruptedException {
      if (!Files.isRegularFile(connectionFile)) {
        throw Require.wrong("FILE", connectionFile, "a connection file that is there");
      }
      JavaRuntime.requireCompiler();
      try (var kernel = JupyterKernel.start(connectionFile)) {
        kernel.awaitShutdown();
      }
      return Main.OK;
    }
  }
}
