package fangzhi.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whether requests should be sent to the server.
 *
 * @param newest false while the archive's newest state can't be read and an older one is served;
 *     null where none is served
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadinessJson(String status, @Nullable Boolean newest) {}
