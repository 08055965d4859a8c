package id.simpul.core.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Names a type with parameters, which a class literal cannot.
 *
 * <pre>{@code
 * List<Letter> letters = response.as(new TypeRef<List<Letter>>() {});
 * }</pre>
 *
 * @param <T> the type
 */
public abstract class TypeRef<T> {

  private final Type type;

  /**
   * Remembers the type written in the angle brackets.
   *
   * @throws IllegalStateException if there are none
   */
  protected TypeRef() {
    if (!(getClass().getGenericSuperclass() instanceof ParameterizedType named)) {
      throw new IllegalStateException(
          "A TypeRef names its type in angle brackets; found none. Write new TypeRef<List<Letter>>() {}.");
    }
    this.type = named.getActualTypeArguments()[0];
  }

  /**
   * The type written in the angle brackets.
   *
   * @return the type
   */
  public final Type type() {
    return type;
  }

  @Override
  public String toString() {
    return type.getTypeName();
  }
}
