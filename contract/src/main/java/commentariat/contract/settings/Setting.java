package commentariat.contract.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a settings record means. A component without a default must be given, unless it is an
 * {@link java.util.Optional}, a list or a map, which may be empty.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** One line for the reference page and for error messages. */
    String value();

    /** The default as it would stand in the file, with its unit. */
    String byDefault() default "";

    /** Whether the value must not be shown: a password. */
    boolean secret() default false;
}
