/** The page in a notebook: in a frame that may run its scripts and save files, and reach nothing of the notebook. */

const SETUP = "backchannel:setup";
const READY = "backchannel:ready";

/** @param {{model: object, el: HTMLElement}} given the widget's values, which Python shares, and where it is shown */
function render({ model, el }) {
  const frame = framed(model);
  let [ready, heard] = [false, ""];
  const tell = () => {
    const fragment = model.get("setup");
    if (ready && fragment && fragment !== heard) frame.contentWindow?.postMessage({ type: SETUP, fragment }, "*");
  };
  const hear = ({ source, data }) => {
    if (source !== frame.contentWindow) return;
    if (data?.type === READY) {
      ready = true;
      tell();
    }
    if (!saysSetup(data)) return;
    heard = data.fragment;
    keep(model, data);
  };
  addEventListener("message", hear);
  model.on("change:setup", tell);
  el.append(frame);
  return () => {
    removeEventListener("message", hear);
    model.off("change:setup", tell);
  };
}

/** Whether a message is the set-up of a page. */
function saysSetup(data) {
  return data?.type === SETUP && typeof data.fragment === "string" && typeof data.toml === "string";
}

/** Hand a set-up to Python. */
function keep(model, { fragment, toml }) {
  model.set("setup", fragment);
  model.set("toml", toml);
  model.save_changes();
}

/** @returns {HTMLIFrameElement} */
function framed(model) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts allow-downloads");
  frame.title = "Backchannel";
  frame.srcdoc = model.get("page");
  Object.assign(frame.style, {
    display: "block", boxSizing: "border-box", width: "100%", height: `${model.get("height")}px`,
    border: "1px solid #767676", resize: "vertical", overflow: "hidden",
  });
  return frame;
}

export default { render };
