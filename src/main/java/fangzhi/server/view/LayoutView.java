package fangzhi.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param query what stands in the search box
 * @param kept parameters the search box keeps
 * @param styles address of the stylesheet
 * @param script address of the module that enhances the page
 * @param suggest address of the module that suggests below the search boxes
 * @param icon address of the site's icon
 * @param feed address of the Atom feed of what is shown, null where there is none
 */
public record LayoutView(
    String title,
    String query,
    List<SearchUrl.Parameter> kept,
    String styles,
    String script,
    String suggest,
    String icon,
    @Nullable String feed,
    @Nullable String otherLanguage) {}
