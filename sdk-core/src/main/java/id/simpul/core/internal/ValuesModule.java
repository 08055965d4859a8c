package id.simpul.core.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import id.simpul.core.AgencyId;
import id.simpul.core.Audience;
import id.simpul.core.FamilyCardNumber;
import id.simpul.core.Nik;
import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.core.ServiceId;
import id.simpul.core.SimpulException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of the core as JSON texts, secrets not at all; and decimals within bounds. */
final class ValuesModule extends SimpleModule {

  ValuesModule() {
    super("simpul-values");
    add(Nik.class, Nik::value, Nik::parse);
    add(FamilyCardNumber.class, FamilyCardNumber::value, FamilyCardNumber::parse);
    add(AgencyId.class, AgencyId::value, AgencyId::of);
    add(ServiceId.class, ServiceId::toString, ServiceId::of);
    add(Audience.class, Audience::value, Audience::of);
    add(Scope.class, Scope::value, Scope::of);
    addSerializer(Secret.class, new Refusing());
    addDeserializer(BigDecimal.class, new BoundedDecimals());
  }

  private <T> void add(Class<T> type, Function<T, String> write, Function<String, T> read) {
    addSerializer(type, new Writing<>(type, write));
    addDeserializer(type, new Reading<>(type, read));
  }

  private static final class Writing<T> extends StdScalarSerializer<T> {

    private final Function<T, String> write;

    Writing(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(write.apply(value));
    }
  }

  private static final class Reading<T> extends StdScalarDeserializer<T> {

    private final Function<String, T> read;

    Reading(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    public @Nullable T deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      try {
        return read.apply(in.getText());
      } catch (SimpulException | IllegalArgumentException e) {
        throw JsonMappingException.from(in, e.getClass().getSimpleName());
      }
    }
  }

  /** A number may stand in a text too, and is held to the same bounds there. */
  private static final class BoundedDecimals extends StdScalarDeserializer<BigDecimal> {

    BoundedDecimals() {
      super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      BigDecimal number =
          NumberDeserializers.BigDecimalDeserializer.instance.deserialize(in, context);
      if (number != null && !BoundedNumbers.isWithin(number)) {
        throw JsonMappingException.from(in, "a number far larger than any that is used");
      }
      return number;
    }
  }

  private static final class Refusing extends StdScalarSerializer<Secret> {

    Refusing() {
      super(Secret.class);
    }

    @Override
    public void serialize(Secret value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      throw JsonMappingException.from(out, "a Secret is never written; reveal() it on purpose");
    }
  }
}
