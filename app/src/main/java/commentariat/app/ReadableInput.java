package commentariat.app;

import commentariat.contract.identity.Identity;
import commentariat.contract.service.OperatorError;
import commentariat.ingest.extract.Extracted;
import commentariat.ingest.extract.ExtractedArticle;
import commentariat.ingest.extract.Extraction;
import commentariat.ingest.extract.Hints;
import commentariat.ingest.extract.NotAnArticle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What a person names on the command line to have it read: a text file, an HTML file or a URL.
 *
 * @param id an id for the article
 * @param heading what a report calls it
 * @param title the headline, where it is known and not part of the text
 * @param language BCP 47, where it is known
 */
record ReadableInput(String id, String heading, String text, Optional<String> title, Optional<String> language) {

    /**
     * Reads {@code input}.
     *
     * @throws OperatorError if it cannot be read, or holds no article
     */
    static ReadableInput of(String input) {
        if (isUrl(input)) {
            PageOnTheWeb page = PageOnTheWeb.fetch(input);
            return of(input, article(input, Extraction.extract(page.body(), page.url(), page.hints())));
        }
        byte[] bytes = bytes(Path.of(input), input);
        if (looksLikeHtml(input, bytes)) {
            return of(
                    input,
                    article(
                            input,
                            Extraction.extract(
                                    bytes, Path.of(input).toAbsolutePath().toUri(), Hints.none())));
        }
        String text = text(input, bytes);
        if (text.isBlank()) {
            throw new OperatorError(input + ": the file has no text; name one that does");
        }
        return new ReadableInput(
                input, String.valueOf(Path.of(input).getFileName()), text, Optional.empty(), Optional.empty());
    }

    /** The article on a page, or the reason why there is none as an error that names {@code input}. */
    static ExtractedArticle article(String input, Extracted extracted) {
        if (extracted instanceof NotAnArticle none) {
            throw new OperatorError(input + ": no article there: " + none.reason());
        }
        return (ExtractedArticle) extracted;
    }

    private static ReadableInput of(String input, ExtractedArticle article) {
        String id = article.canonicalUrl().getHost() == null ? input : Identity.ofUrl(article.canonicalUrl());
        return new ReadableInput(
                id,
                article.title().isEmpty() ? input : article.title(),
                article.text(),
                Optional.of(article.title()).filter(title -> !title.isEmpty()),
                article.language());
    }

    static boolean isUrl(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    /** The bytes of a file, unpacked where its name ends in {@code .gz}; {@code input} is what the user called it. */
    static byte[] bytes(Path file, String input) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return input.endsWith(".gz") ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        } catch (NoSuchFileException e) {
            throw new OperatorError(
                    input + ": no such file; name a file or a URL that begins with http:// or https://", e);
        } catch (IOException e) {
            throw new OperatorError(
                    input + ": cannot be read (" + e.getMessage() + "); check that it is a readable file", e);
        }
    }

    private static boolean looksLikeHtml(String input, byte[] bytes) {
        String name = input.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return true;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.contains("<!doctype html") || start.contains("<html") || start.startsWith("<?xml");
    }

    private static String text(String input, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new OperatorError(input + ": not UTF-8; save it as UTF-8", e);
        }
    }

    /** The URL of {@code input}, or an error that names it. */
    static URI url(String input) {
        try {
            return URI.create(input);
        } catch (IllegalArgumentException e) {
            throw new OperatorError(
                    "\"" + input + "\" is no URL (" + e.getMessage() + "); check it for spaces and odd characters", e);
        }
    }
}
