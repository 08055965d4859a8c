package id.simpul.identity;

import java.time.Clock;

/** What a decision about a verified token needs: the time, and how the door answers. */
record Moment(Clock clock, Challenge challenge) {}
