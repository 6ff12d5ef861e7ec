package fangzhi.server.view;

import fangzhi.export.Citation;
import fangzhi.export.Export;
import fangzhi.model.ArchivedArticle;

/**
 * How an article is cited.
 *
 * @param text after GB/T 7714—2015
 * @param ris the address of its record for reference managers
 * @param permalink the address that stays
 */
public record CitationView(String text, String ris, String permalink) {

  static CitationView of(ArchivedArticle found) {
    String page = "/article/" + found.id();
    return new CitationView(Citation.of(found, Export.today()), page + "/citation.ris", page);
  }
}
