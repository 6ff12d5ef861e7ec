package fangzhi.query;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition that an article meets or doesn't. All texts in it are folded and not empty. */
public sealed interface Expression {
  /** Met by every article. */
  record Everything() implements Expression {}

  /**
   * Met where a text stands in a field, inside one paragraph.
   *
   * @param quoted whether only the literal text will do
   */
  record Term(QueryField field, String text, boolean quoted) implements Expression {
    public Term {
      if (text.isEmpty() || field == QueryField.DATE) {
        throw new IllegalArgumentException("no term: " + field + " " + text);
      }
    }
  }

  /**
   * Met where all the texts, in any order, stand in one paragraph within as many characters as they
   * have together and {@code distance} more. They may overlap.
   *
   * @param texts two at least, each once
   */
  record Near(QueryField field, List<String> texts, int distance) implements Expression {
    /** The largest distance that is searched for. */
    public static final int MAX_DISTANCE = 100;

    public Near {
      texts = List.copyOf(texts);
      if (texts.size() < 2 || distance < 0 || distance > MAX_DISTANCE) {
        throw new IllegalArgumentException("not near: " + texts + " ~" + distance);
      }
    }

    private Near replacedText(Term term, Term other) {
      List<String> others =
          texts.stream().map(t -> t.equals(term.text()) ? other.text() : t).distinct().toList();
      boolean isText = term.quoted() && term.field() == field && other.field() == field;
      return isText && others.size() > 1 ? new Near(field, others, distance) : this;
    }

    /** Characters (code points) in which the texts have to stand. */
    public int width() {
      return distance
          + texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).sum();
    }
  }

  /** Met by an archive date from the first to the last day, both included; null for open. */
  record During(@Nullable LocalDate from, @Nullable LocalDate to) implements Expression {}

  /** Met where all the parts are. */
  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Met where one of the parts is. */
  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Met where the part isn't. */
  record Not(Expression part) implements Expression {}

  /** All of the parts, which may be one or none, each once. */
  static Expression all(List<Expression> parts) {
    SequencedSet<Expression> distinct = new LinkedHashSet<>();
    for (Expression part : parts) {
      distinct.addAll(part instanceof And and ? and.parts() : List.of(part));
    }
    return switch (distinct.size()) {
      case 0 -> new Everything();
      case 1 -> distinct.getFirst();
      default -> new And(List.copyOf(distinct));
    };
  }

  /** One of the parts, which may be a single one, each once. */
  static Expression any(List<Expression> parts) {
    SequencedSet<Expression> distinct = new LinkedHashSet<>();
    for (Expression part : parts) {
      distinct.addAll(part instanceof Or or ? or.parts() : List.of(part));
    }
    return distinct.size() == 1 ? distinct.getFirst() : new Or(List.copyOf(distinct));
  }

  /** The expression or, where {@code negated}, its opposite. */
  default Expression negated(boolean negated) {
    if (!negated) {
      return this;
    }
    return this instanceof Not not ? not.part() : new Not(this);
  }

  /**
   * The terms that an article may be found by, so none under a {@link Not}; texts that stand near
   * each other are quoted terms.
   */
  default Stream<Term> positiveTerms() {
    return switch (this) {
      case Everything everything -> Stream.of();
      case Term term -> Stream.of(term);
      case Near near -> near.texts().stream().map(text -> new Term(near.field(), text, true));
      case During during -> Stream.of();
      case And and -> and.parts().stream().flatMap(Expression::positiveTerms);
      case Or or -> or.parts().stream().flatMap(Expression::positiveTerms);
      case Not not -> Stream.of();
    };
  }

  /** With another term in place of one, wherever that is asked for. */
  default Expression replaced(Term term, Term other) {
    return switch (this) {
      case Everything everything -> this;
      case Term same -> same.equals(term) ? other : this;
      case Near near -> near.replacedText(term, other);
      case During during -> this;
      case And and -> all(and.parts().stream().map(part -> part.replaced(term, other)).toList());
      case Or or -> any(or.parts().stream().map(part -> part.replaced(term, other)).toList());
      case Not not -> this;
    };
  }

  /** Number of texts and date ranges in it. */
  default int size() {
    return switch (this) {
      case Everything everything -> 0;
      case Term term -> 1;
      case Near near -> near.texts().size();
      case During during -> 1;
      case And and -> and.parts().stream().mapToInt(Expression::size).sum();
      case Or or -> or.parts().stream().mapToInt(Expression::size).sum();
      case Not not -> not.part().size();
    };
  }
}
