package fangzhi.server;

import fangzhi.ingest.DraftReader;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Draft;
import fangzhi.search.DuplicateDesk;
import fangzhi.search.SearchTimeoutException;
import fangzhi.server.view.Beginning;
import fangzhi.server.view.CheckedView;
import fangzhi.server.view.DeskView;
import fangzhi.server.view.RefusedFile;
import fangzhi.server.view.Room;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The duplicate desk as a page. A draft comes in the body of a POST and is forgotten with the
 * answer; a refusal keeps it in the form, since the browser can't bring it back.
 */
final class DuplicatePages {
  private static final String PATH = "/duplicates";

  /** Stories of one file that are checked; a newspaper page has at most forty. */
  private static final int MAX_STORIES = 60;

  /** What of a file can't be read, named one by one. */
  private static final int MAX_REJECTED = 10;

  /** Characters of the texts set side by side on one page. */
  private static final int MAX_COMPARED_CHARS = 1_000_000;

  private final ArchiveSearcher archive;
  private final DuplicateDesk desk;
  private final DraftReader reader;
  private final Gates gates;
  private final Templates templates;

  DuplicatePages(
      ArchiveSearcher archive,
      DuplicateDesk desk,
      DraftReader reader,
      Gates gates,
      Templates templates) {
    this.gates = gates;
    this.archive = archive;
    this.desk = desk;
    this.reader = reader;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.add(PATH, this::empty);
    routes.post(PATH, this::check);
  }

  private void empty(Context context) throws IOException {
    ResponseHeaders.forbidStoring(context);
    answer(context, "", "", null, List.of(), List.of());
  }

  private void check(Context context) throws Exception {
    Texts texts = Languages.of(context);
    DraftForm form = null;
    try {
      DraftForm sent = DraftForm.read(context);
      form = sent;
      gates.check(context, open -> check(open, sent));
    } catch (DraftRefusedException e) {
      refuse(context, form, e.status(), e.sentence().in(texts));
    } catch (BadParameterException e) {
      refuse(
          context,
          form,
          400,
          e.sentence().in(texts)
              + texts.get("sentence.gap")
              + texts.get("error.allowed", e.allowed().in(texts.language())));
    } catch (TryLaterException e) {
      ResponseHeaders.tellWhen(context, e);
      refuse(context, form, e.status(), e.sentence().in(texts));
    } catch (SearchTimeoutException e) {
      refuse(context, form, 503, DraftRefusedException.tooSlow(e).sentence().in(texts));
    }
  }

  private void refuse(Context context, @Nullable DraftForm form, int status, String sentence)
      throws IOException {
    String text = form == null ? "" : form.text();
    String date = form == null ? "" : form.date();
    context.status(status);
    answer(context, text, date, sentence, List.of(), List.of());
  }

  private void check(Context context, DraftForm form) throws IOException {
    LocalDate date = form.date().isEmpty() ? null : SearchParameters.date("date", form.date());
    if (form.fileName() == null && form.text().isBlank()) {
      throw DraftRefusedException.missing();
    }
    List<String> notes = new ArrayList<>();
    Texts texts = Languages.of(context);
    Sections sections = new Sections(texts);
    if (!form.text().isBlank()) {
      sections.add(texts.get("desk.this-draft"), reader.text(DraftText.checked(form.text()), date));
    }
    if (form.fileName() != null) {
      check(reader.file(form.file(), form.fileName(), date), sections, notes, texts);
    }
    if (sections.views.isEmpty()) {
      throw DraftRefusedException.nothingIn(notes);
    }
    answer(context, form.text(), form.date(), null, notes, sections.views);
  }

  private void check(DraftReader.Reading file, Sections sections, List<String> notes, Texts texts)
      throws IOException {
    notes.addAll(RefusedFile.sentences(file.rejected(), MAX_REJECTED, texts));
    if (file.stories().isEmpty() && file.rejected().isEmpty()) {
      notes.add(texts.get("desk.no-stories", file.name()));
    }
    for (DraftReader.Story story : file.stories().stream().limit(MAX_STORIES).toList()) {
      sections.add(title(story, texts), story.draft());
    }
    if (file.stories().size() > MAX_STORIES) {
      notes.add(texts.get("desk.first-only", file.name(), file.stories().size(), MAX_STORIES));
    }
  }

  private static String title(DraftReader.Story story, Texts texts) {
    String headline = story.headline();
    return headline != null
        ? headline
        : texts.get("desk.untitled", Beginning.of(story.draft().text()));
  }

  /** What was found for each text. */
  private final class Sections {
    private final Texts texts;
    private final List<CheckedView> views = new ArrayList<>();
    private final Room room = new Room(MAX_COMPARED_CHARS);

    private Sections(Texts texts) {
      this.texts = texts;
    }

    void add(String title, Draft draft) throws IOException {
      int number = views.size() + 1;
      try {
        DraftText.checked(draft.text());
      } catch (DraftRefusedException e) {
        views.add(CheckedView.unchecked(number, title, e.sentence().in(texts), texts));
        return;
      }
      views.add(CheckedView.of(number, title, draft.text(), desk.check(draft), room, texts));
    }
  }

  private void answer(
      Context context,
      String text,
      String date,
      @Nullable String refusal,
      List<String> notes,
      List<CheckedView> checked)
      throws IOException {
    Texts texts = Languages.of(context);
    DeskView.Form form = new DeskView.Form(text, date, limits(texts));
    DeskView view = DeskView.of(form, archive.articleCount(), refusal, notes, checked, texts);
    // The browser's history keeps titles: the draft's own headline isn't in it.
    templates.answer(context, "duplicates.jte", texts.get("desk.title"), SearchUrl.ALL, view);
  }

  private static String limits(Texts texts) {
    return texts.get(
        "desk.limits",
        DraftText.MIN_LETTERS,
        DraftText.MAX_CHARS,
        DraftForm.MAX_FILE_MEGABYTES,
        MAX_STORIES);
  }
}
