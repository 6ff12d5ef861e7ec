package fangzhi.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server can do its work.
 *
 * @param articles number of articles in the archive, null where it can't be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthJson(String status, @Nullable Long articles) {}
