package org.truecost.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folders and files that no other account may use: 0700 and 0600, whatever the mask of the process. On a file system without
 * POSIX permissions nothing is done: there an account's own folders are its own.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {}

    /** Creates a folder if there is none; the folders above it get the permissions that the mask leaves. */
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = folder.toAbsolutePath().getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            Files.createDirectories(folder, folderAttributes(folder));
        }
    }

    /** For a folder that is about to be made. */
    static FileAttribute<?>[] folderAttributes(Path folder) {
        return attributes(folder, "rwx------");
    }

    /** For a file that is about to be made. */
    static FileAttribute<?>[] fileAttributes(Path file) {
        return attributes(file, "rw-------");
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether other accounts have permissions of a file or folder. */
    static boolean isOpen(Path path) throws IOException {
        PosixFileAttributeView view = view(path);
        return view != null && !OWNERS.containsAll(view.readAttributes().permissions());
    }

    /**
     * Removes the permissions of other accounts on a folder and everything in it. Links are not followed, and a file that
     * disappears meanwhile is not a failure.
     *
     * @throws IOException if a permission cannot be removed, such as on another account's file
     */
    static void restrict(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                restrictOne(inner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    restrictOne(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return unlessGone(file, failure);
            }
        });
    }

    private static FileVisitResult unlessGone(Path file, IOException failure) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw failure;
        }
        return FileVisitResult.CONTINUE;
    }

    /** Takes away what permissions other accounts have of one file or folder. */
    static void restrictOne(Path path) throws IOException {
        try {
            PosixFileAttributeView view = view(path);
            if (view != null && isOpen(path)) {
                Set<PosixFilePermission> own = EnumSet.copyOf(OWNERS);
                own.retainAll(view.readAttributes().permissions());
                view.setPermissions(own);
            }
        } catch (IOException failure) {
            unlessGone(path, failure);
        }
    }

    /** Null where the file system knows no such permissions. */
    static @Nullable PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}
