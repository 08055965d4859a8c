package id.simpul.catalog.office;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.Cost;
import id.simpul.catalog.Fine;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.Situation;
import id.simpul.catalog.Step;
import java.util.function.Consumer;

/** What a service and each of its situations can say, whichever of the two it is. */
record DeliveryWords(
    Consumer<Requirement> requirement,
    Consumer<Step> step,
    Consumer<ProcessingTime> promise,
    Consumer<Cost> cost,
    Consumer<Fine> fine,
    Consumer<Output> output,
    Consumer<Channel> channel,
    Consumer<Applicant> applicant) {

  static DeliveryWords of(PublicService.Builder service) {
    return new DeliveryWords(
        service::requirement,
        service::step,
        service::processingTime,
        service::cost,
        service::fine,
        service::produces,
        service::channel,
        service::applicant);
  }

  static DeliveryWords of(Situation.Builder situation) {
    return new DeliveryWords(
        situation::requirement,
        situation::step,
        situation::processingTime,
        situation::cost,
        situation::fine,
        situation::produces,
        situation::channel,
        situation::applicant);
  }
}
