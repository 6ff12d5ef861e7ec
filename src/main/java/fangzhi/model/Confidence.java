package fangzhi.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * How sure the reading of an article's fields is, each from 0 to 1. Below 0.9 a field is worth a
 * person's look.
 *
 * @param heading column, kicker, headline and deck
 * @param byline names and roles
 * @param date the printed date, or that none is printed
 * @param body where the text begins and ends, and its paragraphs
 * @param eventDate the day of the story's own event, by how its year is told; or that none is told
 * @param places what the printed names of places stand for
 */
public record Confidence(
    double heading, double byline, double date, double body, double eventDate, double places) {

  /** The source itself names the fields. */
  public static final Confidence SURE = new Confidence(1, 1, 1, 1, 1, 1);

  public Confidence {
    if (!DoubleStream.of(heading, byline, date, body, eventDate, places)
        .allMatch(Confidence::within)) {
      throw new IllegalArgumentException(
          "not between 0 and 1: %s, %s, %s, %s, %s, %s"
              .formatted(heading, byline, date, body, eventDate, places));
    }
  }

  /** A reading whose event date and places nobody has looked for yet. */
  public Confidence(double heading, double byline, double date, double body) {
    this(heading, byline, date, body, 1, 1);
  }

  /** The same reading with its event date and places looked for. */
  public Confidence withTags(double ofEventDate, double ofPlaces) {
    return new Confidence(heading, byline, date, body, ofEventDate, ofPlaces);
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
    values.put("eventDate", eventDate);
    values.put("places", places);
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
        Math.min(body, other.body),
        Math.min(eventDate, other.eventDate),
        Math.min(places, other.places));
  }
}
