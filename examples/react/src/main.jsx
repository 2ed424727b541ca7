import "@liveblog/element/react";
import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function App() {
  const blog = useRef(null);
  const [density, setDensity] = useState("full");
  const [count, setCount] = useState("");
  // One line for each method: it waits until the script is there.
  useEffect(() => void customElements.whenDefined("live-blog").then(() => blog.current?.goTo("e6")), []);
  return (
    <>
      <p>
        <button onClick={() => setDensity(density === "full" ? "headlines" : "full")}>Headlines or all</button>{" "}
        <output>{count}</output>
      </p>
      <live-blog
        ref={blog}
        src="feed.json"
        pageSize={3}
        density={density}
        timeZone={undefined}
        onlive-blog-ready={(event) => setCount(`${event.target.state.entries} entries`)}
      >
        <a href="https://news.example/storm">Follow the storm live</a>
      </live-blog>
    </>
  );
}

createRoot(document.querySelector("#app")).render(<StrictMode><App /></StrictMode>);
