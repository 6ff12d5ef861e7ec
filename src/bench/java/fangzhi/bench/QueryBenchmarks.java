package fangzhi.bench;

import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A search in process, facets and highlights included; one question after another. */
@State(Scope.Thread)
public class QueryBenchmarks {
  /** The property that says which index. */
  static final String INDEX = "fangzhi.bench.index";

  @Param({"NAME", "PHRASE", "FILTER", "ALL", "DEEP"})
  private String kind = "";

  private ArchiveSearcher archive;
  private List<SearchRequest> requests;
  private int next;

  /** Opens the index and makes the questions of the kind. */
  @Setup
  public void prepare() throws IOException {
    archive = ArchiveSearcher.open(Path.of(System.getProperty(INDEX)));
    requests =
        Questions.of(archive).stream()
            .filter(question -> question.type().name().equals(kind))
            .map(Question::request)
            .toList();
  }

  @Benchmark
  public long search() throws IOException {
    return archive.search(requests.get(next++ % requests.size())).total();
  }

  @TearDown
  public void close() throws IOException {
    archive.close();
  }
}
