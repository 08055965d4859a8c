package id.simpul.example.jabodetabek.jakarta;

import id.simpul.core.SimpulException;
import id.simpul.core.receive.RequestRefusedException;
import id.simpul.example.jabodetabek.platform.Answer;
import id.simpul.example.jabodetabek.platform.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns a desk's refusal, and what went wrong at another authority, into problem details. */
@RestControllerAdvice
final class RefusalAdvice {

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refusal refusal) {
    return AnnouncementController.entity(Answer.of(refusal));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(RequestRefusedException refusal) {
    return AnnouncementController.entity(refusal.toAnswer());
  }

  @ExceptionHandler
  ResponseEntity<byte[]> failed(SimpulException failure) {
    return AnnouncementController.entity(Answer.of(failure));
  }
}
