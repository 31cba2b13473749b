package org.truecost.output.template;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.truecost.output.typeset.PdfFonts;
import org.truecost.problem.Message;
import org.truecost.recognition.CostGroup;
import org.truecost.wording.PropertyFile;

/**
 * How the documents look, from {@code theme.properties}.
 *
 * @param logo a PNG or JPEG file; null where the theme names none
 * @param regularFont a TrueType file; null for the product's own typeface, as is {@code boldFont}
 */
public record Theme(
        Rectangle page,
        Color ink,
        Color muted,
        Color rule,
        Color panel,
        Color headline,
        Color trueCost,
        Color increase,
        Color decrease,
        Map<CostGroup, Color> groups,
        @Nullable Path logo,
        @Nullable Path regularFont,
        @Nullable Path boldFont) {

    private static final String FILE = "theme.properties";

    /** Reads the theme from a folder of templates. */
    public static Theme read(Path folder) {
        PropertyFile file = PropertyFile.read(folder, FILE);
        Map<CostGroup, Color> groups = new EnumMap<>(CostGroup.class);
        Arrays.stream(CostGroup.values()).forEach(group -> groups.put(group, colour(file, group.name())));
        return new Theme(
                page(file),
                colour(file, "ink"),
                colour(file, "muted"),
                colour(file, "rule"),
                colour(file, "panel"),
                colour(file, "headline"),
                colour(file, "trueCost"),
                colour(file, "increase"),
                colour(file, "decrease"),
                Map.copyOf(groups),
                logo(folder, file),
                font(folder, file, "font.regular", "font.bold"),
                font(folder, file, "font.bold", "font.regular"));
    }

    private static Rectangle page(PropertyFile file) {
        return switch (file.get("page.size")) {
            case "A4" -> PageSize.A4;
            case "LETTER" -> PageSize.LETTER;
            default -> throw file.problem("page.size", Message.of("templates.pageSize"));
        };
    }

    private static Color colour(PropertyFile file, String name) {
        String key = "colour." + name;
        String value = file.get(key);
        if (!value.matches("#[0-9a-fA-F]{6}")) {
            throw file.problem(key, Message.of("templates.colour").with("found", value));
        }
        return Color.decode(value);
    }

    /** The colour of a group. */
    public Color of(CostGroup group) {
        return groups.getOrDefault(group, ink);
    }

    /** The logo, or null; on white where it is transparent, which an archive's document must not be. */
    @Nullable
    public Image image() {
        try {
            return logo == null ? null : Image.getInstance(opaque(picture(logo)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path logo(Path folder, PropertyFile file) {
        Path logo = named(folder, file, "logo");
        if (logo != null) {
            try {
                picture(logo);
            } catch (IOException e) {
                throw file.problem(
                        "logo", Message.of("templates.logo").with("file", String.valueOf(logo.getFileName())));
            }
        }
        return logo;
    }

    private static BufferedImage picture(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null) {
            throw new IOException(file + " is no picture");
        }
        return picture;
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    /** A typeface has both its weights, and a file that can be embedded. */
    private static @Nullable Path font(Path folder, PropertyFile file, String key, String other) {
        Path font = named(folder, file, key);
        if (font == null && named(folder, file, other) != null) {
            throw file.problem(key, Message.of("templates.fontPair"));
        }
        if (font != null) {
            try {
                PdfFonts.theirs(font);
            } catch (RuntimeException e) {
                throw file.problem(key, Message.of("templates.font").with("file", String.valueOf(font.getFileName())));
            }
        }
        return font;
    }

    private static @Nullable Path named(Path folder, PropertyFile file, String key) {
        String name = file.get(key);
        if (name.isEmpty()) {
            return null;
        }
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            throw file.problem(key, Message.of("templates.noFile").with("file", path.toString()));
        }
        return path;
    }
}
