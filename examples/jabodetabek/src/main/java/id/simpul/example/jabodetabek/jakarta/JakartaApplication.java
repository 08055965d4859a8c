package id.simpul.example.jabodetabek.jakarta;

import id.simpul.example.jabodetabek.platform.Authority;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The application's parts, named one by one. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class JakartaApplication {

  @Bean
  FilterRegistrationBean<TokenFilter> tokenFilter(Authority jakarta) {
    FilterRegistrationBean<TokenFilter> registration =
        new FilterRegistrationBean<>(new TokenFilter(jakarta));
    registration.addUrlPatterns("/api/*");
    return registration;
  }

  @Bean
  AnnouncementController announcementController(Authority jakarta) {
    return new AnnouncementController(jakarta);
  }

  @Bean
  FeeReliefController feeReliefController(Authority jakarta) {
    return new FeeReliefController(jakarta);
  }

  @Bean
  IdentityCardController identityCardController(Authority jakarta) {
    return new IdentityCardController(jakarta);
  }

  @Bean
  RefusalAdvice refusalAdvice() {
    return new RefusalAdvice();
  }
}
