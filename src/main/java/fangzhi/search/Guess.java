package fangzhi.search;

import fangzhi.query.Expression.Term;

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
}
