package fangzhi.server;

import fangzhi.ingest.DraftReader;
import fangzhi.search.Draft;
import fangzhi.search.DuplicateDesk;
import fangzhi.server.json.DuplicatesJson;
import io.javalin.http.Context;
import java.io.IOException;

/** The JSON interface's duplicate desk: a draft in the body of a POST, never in an address. */
final class DuplicateApi {
  /** Enough for the longest text with every character escaped. */
  private static final int MAX_BODY_BYTES = 6 * DraftText.MAX_CHARS + (1 << 10);

  private static final String JSON = "application/json";
  private static final String PLAIN = "text/plain";

  private final DuplicateDesk desk;
  private final DraftReader reader;
  private final Gates gates;

  DuplicateApi(DuplicateDesk desk, DraftReader reader, Gates gates) {
    this.gates = gates;
    this.desk = desk;
    this.reader = reader;
  }

  void addTo(Routes routes) {
    routes.post("/api/v1/duplicates", this::check);
  }

  private void check(Context context) throws Exception {
    Requests.noParameters(context);
    PastedDraft pasted = draft(context);
    gates.check(context, open -> check(open, pasted));
  }

  private void check(Context context, PastedDraft pasted) throws IOException {
    Draft draft = reader.text(pasted.text(), pasted.date());
    context.json(DuplicatesJson.of(desk.check(draft)));
  }

  private static PastedDraft draft(Context context) {
    MediaType type = Requests.type(context);
    boolean known = type.is(JSON) || type.is(PLAIN);
    if (!known || !type.isUtf8()) {
      throw DraftRefusedException.type(JSON + " 或 " + PLAIN);
    }
    byte[] bytes = RequestBody.read(context, MAX_BODY_BYTES, DraftRefusedException.tooLong());
    String body = DraftText.utf8(bytes);
    return type.is(JSON) ? DraftJson.read(body) : new PastedDraft(DraftText.checked(body), null);
  }
}
