package commentariat.dashboard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** One file of the page, as it lies in the resources; a browser that has it already is told so. */
final class PageFile implements Handler {
    /** Path of the request to file in {@code page/}: all that there is. */
    static final Map<String, String> FILES = Map.of(
            "/", "index.html",
            "/page.css", "page.css",
            "/page.js", "page.js",
            "/filter.js", "filter.js",
            "/live.js", "live.js",
            "/row.js", "row.js",
            "/icon.svg", "icon.svg");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    private final byte[] content;
    private final String type;
    private final String tag;

    PageFile(String file) {
        try (InputStream in = PageFile.class.getResourceAsStream("page/" + file)) {
            if (in == null) {
                throw new IllegalStateException("resource page/" + file + " is not on the class path");
            }
            content = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read page/" + file, e);
        }
        type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
        tag = tagOf(content);
    }

    private static String tagOf(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + Base64.getUrlEncoder().encodeToString(hash).substring(0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void handle(Context request) {
        // asked again each time: a new version must not meet half of an old page
        request.header("Cache-Control", "no-cache").header("ETag", tag).contentType(type);
        if (tag.equals(request.header("If-None-Match"))) {
            request.status(304);
        } else {
            request.result(content);
        }
    }
}
