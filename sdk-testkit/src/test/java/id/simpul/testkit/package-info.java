/**
 * What the test kit promises. It is as strict as the servers it stands for, so these tests ask it
 * for what it must refuse. They use the JDK's own client, not the SDK's.
 */
@org.jspecify.annotations.NullMarked
package id.simpul.testkit;
