package io.github.adversaria.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program behind {@code java -jar adversaria.jar}. */
@Command(
    name = "java -jar adversaria.jar",
    description = "The mathematics of adversarial learning, run rather than read.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:a cell failed, or the program that was started did",
      "2:wrong usage, or a file that cannot be read or written"
    },
    subcommands = {
      RunCommand.class,
      BookCommand.class,
      KernelCommand.class,
      LabCommand.class,
      SurveyCommand.class,
      ResultsCommand.class,
      ExercisesCommand.class,
    })
public final class Main implements Runnable {

  /** All went well. */
  public static final int OK = 0;

  /** A cell failed, or the program that was started did. */
  public static final int FAILED = 1;

  /** Wrong usage, or a file that cannot be read or written. */
  public static final int USAGE = 2;

  @Spec private CommandSpec spec;

  /** Runs the program and ends this process, also where cells left threads behind. */
  public static void main(String[] args) {
    // Charts are painted into memory; without this a server without a screen cannot run them.
    System.setProperty("java.awt.headless", "true");
    System.exit(commandLine().execute(args));
  }

  /** The parsed form of the program, for tests and for embedding. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setParameterExceptionHandler(Main::explain)
        .setExecutionExceptionHandler(Main::explain);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int explain(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println(wrong.getMessage());
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof IllegalArgumentException || e instanceof UncheckedIOException) {
      command.getErr().println(e.getMessage());
      return USAGE;
    }
    throw e;
  }

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "adversaria " + (version == null ? "(not packaged)" : version),
        "Java "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
      };
    }
  }
}
