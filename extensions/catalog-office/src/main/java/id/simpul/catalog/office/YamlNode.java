package id.simpul.catalog.office;

import java.util.ArrayList;
import java.util.List;

/** A part of a YAML file with the place where it begins. */
abstract sealed class YamlNode {

  private final Place place;

  YamlNode(Place place) {
    this.place = place;
  }

  final Place place() {
    return place;
  }

  /** One value, as it was typed. */
  static final class Scalar extends YamlNode {

    private final String text;

    Scalar(Place place, String text) {
      super(place);
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** Items, one below another. */
  static final class Items extends YamlNode {

    private final List<YamlNode> items = new ArrayList<>();

    Items(Place place) {
      super(place);
    }

    List<YamlNode> items() {
      return items;
    }
  }

  /** Keys with their values, in the order of the file; a key may stand there twice. */
  static final class Keys extends YamlNode {

    private final List<Scalar> keys = new ArrayList<>();
    private final List<YamlNode> values = new ArrayList<>();

    Keys(Place place) {
      super(place);
    }

    void add(Scalar key, YamlNode value) {
      keys.add(key);
      values.add(value);
    }

    List<Scalar> keys() {
      return keys;
    }

    YamlNode value(int index) {
      return values.get(index);
    }
  }
}
