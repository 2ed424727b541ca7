// How figures and levels are written.

export const count = (value) => Math.round(value).toLocaleString("en-GB");
export const share = (value) => `${Math.round(value * 100)} %`;
export const bytes = (value) => (value < 1000 ? `${Math.round(value)} B` : `${(value / 1000).toFixed(1)} KB`);
export const megabytes = (value) => (value < 1e9 ? `${Math.round(value / 1e6)} MB` : `${(value / 1e9).toFixed(1)} GB`);
export const gigabits = (value) => `${(value / 1e9).toFixed(1)} Gbit/s`;
export const milliseconds = (value) => (
  `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : count(value)} ms`
);
export const seconds = (value) => `${value.toFixed(1)} s`;

const KINDS = { plain: "HTTP/1.1", tls: "HTTP/1.1, TLS", h2: "HTTP/2, TLS" };

/** How readers are connected, and how many. */
export const kindName = ({ kind }) => KINDS[kind];
export const levelName = (level) => `${count(level.readers)}, ${kindName(level)}`;
