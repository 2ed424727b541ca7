//! What a path names, and what no path may.

#[cfg(unix)]
use std::{fs::OpenOptions, process::Command};

use liveblog_native::origin::{Origin, Site};

use super::serve;
use crate::support::{folder, get};

#[test]
fn a_folder_is_answered_with_its_index() {
    let folder = folder(&[
        ("index.html", "top"),
        ("a/index.html", "below"),
        ("b/c.txt", ""),
    ]);
    let origin = serve(folder.path());
    assert_eq!(get(origin.address(), "/").text(), "top");
    assert_eq!(get(origin.address(), "/a/?x=..#y").text(), "below");
    assert_eq!(get(origin.address(), "/b/").status, 404);
}

#[test]
fn a_folder_without_its_slash_is_redirected_to_where_its_links_work() {
    let folder = folder(&[("a/index.html", "")]);
    let site = Site::new().folder("/", folder.path()).unwrap();
    let site = site.folder("/cdn/", folder.path()).unwrap();
    let origin = Origin::start(site).unwrap();
    for (path, there) in [("/a?x=1", "/a/?x=1"), ("/cdn/a", "/cdn/a/")] {
        let answer = get(origin.address(), path);
        assert_eq!((answer.status, answer.header("location")), (307, there));
    }
    // A browser would take this for the root of a host with the folder's name.
    assert_eq!(get(origin.address(), "//a").status, 404);
}

#[test]
fn no_path_leads_out_of_the_folder_or_to_a_hidden_file() {
    let around = folder(&[
        ("secret.txt", "SECRET"),
        ("public-too/secret.txt", "SECRET"),
        ("public/feed.json", "open"),
        ("public/a/b.txt", "open"),
        ("public/.env", "SECRET"),
        ("public/.git/config", "SECRET"),
        ("public/a/.hidden", "SECRET"),
    ]);
    let origin = serve(&around.path().join("public"));
    let absolute = around.path().join("secret.txt").display().to_string();
    let paths = [
        "/../secret.txt",
        "/..//secret.txt",
        "/a/../../secret.txt",
        "/a/../feed.json",
        "/%2e%2e/secret.txt",
        "/%2E%2e/secret.txt",
        "/.%2e/secret.txt",
        "/%2e./secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/a/..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%252e%252e/secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/%u002e%u002e/secret.txt",
        "/..;/secret.txt",
        "/../public-too/secret.txt",
        "/..%00/secret.txt",
        "/feed.json%00.txt",
        "/feed.json/",
        "/feed.json/.",
        "/./feed.json",
        "//feed.json",
        "/a//b.txt",
        "/.env",
        "/%2eenv",
        "/.git/config",
        "/a/.hidden",
        "/.",
        "/..",
        "/%2f",
        "/%ff",
    ];
    let absolutes = [
        absolute.clone(),
        format!("/{absolute}"),
        absolute.replace('/', "%2f"),
    ];
    for path in paths.map(str::to_owned).into_iter().chain(absolutes) {
        let path = if path.starts_with('/') {
            path
        } else {
            format!("/{path}")
        };
        let answer = get(origin.address(), &path);
        assert!(
            matches!(answer.status, 400 | 404),
            "{path}: {}",
            answer.status
        );
        assert!(!answer.text().contains("SECRET"), "{path}");
    }
    assert_eq!(get(origin.address(), "/%66eed.json").text(), "open");
    assert_eq!(get(origin.address(), "/a/b.txt").text(), "open");
}

#[cfg(unix)]
#[test]
fn a_link_may_point_around_in_the_folder_but_not_out_of_it() {
    use std::os::unix::fs::symlink;
    let around = folder(&[
        ("secret.txt", "SECRET"),
        ("public/a/b.txt", "open"),
        ("public/.env", "SECRET"),
    ]);
    let public = around.path().join("public");
    symlink(around.path().join("secret.txt"), public.join("out.txt")).unwrap();
    symlink(around.path(), public.join("out")).unwrap();
    symlink("../secret.txt", public.join("relative.txt")).unwrap();
    symlink(".env", public.join("hidden.txt")).unwrap();
    symlink("loop.txt", public.join("loop.txt")).unwrap();
    symlink("a/b.txt", public.join("within.txt")).unwrap();
    let origin = serve(&public);
    for path in [
        "/out.txt",
        "/out/secret.txt",
        "/relative.txt",
        "/hidden.txt",
        "/loop.txt",
    ] {
        assert_eq!(get(origin.address(), path).status, 404, "{path}");
    }
    assert_eq!(get(origin.address(), "/within.txt").text(), "open");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_served() {
    let folder = folder(&[]);
    let pipe = folder.path().join("pipe");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    // Without a writer, a server that opens it would never come back to fail this test.
    let _writer = OpenOptions::new()
        .read(true)
        .write(true)
        .open(pipe)
        .unwrap();
    let origin = serve(folder.path());
    assert_eq!(get(origin.address(), "/pipe").status, 404);
}

#[test]
fn the_folder_of_the_longest_prefix_is_asked() {
    let page = folder(&[
        ("index.html", "page"),
        ("cdn/a.txt", "page"),
        ("cdnx.txt", "page"),
    ]);
    let cdn = folder(&[("a.txt", "cdn")]);
    let site = Site::new()
        .folder("/cdn/", cdn.path())
        .unwrap()
        .folder("/", page.path())
        .unwrap();
    let origin = Origin::start(site).unwrap();
    assert_eq!(get(origin.address(), "/").text(), "page");
    assert_eq!(get(origin.address(), "/cdn/a.txt").text(), "cdn");
    assert_eq!(get(origin.address(), "/cdnx.txt").text(), "page");
    assert_eq!(get(origin.address(), "/cdn/../a.txt").status, 404);
}
