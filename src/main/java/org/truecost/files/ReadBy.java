package org.truecost.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may read what is returned to a sender: it may contain pay, so it is never everyone, whatever the mask of the process. */
public enum ReadBy {
    /** This account alone: files are 0600, folders 0700. */
    OWNER("rw-------", "rwx------"),
    /** The group of the folder that the files are for, too: files are 0640, folders 0750. */
    GROUP("rw-r-----", "rwxr-x---");

    private static final Logger LOG = LoggerFactory.getLogger(ReadBy.class);

    private final String file;
    private final String folder;

    ReadBy(String file, String folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * Gives a file or folder its permissions and, for a group, its group. Another account's files keep theirs, and a group that
     * this account does not belong to gets none; both are logged. On a file system without POSIX permissions nothing is done.
     *
     * @param like the folder whose group to use, or that of its nearest existing parent
     */
    public void let(Path path, Path like) {
        try {
            PosixFileAttributeView view = OwnerOnly.view(path);
            if (view != null) {
                boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
                // First no one else: between the two steps it would belong to the wrong group.
                view.setPermissions(PosixFilePermissions.fromString(isFolder ? OWNER.folder : OWNER.file));
                if (this == GROUP) {
                    view.setGroup(Files.readAttributes(nearest(like), PosixFileAttributes.class)
                            .group());
                    view.setPermissions(PosixFilePermissions.fromString(isFolder ? folder : file));
                }
            }
        } catch (IOException refused) {
            LOG.warn("The permissions of {} could not be set", path, refused);
        }
    }

    /** Does so for each file in a folder of drafts, before they are moved to where they are for. */
    public void letAll(Path drafts, Path like) throws IOException {
        for (String name : StagedFiles.names(drafts)) {
            let(drafts.resolve(name), like);
        }
    }

    private static Path nearest(Path folder) {
        Path absolute = folder.toAbsolutePath();
        return Stream.iterate(absolute, above -> above != null, Path::getParent)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(absolute);
    }
}
