package fangzhi.search;

import fangzhi.query.Expression.Term;
import fangzhi.query.QueryText;

/**
 * What a term that stands nowhere may have been meant to be.
 *
 * @param term stands in the archive
 * @param isName whether it is the name of a place or person
 * @param articles how many hold it
 */
record Guess(Term term, Likeness likeness, boolean isName, int articles) {
  String text() {
    return term.text();
  }

  /** As it is offered: with its field where that is all that is new. */
  String shown() {
    return likeness == Likeness.FIELD ? QueryText.of(term) : text();
  }
}
