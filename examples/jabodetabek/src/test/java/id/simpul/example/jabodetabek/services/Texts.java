package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.RegionCode;
import id.simpul.core.LocalizedText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every text that a description holds, however deep, found by asking each property. */
final class Texts {

  private static final int DEEPEST = 24;
  private static final List<Class<?>> HOLDING_TEXT =
      List.of(LocalizedText.class, Optional.class, Collection.class, Map.class);

  private final List<LocalizedText> found = new ArrayList<>();

  private Texts() {}

  static List<LocalizedText> in(Object description) {
    Texts texts = new Texts();
    texts.collect(description, 0);
    return texts.found;
  }

  private void collect(Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("deeper than a description can be");
    }
    if (value instanceof RegionCode) {
      return; // its name is the ministry's, in Indonesian alone
    }
    if (value instanceof LocalizedText text) {
      found.add(text);
    } else if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(inner -> collect(inner, depth + 1));
    } else if (value instanceof Collection<?> several) {
      several.forEach(inner -> collect(inner, depth + 1));
    } else if (value instanceof Map<?, ?> named) {
      named.values().forEach(inner -> collect(inner, depth + 1));
    } else if (value.getClass().getPackageName().equals("id.simpul.catalog")) {
      properties(value, depth);
    }
  }

  private void properties(Object value, int depth) {
    for (Method method : value.getClass().getMethods()) {
      boolean property =
          method.getParameterCount() == 0
              && !Modifier.isStatic(method.getModifiers())
              && HOLDING_TEXT.stream()
                  .anyMatch(type -> type.isAssignableFrom(method.getReturnType()));
      if (property) {
        collect(ask(value, method), depth + 1);
      }
    }
  }

  private static Object ask(Object value, Method method) {
    try {
      return method.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot ask " + method, e);
    }
  }
}
