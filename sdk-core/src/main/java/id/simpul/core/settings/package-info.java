/**
 * Settings that an operator writes as texts: a file, environment variables, a platform's
 * configuration. A {@link id.simpul.core.settings.SettingsReader} understands them one by one, in
 * the same way for every module. What is wrong, missing or not known is refused before anything is
 * done, by a {@link id.simpul.core.settings.WrongSettingException} that names the key, the value
 * and what is allowed.
 */
@NullMarked
package id.simpul.core.settings;

import org.jspecify.annotations.NullMarked;
