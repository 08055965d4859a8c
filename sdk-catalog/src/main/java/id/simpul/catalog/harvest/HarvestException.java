package id.simpul.catalog.harvest;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A run could not be used, although its source answered. The last good copy stays.
 *
 * <p>The codes are {@code harvest.status}, {@code harvest.nothing-read}, {@code
 * harvest.too-many-services}, {@code harvest.too-many-pages}, {@code harvest.too-many-bytes},
 * {@code harvest.took-too-long}, {@code harvest.page-address}, {@code harvest.page-origin}, {@code
 * harvest.page-loop}, {@code harvest.page-repeated}, {@code harvest.page-ambiguous}, {@code
 * harvest.changed-meanwhile}, {@code harvest.mass-removal}, {@code harvest.interrupted} and {@code
 * harvest.unexpected}. The next run may go well.
 */
public final class HarvestException extends SimpulException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SHOWN = 200;

  private HarvestException(
      String code, String indonesian, String english, @Nullable Throwable cause) {
    super(
        code,
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            indonesian + " Salinan lama tetap dipakai.", english + " The old copy stays."),
        cause);
  }

  private HarvestException(String code, String indonesian, String english) {
    this(code, indonesian, english, null);
  }

  static HarvestException status(int status) {
    return new HarvestException(
        "harvest.status",
        "Katalog dijawab dengan status " + status + ", bukan 200.",
        "The catalogue was answered with status " + status + ", not 200.");
  }

  static HarvestException nothingRead(int quarantined) {
    return new HarvestException(
        "harvest.nothing-read",
        "Tidak ada layanan yang terbaca; "
            + quarantined
            + " disisihkan. Periksa apakah alamat itu katalog layanan.",
        "No service could be read; "
            + quarantined
            + " were set aside. Check that the address is a catalogue of services.");
  }

  static HarvestException tooManyServices(int limit) {
    return new HarvestException(
        "harvest.too-many-services",
        "Katalog berisi lebih dari " + limit + " layanan. Naikkan batas bila memang sebanyak itu.",
        "The catalogue holds more than " + limit + " services. Raise the limit if that is right.");
  }

  static HarvestException tooManyPages(int limit) {
    return new HarvestException(
        "harvest.too-many-pages",
        "Halaman katalog lebih dari " + limit + ". Naikkan batas bila memang sebanyak itu.",
        "The catalogue has more than " + limit + " pages. Raise the limit if that is right.");
  }

  static HarvestException tooManyBytes(long limit) {
    return new HarvestException(
        "harvest.too-many-bytes",
        "Katalog lebih dari "
            + limit
            + " byte setelah dibuka kompresinya. Naikkan batas bila memang sebesar itu.",
        "The catalogue has more than "
            + limit
            + " bytes when decompressed. Raise the limit if that is right.");
  }

  static HarvestException tookTooLong(Duration limit) {
    return new HarvestException(
        "harvest.took-too-long",
        "Katalog belum selesai dibaca dalam "
            + limit.toSeconds()
            + " detik. Naikkan batas, atau minta sumbernya membagi katalog dalam halaman.",
        "The catalogue was not read to its end within "
            + limit.toSeconds()
            + " seconds. Raise the limit, or ask its source to divide it into pages.");
  }

  static HarvestException pageAddress(String found, @Nullable Exception cause) {
    return new HarvestException(
        "harvest.page-address",
        "Alamat halaman berikutnya tidak bisa dipanggil: '"
            + shown(found)
            + "'. Diharapkan URL di server yang sama.",
        "The address of the next page cannot be called: '"
            + shown(found)
            + "'. Expected a URL on the same server.",
        cause);
  }

  static HarvestException pageOrigin(URI page, URI source) {
    return new HarvestException(
        "harvest.page-origin",
        "Halaman berikutnya ada di server lain ("
            + shown(page.getScheme() + "://" + page.getRawAuthority())
            + "), bukan di "
            + shown(source.getScheme() + "://" + source.getRawAuthority())
            + ", jadi tidak diminta. Hubungi pengelola sumber itu.",
        "The next page is on another server ("
            + shown(page.getScheme() + "://" + page.getRawAuthority())
            + ") than "
            + shown(source.getScheme() + "://" + source.getRawAuthority())
            + ", so it is not asked for. Ask those who run the source.");
  }

  static HarvestException pageLoop(int pages) {
    return new HarvestException(
        "harvest.page-loop",
        "Halaman berikutnya sudah dibaca, jadi katalog ini tidak akan pernah selesai ("
            + pages
            + " halaman dibaca). Hubungi pengelola sumber itu.",
        "The next page was read before, so this catalogue would never end ("
            + pages
            + " pages read). Ask those who run the source.");
  }

  static HarvestException pageRepeated(int times, boolean empty) {
    String indonesian = empty ? " halaman tanpa layanan" : " halaman berisi layanan yang sama";
    String english = empty ? " pages hold no service" : " pages hold the very same services";
    return new HarvestException(
        "harvest.page-repeated",
        times
            + indonesian
            + " dan tetap menunjuk halaman berikutnya, jadi katalog ini tidak akan pernah selesai."
            + " Hubungi pengelola sumber itu.",
        times
            + english
            + " and still lead to a next one, so this catalogue would never end. Ask those who run"
            + " the source.");
  }

  static HarvestException pageAmbiguous(int found) {
    return new HarvestException(
        "harvest.page-ambiguous",
        "Satu halaman menunjuk " + found + " halaman berikutnya; diharapkan paling banyak satu.",
        "One page names " + found + " next pages; expected one at most.");
  }

  static HarvestException changedMeanwhile() {
    return new HarvestException(
        "harvest.changed-meanwhile",
        "Katalog berubah selagi halamannya dibaca, dua kali berturut-turut. Panen berikutnya"
            + " mencoba lagi.",
        "The catalogue changed while its pages were read, twice in a row. The next harvest tries"
            + " again.");
  }

  static HarvestException massRemoval(int gone, int before) {
    return new HarvestException(
        "harvest.mass-removal",
        gone
            + " dari "
            + before
            + " layanan hilang sekaligus. Pastikan, lalu izinkan penghapusannya.",
        gone
            + " of "
            + before
            + " services are gone at once. Make sure, then accept the removals.");
  }

  static HarvestException interrupted() {
    return new HarvestException(
        "harvest.interrupted",
        "Panen dihentikan sebelum selesai.",
        "The harvest was interrupted before its end.");
  }

  static HarvestException unexpected(Throwable cause) {
    return new HarvestException(
        "harvest.unexpected",
        "Katalog tidak bisa diolah (" + cause.getClass().getSimpleName() + ").",
        "The catalogue could not be processed (" + cause.getClass().getSimpleName() + ").",
        cause);
  }

  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
  }
}
