package id.simpul.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import id.simpul.core.AgencyId;
import id.simpul.core.Audience;
import id.simpul.core.FamilyCardNumber;
import id.simpul.core.Nik;
import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.core.ServiceId;
import java.io.IOException;
import java.util.function.Function;

/** The values of the core as JSON texts; secrets not at all. */
final class CoreValues extends SimpleModule {

  private static final long serialVersionUID = 1L;

  CoreValues() {
    super("simpul-core-values");
    add(Nik.class, Nik::value, Nik::parse);
    add(FamilyCardNumber.class, FamilyCardNumber::value, FamilyCardNumber::parse);
    add(AgencyId.class, AgencyId::value, AgencyId::of);
    add(ServiceId.class, ServiceId::toString, ServiceId::of);
    add(Audience.class, Audience::value, Audience::of);
    add(Scope.class, Scope::value, Scope::of);
    addSerializer(Secret.class, new Refusing());
  }

  private <T> void add(Class<T> type, Function<T, String> write, Function<String, T> read) {
    addSerializer(type, new StdDelegatingSerializer(type, new By<>(type, String.class, write)));
    addDeserializer(type, new StdDelegatingDeserializer<>(new By<>(String.class, type, read)));
  }

  private record By<A, B>(Class<A> from, Class<B> to, Function<A, B> function)
      implements Converter<A, B> {

    @Override
    public B convert(A value) {
      return function.apply(value);
    }

    @Override
    public JavaType getInputType(TypeFactory types) {
      return types.constructType(from);
    }

    @Override
    public JavaType getOutputType(TypeFactory types) {
      return types.constructType(to);
    }
  }

  private static final class Refusing extends StdScalarSerializer<Secret> {

    private static final long serialVersionUID = 1L;

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
