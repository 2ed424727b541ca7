//! The newsroom's side from outside: the laws of a replay, the origin over real sockets, the
//! binary by its words and exit codes, and a crowd of readers.

#[cfg(test)]
mod herd;
#[cfg(test)]
mod origin;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod serve;
#[cfg(test)]
mod support;
#[cfg(test)]
mod validate;
