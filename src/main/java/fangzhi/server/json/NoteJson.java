package fangzhi.server.json;

import fangzhi.query.Note;

/**
 * How a query was understood.
 *
 * @param code stable, in lower case
 * @param message a sentence in English
 */
public record NoteJson(String code, String message) {
  static NoteJson of(Note note) {
    return new NoteJson(note.code().word(), note.english());
  }
}
