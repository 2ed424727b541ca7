//! A folder whose files are served: [`ServeDir`] on a disk that ends where the folder ends.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use tower_http::services::fs::{
    Backend, DefaultServeDirFallback, ServeDir, TokioBackend, TokioFile,
};

/// A disk on which no symbolic link leads out of one folder, and nothing there is hidden.
#[derive(Clone, Debug)]
pub(super) struct Confined {
    /// Without symbolic links, so that paths can be compared with it.
    root: Arc<Path>,
    disk: TokioBackend,
}

/// Serves a folder below a prefix, which begins and ends with `/`. Fails if there is no such folder.
pub(super) fn files(
    prefix: &str,
    root: &Path,
) -> io::Result<ServeDir<DefaultServeDirFallback, Confined>> {
    let root = root.canonicalize()?;
    root.read_dir()?;
    let disk = Confined {
        root: root.as_path().into(),
        disk: TokioBackend,
    };
    Ok(ServeDir::with_backend(root, disk).redirect_path_prefix(prefix.trim_end_matches('/')))
}

impl Confined {
    /// The file or folder at a path, without symbolic links. Anything else is not there, whatever
    /// the reason: `ServeDir` takes other errors for faults of the server.
    async fn find(self, path: PathBuf) -> io::Result<PathBuf> {
        let absent = |_| io::ErrorKind::NotFound;
        let found = tokio::fs::canonicalize(path).await.map_err(absent)?;
        let kind = tokio::fs::metadata(&found).await.map_err(absent)?;
        // Opening a pipe would wait for its writer.
        let is_served = self.shows(&found) && (kind.is_file() || kind.is_dir());
        Ok(is_served.then_some(found).ok_or(io::ErrorKind::NotFound)?)
    }

    fn shows(&self, found: &Path) -> bool {
        found.strip_prefix(&self.root).is_ok_and(|inside| {
            let mut names = inside.iter();
            !names.any(|name| name.as_encoded_bytes().starts_with(b"."))
        })
    }
}

impl Backend for Confined {
    type File = TokioFile;
    type Metadata = fs::Metadata;
    type OpenFuture = <TokioBackend as Backend>::OpenFuture;
    type MetadataFuture = <TokioBackend as Backend>::MetadataFuture;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let this = self.clone();
        Box::pin(async move { this.disk.open(this.clone().find(path).await?).await })
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        let this = self.clone();
        Box::pin(async move { this.disk.metadata(this.clone().find(path).await?).await })
    }
}
