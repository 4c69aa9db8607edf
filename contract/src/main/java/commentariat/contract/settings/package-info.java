/**
 * Settings, parsed once at the edge: a YAML file, then environment variables, then flags, in rising order, into one
 * validated record per service.
 *
 * <p>Start at {@link commentariat.contract.settings.Settings}. A component of a settings record says what it means and its
 * default in {@link commentariat.contract.settings.Setting}; the reference page is generated from the same annotations. Units
 * stand in the values ({@code 5m}, {@code 8MiB}); an error names file, line, key and remedy.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.settings;
