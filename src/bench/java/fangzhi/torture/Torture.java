package fangzhi.torture;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries faults on indexes and counts which were survived. Exit status 1 where one wasn't. */
@Command(
    name = "fangzhi torture",
    description = {
      "Try faults on an index of messy files and count which were survived.",
      "",
      "crash  kills 'fangzhi index' with SIGKILL, and cuts the power of simulated disks",
      "backup kills 'fangzhi backup', 'restore', and 'index' on an archive of an older version",
      "disk   full and failing disks, flipped bits, and a real disk that gets full",
      "load   a server at twice the rate it sustains, 13,000 idle connections, slow and half-open",
      "       clients, and a stop amid an export; draws target/torture/load/load.svg",
      "fuzz   files, pages and queries made by chance: --cases of each, or of one --target",
      "",
      "It works on files and indexes of its own in a temporary folder; no archive is touched. The",
      "real disk is some MB of memory, mounted there, which takes root on Linux and is else left",
      "out. A thousand kills took 44 minutes beside other work. It ends with status",
      "1 if a fault wasn't survived.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class Torture implements Callable<Integer> {
  /** Lucene tells every user that a module it can do without is missing. */
  private static final Logger LUCENE_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final Duration NEVER = Duration.ofDays(1);
  private static final int TOLD_EVERY = 50;
  private static final int WAYS_A_FILE = 20;
  private static final int SMALL_DISKS = 12;
  private static final int PAGE_BYTES = 4096;
  private static final int TROUBLE = 2;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Path home = Path.of(System.getProperty("fangzhi.home", "."));

  /** What can be tried. */
  enum What {
    CRASH,
    BACKUP,
    DISK,
    LOAD,
    FUZZ
  }

  @Parameters(paramLabel = "WHAT", description = "Any of the above.", arity = "1..*")
  private List<What> what = List.of();

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many faults of each kind (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Decides files, changes and moments (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "30",
      description = "How long a server is overloaded (default: ${DEFAULT-VALUE}).")
  private int minutes;

  @Option(
      names = "--target",
      paramLabel = "T",
      description = "What fuzz tries: ${COMPLETION-CANDIDATES} (default: all).")
  private List<Fuzz.Target> targets = List.of(Fuzz.Target.values());

  @Option(
      names = "--cases",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many cases fuzz tries on each target (default: ${DEFAULT-VALUE}).")
  private long cases;

  private int told;

  private Torture() {}

  /** Runs what is asked for. */
  public static void main(String[] arguments) {
    LUCENE_VECTORS.setLevel(Level.SEVERE);
    System.exit(
        new CommandLine(new Torture())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (runs < 1 || minutes < 1) {
      System.err.println("fangzhi: --runs and --minutes have to be 1 or more");
      return 2;
    }
    out.printf("runs %,d, seed %d, Java %s%n", runs, seed, Runtime.version());
    List<Tally> tallies = new ArrayList<>();
    for (What one : what) {
      switch (one) {
        case CRASH -> crash(tallies);
        case BACKUP -> backup(tallies);
        case DISK -> disk(tallies);
        case LOAD -> load(tallies);
        case FUZZ -> fuzz(tallies);
      }
    }
    out.println();
    print(tallies);
    return tallies.stream().anyMatch(Tally::isLost) ? 1 : 0;
  }

  private void crash(List<Tally> tallies) throws Exception {
    try (Workshop shop = new Workshop(home, seed)) {
      done(new PowerCuts(shop.archive(), shop.files(), seed).run(runs), tallies);
    }
    try (Workshop shop = new Workshop(home, seed)) {
      IndexProcess process = process(shop, shop.folder().resolve("index"));
      Kills kills = new Kills(process, shop.archive(), shop.files(), seed, this::tellOnTheWay);
      done(kills.run(runs), tallies);
    }
  }

  private void backup(List<Tally> tallies) throws Exception {
    try (Workshop shop = new Workshop(home, seed)) {
      IndexProcess process = process(shop, shop.folder().resolve("index"));
      BackupKills kills = BackupKills.begin(process, shop.files(), seed, this::tellOnTheWay);
      done(kills.backups(runs), tallies);
      done(kills.restores(runs), tallies);
      done(kills.upgrades(runs), tallies);
    }
  }

  private void tellOnTheWay(Tally tally) {
    if (tally.tried() / TOLD_EVERY > told) {
      told = tally.tried() / TOLD_EVERY;
      out.println("  " + tally);
    }
  }

  private void disk(List<Tally> tallies) throws Exception {
    try (Workshop shop = new Workshop(home, seed)) {
      Archive archive = shop.archive().committing(OFTEN);
      DiskFaults faults = new DiskFaults(archive, shop.files(), seed);
      done(faults.full(runs), tallies);
      done(faults.writeErrors(runs), tallies);
      done(faults.readErrors(runs), tallies);
      done(faults.damage(WAYS_A_FILE), tallies);
    }
    smallDisk(tallies);
  }

  private void smallDisk(List<Tally> tallies) throws Exception {
    Tally tally = new Tally("real disk full");
    try (Workshop shop = new Workshop(home, seed)) {
      SimulatedDisk undisturbed = new SimulatedDisk();
      shop.archive().committing(NEVER).index(undisturbed);
      for (int i = 0; i < SMALL_DISKS; i++) {
        long bytes =
            undisturbed.usedBytes() * (i + 1) / (SMALL_DISKS + 1) / PAGE_BYTES * PAGE_BYTES;
        SmallDisk mounted;
        try {
          mounted = SmallDisk.mounted(shop.folder().resolve("small"), bytes);
        } catch (IOException e) {
          out.println("skipped: a real disk that gets full: " + e.getMessage());
          return;
        }
        try (SmallDisk disk = mounted) {
          IndexProcess process = process(shop, disk.index());
          tally.note(bytes + " bytes", disk.fill(process, Archive.contents(undisturbed)));
        }
      }
    }
    done(tally, tallies);
  }

  private void load(List<Tally> tallies) throws Exception {
    Path work = home.resolve("target/torture/load");
    Files.createDirectories(work);
    Path corpus = home.resolve("../shared/corpus/cctv.jsonl.gz").normalize();
    Path files = Files.exists(corpus) ? corpus : home.resolve("index-data/articles");
    Path index = work.resolve("index");
    List<String> java = java(work, List.of("-Xmx512m"));
    if (new IndexProcess(java, files, index, work.resolve("index.log")).run(false) == TROUBLE) {
      throw new IllegalStateException("see " + work.resolve("index.log"));
    }
    Tally tally = new Tally("load for " + minutes + " minutes");
    tally.note(
        "on " + files.getFileName(),
        new LoadTorture(java, index, work, seed, out).run(Duration.ofMinutes(minutes)));
    done(tally, tallies);
  }

  private void fuzz(List<Tally> tallies) throws IOException {
    for (Fuzz.Target target : targets) {
      Fuzz fuzz = new Fuzz(home);
      done(fuzz.run(target, seed, cases), tallies);
      out.println("  " + fuzz);
    }
  }

  private void done(Tally tally, List<Tally> tallies) {
    out.println(tally);
    if (tally.isLost()) {
      out.println(tally.failures());
    }
    tallies.add(tally);
  }

  private void print(List<Tally> tallies) {
    out.println("| fault | tried | survived | seed |");
    out.println("|---|---|---|---|");
    for (Tally tally : tallies) {
      out.printf(
          Locale.ROOT,
          "| %s | %,d | %,d | %d |%n",
          tally.fault(),
          tally.tried(),
          tally.survived(),
          seed);
    }
  }

  private IndexProcess process(Workshop shop, Path index) {
    return new IndexProcess(
        java(shop.folder(), IndexProcess.FAST),
        shop.archive().folder(),
        index,
        shop.folder().resolve("log"));
  }

  /** The shipped program, its classes kept from the first run on. */
  private List<String> java(Path work, List<String> machine) {
    Path built =
        Path.of(System.getProperty("torture.built", home.resolve("target/torture").toString()));
    List<String> options = new ArrayList<>(machine);
    options.addAll(List.of("-Xlog:cds*=off", "-Xlog:aot*=off", "-XX:+AutoCreateSharedArchive"));
    options.add("-XX:SharedArchiveFile=" + work.resolve("index.jsa"));
    options.add("-Dfangzhi.home=" + home);
    options.addAll(
        List.of("-cp", built.resolve("fangzhi.jar") + File.pathSeparator + built.resolve("lib/*")));
    return options;
  }
}
