package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;

/** One part of the main job. */
interface Act {

  /** What it shows. */
  LocalizedText title();

  /** Does it, and states on the stage what has happened. */
  void play(Stage stage);
}
