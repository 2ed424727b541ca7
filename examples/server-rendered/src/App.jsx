// The server imports this too: there `@liveblog/element` does nothing.
import "@liveblog/element/react";
import { useState } from "react";

export function App() {
  const [density, setDensity] = useState("full");
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>A live blog in a page that a server renders</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <p><button onClick={() => setDensity(density === "full" ? "headlines" : "full")}>Headlines or all</button></p>
        <live-blog src="feed.json" pageSize={3} density={density} time-zone={undefined}>
          <a href="https://news.example/storm">Follow the storm live</a>
        </live-blog>
      </body>
    </html>
  );
}
