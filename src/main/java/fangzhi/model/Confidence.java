package fangzhi.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How sure the reading of an article's fields is, each from 0 to 1. Below 0.9 a field is worth a
 * person's look.
 *
 * @param heading column, kicker, headline and deck
 * @param byline names and roles
 * @param date the printed date, or that none is printed
 * @param body where the text begins and ends, and its paragraphs
 */
public record Confidence(double heading, double byline, double date, double body) {

  /** The source itself names the fields. */
  public static final Confidence SURE = new Confidence(1, 1, 1, 1);

  public Confidence {
    if (!within(heading) || !within(byline) || !within(date) || !within(body)) {
      throw new IllegalArgumentException(
          "not between 0 and 1: %s, %s, %s, %s".formatted(heading, byline, date, body));
    }
  }

  private static boolean within(double value) {
    return value >= 0 && value <= 1;
  }

  /** The values by field name, in the order of a page. */
  public Map<String, Double> byField() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("heading", heading);
    values.put("byline", byline);
    values.put("date", date);
    values.put("body", body);
    return values;
  }

  /** The field that is least sure, with its value. */
  public Map.Entry<String, Double> weakest() {
    return byField().entrySet().stream()
        .min(Comparator.comparingDouble(Map.Entry::getValue))
        .orElseThrow();
  }

  /** The lower value of each field. */
  public Confidence lower(Confidence other) {
    return new Confidence(
        Math.min(heading, other.heading),
        Math.min(byline, other.byline),
        Math.min(date, other.date),
        Math.min(body, other.body));
  }
}
