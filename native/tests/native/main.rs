//! The newsroom's side from outside: the laws of a replay, the origin over real sockets, and the
//! binary by its words and exit codes.

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
