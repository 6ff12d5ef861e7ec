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

  private static final String LIMITS =
      "文字 %d 字以上、至多 %,d 个字符；文件至多 %d MB，一次查前 %d 篇。"
          .formatted(
              DraftText.MIN_LETTERS,
              DraftText.MAX_CHARS,
              DraftForm.MAX_FILE_MEGABYTES,
              MAX_STORIES);

  private final ArchiveSearcher archive;
  private final DuplicateDesk desk;
  private final DraftReader reader;
  private final Templates templates;

  DuplicatePages(
      ArchiveSearcher archive, DuplicateDesk desk, DraftReader reader, Templates templates) {
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

  private void check(Context context) throws IOException {
    DraftForm form = null;
    try {
      form = DraftForm.read(context);
      check(context, form);
    } catch (DraftRefusedException e) {
      refuse(context, form, e.status(), e.sentence());
    } catch (BadParameterException e) {
      refuse(context, form, 400, e.sentence() + "可以用的是：" + e.allowed().chinese() + "。");
    } catch (SearchTimeoutException e) {
      refuse(context, form, 503, DraftRefusedException.tooSlow(e).sentence());
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
    Sections sections = new Sections();
    if (!form.text().isBlank()) {
      sections.add("本稿", reader.text(DraftText.checked(form.text()), date));
    }
    if (form.fileName() != null) {
      check(reader.file(form.file(), form.fileName(), date), sections, notes);
    }
    if (sections.views.isEmpty()) {
      throw DraftRefusedException.nothingIn(notes);
    }
    answer(context, form.text(), form.date(), null, notes, sections.views);
  }

  private void check(DraftReader.Reading file, Sections sections, List<String> notes)
      throws IOException {
    notes.addAll(RefusedFile.sentences(file.rejected(), MAX_REJECTED));
    if (file.stories().isEmpty() && file.rejected().isEmpty()) {
      notes.add("“" + file.name() + "”里没有找到稿件。");
    }
    for (DraftReader.Story story : file.stories().stream().limit(MAX_STORIES).toList()) {
      sections.add(title(story), story.draft());
    }
    if (file.stories().size() > MAX_STORIES) {
      notes.add("“%s”有 %d 篇，只查了前 %d 篇。".formatted(file.name(), file.stories().size(), MAX_STORIES));
    }
  }

  private static String title(DraftReader.Story story) {
    String headline = story.headline();
    return headline != null ? headline : "无题：" + Beginning.of(story.draft().text());
  }

  /** What was found for each text. */
  private final class Sections {
    private final List<CheckedView> views = new ArrayList<>();
    private final Room room = new Room(MAX_COMPARED_CHARS);

    void add(String title, Draft draft) throws IOException {
      int number = views.size() + 1;
      try {
        DraftText.checked(draft.text());
      } catch (DraftRefusedException e) {
        views.add(CheckedView.unchecked(number, title, e.sentence()));
        return;
      }
      views.add(CheckedView.of(number, title, draft.text(), desk.check(draft), room));
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
    DeskView.Form form = new DeskView.Form(text, date, LIMITS);
    DeskView view = DeskView.of(form, archive.articleCount(), refusal, notes, checked);
    // The browser's history keeps titles: the draft's own headline isn't in it.
    templates.answer(context, "duplicates.jte", "查重", SearchUrl.ALL, view);
  }
}
